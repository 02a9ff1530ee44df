package org.gongyue.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.gongyue.database.Wire.Break;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class TestDatabaseTest {

  @ParameterizedTest
  @EnumSource
  void eachPlaceIsItsOwnAndEmpty(TestDatabase database) throws SQLException {
    try (Place one = database.fresh();
        Place other = database.fresh()) {
      for (Place place : new Place[] {one, other}) {
        place.execute("CREATE TABLE t (x INT)", "INSERT INTO t VALUES (1)");
        assertEquals(1, count(place.source()));
      }
      one.execute("INSERT INTO t VALUES (2)");
      assertEquals(2, count(Place.at(one.url()).plain()), "other processes find it");
      assertEquals(1, count(other.source()));
    }
  }

  @Test
  void everyConnectionToAFileWaitsAndWritesThrough() throws SQLException {
    try (Place place = TestDatabase.SQLITE.fresh();
        Connection connection = place.source().getConnection()) {
      assertEquals("wal", ask(connection, "PRAGMA journal_mode"));
      assertEquals("2", ask(connection, "PRAGMA synchronous"));
      assertEquals("20000", ask(connection, "PRAGMA busy_timeout"));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
  void aServerKeepsItsDataWhenItIsKilledOrStopped(TestDatabase database) throws SQLException {
    try (Server server = database.server().start();
        Place place = database.fresh(server.url())) {
      place.execute("CREATE TABLE t (x INT)", "INSERT INTO t VALUES (1)");
      server.kill();
      assertFalse(server.isRunning());
      assertThrows(SQLException.class, () -> count(place.plain()));
      server.start();
      assertEquals(1, count(place.plain()));
      server.stop();
      assertFalse(server.isRunning());
      server.start();
      assertEquals(1, count(place.plain()));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
  void aWireBreaksWhereItIsTold(TestDatabase database) throws SQLException {
    try (Server server = database.server().start();
        Wire wire = Wire.to(server);
        Place place = database.fresh(server.url())) {
      place.execute("CREATE TABLE t (x INT)");
      DataSource wired = place.through(wire).plain();
      assertThrows(SQLException.class, () -> insert(wired, wire, Break.BEFORE));
      assertTrue(wire.isCut());
      assertThrows(SQLException.class, () -> count(wired));
      wire.mend();
      assertEquals(0, count(wired), "the server never heard of it");
      assertThrows(SQLException.class, () -> insert(wired, wire, Break.AFTER));
      wire.mend();
      assertEquals(1, count(wired), "the server has done it");
      insert(wired, wire, null);
      assertEquals(2, count(wired));
      Place impatient = place.through(wire).with(socketTimeout(database));
      try (Connection connection = impatient.plain().getConnection()) {
        wire.goDead();
        assertThrows(SQLException.class, () -> ask(connection, "SELECT count(*) FROM t"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
  void aSmallDiskIsFullUntilThereIsRoomAgain(TestDatabase database) throws SQLException {
    try (SmallDisk disk = SmallDisk.of(200);
        Server server = database.server(disk.directory()).start();
        Place place = database.fresh(server.url())) {
      place.execute("CREATE TABLE t (x INT)");
      disk.fill(0);
      assertThrows(IllegalStateException.class, () -> swell(place));
      disk.clear();
      server.start();
      place.execute("INSERT INTO t VALUES (1)");
      assertEquals(1, count(place.plain()));
    }
  }

  @Test
  void whereThereIsNoServerOneIsToldWhatToInstall() {
    IllegalStateException told =
        assertThrows(
            IllegalStateException.class,
            () -> Programs.find("nonesuch", "mariadb-server", "GONGYUE_MARIADB_URL"));
    assertTrue(told.getMessage().contains("apt-get install mariadb-server"), told.getMessage());
  }

  private static void swell(Place place) {
    place.execute("CREATE TABLE fat (x VARCHAR(10000))");
    for (int i = 0; i < 10_000; i++) {
      place.execute("INSERT INTO fat VALUES (repeat('x', 10000))");
    }
  }

  private static String socketTimeout(TestDatabase database) {
    return database == TestDatabase.POSTGRESQL ? "socketTimeout=1" : "socketTimeout=1000";
  }

  private static void insert(DataSource source, Wire wire, Break where) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("INSERT INTO t VALUES (1)");
      if (where != null) {
        wire.cutAt("COMMIT", where);
      }
      connection.commit();
    }
  }

  private static int count(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return Integer.parseInt(ask(connection, "SELECT count(*) FROM t"));
    }
  }

  private static String ask(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
