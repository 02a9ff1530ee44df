package org.gongyue.workbench.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbench that is killed, or has no room left, in the middle of a save loses nothing. */
final class KilledTest {

  private static final int KILLS = Integer.getInteger("kills", 4);
  private static final String PATH = "a/convention.yaml";
  private static final int LENGTH = 200_000;

  @TempDir Path root;
  @TempDir Path outside;

  /** Saves one text after the other until it is killed; says which it was told are saved. */
  public static final class Saving {
    private Saving() {}

    /** With the folder, and where to go on. */
    public static void main(String[] arguments) throws IOException {
      Store store = new Store(Folder.of(Path.of(arguments[0])), Clock.systemUTC());
      int number = Integer.parseInt(arguments[1]);
      String base = number == 0 ? Content.ABSENT : store.read(PATH).version();
      for (int i = number; i < number + 100_000; i++) {
        try {
          base = store.save(PATH, text(i), base, "");
          store.draft(PATH, "tab", text(i), base);
        } catch (Problem e) {
          System.out.println(e.refusal());
          return;
        }
        System.out.println(i);
        System.out.flush();
      }
    }
  }

  private static String text(int number) {
    return (number + " ").repeat(LENGTH / (number + " ").length());
  }

  /** What it says is read from a file, for that is there after it was killed. */
  private Process start(Path said, int number, String... before) throws IOException {
    List<String> command = new ArrayList<>(List.of(before));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-Xmx128m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Saving.class.getName(), root.toString(), "" + number));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(said.toFile())
        .start();
  }

  @Test
  void killedWhileItSaves() throws Exception {
    Random random = new Random(9);
    int number = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Path said = outside.resolve("said-" + kill);
      Process process = start(said, number);
      while (process.isAlive() && Files.size(said) == 0) {
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(60));
      process.destroyForcibly().waitFor();
      // The last line may be cut off.
      String all = Files.readString(said);
      List<String> lines = all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
      int saved = Integer.parseInt(lines.get(lines.size() - 1));
      Store store = new Store(Folder.of(root), Clock.systemUTC());
      String found = store.read(PATH).text();
      int last = Integer.parseInt(found.substring(0, found.indexOf(' ')));
      assertEquals(text(last), found, "whole");
      assertTrue(last == saved || last == saved + 1, saved + " was said, " + last + " is there");
      Set<Integer> kept = new HashSet<>();
      for (History.Entry entry : store.history(PATH)) {
        String text = store.earlier(PATH, entry.id());
        int one = Integer.parseInt(text.substring(0, text.indexOf(' ')));
        assertEquals(text(one), text, "whole");
        kept.add(one);
      }
      for (int i = Math.max(0, last - 20); i < last; i++) {
        assertTrue(kept.contains(i), i + " was replaced");
      }
      number = last + 1;
    }
  }

  @Test
  void noRoomLeft() throws Exception {
    Files.createDirectories(root.resolve("a"));
    Files.writeString(root.resolve(PATH), "small");
    // No file may be larger than 64 blocks: as good as a full disk for a text of 200 KB.
    Path said = outside.resolve("said");
    Process process = start(said, 1, "sh", "-c", "trap '' XFSZ; ulimit -f 64; exec \"$@\"", "sh");
    assertEquals(0, process.waitFor());
    assertEquals(Refusal.FULL.name(), Files.readString(said).strip());
    assertEquals("small", Files.readString(root.resolve(PATH)));
    try (var left = Files.list(root.resolve(".workbench/tmp"))) {
      assertEquals(0, left.count());
    }
  }
}
