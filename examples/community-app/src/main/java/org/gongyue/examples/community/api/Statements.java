package org.gongyue.examples.community.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Posting;
import org.gongyue.ledger.Statement;

/**
 * What was posted on an account from one day to another.
 *
 * @param opening the balances before, by unit of account
 * @param closing the balances after
 */
record Statements(
    Standings.Id account,
    LocalDate from,
    LocalDate to,
    Map<String, BigDecimal> opening,
    List<Line> lines,
    Map<String, BigDecimal> closing) {

  /**
   * One amount.
   *
   * @param event what was recorded then; null for what the calendar did since
   * @param item the rule or reward
   * @param cause what of the calendar it was
   * @param adjusts the event that it puts right
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      LocalDate day,
      String event,
      String item,
      String behaviour,
      String article,
      String unit,
      BigDecimal amount,
      LocalDate until,
      String cause,
      String adjusts) {}

  static Statements of(Statement statement, List<UnitOfAccount> units) {
    return new Statements(
        new Standings.Id(statement.account().kind(), statement.account().id()),
        statement.from(),
        statement.to(),
        ordered(statement.opening(), units),
        statement.lines().stream().map(Statements::line).toList(),
        ordered(statement.closing(), units));
  }

  /** In the order of the convention. */
  private static Map<String, BigDecimal> ordered(
      Map<String, BigDecimal> balances, List<UnitOfAccount> units) {
    Map<String, BigDecimal> ordered = new LinkedHashMap<>();
    for (UnitOfAccount unit : units) {
      ordered.put(unit.name(), balances.getOrDefault(unit.name(), BigDecimal.ZERO));
    }
    return ordered;
  }

  private static Line line(Statement.Line line) {
    Posting posting = line.posting();
    return new Line(
        line.day(),
        line.event(),
        posting.item(),
        posting.behaviour(),
        posting.article(),
        posting.unit(),
        posting.amount(),
        posting.until(),
        posting.cause() == null ? null : posting.cause().name(),
        posting.adjusts());
  }
}
