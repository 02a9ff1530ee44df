package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.event.AccountId;
import org.gongyue.measure.Decimals;

/** Holds a ledger and its tables against the model when all is over. */
final class Audit {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

  private final Model model;
  private final Ledger ledger;
  private final Convention convention;

  private Audit(Model model, Ledger ledger) {
    this.model = model;
    this.ledger = ledger;
    this.convention = model.rules().versions().get(0).convention();
  }

  static Audit of(Model model, Ledger ledger) {
    return new Audit(model, ledger);
  }

  void check() {
    TreeSet<AccountId> accounts = new TreeSet<>();
    model.chronicle().accounts().forEach(account -> accounts.add(account.id()));
    for (Model.Noted record : model.journal()) {
      accounts.addAll(model.rules().accountsOf(record.event()));
    }
    accounts.forEach(id -> check(Answer.stands(id, DAY, ledger.account(id, DAY))));
    for (Reward reward : convention.rewards()) {
      check(Answer.available(reward.id(), DAY, ledger.available(reward.id(), DAY)));
    }
    assertEquals(model.at(), ledger.head().number());
    Verification verification = ledger.journal().verify();
    assertTrue(verification.isClean(), () -> verification.text(Locale.ENGLISH));
    assertEquals(model.at(), verification.records());
  }

  private void check(Answer answer) {
    assertTrue(answer.fits(model, model.at()), () -> answer.text(model));
  }

  /** All that follows from the journal comes out the same when it is made anew. */
  void checkRebuild() {
    Rebuild rebuild = ledger.rebuild(records -> {});
    assertTrue(rebuild.isClean(), () -> String.join("\n", rebuild.examples()));
    assertEquals(model.at(), rebuild.records());
  }

  void checkTables(Connection connection) throws SQLException {
    checkPostings(connection);
    Book book = Book.of(ledger.community());
    for (Model.Noted record : model.journal()) {
      String id = record.event().id();
      Trace trace = book.events().read(connection, List.of(Tables.key(id))).get(Tables.key(id));
      assertEquals(model.last(id).number(), trace.number(), id);
      assertEquals(model.chronicle().stands(id), trace.stands(), id);
    }
  }

  /** What every account holds is what it was opened with and the sum of its postings. */
  private void checkPostings(Connection connection) throws SQLException {
    People people = new People(Tables.key(ledger.community()));
    people.readAfter(connection, 0);
    Map<String, BigDecimal> sums = new HashMap<>();
    try (PreparedStatement select =
            connection.prepareStatement("SELECT account, unit, amount FROM gy_posting");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        sums.merge(
            people.byAlias(rows.getString(1)).account() + " " + rows.getString(2),
            new BigDecimal(rows.getString(3)),
            BigDecimal::add);
      }
    }
    for (Account account : model.chronicle().accounts()) {
      Account opened = model.rules().open(account.id(), LocalDate.EPOCH);
      for (UnitOfAccount unit : convention.units()) {
        BigDecimal sum = sums.getOrDefault(account.id() + " " + unit.name(), BigDecimal.ZERO);
        assertEquals(
            Decimals.text(account.balance(unit.name())),
            Decimals.text(opened.balance(unit.name()).add(sum)),
            () -> account.id() + " " + unit.name());
      }
    }
  }
}
