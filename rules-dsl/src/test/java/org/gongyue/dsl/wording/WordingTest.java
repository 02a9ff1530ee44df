package org.gongyue.dsl.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.Folders;
import org.gongyue.measure.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordingTest {

  /** What nobody should have to read who is no programmer. */
  private static final Pattern CODE =
      Pattern.compile(
          "[<>]=?|!=|\\b(?:if|then|else|not|min|max|floor)\\b *\\(|\\[|次数\\(|得分\\(|\\{\\d");

  private static Convention load(String folder) throws Exception {
    return Conventions.load(Folders.conventions().resolve(folder));
  }

  private static ScoringRule rule(Convention convention, String id) {
    return convention.behaviours().stream()
        .flatMap(one -> one.rules().stream())
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Behaviour behaviour(Convention convention, String rule) {
    return convention.behaviours().stream()
        .filter(one -> one.rules().stream().anyMatch(each -> each.id().equals(rule)))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "V-01-2 | 评价是“优”或“良”",
        "V-05   | 告知户数不少于 4 户",
        "V-06   | 免疫有效期至不早于当天",
        "V-09-1 | 检查得分在 80 分（含）到 90 分（不含）之间",
        "V-10   | 90天内没有负面行为，并且90天内正面行为不少于 6 次",
        "V-13   | 评议不是“待改进”",
        "V-26   | “完好”的，并且当天不晚于应还日",
        "V-28   | 距上次“探访独居老人”满 7 天（从来没有的也算）",
        "V-32   | 90天内有过负面行为，并且积分余额不到 20",
        "N-04-1 | “限期内清理”的，并且90天内没有“楼道堆放杂物”",
        "N-14   | 不是“已整改”的，并且当天晚于整改期限"
      })
  void conditionsAreSentences(String rule, String said) throws Exception {
    Convention convention = load("wuxing/baiyun-xincun");
    assertEquals(
        said,
        new Wording(convention, Locale.CHINESE)
            .of(
                rule(convention, rule).condition(),
                convention.readable(behaviour(convention, rule))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "V-02 | 部位是“自家门前”：得 1 积分 / 其他情形：得 2 积分",
        "V-27 | 得分按算式：2 × 时长（积分）",
        "V-22 | 得分按算式：10 或 3 + （人数 ÷ 10，去掉零头），取小的（积分）",
        "N-01 | 365天内：第 1 次扣 20 积分；第 2 次扣 40 积分；第 3 次起扣 80 积分",
        "N-06 | 30天内：第 1 次只提醒，不扣分；第 2 次扣 1 积分；第 3 次起扣 2 积分"
      })
  void pointsAreToldByCases(String rule, String said) throws Exception {
    Convention convention = load("wuxing/baiyun-xincun");
    Behaviour behaviour = behaviour(convention, rule);
    List<String> points =
        new Wording(convention, Locale.CHINESE)
            .points(
                rule(convention, rule),
                convention.readable(behaviour),
                behaviour.polarity() == Polarity.NEGATIVE);
    assertEquals(said, String.join(" / ", points));
  }

  @Test
  void whatStandsInWhatIsClear() throws Exception {
    Convention convention = load("services/two-lists-one-response");
    assertEquals(
        List.of("扣分按算式：0 或 （5 或 从点单日到接单日的工作日数 − 1，取小的），取大的（响应分）"),
        new Wording(convention, Locale.CHINESE)
            .points(
                rule(convention, "N-01"),
                convention.readable(behaviour(convention, "N-01")),
                true));
  }

  @Test
  void rangesAreSaidToo() throws Exception {
    Wording wording = new Wording(load("services/two-lists-one-response"), Locale.CHINESE);
    BigDecimal twenty = BigDecimal.valueOf(20);
    BigDecimal fifty = BigDecimal.valueOf(50);
    assertEquals("不到 20", wording.range(new Range(null, false, twenty, false)));
    assertEquals("20（含）到 50（不含）", wording.range(new Range(twenty, true, fifty, false)));
    assertEquals("50 以上（含）", wording.range(new Range(fifty, true, null, false)));
    assertEquals("20", wording.range(new Range(twenty, true, twenty, true)));
    assertEquals("不限", wording.range(new Range(null, false, null, false)));
  }

  @Test
  void limitsInBothLanguages() throws Exception {
    Convention convention = load("wuxing/baiyun-xincun");
    ScoringRule hazard = rule(convention, "V-03");
    assertEquals(
        List.of("每户每月最多 15 积分，超出的整笔不计"),
        new Wording(convention, Locale.CHINESE).limits(hazard.limits(), "家庭户"));
    assertEquals(
        List.of("at most 15 积分 a month per household; what does not fit whole does not count"),
        new Wording(convention, Locale.ENGLISH).limits(hazard.limits(), "家庭户"));
  }

  /** Whatever stands in a convention: no formula is left. */
  @Test
  void noFormulaIsLeftInAnyShippedConvention() throws Exception {
    List<Path> all = new ArrayList<>();
    try (var found = Files.walk(Folders.conventions())) {
      found.filter(path -> path.endsWith("convention.yaml")).map(Path::getParent).forEach(all::add);
    }
    all.sort(null);
    for (Path one : all) {
      for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        for (String said : said(Conventions.load(one), locale)) {
          assertFalse(CODE.matcher(said).find(), () -> one + ": " + said);
        }
      }
    }
  }

  private static List<String> said(Convention convention, Locale locale) throws IOException {
    Wording wording = new Wording(convention, locale);
    List<String> all = new ArrayList<>();
    for (Behaviour behaviour : convention.behaviours()) {
      for (ScoringRule rule : behaviour.rules()) {
        var attributes = convention.readable(behaviour);
        all.addAll(wording.points(rule, attributes, behaviour.polarity() == Polarity.NEGATIVE));
        if (rule.condition() != null) {
          all.add(wording.of(rule.condition(), attributes));
        }
        all.addAll(wording.limits(rule.limits(), null));
        all.addAll(wording.consequences(rule));
        all.addAll(wording.verification(rule));
      }
    }
    for (Reward reward : convention.rewards()) {
      all.add(wording.price(reward));
      all.addAll(wording.conditions(reward));
    }
    return all;
  }
}
