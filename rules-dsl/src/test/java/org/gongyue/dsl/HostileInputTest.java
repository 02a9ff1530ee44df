package org.gongyue.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.gongyue.dsl.diagnostic.Severity;
import org.gongyue.dsl.everykey.EveryKey;
import org.gongyue.engine.RuleBook;

/** Whatever stands in the files, checking ends, says what is wrong, and never throws. */
final class HostileInputTest {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final List<String> FILES =
      List.of("convention.yaml", "rewards-penalties.yaml", "redemption.yaml");
  private static final String SPLICES =
      "|:|: |, |- |#|'|\"|[|]|{|}|&a |*a|!!x |%|>|\\||?|@|~|\t|\n|\n  |“|：|，|（|　|0|-|9999999999"
          + "|1e9|null|true|2024-02-30|\uFEFF|\u0000|\u202E|😀|每户每月: 3|条件: 1|编号: V-01|全部";

  private static final String SENTENCES = "rules.dslr";
  private static final String WORDS =
      "规则|规则 \"V-50 多做\"|当|那么|完|行为是 \"助老服务\"|加 1 分|扣 1 分|加 2 * 时长 分|不限|\"|“|”| |\n|\n\n|#|//|0|-1"
          + "|9999999999|\u0000|😀|；|import java.util.*;|eval(true)|$x : Object()|rule \"x\"|end|编号";

  private static Path folder;
  private static Path base;

  @BeforeContainer
  static void makeFolder() throws IOException {
    base = Files.createTempDirectory("hostile").resolve("base");
    folder = Files.createDirectories(base.resolveSibling("heir"));
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    for (Path one : List.of(base, folder)) {
      for (String file : FILES) {
        Files.deleteIfExists(one.resolve(file));
      }
      Files.deleteIfExists(one.resolve(SENTENCES));
      Files.deleteIfExists(one);
    }
    Files.delete(base.getParent());
  }

  @Provide
  Arbitrary<List<String>> mutated() {
    return Arbitraries.randomValue(
        random -> {
          List<String> files = random.nextBoolean() ? shipped() : everyKey();
          for (int i = random.nextInt(4); i >= 0; i--) {
            int which = random.nextInt(FILES.size());
            files.set(which, mutation(files.get(which), random));
          }
          return files;
        });
  }

  private static List<String> shipped() {
    return files(Folders.conventions().resolve("wuxing/sanbao-jie"));
  }

  /** The convention that uses every key, form and word. */
  private static List<String> everyKey() {
    return files(EveryKey.street());
  }

