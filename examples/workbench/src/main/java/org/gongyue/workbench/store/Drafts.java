package org.gongyue.workbench.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;

/** What was typed and not saved, one for each file and tab of a browser. */
public final class Drafts {

  /** So many are kept of a file, the newest. */
  static final int MOST = 20;

  private static final int DEEPEST = 12;
  private static final Pattern TAB = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final String ENDING = ".json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Disk disk;
  private final Clock clock;

  Drafts(Disk disk, Clock clock) {
    this.disk = disk;
    this.clock = clock;
  }

  /**
   * What was typed.
   *
   * @param base the version of the file that it began with
   */
  public record Draft(String text, String base, String tab, String at) {}

  String keep(String path, String tab, String text, String base) throws IOException {
    Path file = file(path, tab);
    String at = Instant.ofEpochMilli(clock.millis()).toString();
    byte[] bytes = MAPPER.writeValueAsBytes(new Draft(text, base, tab, at));
    disk.alone(
        () -> {
          disk.replace(file, bytes);
          List<Draft> kept = of(path);
          for (Draft old : kept.subList(Math.min(MOST, kept.size()), kept.size())) {
            Files.deleteIfExists(file(path, old.tab()));
          }
          return null;
        });
    return at;
  }

  void remove(String path, String tab) throws IOException {
    Path file = file(path, tab);
    disk.alone(() -> Files.deleteIfExists(file));
  }

  /** Forgets the draft of the tab that saved, and others that say the same. */
  void saved(String path, String tab, String text) throws IOException {
    for (Draft draft : of(path)) {
      if (draft.tab().equals(tab) || draft.text().equals(text)) {
        remove(path, draft.tab());
      }
    }
  }

  /** That of a tab first, then the newest. */
  List<Draft> of(String path, String tab) throws IOException {
    List<Draft> all = of(path);
    all.sort(Comparator.comparing(draft -> !draft.tab().equals(tab)));
    return all;
  }

  /** The newest first. */
  private List<Draft> of(String path) throws IOException {
    return in(disk.own("drafts", path));
  }

  private static List<Draft> in(Path folder) throws IOException {
    List<Draft> drafts = new ArrayList<>();
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
        for (Path file : files) {
          read(file).ifPresent(drafts::add);
        }
      }
    }
    drafts.sort(Comparator.comparing(Draft::at).reversed().thenComparing(Draft::tab));
    return drafts;
  }

  /** Empty for what somebody else put there, or has taken away. */
  private static Optional<Draft> read(Path file) {
    try {
      JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
      String name = file.getFileName().toString();
      String tab = name.substring(0, name.length() - ENDING.length());
      if (json.path("text").isTextual() && TAB.matcher(tab).matches()) {
        return Optional.of(
            new Draft(
                json.path("text").textValue(),
                json.path("base").asText(Content.ABSENT),
                tab,
                json.path("at").asText("")));
      }
    } catch (IOException e) {
      // Not one of ours.
    }
    return Optional.empty();
  }

  /** The newest of each file that has any, by path. */
  Map<String, Draft> all() throws IOException {
    Map<String, Draft> all = new TreeMap<>();
    Path root = disk.own("drafts");
    if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> below = Files.walk(root, DEEPEST)) {
        for (Path folder : below.filter(Files::isDirectory).toList()) {
          List<Draft> drafts = in(folder);
          if (!drafts.isEmpty()) {
            all.put(disk.path("drafts", folder), drafts.get(0));
          }
        }
      }
    }
    return all;
  }

  private Path file(String path, String tab) {
    if (!TAB.matcher(tab).matches()) {
      throw Problem.of(Refusal.BAD_FIELD, "tab");
    }
    return disk.own("drafts", path).resolve(tab + ENDING);
  }
}
