package org.gongyue.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import org.gongyue.ledger.LedgerException.Kind;

/** In what the databases differ: the name of a type, and how they say what went wrong. */
enum Dialect {
  SQLITE("BLOB", ""),
  POSTGRESQL("BYTEA", ""),
  MARIADB("LONGBLOB", " ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4");

  /** SQLSTATE of connections that broke or were refused, and of a server that shuts down. */
  private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03", "57P05", "53300");

  private static final Set<String> IN_THE_WAY =
      Set.of("40001", "40P01", "55P03", "23505", "42P07", "41000");

  private final String bytes;
  private final String options;

  Dialect(String bytes, String options) {
    this.bytes = bytes;
    this.options = options;
  }

  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    if (product.contains("sqlite")) {
      return SQLITE;
    } else if (product.contains("postgresql")) {
      return POSTGRESQL;
    } else if (product.contains("mariadb") || product.contains("mysql")) {
      return MARIADB;
    }
    throw new LedgerException(
        Kind.REFUSED, product + " is none of SQLite, PostgreSQL, MariaDB and MySQL", null);
  }

  /** A statement that makes a table, in the words of this database. */
  String table(String sql) {
    return sql.replace("BYTES", bytes) + options;
  }

  /**
   * Lets all that a transaction reads be of one moment, whatever the host has set: what several
   * statements find must fit together. A writer needs no such thing, for nobody else writes.
   */
  void readOneMoment(Connection connection) throws SQLException {
    if (this != SQLITE) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      }
    }
  }

  /** What an exception means for the host. */
  static Kind kind(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        Kind kind = kind(sql);
        if (kind != Kind.REFUSED) {
          return kind;
        }
        for (SQLException next = sql.getNextException();
            next != null;
            next = next.getNextException()) {
          if (kind(next) != Kind.REFUSED) {
            return kind(next);
          }
        }
      }
    }
    return Kind.REFUSED;
  }

  private static Kind kind(SQLException sql) {
    if (sql.getClass().getName().startsWith("org.sqlite.")) {
      return sqlite(sql.getErrorCode() & 0xff);
    }
    String state = sql.getSQLState() == null ? "" : sql.getSQLState();
    int code = sql.getErrorCode();
    if (IN_THE_WAY.contains(state) || code == 1205 || code == 1213 || code == 1020) {
      return Kind.CONTENDED;
    } else if (state.equals("53100") || code == 1021 || code == 1114 || code == 28) {
      return Kind.FULL;
    } else if (state.startsWith("08")
        || GONE.contains(state)
        || sql instanceof SQLTransientConnectionException
        || sql instanceof SQLNonTransientConnectionException
        || sql instanceof SQLRecoverableException) {
      return Kind.UNAVAILABLE;
    }
    return Kind.REFUSED;
  }

  /** By the primary result code: busy and locked, full, cannot open. */
  private static Kind sqlite(int code) {
    return switch (code) {
      case 5, 6 -> Kind.CONTENDED;
      case 13 -> Kind.FULL;
      case 14 -> Kind.UNAVAILABLE;
      case 11, 26 -> Kind.DAMAGED;
      default -> Kind.REFUSED;
    };
  }
}
