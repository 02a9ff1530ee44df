package org.gongyue.dsl.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongyue.dsl.diagnostic.Diagnostics;

/** Nothing that an author writes becomes DRL, and whatever is written, reading ends. */
final class SmuggleTest {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final List<String> TRICKS =
      List.of(
          "\"",
          "\"\"",
          "\\\"",
          "\" ) eval( true",
          ") || eval(true",
          "2); System.exit(0); //",
          "2 || true",
          "2; drools.halt()",
          "v0",
          "v0, v1",
          "2 // x",
          "2 /* x */",
          "{v0}",
          "{number}",
          "$deed",
          "2\\n3",
          "２",
          "0x2",
          "1e9",
          "99999999999999999999",
          "\u0000",
          "\u202e2",
          "\u200b2",
          "2\u00a0",
          "\"时\u200b长\"",
          "from collect( Deed() )",
          "“时长\"",
          "\"时长”",
          "\"\"\"时长\"\"\"",
          "then end rule",
          "\n end",
          "true",
          "null",
          "not Deed()");

  /** Each trick in each gap of each sentence: refused at its line. */
  @Example
  void noTrickIsAValue() {
    for (Sentence sentence : Dictionary.SENTENCES) {
      for (Sentence.Part part : sentence.parts()) {
        if (part instanceof Sentence.Gap gap && gap.type() != Capture.NUMBERS) {
          for (String trick : TRICKS) {
            isRefused(sentence, gap, trick);
          }
        }
      }
    }
  }

  private static void isRefused(Sentence sentence, Sentence.Gap gap, String trick) {
    StringBuilder line = new StringBuilder();
    for (Sentence.Part part : sentence.parts()) {
      boolean isIt = part.equals(gap);
      line.append(isIt ? trick : part instanceof Sentence.Word w ? w.text() : example(part));
      line.append(' ');
    }
    Diagnostics out = new Diagnostics();
    List<SentenceRule> rules = read(rule(sentence.isCondition(), line.toString()), out);
    assertEquals(List.of(), rules, () -> line + " " + out.all());
    assertTrue(out.hasErrors(), line::toString);
  }

  private static String example(Sentence.Part part) {
    return ((Sentence.Gap) part).example();
  }

  private static String rule(boolean isCondition, String line) {
    boolean isBehaviour = line.startsWith("行为是");
    return "规则 \"X\"\n当\n"
        + (isBehaviour ? "" : "行为是 \"志愿巡逻\"\n")
        + (isCondition ? line + "\n那么\n加 1 分\n" : "那么\n" + line + "\n")
        + "完\n";
  }

  private static List<SentenceRule> read(String text, Diagnostics out) {
    return SentenceReader.read(text.getBytes(StandardCharsets.UTF_8), "rules.dslr", out);
  }

  /** What Drools is given has no character of an author's in it. */
  @Example
  void aSentenceIsBoundByTokensAlone() {
    for (Sentence sentence : Dictionary.SENTENCES) {
      Map<String, String> tokens = new TreeMap<>();
      for (Sentence.Part part : sentence.parts()) {
        if (part instanceof Sentence.Gap gap) {
          tokens.put(gap.name(), "v" + tokens.size());
        }
      }
      String bound = sentence.bound(tokens);
      assertTrue(bound.matches("(- )?[\\p{IsHan}v0-9 ]+"), bound);
    }
  }

  @Property(tries = 300)
  void whateverIsWrittenIsReadToItsEnd(@ForAll("texts") String text) {
    Diagnostics out = new Diagnostics();
    assertTimeoutPreemptively(LONGEST, () -> read(text, out));
    out.all()
        .forEach(
            one -> {
              assertTrue(one.position().line() >= 1 && one.position().column() >= 1, one::toString);
              assertTrue(!one.message(Locale.CHINESE).isBlank(), one::toString);
            });
  }

  @Provide
  Arbitrary<String> texts() {
    List<String> pieces = new ArrayList<>(TRICKS);
    Dictionary.SENTENCES.forEach(one -> pieces.add(one.example() + "\n"));
    Dictionary.SENTENCES.forEach(one -> pieces.add(one.words()));
    pieces.addAll(
        List.of("规则 \"X-1 名\"\n", "规则", "\n当\n", "\n那么\n", "\n完\n", "\n", "\r", " ", "\t"));
    pieces.addAll(List.of("行为是 \"志愿巡逻\"\n", "加 1 分\n", "，", "。", "#", "在", "到", "参数"));
    Arbitrary<String> piece = Arbitraries.of(pieces);
    return piece.list().ofMaxSize(60).map(parts -> String.join("", parts));
  }

  @Example
  void wordsThatFitNearlyEverywhereAreReadInTime() {
    String line = "参数" + "在".repeat(140) + "到".repeat(140) + "\n";
    String text = "规则 \"X\"\n当\n" + line.repeat(800);
    Diagnostics out = new Diagnostics();
    assertTimeoutPreemptively(LONGEST, () -> read(text, out));
    assertTrue(out.hasErrors());
  }
}
