package org.gongyue.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A database server on a free port of this machine, which writes each commit through to the disk.
 * It lives no longer than this process, whatever ends it: a shell between the two sends the server
 * the signal that it reads, and kills it and deletes its data when there is nobody to read from.
 */
public abstract class Server implements AutoCloseable {

  private static final String KEEPER =
      """
      trap '' INT HUP
      exec 3<&0
      directory=$1; log=$2; shift 2
      (trap - INT HUP; exec "$@" </dev/null >>"$log" 2>&1 3<&-) &
      server=$!
      {
        if read -r signal <&3; then
          kill "-$signal" $server
        elif kill -KILL $server; then
          sleep 1
          rm -rf "$directory" "$log"
        fi
      } >/dev/null 2>&1 &
      wait $server
      """;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path directory;
  private final Path log = Scratch.file("server", ".log");
  private final int port = freePort();
  private Process keeper;

  Server(Path directory) {
    this.directory = directory;
  }

  /** Makes the files of a server that has no data yet. */
  abstract List<String> making(Path directory);

  /** The command that serves the files until it gets a signal. */
  abstract List<String> serving(Path directory, int port);

  /** The user who serves, if we are root. */
  abstract String user();

  /** The signal that ends it in good order, whoever is connected. */
  abstract String goodbye();

  abstract String url(int port);

  /** The address of its own database; {@link TestDatabase#fresh(String)} makes others. */
  public String url() {
    return url(port);
  }

  public int port() {
    return port;
  }

  /** Where its data are. */
  public Path directory() {
    return directory;
  }

  /** Whether it runs, be it ready or not. */
  public boolean isRunning() {
    return keeper != null && keeper.isAlive();
  }

  /** Starts it, for the first time or again, and waits until it answers. */
  public Server start() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<String> user = Scratch.asUser(user(), directory);
    if (Scratch.isEmpty(directory)) {
      run(command(user, making(directory)));
    }
    while (!answers()) {
      if (!isRunning()) {
        // Again also where the one before was killed and its helpers have yet to notice.
        keep(command(user, serving(directory, port)));
      } else if (System.nanoTime() > end) {
        throw new IllegalStateException("The server does not answer: " + lastWords());
      }
      pause();
    }
    return this;
  }

  /** Ends it in good order. */
  public void stop() {
    end(goodbye());
  }

  /** Ends it as a crash does: nothing more is written. */
  public void kill() {
    end("KILL");
  }

  private void end(String signal) {
    if (!isRunning()) {
      return;
    }
    try (OutputStream words = keeper.getOutputStream()) {
      words.write((signal + "\n").getBytes(StandardCharsets.UTF_8));
      words.flush();
      if (!keeper.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("The server does not end: " + lastWords());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it and deletes its data. */
  @Override
  public void close() {
    kill();
    pause();
    Scratch.delete(directory);
    Scratch.delete(log);
  }

  private boolean answers() {
    if (!isRunning()) {
      return false;
    }
    try (Connection connection = DriverManager.getConnection(url())) {
      return connection.isValid(10);
    } catch (SQLException e) {
      return false;
    }
  }

  private void keep(List<String> command) {
    List<String> all = new ArrayList<>(List.of("sh", "-c", KEEPER, "sh"));
    all.addAll(List.of(directory.toString(), log.toString()));
    all.addAll(command);
    try {
      keeper = logging(all).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(List<String> command) {
    try {
      if (logging(command).start().waitFor() != 0) {
        throw new IllegalStateException(command + ": " + lastWords());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> command(List<String> user, List<String> program) {
    List<String> all = new ArrayList<>(user);
    all.addAll(program);
    return all;
  }

  private ProcessBuilder logging(List<String> command) {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }

  /** The end of what it printed. */
  public String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** One that connections going out do not take while the server is down. */
  private static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // Taken: another one.
      }
    }
  }
}
