package org.gongyue.ledger;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A connection at each of whose statements and commits somebody else may go on and something may go
 * wrong.
 */
final class Cable implements InvocationHandler {

  private final Machine.Life life;
  private final Connection raw;
  private boolean isBroken;
  private boolean isClosed;
  private boolean isWriting;

  Cable(Machine.Life life, Connection raw) {
    this.life = life;
    this.raw = raw;
  }

  Connection connection() {
    return proxy(Connection.class, this);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Cable.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    life.check();
    if (isClosed || (isBroken && !method.getName().equals("close"))) {
      throw new SQLException("the connection is broken", "08003");
    }
    return switch (method.getName()) {
      case "commit" -> {
        commit();
        yield null;
      }
      case "close" -> {
        isClosed = true;
        life.giveBack(raw, isBroken);
        yield null;
      }
      case "prepareStatement" ->
          statement(PreparedStatement.class, call(raw, method, arguments), (String) arguments[0]);
      case "createStatement" -> statement(Statement.class, call(raw, method, arguments), "");
      default -> call(raw, method, arguments);
    };
  }

  private Object statement(Class<?> type, Object statement, String sql) {
    return proxy(
        type,
        (proxy, method, arguments) -> {
          life.check();
          if (!method.getName().startsWith("execute")) {
            return call(statement, method, arguments);
          }
          boolean breaking = before(arguments == null ? sql : (String) arguments[0]);
          Object result = call(statement, method, arguments);
          return breaking && result instanceof ResultSet rows ? breaking(rows) : result;
        });
  }

  /** Rows after some of which the connection breaks. */
  private ResultSet breaking(ResultSet rows) {
    return proxy(
        ResultSet.class,
        new InvocationHandler() {
          private int left = 1;

          @Override
          public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("next") && --left < 0) {
              life.simulation().tally().add(Happening.BROKE_WHILE_READING);
              throw broken();
            }
            return call(rows, method, arguments);
          }
        });
  }

  /** Says whether the connection is to break while its result is read. */
  private boolean before(String sql) throws SQLException {
    if (isBroken) {
      throw new SQLException("the connection is broken", "08003");
    }
    life.step(sql);
    isWriting |= !sql.startsWith("SELECT");
    Happening fault = life.simulation().weather().atStatement();
    if (fault == null) {
      return false;
    }
    life.simulation().lockstep().tell(fault.toString());
    switch (fault) {
      case DIED_AT_STATEMENT -> die();
      case BROKE_AT_STATEMENT -> throw broken();
      case FULL_AT_STATEMENT -> throw full();
      case DIED_WHILE_OTHERS_WORKED -> {
        life.otherDies();
        life.check();
      }
      default -> {
        return true;
      }
    }
    return false;
  }

  private void commit() throws SQLException {
    life.step("commits");
    Happening fault = life.simulation().weather().atCommit();
    if (fault == null) {
      try {
        raw.commit();
      } catch (SQLException e) {
        busy(e, Happening.BUSY_AT_COMMIT);
        throw e;
      }
      life.simulation().committed(life, isWriting, false);
      life.step("has committed");
      return;
    }
    life.simulation().lockstep().tell(fault.toString());
    switch (fault) {
      case DIED_BEFORE_COMMIT -> die();
      case BROKE_BEFORE_COMMIT -> throw broken();
      case FULL_AT_COMMIT -> throw full();
      case DIED_AFTER_COMMIT -> {
        raw.commit();
        life.simulation().committed(life, isWriting, true);
        die();
      }
      default -> {
        raw.commit();
        life.simulation().committed(life, isWriting, true);
        throw broken();
      }
    }
  }

  private void die() {
    life.die();
    life.check();
  }

  private SQLException broken() throws SQLException {
    isBroken = true;
    if (!raw.getAutoCommit()) {
      raw.rollback();
    }
    return new SQLException("the connection broke", "08006");
  }

  /** As SQLite does it, the transaction is rolled back. */
  private SQLException full() throws SQLException {
    raw.rollback();
    return new SQLiteException("database or disk is full", SQLiteErrorCode.SQLITE_FULL);
  }

  private void busy(SQLException e, Happening happening) {
    if (Dialect.kind(e) == LedgerException.Kind.CONTENDED) {
      life.simulation().lockstep().tell(happening.toString());
      life.simulation().tally().add(happening);
    }
  }

  private Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SQLException sql) {
        busy(sql, Happening.BUSY_AT_STATEMENT);
      }
      throw e.getCause();
    }
  }
}
