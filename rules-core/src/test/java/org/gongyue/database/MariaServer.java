package org.gongyue.database;

import java.nio.file.Path;
import java.util.List;

/** MariaDB with the collation that Debian gives it, to which upper and lower case are the same. */
final class MariaServer extends Server {

  MariaServer(Path directory) {
    super(directory);
  }

  @Override
  List<String> making(Path directory) {
    return List.of(
        program("mariadb-install-db"),
        "--no-defaults",
        "--datadir=" + directory,
        "--auth-root-authentication-method=normal",
        "--innodb-log-file-size=16M",
        "--skip-test-db");
  }

  @Override
  List<String> serving(Path directory, int port) {
    return List.of(
        program("mariadbd"),
        "--no-defaults",
        "--datadir=" + directory,
        "--port=" + port,
        "--bind-address=127.0.0.1",
        "--socket=" + directory.resolve("socket"),
        "--pid-file=" + directory.resolve("pid"),
        "--character-set-server=utf8mb4",
        "--innodb-log-file-size=16M",
        "--innodb-buffer-pool-size=64M",
        "--innodb-flush-log-at-trx-commit=1",
        "--max-connections=200");
  }

  private static String program(String name) {
    return Programs.find(name, "mariadb-server", "GONGYUE_MARIADB_URL");
  }

  @Override
  String user() {
    return "mysql";
  }

  @Override
  String goodbye() {
    return "TERM";
  }

  @Override
  String url(int port) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/?user=root";
  }
}
