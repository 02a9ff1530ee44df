package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.gongyue.database.Place;
import org.gongyue.database.TestDatabase;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.fixture.Events;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody else writes in between the statements of a ledger that reads. */
class ReaderTest {

  private static final LocalDate DAY = LocalDate.of(2024, 3, 2);
  private static final String REWARD = "G-02";
  private static final int STOCK = 300;

  private String statement;
  private Runnable meanwhile;

  @ParameterizedTest
  @EnumSource
  void somebodyOpensAnAccount(TestDatabase database) {
    try (Place place = database.fresh();
        Place other = lax(database, place)) {
      Ledger writer = Ledger.open(place.source(), Town.rules());
      Ledger reader = Ledger.open(disturbed(other.source()), Town.rules());
      earn(writer, Events.HOUSE);
      reader.account(Events.HOUSE, DAY);
      earn(writer, Town.household(1));
      before("FROM gy_account WHERE book = ? AND number", () -> earn(writer, Town.household(2)));
      assertEquals("48", balance(reader, Town.household(1)));
      assertEquals("48", balance(reader, Town.household(2)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void somebodyTakesOneOffTheShelf(TestDatabase database) {
    try (Place place = database.fresh();
        Place other = lax(database, place)) {
      Ledger writer = Ledger.open(place.source(), Town.rules());
      Ledger reader = Ledger.open(disturbed(other.source()), Town.rules());
      earn(writer, Events.HOUSE);
      before("FROM gy_movement", () -> redeem(writer));
      assertEquals(STOCK, reader.available(REWARD, DAY), "as it was when the reading began");
      assertEquals(STOCK - 1, reader.available(REWARD, DAY));
    }
  }

  private static void earn(Ledger ledger, AccountId account) {
    ledger.post(
        Observation.of("E-" + account.id(), Events.morning("2024-03-01"), "V-01", account)
            .with("时长", 12));
  }

  private static void redeem(Ledger ledger) {
    ledger.post(Redemption.of("R-1", Events.morning("2024-03-02"), Events.HOUSE, REWARD));
  }

  private static String balance(Ledger ledger, AccountId account) {
    return ledger.account(account, DAY).account().balance("积分").toPlainString();
  }

  /** The same place for a host who lets each statement see the latest, as PostgreSQL does. */
  private static Place lax(TestDatabase database, Place place) {
    return database == TestDatabase.MARIADB
        ? place.with("transactionIsolation=READ-COMMITTED")
        : Place.at(place.url());
  }

  /** Does something just before the next statement of a kind. */
  private void before(String words, Runnable what) {
    statement = words;
    meanwhile = what;
  }

  private DataSource disturbed(DataSource source) {
    return Overheard.of(
        source,
        sql -> {
          if (statement != null && sql.contains(statement)) {
            statement = null;
            meanwhile.run();
          }
        });
  }
}
