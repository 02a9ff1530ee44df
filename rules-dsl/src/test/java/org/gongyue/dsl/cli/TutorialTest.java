package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.dsl.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what the tutorial of {@code conventions/README.md} says: a {@code console} block runs its
 * commands and shows what they print (nothing, if only their success matters), a {@code diff} block
 * changes a file, a {@code jsonl} block writes one. {@code -Dtutorial.update=true} writes what the
 * commands print anew.
 */
final class TutorialTest {

  private static final String BEGIN = "<!-- 教程 -->\n";
  private static final String END = "<!-- 教程完 -->\n";
  private static final String FENCE = "```";
  private static final String PROGRAM = "$ java -jar rules-dsl/target/gongyue.jar ";
  private static final String CONVENTIONS = "conventions/";

  /** What a new line of which command is of no interest: the digest changes with the model. */
  private static final List<String> SILENT = List.of("new", "show");

  @TempDir private Path folder;

  private int commands;

  @Test
  void whatTheTutorialShowsIsWhatHappens() throws IOException {
    Path readme = Folders.conventions().resolve("README.md");
    String text = Files.readString(readme);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END);
    assertTrue(from >= BEGIN.length() && to >= from, "the markers are missing");
    String shown = text.substring(from, to);
    String done = done(shown.lines().toList());
    if (Boolean.getBoolean("tutorial.update")) {
      Files.writeString(readme, text.substring(0, from) + done + text.substring(to));
    } else {
      assertEquals(shown, done, "run with -Dtutorial.update=true");
    }
    assertTrue(commands >= 8, "the tutorial has too few commands");
  }

  /** The tutorial with what the commands print now. */
  private String done(List<String> lines) throws IOException {
    List<String> done = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      done.add(lines.get(i));
      if (lines.get(i).startsWith(FENCE)) {
        String[] words = lines.get(i).substring(FENCE.length()).split(" ", 2);
        List<String> block = new ArrayList<>();
        for (i++; !lines.get(i).equals(FENCE); i++) {
          block.add(lines.get(i));
        }
        switch (words[0]) {
          case "console" -> block = run(block);
          case "diff" -> change(here(words[1]), block);
          case "jsonl" -> Files.writeString(here(words[1]), String.join("\n", block) + "\n");
          default -> throw new IOException("no such block: " + words[0]);
        }
        done.addAll(block);
        done.add(FENCE);
      }
    }
    return String.join("\n", done) + "\n";
  }

  private Path here(String name) {
    return folder.resolve(name);
  }

  private List<String> run(List<String> block) {
    List<String> done = new ArrayList<>();
    for (String line : block) {
      if (line.startsWith("$")) {
        assertTrue(line.startsWith(PROGRAM), line);
        String command = line.substring(PROGRAM.length());
        String real = command.replace(CONVENTIONS, folder + "/" + CONVENTIONS);
        Call call = Call.with("", real.split(" ", 0));
        commands++;
        done.add(line);
        if (SILENT.contains(command.split(" ", 2)[0])) {
          assertEquals(0, call.code(), call.err());
        } else {
          assertTrue(call.code() < 2, call.err());
          String all = (call.out() + call.err()).replace(folder + "/", "");
          all.lines().map(String::stripTrailing).forEach(done::add);
        }
      }
    }
    return done;
  }

  /** Puts the lines with + in place of those with -, which stand one below the other. */
  private static void change(Path file, List<String> block) throws IOException {
    String from = marked(block, '-');
    String text = Files.readString(file);
    assertEquals(text.indexOf(from), text.lastIndexOf(from), "more than once: " + from);
    assertTrue(text.contains(from), from);
    Files.writeString(file, text.replace(from, marked(block, '+')));
  }

  private static String marked(List<String> block, char mark) {
    StringBuilder text = new StringBuilder();
    block.stream()
        .filter(line -> line.charAt(0) == mark)
        .forEach(line -> text.append(line.substring(1)).append('\n'));
    return text.toString();
  }
}
