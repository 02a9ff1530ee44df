package org.gongyue.workbench.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Files on the class path, by their whole path. */
final class Resources {

  private Resources() {}

  static Optional<byte[]> bytes(String path) throws IOException {
    try (InputStream in = Resources.class.getResourceAsStream("/" + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }
}
