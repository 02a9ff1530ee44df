package org.gongyue.dsl.drl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Decision;
import org.gongyue.dsl.ConventionException;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Trust;
import org.gongyue.dsl.TrustedConvention;
import org.gongyue.dsl.Written;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.drools.DrlJudge;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.engine.Replay;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.expression.Expression;
import org.gongyue.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed as DRL, and what DRL may do where a host trusts it. */
final class DrlTest {

  private static final String HEAD =
      "package gongyue;\nimport org.gongyue.engine.Deed;\nimport static org.gongyue.engine.Deed.*;\n";

  @TempDir private Path folder;

  @Test
  void aRuleIsPrintedWithItsArticleItsWordsAndItsJava() {
    String drl = Drl.print(Written.in(folder).load());
    assertTrue(
        drl.contains(
            """
            // 正面行为：V-01 助老服务
            //   类别：志愿服务
            //   共同体：互助
            //   计分单位：家庭户
            //   参数：时长
            // 第一条：邻里互相帮助。
            //   条件：时长 >= 0.5
            //   得分：2 * 时长 积分
            //   核实：网格员
            function boolean holds1(Deed $deed) {
              return ($deed.number("时长").compareTo(decimal("0.5")) >= 0);
            }
            rule "V-01"
              when
                $deed : Deed( rule == "V-01" )
                eval( holds1($deed) )
              then
                $deed.applies(decimal("2").multiply($deed.number("时长"), DECIMAL128));
            end
            """),
        drl);
  }

  @Test
  void theShippedConventionsDecideAlikeOverTheSampleLog() throws Exception {
    Path sample = Folders.conventions().resolveSibling("examples/quickstart/sample.jsonl");
    List<Event> events;
    Diagnostics problems = new Diagnostics();
    try (InputStream in = Files.newInputStream(sample)) {
      events =
          EventLog.read(in, "sample.jsonl", Conventions.load(shipped().get(0)), problems)
              .entries()
              .stream()
              .map(EventLog.Entry::event)
              .toList();
    }
    for (Path one : shipped()) {
      Convention convention = Conventions.load(one);
      try (DrlJudge judge = new DrlJudge(List.of(Drl.print(convention)))) {
        Replay own = Replay.of(RuleBook.compile(convention));
        Replay judged = Replay.of(RuleBook.compile(convention, judge));
        for (Event event : events) {
          Decision expected = own.take(event);
          assertEquals(Json.write(expected), Json.write(judged.take(event)), event::toString);
        }
      }
    }
  }

  private static List<Path> shipped() throws IOException {
    try (Stream<Path> below = Files.walk(Folders.conventions())) {
      return below
          .filter(p -> p.endsWith("convention.yaml"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  @Test
  void whatAnAuthorWritesCannotLeaveItsCommentOrItsLiteral() {
    Convention convention =
        Written.in(folder)
            .list(
                """
                正面:
                  - 编号: V-01
                    行为: "a\\"); System.exit(7); //"
                    条款: 第一条
                    参数: {等级: {类型: 文本, 选项: ['x"y', 'u\\u0022', '/* z']}}
                    条件: '等级 in ["x\\"y", "u\\\\u0022", "/* z"]'
                    得分: 1
                    说明: "*/ \\\\u000a System.exit(7);"
                    核实: 网格员
                负面:
                  - {编号: N-01, 行为: 高空抛物, 条款: 第二条, 扣分: 20, 核实: 网格员}
                """)
            .load();
    try (DrlJudge judge = new DrlJudge(List.of(Drl.print(convention)))) {
      RuleBook rules = RuleBook.compile(convention, judge);
      Account account = rules.open(AccountId.household("1"), LocalDate.parse("2024-01-01"));
      for (String level : List.of("x\"y", "u\\u0022", "/* z")) {
        Decision decision = rules.score(account, did("V-01").with("等级", level));
        assertEquals(1, decision.postings().size(), level);
      }
    }
  }

  private static Observation did(String behaviour) {
    return Observation.of(
            "E-1",
            OffsetDateTime.parse("2024-03-01T20:00:00+08:00"),
            behaviour,
            AccountId.household("1"))
        .verifiedBy("网格员", "g-1");
  }

  @Test
  void trustedDrlDecidesTheRulesThatItNamesAndTheEngineTheRest() throws Exception {
    Written.in(folder);
    Files.writeString(
        folder.resolve("local.drl"),
        HEAD
            + "rule \"N-01\" when $deed : Deed( rule == \"N-01\" ) then"
            + " $deed.applies(decimal(\"3.25\")); end\n");
    assertThrows(ConventionException.class, () -> Conventions.load(folder));
    assertThrows(ConventionException.class, () -> Conventions.load(folder, Trust.CONVENTION));
    try (TrustedConvention trusted = Conventions.load(folder, Trust.RAW_DRL)) {
      RuleBook rules = trusted.rules();
      Account account = rules.open(AccountId.household("1"), LocalDate.parse("2024-01-01"));
      account = rules.score(account, did("V-01").with("时长", 4)).account();
      assertEquals(new BigDecimal("8"), account.balance("积分"));
      // 3.25 is rounded to the unit's one place: the engine's steps follow the raw amount.
      Observation fell =
          Observation.of("E-2", did("N-01").at(), "N-01", account.id()).verifiedBy("网格员", "g");
      assertEquals(new BigDecimal("4.7"), rules.score(account, fell).account().balance("积分"));
    }
  }

  @Test
  void drlThatDecidesNothingOrDoesNotCompileIsRefused() throws Exception {
    Written.in(folder);
    Path drl = folder.resolve("local.drl");
    Files.writeString(drl, HEAD + "rule \"X-9\" when Deed() then end\n");
    assertMessage("X-9");
    Files.writeString(drl, HEAD + "rule \"N-01\" when Deed( colour == 1 ) then end\n");
    assertMessage("colour");
  }

  private void assertMessage(String part) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Conventions.load(folder, Trust.RAW_DRL));
    assertTrue(e.getMessage().contains(part), e.getMessage());
  }

  @Test
  void everyKindOfExpressionIsKnown() {
    for (Class<?> kind : Expression.class.getPermittedSubclasses()) {
      // A new kind of expression needs a line in Code, and random ones in the differential test.
      assertTrue(KNOWN.contains(kind.getSimpleName()), kind::getName);
    }
    assertFalse(KNOWN.isEmpty());
  }

  private static final List<String> KNOWN =
      List.of(
          "Literal",
          "Attribute",
          "Today",
          "Clock",
          "AccountKind",
          "Negation",
          "Arithmetic",
          "Comparison",
          "And",
          "Or",
          "Not",
          "InRange",
          "InList",
          "If",
          "Call",
          "Between",
          "Count",
          "Points",
          "Balance",
          "InState",
          "DaysSince",
          "Grade",
          "Streak");
}
