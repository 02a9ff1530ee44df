package org.gongyue.dsl.cli;

import java.util.List;
import java.util.Properties;
import org.gongyue.ledger.Journal;
import org.gongyue.ledger.LedgerException;
import picocli.CommandLine.Option;

/** How the journal of a community in a database is found. */
final class DatabaseOptions {

  /** What the address of a database begins with. */
  static final String ADDRESS = "jdbc:";

  private static final String PASSWORD = "GONGYUE_PASSWORD";

  @Option(names = "--driver", paramLabel = "FILE.jar", descriptionKey = "driver")
  private List<String> drivers = List.of();

  @Option(names = "--user", paramLabel = "NAME", descriptionKey = "databaseUser")
  private String user;

  @Option(names = "--community", paramLabel = "ID", descriptionKey = "community")
  private String community;

  /** The journal at an address. */
  Journal journal(String url) {
    if (!url.startsWith(ADDRESS)) {
      throw new CallException("NO_ADDRESS", url);
    }
    Properties login = new Properties();
    if (user != null) {
      login.setProperty("user", user);
      String password = System.getenv(PASSWORD);
      if (password != null) {
        login.setProperty("password", password);
      }
    }
    DriverSource source = DriverSource.of(url, drivers, login);
    List<String> known = communities(source);
    if (community != null && !known.contains(community)) {
      throw new CallException("NO_JOURNAL", community, String.join(", ", known));
    } else if (community == null && known.size() != 1) {
      throw new CallException("WHICH_JOURNAL", String.join(", ", known));
    }
    return Journal.of(source, community == null ? known.get(0) : community);
  }

  private static List<String> communities(DriverSource source) {
    try {
      return Journal.communities(source);
    } catch (LedgerException e) {
      throw new CallException("DATABASE", e.getMessage());
    }
  }
}
