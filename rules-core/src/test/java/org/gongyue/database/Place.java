package org.gongyue.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

/** Where a test keeps its data: an SQLite file, or a schema of its own on a server. */
public final class Place implements AutoCloseable {

  private final String url;
  private final Runnable drop;
  private HikariDataSource pool;

  private Place(String url, Runnable drop) {
    this.url = url;
    this.drop = drop;
  }

  /**
   * A place that somebody else made, such as the process that started this one; closing it drops
   * nothing.
   */
  public static Place at(String url) {
    return new Place(url, () -> {});
  }

  /** An SQLite file in a directory, which is deleted with it. */
  public static Place file(Path directory) {
    return new Place(
        "jdbc:sqlite:" + directory.resolve("ledger.db"), () -> Scratch.delete(directory));
  }

  static Place schema(String server, String name) {
    run(server, "CREATE SCHEMA " + name);
    boolean postgres = server.startsWith("jdbc:postgresql:");
    String url =
        postgres
            ? server + (server.contains("?") ? "&" : "?") + "currentSchema=" + name
            : server.replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
    String cascade = postgres ? " CASCADE" : "";
    return new Place(url, () -> run(server, "DROP SCHEMA " + name + cascade));
  }

  /** Its address, under which other processes find it too. */
  public String url() {
    return url;
  }

  /** The same place with another setting in its address, such as {@code socketTimeout=2}. */
  public Place with(String setting) {
    return at(url + (url.contains("?") ? "&" : "?") + setting);
  }

  /** The same place by way of a wire. */
  public Place through(Wire wire) {
    return at(url.replaceFirst("//[^/]+/", "//127.0.0.1:" + wire.port() + "/"));
  }

  /** A pool of connections, as a host has one; closed together with the place. */
  public synchronized DataSource source() {
    if (pool == null) {
      HikariConfig config = new HikariConfig();
      config.setDataSource(plain());
      config.setMinimumIdle(0);
      config.setConnectionTimeout(5_000);
      config.setValidationTimeout(1_000);
      config.setInitializationFailTimeout(-1);
      pool = new HikariDataSource(config);
    }
    return pool;
  }

  /** The driver's own source: a new connection each time. */
  public DataSource plain() {
    return plain(url);
  }

  private static DataSource plain(String url) {
    try {
      if (url.startsWith("jdbc:sqlite:")) {
        SQLiteDataSource sqlite = new SQLiteDataSource();
        sqlite.setUrl(url);
        sqlite.setJournalMode("WAL");
        sqlite.setSynchronous("FULL");
        sqlite.getConfig().setBusyTimeout(20_000);
        return sqlite;
      } else if (url.startsWith("jdbc:postgresql:")) {
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setURL(url);
        return postgres;
      }
      return new MariaDbDataSource(url);
    } catch (SQLException e) {
      throw new IllegalArgumentException(url, e);
    }
  }

  /** Executes statements by themselves, each on its own. */
  public void execute(String... statements) {
    run(url, statements);
  }

  private static void run(String url, String... statements) {
    try (Connection connection = plain(url).getConnection();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(String.join("; ", statements) + " at " + url, e);
    }
  }

  @Override
  public synchronized void close() {
    if (pool != null) {
      pool.close();
    }
    drop.run();
  }
}
