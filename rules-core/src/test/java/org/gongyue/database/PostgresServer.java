package org.gongyue.database;

import java.nio.file.Path;
import java.util.List;

/** PostgreSQL 15 or later, sorting texts as Chinese hosts do and not by their bytes. */
final class PostgresServer extends Server {

  PostgresServer(Path directory) {
    super(directory);
  }

  @Override
  List<String> making(Path directory) {
    return List.of(
        program("initdb"),
        "--pgdata=" + directory,
        "--username=gongyue",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--locale-provider=icu",
        "--icu-locale=zh",
        "--no-sync");
  }

  @Override
  List<String> serving(Path directory, int port) {
    return List.of(
        program("postgres"),
        "-D",
        directory.toString(),
        "-p",
        String.valueOf(port),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "max_connections=200");
  }

  private static String program(String name) {
    return Programs.find(name, "postgresql", "GONGYUE_POSTGRESQL_URL");
  }

  @Override
  String user() {
    return "postgres";
  }

  @Override
  String goodbye() {
    return "INT";
  }

  @Override
  String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=gongyue";
  }
}
