package org.gongyue.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongyue.database.Place;

/** A {@link Clerk} in a process of its own, which can be killed at any moment. */
final class Run {

  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  private final Process process;
  private final Thread reader;
  private final CountDownLatch isOpening = new CountDownLatch(1);
  private final CountDownLatch isPosting = new CountDownLatch(1);
  private final List<Acknowledgement> acknowledged = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private Run(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "reader");
  }

  static Run start(Place place, int number, int threads) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            CLASS_PATH,
            Clerk.class.getName(),
            place.url(),
            String.valueOf(number),
            String.valueOf(threads));
    try {
      Run run =
          new Run(
              new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
      run.reader.start();
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        hear(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      isOpening.countDown();
      isPosting.countDown();
    }
  }

  private void hear(String line) {
    if (line.equals(Clerk.OPENING)) {
      isOpening.countDown();
    } else if (line.startsWith("failed")) {
      complaints.add(line);
    } else if (line.endsWith("]")) {
      // Else the line was cut short: nobody was told.
      acknowledged.add(Acknowledgement.read(line));
      isPosting.countDown();
    }
  }

  /** Waits until it is about to open the ledger. */
  Run opening() {
    await(isOpening);
    return this;
  }

  /** Waits until it has acknowledged something. */
  Run posting() {
    await(isPosting);
    return this;
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(2, TimeUnit.MINUTES)) {
        throw new IllegalStateException("The process does not get on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it where it stands, and tells what it had acknowledged by then. */
  List<Acknowledgement> kill() {
    // By its handle: the process itself would close what is still to be read.
    process.toHandle().destroyForcibly();
    try {
      process.waitFor();
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    if (!complaints.isEmpty()) {
      throw new AssertionError("It ended by itself: " + complaints);
    }
    return acknowledged;
  }
}
