package org.gongyue.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.gongyue.engine.Shelf;
import org.gongyue.engine.Shelf.Handout;
import org.gongyue.event.AccountId;

/**
 * What a ledger has in memory of what is committed: good as long as nobody else has written, which
 * the head tells. It may be forgotten at any time. Not thread-safe.
 */
final class Memory {

  /** Accounts that are kept at hand; one takes some kilobytes, a family of ten years 30. */
  private static final int ACCOUNTS = 4096;

  private final Book book;
  private final Map<AccountId, Kept> accounts =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, Kept> eldest) {
          return size() > ACCOUNTS;
        }
      };
  private People people;
  private Shelf shelf;
  private Function<String, Handout> handouts;

  /** Null as long as nothing was read. */
  private Head head;

  Memory(Book book) {
    this.book = book;
    forget();
  }

  /** As if it had just been opened. */
  void forget() {
    accounts.clear();
    people = new People(book.persons());
    shelf = null;
    head = null;
  }

  /** Brings it up to what others have written meanwhile. */
  void catchUp(Connection connection, Head now) throws SQLException {
    if (now.equals(head)) {
      return;
    }
    long known = head == null ? -1 : head.link().number();
    try {
      people.readAfter(connection, known);
      if (head != null) {
        book.accounts().changedAfter(connection, known, people).forEach(accounts::remove);
      }
      if (shelf != null) {
        book.shelf().movements(connection, known, shelf::apply);
      }
    } catch (SQLException e) {
      // Of what was moved some may be known by now, and it would be moved once more.
      forget();
      throw e;
    }
    head = now;
  }

  Head head() {
    return head;
  }

  void head(Head next) {
    head = next;
  }

  People people() {
    return people;
  }

  /** Where what is known of a redemption is read, until somebody else's turn comes. */
  void handouts(Function<String, Handout> reading) {
    handouts = reading;
  }

  Handout handout(String event) {
    return handouts.apply(event);
  }

  /** Null if it has to be read. */
  Shelf shelf() {
    return shelf;
  }

  void shelf(Shelf next) {
    shelf = next;
  }

  /** Null if it has to be read. */
  Kept account(AccountId id) {
    return accounts.get(id);
  }

  void account(AccountId id, Kept kept) {
    accounts.put(id, kept);
  }
}
