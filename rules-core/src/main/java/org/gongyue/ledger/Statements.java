package org.gongyue.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.account.Account;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Standing;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.AccountId;
import org.gongyue.measure.Decimals;

/** Makes statements from what was posted. */
final class Statements {

  private final Book book;
  private final RuleBooks rules;

  Statements(Book book, RuleBooks rules) {
    this.book = book;
    this.rules = rules;
  }

  Statement of(
      Connection connection, Page page, People people, AccountId id, LocalDate from, LocalDate to)
      throws SQLException {
    // One that was not opened yet is as it would be opened on the day after.
    Account account = page.account(id, to.plusDays(1));
    Map<String, BigDecimal> balances = new TreeMap<>(rules.open(id, account.opened()).balances());
    List<Statement.Line> lines = new ArrayList<>();
    Person person = people.find(id);
    if (person != null) {
      read(connection, person.alias(), to, people, from, balances, lines);
    }
    // What a period brings that ends on the last day is known on the next.
    Standing standing = rules.asOf(account, to.plusDays(1));
    List<Statement.Line> foretold = new ArrayList<>();
    for (Posting posting : standing.postings()) {
      LocalDate day = posting.on();
      if (day.isBefore(from)) {
        balances.merge(posting.unit(), posting.amount(), BigDecimal::add);
      } else if (!day.isAfter(to)) {
        foretold.add(new Statement.Line(day, 0, null, posting));
      }
    }
    lines.addAll(foretold);
    lines.sort(Comparator.comparing(Statement.Line::day));
    balances.replaceAll((unit, sum) -> Decimals.canonical(sum));
    Map<String, BigDecimal> closing = new TreeMap<>(balances);
    for (Statement.Line line : lines) {
      closing.merge(line.posting().unit(), line.posting().amount(), BigDecimal::add);
    }
    closing.replaceAll((unit, sum) -> Decimals.canonical(sum));
    return new Statement(id, from, to, balances, lines, closing);
  }

  /** Adds up what was before, and lists what was in the time. */
  private void read(
      Connection connection,
      String alias,
      LocalDate to,
      People people,
      LocalDate from,
      Map<String, BigDecimal> balances,
      List<Statement.Line> lines)
      throws SQLException {
    List<long[]> places = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT day, number, line, unit, amount FROM gy_posting"
                + " WHERE book = ? AND account = ? AND day <= ? ORDER BY day, number, line")) {
      select.setString(1, book.key());
      select.setString(2, alias);
      select.setLong(3, to.toEpochDay());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          if (rows.getLong(1) < from.toEpochDay()) {
            balances.merge(rows.getString(4), new BigDecimal(rows.getString(5)), BigDecimal::add);
          } else {
            places.add(new long[] {rows.getLong(1), rows.getLong(2), rows.getLong(3)});
          }
        }
      }
    }
    Map<Long, Entry> entries = new TreeMap<>();
    List<Long> numbers = places.stream().map(place -> place[1]).toList();
    for (JournalTable.Row row : book.journal().read(connection, numbers)) {
      entries.put(row.number(), row.entry());
    }
    for (long[] place : places) {
      Entry entry = entries.get(place[1]);
      Posting posting = entry.postings(people).get((int) place[2] - 1);
      lines.add(
          new Statement.Line(LocalDate.ofEpochDay(place[0]), place[1], entry.event(), posting));
    }
  }
}
