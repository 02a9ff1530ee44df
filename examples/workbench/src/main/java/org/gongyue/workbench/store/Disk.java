package org.gongyue.workbench.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;

/**
 * How files are written: beside the old one, brought to the disk, and put in its place at once. The
 * workbench keeps its own files in {@code .workbench}, which git passes by.
 */
final class Disk {

  private static final String OWN = ".workbench";

  /** So that nobody who looks for a file by its name takes the folder for it. */
  private static final String OF_FILE = ".d";

  private final Path own;
  private final Path beginnings;

  private Disk(Path own) {
    this.own = own;
    this.beginnings = own.resolve("tmp");
  }

  /** Of a folder, in which what was begun and not finished is removed. */
  static Disk of(Path root) throws IOException {
    Disk disk = new Disk(root.resolve(OWN));
    if (Files.isSymbolicLink(disk.own)) {
      throw new IOException(OWN + " is a link");
    }
    if (Files.isDirectory(disk.beginnings, LinkOption.NOFOLLOW_LINKS)) {
      disk.alone(disk::clear);
    }
    return disk;
  }

  private boolean clear() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(beginnings)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
    return true;
  }

  /** Where the workbench keeps one kind of things. */
  Path own(String kind) {
    return own.resolve(kind);
  }

  /** Where it keeps those of a file. */
  Path own(String kind, String path) {
    return own(kind).resolve(path + OF_FILE);
  }

  /** The file whose things are kept in a folder. */
  String path(String kind, Path folder) {
    String path = own(kind).relativize(folder).toString().replace('\\', '/');
    return path.endsWith(OF_FILE) ? path.substring(0, path.length() - OF_FILE.length()) : path;
  }

  interface Work<T> {
    T run() throws IOException;
  }

  /** Does something while no other thread and no other workbench writes. */
  <T> T alone(Work<T> work) throws IOException {
    // The lock of a file is a process's: between its threads there is this one.
    synchronized (Disk.class) {
      return locked(work);
    }
  }

  private <T> T locked(Work<T> work) throws IOException {
    try {
      Files.createDirectories(own);
      Path ignored = own.resolve(".gitignore");
      if (Files.notExists(ignored)) {
        Files.writeString(ignored, "*\n", StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw full(e);
    }
    try (FileChannel channel =
            FileChannel.open(
                own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      return lock.isValid() ? work.run() : null;
    }
  }

  /** Writes a file as a whole or not at all. */
  void replace(Path file, byte[] bytes) throws IOException {
    try {
      Files.createDirectories(beginnings);
      Files.createDirectories(file.getParent());
      try {
        replace(file, bytes, beginnings);
      } catch (AtomicMoveNotSupportedException e) {
        // On another disk than the workbench's own files.
        replace(file, bytes, file.getParent());
      }
    } catch (IOException e) {
      throw full(e);
    }
  }

  private static Problem full(IOException e) {
    Problem problem = Problem.of(Refusal.FULL);
    problem.initCause(e);
    return problem;
  }

  private static void replace(Path file, byte[] bytes, Path place) throws IOException {
    Path beginning = place.resolve("." + UUID.randomUUID() + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(beginning, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      permissions(file, beginning);
      Files.move(beginning, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beginning);
    }
    settle(file.getParent());
  }

  private static void permissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null && Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
      view.setPermissions(Files.getPosixFilePermissions(from, LinkOption.NOFOLLOW_LINKS));
    }
  }

  /** Brings the names in a folder to the disk, where the system has that. */
  private static void settle(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; its moves are in its journal.
    }
  }
}
