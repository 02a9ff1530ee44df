package org.gongyue.workbench.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.event.Event;
import org.gongyue.workbench.store.Folder;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;

/** Recorded events in the folder. */
final class Logs {

  /** The largest log, in bytes: about 200,000 events. */
  static final long LARGEST = 64L * 1024 * 1024;

  private Logs() {}

  /** The file of a log. */
  static Path file(Folder folder, String path) throws IOException {
    Path file = folder.file(path);
    if (!path.endsWith(".jsonl")) {
      throw Problem.of(Refusal.BAD_PATH, path);
    } else if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw Problem.of(Refusal.NO_FILE, path);
    } else if (Files.size(file) > LARGEST) {
      throw Problem.of(Refusal.TOO_LARGE, LARGEST / 1024 / 1024 + " MB");
    }
    return file;
  }

  /** Its events in canonical order; lines that are none are passed over. */
  static List<Event> read(Folder folder, String path, Convention convention) throws IOException {
    try (InputStream in = Files.newInputStream(file(folder, path), LinkOption.NOFOLLOW_LINKS)) {
      return EventLog.read(in, path, convention, new Diagnostics()).entries().stream()
          .map(EventLog.Entry::event)
          .toList();
    }
  }
}
