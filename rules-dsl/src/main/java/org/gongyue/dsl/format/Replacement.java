package org.gongyue.dsl.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Replaces a file by a new one in one step, so that a stop half-way loses nothing. */
final class Replacement {

  private Replacement() {}

  static void of(Path path, byte[] bytes) throws IOException {
    // Of a link, the file behind it.
    Path file = path.toRealPath();
    Path next = Files.createTempFile(file.getParent(), ".gongyue", ".tmp");
    try {
      Files.write(next, bytes);
      keepPermissions(file, next);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }
}