  private static List<String> files(Path convention) {
    List<String> files = new ArrayList<>();
    for (String file : FILES) {
      files.add(read(convention.resolve(file)));
    }
    return files;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String mutation(String text, Random random) {
    if (random.nextBoolean()) {
      return ofLines(text, random);
    }
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(3));
    String[] splices = SPLICES.split("(?<!\\\\)\\|", -1);
    String splice = splices[random.nextInt(splices.length)].replace("\\|", "|");
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + text.substring(end);
      case 1 -> text.substring(0, end) + text.substring(at);
      case 2 -> text.substring(0, at) + splice + text.substring(end);
      default -> text.substring(0, at) + splice + text.substring(at);
    };
  }

  private static String ofLines(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int one = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(one);
      case 1 -> lines.add(other, lines.get(one));
      case 2 -> Collections.swap(lines, one, other);
      case 3 -> lines.set(one, " ".repeat(random.nextInt(8)) + lines.get(one).strip());
      default -> lines.set(one, spliced(lines.get(one), lines.get(other)));
    }
    return String.join("\n", lines) + "\n";
  }

  /** The key of one line with the value of another. */
  private static String spliced(String line, String other) {
    int colon = line.indexOf(": ");
    int from = other.indexOf(": ");
    return colon < 0 || from < 0 ? line : line.substring(0, colon) + other.substring(from);
  }

  @Property(tries = 500)
  void aDamagedConventionIsCheckedToItsEnd(@ForAll("mutated") List<String> files)
      throws IOException {
    for (int i = 0; i < FILES.size(); i++) {
      write(folder.resolve(FILES.get(i)), files.get(i));
    }
    isChecked();
  }

  /** A convention, damaged or not, is inherited and overridden by a damaged one. */
  @Property(tries = 150)
  void aDamagedBaseIsCheckedToItsEnd(
      @ForAll("mutated") List<String> mutated,
      @ForAll boolean isDamaged,
      @ForAll("mutated") List<String> heirs)
      throws IOException {
    List<String> files = isDamaged ? mutated : everyKey();
    for (int i = 0; i < FILES.size(); i++) {
      write(Files.createDirectories(base).resolve(FILES.get(i)), files.get(i));
      write(folder.resolve(FILES.get(i)), heirs.get(i));
    }
    Path charter = folder.resolve(FILES.get(0));
    String inherits = "继承: {编号: base, 版本: 2024}\n" + Files.readString(charter);
    write(charter, inherits);
    write(
        base.resolve(FILES.get(0)),
        files.get(0).replaceFirst("编号: (wuxing/sanbao-jie|street)", "编号: base"));
    isChecked();
  }

  @Provide
  Arbitrary<List<String>> heirs() {
    return Arbitraries.randomValue(
        random -> {
          List<String> files = files(EveryKey.community());
          for (int i = random.nextInt(4); i >= 0; i--) {
            int which = random.nextInt(FILES.size());
            files.set(which, mutation(files.get(which), random));
          }
          return files;
        });
  }

  /** What overrides, omits and adds, damaged. */
  @Property(tries = 150)
  void aDamagedHeirIsCheckedToItsEnd(@ForAll("heirs") List<String> heirs) throws IOException {
    List<String> files = everyKey();
    Files.createDirectories(base);
    for (int i = 0; i < FILES.size(); i++) {
      write(base.resolve(FILES.get(i)), files.get(i).replace("编号: street", "编号: base"));
      write(folder.resolve(FILES.get(i)), heirs.get(i).replace("id: street", "id: base"));
    }
    isChecked();
  }

  @Provide
  Arbitrary<String> sentences() {
    String shipped = read(Folders.conventions().resolve("wuxing/sanbao-jie").resolve(SENTENCES));
    String[] words = WORDS.split("\\|", -1);
    return Arbitraries.randomValue(
        random -> {
          String text = shipped;
          for (int i = random.nextInt(5); i >= 0 && !text.isBlank(); i--) {
            int at = random.nextInt(text.length());
            text =
                random.nextBoolean()
                    ? mutation(text, random)
                    : text.substring(0, at)
                        + words[random.nextInt(words.length)]
                        + text.substring(at);
          }
          return text;
        });
  }

  @Property(tries = 200)
  void damagedSentencesAreCheckedToTheirEnd(@ForAll("sentences") String sentences)
      throws IOException {
    List<String> files = files(Folders.conventions().resolve("wuxing/sanbao-jie"));
    Files.createDirectories(base);
    for (int i = 0; i < FILES.size(); i++) {
      write(folder.resolve(FILES.get(i)), files.get(i));
    }
    write(folder.resolve(SENTENCES), sentences);
    try {
      isChecked();
    } finally {
      Files.delete(folder.resolve(SENTENCES));
    }
  }

  @Property(tries = 200)
  void randomBytesAreCheckedToTheirEnd(@ForAll byte[] bytes, @ForAll byte[] more)
      throws IOException {
    Files.write(folder.resolve(FILES.get(0)), bytes);
    Files.write(folder.resolve(FILES.get(1)), more);
    Files.write(folder.resolve(FILES.get(2)), "兑换品: ".getBytes(StandardCharsets.UTF_8));
    isChecked();
  }

  @Property(tries = 150)
  void punctuationIsCheckedToItsEnd(@ForAll("punctuation") String text) throws IOException {
    for (String file : FILES) {
      write(folder.resolve(file), text);
    }
    isChecked();
  }

  @Provide
  Arbitrary<String> punctuation() {
    return Arbitraries.of(
            "- ", ": ", "? ", "[", "]", "{", "}", ",", "\n", "\n  ", "\n    ", "正面", "条款", "规则",
            "'", "\"", "|", ">", "&a ", "*a ", "!!x ", "---", "#", "\t", "上限", "每户每月", "编号", "20",
            "参数")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  /** Half an emoji that was cut through becomes a question mark. */
  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void isChecked() {
    Check check = assertTimeoutPreemptively(LONGEST, () -> Conventions.check(folder));
    boolean hasErrors = check.diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR);
    assertEquals(hasErrors, check.convention().isEmpty());
    check
        .diagnostics()
        .forEach(
            diagnostic -> {
              assertTrue(diagnostic.position().line() >= 1, diagnostic::toString);
              assertTrue(diagnostic.position().column() >= 1, diagnostic::toString);
              assertFalse(diagnostic.message(Locale.CHINESE).isBlank());
              assertFalse(diagnostic.message(Locale.ENGLISH).isBlank());
            });
    // What is said to be good can be used.
    check.convention().ifPresent(RuleBook::compile);
  }
}
