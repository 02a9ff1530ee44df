package org.gongyue.examples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Check;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.conformance.Suite;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

/**
 * The table of the practice in {@code conventions/README.md}: each system with its convention, how
 * many rules that has and how many cases. {@code -Dpractice.update=true} writes the numbers anew.
 */
final class PracticeTest {

  private static final Path CONVENTIONS = Path.of("../../conventions");
  private static final Path SUITES = Path.of("suites");
  private static final Path README = CONVENTIONS.resolve("README.md");

  /** {@code | … | [`id`](id) | numbers | suites |}. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^(\\| [^|\\n]+ \\| \\[`([a-z0-9/-]+)`\\]\\([^)]+\\) \\|)([^\\n]*)\\|$");

  /** What all of them come to, in words. */
  private static final Pattern SHARES = Pattern.compile("一共 \\d+ 条规则和结算，其中 \\d+ 条用句子写");

  private static final Pattern SENTENCES = Pattern.compile("(?m)^规则 \"");

  private final Map<String, Convention> conventions = new TreeMap<>();

  private Map<String, Convention> conventions() throws IOException {
    if (conventions.isEmpty()) {
      try (Stream<Path> files = Files.walk(CONVENTIONS)) {
        for (Path file : files.filter(one -> one.endsWith("convention.yaml")).sorted().toList()) {
          Check check = Conventions.check(file.getParent());
          assertEquals(List.of(), check.diagnostics(), file.toString());
          Convention convention = check.convention().orElseThrow();
          assertTrue(file.getParent().endsWith(convention.id()), file.toString());
          conventions.put(convention.id(), convention);
        }
      }
    }
    return conventions;
  }

  @Test
  void eachConventionIsCleanAndInTheTableWithItsNumbers() throws IOException {
    String text = Files.readString(README);
    List<String> listed = new ArrayList<>();
    StringBuilder counted = new StringBuilder();
    Matcher row = ROW.matcher(text);
    while (row.find()) {
      Convention convention = conventions().get(row.group(2));
      assertTrue(convention != null, row.group());
      listed.add(convention.id());
      row.appendReplacement(
          counted, Matcher.quoteReplacement(row.group(1) + numbers(convention) + "|"));
    }
    row.appendTail(counted);
    String shares = "一共 %d 条规则和结算，其中 %d 条用句子写".formatted(rules(), sentences());
    counted = new StringBuilder(SHARES.matcher(counted).replaceAll(shares));
    if (Boolean.getBoolean("practice.update")) {
      Files.writeString(README, counted.toString());
    } else {
      assertEquals(text, counted.toString(), "run with -Dpractice.update=true");
    }
    assertEquals(List.copyOf(conventions().keySet()), listed.stream().sorted().toList());
  }

  /** At most one rule in ten is written in sentences, and none in DRL. */
  @Test
  void nearlyAllRulesArePlainYaml() throws IOException {
    assertTrue(sentences() * 10 <= rules(), sentences() + " of " + rules());
    try (Stream<Path> files = Files.walk(CONVENTIONS)) {
      assertEquals(List.of(), files.filter(one -> one.toString().endsWith(".drl")).toList());
    }
  }

  private long rules() throws IOException {
    return conventions().values().stream().mapToLong(PracticeTest::rules).sum();
  }

  private long sentences() throws IOException {
    long sentences = 0;
    for (Convention convention : conventions().values()) {
      Path file = CONVENTIONS.resolve(convention.id()).resolve("rules.dslr");
      if (Files.exists(file)) {
        sentences += SENTENCES.matcher(Files.readString(file)).results().count();
      }
    }
    return sentences;
  }

  private static long rules(Convention convention) {
    return convention.behaviours().stream().mapToLong(one -> one.rules().size()).sum()
        + convention.settlements().size();
  }

  private static String numbers(Convention convention) throws IOException {
    String last = convention.id().substring(convention.id().lastIndexOf('/') + 1);
    return " %d 种行为、%d 条规则、%d 项结算、%d 种兑换品 | %d 例手算，%d 例起草 "
        .formatted(
            convention.behaviours().size(),
            rules(convention) - convention.settlements().size(),
            convention.settlements().size(),
            convention.rewards().size(),
            cases(CONVENTIONS.resolve(convention.id())),
            cases(SUITES.resolve(last)));
  }

  private static int cases(Path folder) throws IOException {
    int cases = 0;
    for (Path file : Suite.in(folder)) {
      Diagnostics problems = new Diagnostics();
      Suite suite = Suite.read(file, problems);
      assertTrue(suite != null, problems::toString);
      cases += suite.size();
    }
    return cases;
  }
}
