package org.gongyue.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A source of connections that tells each statement just before it is prepared. */
final class Overheard {

  private Overheard() {}

  /** Who hears a statement, and may say that the database failed. */
  @FunctionalInterface
  interface Listener {
    void hears(String sql) throws SQLException;
  }

  static DataSource of(DataSource source, Listener listener) {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          Object result = call(source, method, arguments);
          return result instanceof Connection connection ? of(connection, listener) : result;
        });
  }

  private static Connection of(Connection connection, Listener listener) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("prepareStatement")) {
            listener.hears((String) arguments[0]);
          }
          return call(connection, method, arguments);
        });
  }

  private interface Handler {
    Object handle(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Handler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            Overheard.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> handler.handle(method, arguments)));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
