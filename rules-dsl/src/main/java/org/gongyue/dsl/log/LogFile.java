package org.gongyue.dsl.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.event.Event;

/**
 * A log in a file. A short one is kept; a long one, of which it must be known beforehand whether it
 * is in order, is read again.
 */
public final class LogFile {

  /** How many events are kept, unless somebody says otherwise. */
  public static final int SHORT = 50_000;

  private final Path file;
  private final String name;
  private final Convention convention;
  private final Predicate<Event> wanted;
  private final int size;
  private final boolean plain;

  /** In canonical order; null if there are too many to keep. */
  private final List<EventLog.Entry> kept;

  private LogFile(
      Path file,
      String name,
      Convention convention,
      Predicate<Event> wanted,
      int size,
      boolean plain,
      List<EventLog.Entry> kept) {
    this.file = file;
    this.name = name;
    this.convention = convention;
    this.wanted = wanted;
    this.size = size;
    this.plain = plain;
    this.kept = kept;
  }

  /** Events that can be read while the file is open. */
  public interface Entries extends Iterator<EventLog.Entry>, AutoCloseable {
    @Override
    void close();
  }

  /**
   * Reads a log to its end.
   *
   * @param name how diagnostics name it
   * @param convention whose first kind of account is meant where a line gives an id alone
   * @param wanted which events are wanted; the others are left out
   * @param most how many are kept
   * @param out takes a diagnostic for each line that is no event
   * @throws IOException if the log cannot be read
   */
  public static LogFile read(
      Path file,
      String name,
      Convention convention,
      Predicate<Event> wanted,
      int most,
      Diagnostics out)
      throws IOException {
    Succession succession = new Succession();
    List<EventLog.Entry> entries = new ArrayList<>();
    int size = 0;
    try (InputStream in = Files.newInputStream(file)) {
      LogReader reader = new LogReader(in, name, convention, out);
      for (EventLog.Entry entry = reader.read(); entry != null; entry = reader.read()) {
        if (wanted.test(entry.event())) {
          size++;
          succession.add(entry.event());
          if (size <= most) {
            entries.add(entry);
          }
        }
      }
    }
    entries.sort(Comparator.comparing(EventLog.Entry::event, Event.CANONICAL_ORDER));
    return new LogFile(
        file,
        name,
        convention,
        wanted,
        size,
        succession.holds(),
        size <= most ? List.copyOf(entries) : null);
  }

  /** How many events there are. */
  public int size() {
    return size;
  }

  /** Whether all events are kept. */
  public boolean isShort() {
    return kept != null;
  }

  /**
   * Whether its events can be decided one after the other: they stand in canonical order, none may
   * take back what was decided before, and no id is used at two moments.
   */
  public boolean isPlain() {
    return plain;
  }

  /**
   * The events in canonical order; without keeping them all if the log is {@linkplain #isPlain
   * plain}.
   *
   * @throws IOException if the log cannot be read
   */
  public Entries entries() throws IOException {
    if (kept != null || plain) {
      return kept != null ? of(kept.iterator()) : again();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return of(
          EventLog.read(in, name, convention, new Diagnostics()).entries().stream()
              .filter(entry -> wanted.test(entry.event()))
              .iterator());
    }
  }

  private static Entries of(Iterator<EventLog.Entry> entries) {
    return new Entries() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public EventLog.Entry next() {
        return entries.next();
      }

      @Override
      public void close() {
        // nothing is open
      }
    };
  }

  private Entries again() throws IOException {
    InputStream in = Files.newInputStream(file);
    LogReader reader = new LogReader(in, name, convention, new Diagnostics());
    return new Entries() {
      private EventLog.Entry next;

      @Override
      public boolean hasNext() {
        try {
          while (next == null || !wanted.test(next.event())) {
            next = reader.read();
            if (next == null) {
              return false;
            }
          }
          return true;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public EventLog.Entry next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        EventLog.Entry entry = next;
        next = null;
        return entry;
      }

      @Override
      public void close() {
        try {
          in.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}
