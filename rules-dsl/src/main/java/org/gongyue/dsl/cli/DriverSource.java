package org.gongyue.dsl.cli;

import java.io.PrintWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections to an address, by a driver of the class path or of a file that the caller names. */
final class DriverSource implements DataSource {

  private final Driver driver;
  private final String url;
  private final Properties login;

  private DriverSource(Driver driver, String url, Properties login) {
    this.driver = driver;
    this.url = url;
    this.login = login;
  }

  /**
   * Finds the driver.
   *
   * @param jars files with drivers, which go before those of the class path
   * @param login user and password, if they are not in the address
   */
  static DriverSource of(String url, List<String> jars, Properties login) {
    List<URL> urls = new ArrayList<>();
    for (String jar : jars) {
      Path path = Terminal.path(jar);
      if (!Files.isRegularFile(path)) {
        throw new CallException("NO_FILE", jar);
      }
      try {
        urls.add(path.toUri().toURL());
      } catch (MalformedURLException e) {
        throw new CallException("UNREADABLE", jar, e.getMessage());
      }
    }
    // Stays open: a driver loads its classes as it needs them, and the process ends soon.
    ClassLoader loader =
        new URLClassLoader(urls.toArray(new URL[0]), DriverSource.class.getClassLoader());
    try {
      for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
        if (driver.acceptsURL(url)) {
          return new DriverSource(driver, url, login);
        }
      }
    } catch (SQLException | ServiceConfigurationError e) {
      throw new CallException("NO_DRIVER", url, e.getMessage());
    }
    throw new CallException("NO_DRIVER", url, "--driver");
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = driver.connect(url, login);
    if (connection == null) {
      throw new SQLException("the driver does not know " + url);
    }
    return connection;
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
