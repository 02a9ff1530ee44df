package org.gongyue.dsl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.log.EventLog;

/**
 * A folder under {@code src/test/resources/broken}: the files in which a broken convention differs
 * from the good one in {@code _base}, and in {@code expected.txt} what is said of it. An empty file
 * {@code x.absent} takes the file {@code x} away; {@code events.jsonl} is read as a log.
 *
 * <p>Where it has a folder {@code wuxing}, the good convention is {@code wuxing/demo}, and checked
 * is {@code wuxing/heir}, which inherits it and is as in {@code _heir} else.
 */
record BrokenConvention(String name) {

  private static final Path ALL = Folders.module().resolve("src/test/resources/broken");
  private static final String HEIR = "_heir";
  private static final String INHERITING = "wuxing";
  private static final String EXPECTED = "expected.txt";
  private static final String ABSENT = ".absent";
  private static final String LOG = "events.jsonl";

  /** What is too big to keep, or what Git cannot: made when it is needed. */
  private static final Map<String, Making> MADE =
      Map.ofEntries(
          Map.entry(
              "file-too-large",
              folder ->
                  Files.writeString(folder.resolve("convention.yaml"), "# 太长\n".repeat(130_000))),
          Map.entry(
              "file-is-a-folder",
              folder -> {
                Files.delete(folder.resolve("redemption.yaml"));
                Files.createDirectory(folder.resolve("redemption.yaml"));
              }),
          Map.entry(
              "folder-missing",
              folder -> {
                try (Stream<Path> files = Files.list(folder)) {
                  for (Path file : files.toList()) {
                    Files.delete(file);
                  }
                }
                Files.delete(folder);
              }),
          Map.entry("base-too-deep", BrokenConvention::inheritSixTimes),
          Map.entry(
              "log-line-too-long",
              folder ->
                  Files.writeString(
                      folder.resolve(LOG), "\n{\"id\":\"" + "E".repeat(1 << 20) + "\"}\n{}\n")),
          Map.entry(
              "sentence-file-too-large", folder -> sentences(folder, "# 太长\n".repeat(30_000))),
          Map.entry(
              "sentence-too-long",
              folder -> sentences(folder, "规则 \"V-50 长\"\n当\n" + "长".repeat(1201) + "\n")),
          Map.entry("sentence-rules-too-many", folder -> sentences(folder, manyRules())),
          Map.entry(
              "sentences-too-many",
              folder ->
                  sentences(
                      folder,
                      "规则 \"V-50 多\"\n当\n行为是 \"助老服务\"\n" + "参数 \"时长\" 不少于 2\n".repeat(100))));

  private static String manyRules() {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i <= 500; i++) {
      rules.append("规则 \"T-" + i + "\"\n当\n行为是 \"助老服务\"\n那么\n加 1 分\n完\n");
    }
    return rules.toString();
  }

  private static void sentences(Path folder, String text) throws IOException {
    Files.writeString(folder.resolve("rules.dslr"), text);
  }

  @FunctionalInterface
  private interface Making {
    void in(Path folder) throws IOException;
  }

  /** All of them, by name. */
  static List<BrokenConvention> all() {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.startsWith("_"))
          .sorted()
          .map(BrokenConvention::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the files together in an empty folder and checks them. */
  List<Diagnostic> check(Path folder) throws IOException {
    boolean isHeir = Files.exists(ALL.resolve(name).resolve(INHERITING));
    Path demo = isHeir ? folder.resolve(INHERITING).resolve("demo") : folder;
    Path checked = isHeir ? folder.resolve(INHERITING).resolve("heir") : folder;
    copy(Folders.small(), demo);
    if (isHeir) {
      copy(ALL.resolve(HEIR), checked);
    }
    copy(ALL.resolve(name), folder);
    if (MADE.containsKey(name)) {
      MADE.get(name).in(folder);
    }
    List<Diagnostic> found = new ArrayList<>(Conventions.check(checked).diagnostics());
    Path log = folder.resolve(LOG);
    if (Files.exists(log)) {
      Diagnostics problems = new Diagnostics();
      try (InputStream in = Files.newInputStream(log)) {
        EventLog.read(in, log.toString(), loaded(checked), problems);
      }
      found.addAll(problems.all());
    }
    return found;
  }

  private static Convention loaded(Path folder) {
    try {
      return Conventions.load(folder);
    } catch (ConventionException e) {
      throw new AssertionError("only the log may be broken here", e);
    }
  }

  /** {@code wuxing/heir} inherits a, a inherits b, and so on up to f. */
  private static void inheritSixTimes(Path folder) throws IOException {
    String heir = Files.readString(ALL.resolve(HEIR).resolve("convention.yaml"));
    Path all = folder.resolve(INHERITING);
    String above = "heir";
    for (String id : List.of("a", "b", "c", "d", "e", "f", "demo")) {
      Files.writeString(
          Files.createDirectories(all.resolve(above)).resolve("convention.yaml"),
          heir.replace("wuxing/heir", "wuxing/" + above).replace("wuxing/demo", "wuxing/" + id));
      above = id;
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (Files.isDirectory(file)) {
          copy(file, to.resolve(name));
        } else if (name.endsWith(ABSENT)) {
          Files.delete(to.resolve(name.substring(0, name.length() - ABSENT.length())));
        } else if (!name.equals(EXPECTED)) {
          Files.write(to.resolve(name), Files.readAllBytes(file));
        }
      }
    }
  }

  /** The output of {@code check} with the folder's own name left out. */
  static String text(List<Diagnostic> diagnostics, Path folder, Locale locale) {
    StringBuilder text = new StringBuilder();
    diagnostics.forEach(diagnostic -> text.append(diagnostic.text(locale)).append('\n'));
    return text.toString().replace(folder.toString().replace('\\', '/') + "/", "");
  }

  String expected() throws IOException {
    return Files.readString(ALL.resolve(name).resolve(EXPECTED), StandardCharsets.UTF_8);
  }

  void expect(String text) throws IOException {
    Files.writeString(ALL.resolve(name).resolve(EXPECTED), text);
  }
}
