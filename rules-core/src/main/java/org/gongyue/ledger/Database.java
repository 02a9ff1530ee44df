package org.gongyue.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.gongyue.ledger.LedgerException.Kind;

/** Transactions: whole or not at all, and once more if somebody was in the way. Thread-safe. */
final class Database {

  /** How often something is tried before the host is told; the pauses add up to some seconds. */
  private static final int TRIES = 9;

  private static final long SHORTEST_PAUSE = 10;

  private final DataSource source;
  private final Pause pause;

  /** How to wait before something is tried again. */
  @FunctionalInterface
  interface Pause {
    void last(long millis) throws InterruptedException;
  }

  /** What is done in a transaction; it may be done more than once. */
  @FunctionalInterface
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  Database(DataSource source) {
    this(source, Thread::sleep);
  }

  /** A database in which somebody else says what a pause is. */
  Database(DataSource source, Pause pause) {
    this.source = source;
    this.pause = pause;
  }

  /** Does something in a transaction of its own. */
  <T> T write(Work<T> work) {
    return retried(() -> once(work, true));
  }

  /** Reads, and leaves nothing behind whatever is done. */
  <T> T read(Work<T> work) {
    return retried(() -> once(work, false));
  }

  private interface Attempt<T> {
    T make() throws SQLException;
  }

  private <T> T retried(Attempt<T> attempt) {
    long millis = SHORTEST_PAUSE;
    for (int tries = 1; ; tries++) {
      try {
        return attempt.make();
      } catch (SQLException e) {
        Kind kind = Dialect.kind(e);
        boolean again = kind == Kind.CONTENDED || kind == Kind.UNAVAILABLE;
        if (!again || tries == TRIES || !waited(millis)) {
          throw new LedgerException(kind, String.valueOf(e.getMessage()), e);
        }
        millis *= 2;
      }
    }
  }

  private boolean waited(long millis) {
    try {
      pause.last(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private <T> T once(Work<T> work, boolean keep) throws SQLException {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        if (!keep) {
          Dialect.of(connection).readOneMoment(connection);
        }
        T result = work.in(connection);
        if (keep) {
          connection.commit();
        } else {
          connection.rollback();
        }
        done = true;
        return result;
      } finally {
        if (!done) {
          rollBack(connection);
        }
        giveBack(connection);
      }
    }
  }

  /** A pool waits for a database that is away: nobody else should have to wait once more. */
  private Connection connect() throws SQLException {
    try {
      return source.getConnection();
    } catch (SQLException e) {
      if (Dialect.kind(e) == Kind.UNAVAILABLE) {
        throw new LedgerException(Kind.UNAVAILABLE, String.valueOf(e.getMessage()), e);
      }
      throw e;
    }
  }

  /** What made us roll back is what the host is told, not that this failed as well. */
  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      return;
    }
  }

  private static void giveBack(Connection connection) {
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      return;
    }
  }
}
