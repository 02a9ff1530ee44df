package org.gongyue.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongyue.account.Account;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.dsl.Conventions;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.junit.jupiter.api.Test;

/**
 * What the README shows is what the library does: its example is this one, and so is its output.
 */
class ReadmeTest {

  private static final Path ROOT = Path.of("../..");

  private static void example(PrintStream out) throws Exception {
    Path community = ROOT.resolve("conventions/wuxing/sanbao-jie");
    OffsetDateTime at = OffsetDateTime.parse("2024-03-01T09:00:00+08:00");
    // README
    RuleBook rules = RuleBook.compile(Conventions.load(community));
    Account account = rules.open(AccountId.household("3-2-501"), LocalDate.of(2024, 1, 1));

    Observation visit =
        Observation.of("E-1", at, "探访独居老人", account.id()).by("r-88").verifiedBy("楼栋长", "g-1");
    Decision decision = rules.score(account, visit);
    out.println(decision.text(Locale.CHINESE));

    Eligibility answer = rules.eligibility(decision.account(), "G-04", at);
    answer.reasons().forEach(reason -> out.println(reason.text(Locale.CHINESE)));
    // end
  }

  @Test
  void readmeShowsTheExampleThatIsCompiledHere() throws Exception {
    List<String> source =
        Files.readAllLines(
            Path.of("src/test/java/org/gongyue/examples/quickstart/ReadmeTest.java"));
    int from = source.indexOf("    // README") + 1;
    int to = source.indexOf("    // end");
    String example =
        source.subList(from, to).stream()
            .map(line -> line.isBlank() ? "" : line.substring(4))
            .collect(Collectors.joining("\n"));
    assertTrue(readme().contains(example), () -> "README.md should contain\n" + example);
  }

  @Test
  void readmeShowsWhatTheExamplePrints() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    example(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String printed = bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
    assertTrue(readme().contains(printed), () -> "README.md should contain\n" + printed);
  }

  @Test
  void readmeNamesNoFileThatIsNotThere() throws Exception {
    List<String> missing =
        Pattern.compile("\\]\\(([^)#:]+)\\)")
            .matcher(readme())
            .results()
            .map(link -> link.group(1))
            .filter(link -> !Files.exists(ROOT.resolve(link)))
            .toList();
    assertEquals(List.of(), missing);
  }

  private static String readme() throws Exception {
    return Files.readString(ROOT.resolve("README.md")).replace("\r\n", "\n");
  }
}
