package org.gongyue.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A disk of a bounded size, in memory, which a test may fill. Only root can mount one. */
public final class SmallDisk implements AutoCloseable {

  private final Path mount = Scratch.directory("disk");

  private SmallDisk() {}

  /** Aborts the test, and says why, where we may not mount anything. */
  public static SmallDisk of(int megabytes) {
    SmallDisk disk = new SmallDisk();
    String path = disk.mount.toString();
    boolean isMounted =
        run("mount", "-t", "tmpfs", "-o", "mode=755,size=" + megabytes + "m", "gongyue", path);
    if (isMounted) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> run("umount", "-l", path)));
    } else {
      Scratch.delete(disk.mount);
    }
    Assumptions.assumeTrue(
        isMounted, "A full disk is tried only where one may mount a small one, such as for root");
    return disk;
  }

  /** A directory on it. */
  public Path directory() {
    try {
      return Files.createDirectories(mount.resolve("data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes what room is left but for some kilobytes. */
  public void fill(int kilobytesLeft) {
    long room = mount.toFile().getUsableSpace() / 1024 - kilobytesLeft;
    byte[] kilobyte = new byte[1024];
    try (OutputStream out = Files.newOutputStream(ballast())) {
      for (long i = 0; i < room; i++) {
        out.write(kilobyte);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the room back. */
  public void clear() {
    try {
      Files.delete(ballast());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path ballast() {
    return mount.resolve("ballast");
  }

  @Override
  public void close() {
    run("umount", "-l", mount.toString());
    Scratch.delete(mount);
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
