package org.gongyue.database;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that a ledger is tested with. */
public enum TestDatabase {
  SQLITE,
  POSTGRESQL,
  MARIADB;

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Map<TestDatabase, String> SHARED = new EnumMap<>(TestDatabase.class);

  /** All of them, or the one that {@code -Ddatabase=…} names. */
  public static List<TestDatabase> tried() {
    String one = System.getProperty("database");
    return one == null ? List.of(values()) : List.of(valueOf(one));
  }

  /** A fresh, empty database that only the caller knows; closing it drops it. */
  public Place fresh() {
    return this == SQLITE ? Place.file(Scratch.directory("sqlite")) : fresh(shared());
  }

  /** The same on a server at some address, such as that of a {@link Wire}. */
  public Place fresh(String server) {
    int number = NUMBER.incrementAndGet();
    return Place.schema(server, "gy_test_" + ProcessHandle.current().pid() + "_" + number);
  }

  /** A server of the test's own, which it may stop and kill. */
  public Server server() {
    return server(Scratch.directory(name().toLowerCase(Locale.ROOT)));
  }

  /** The same, with its data in some directory, such as one on a small disk. */
  public Server server(Path directory) {
    return switch (this) {
      case SQLITE -> throw new IllegalStateException("SQLite has no server");
      case POSTGRESQL -> new PostgresServer(directory);
      case MARIADB -> new MariaServer(directory);
    };
  }

  /** The address of the server that all tests of this run share: one that was named, or its own. */
  private String shared() {
    synchronized (SHARED) {
      return SHARED.computeIfAbsent(
          this,
          one -> {
            String key = "GONGYUE_" + name() + "_URL";
            String named = System.getProperty(key, System.getenv(key));
            return named != null ? named : server().start().url();
          });
    }
  }
}
