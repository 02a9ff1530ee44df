package org.gongyue.dsl.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.event.Event;
import org.gongyue.json.JsonException;

/** The events of a log, in canonical order, with the lines they come from. */
public final class EventLog {

  private final List<Entry> entries;

  private EventLog(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * An event of the log.
   *
   * @param line the line it stands on, from 1
   */
  public record Entry(int line, Event event) {}

  /**
   * Reads a log to its end.
   *
   * @param in JSON Lines in UTF-8; empty lines are passed over; not closed
   * @param name how diagnostics name it
   * @param convention whose first kind of account is meant where a line gives an id alone
   * @param out takes a diagnostic for each line that is no event
   * @throws IOException if the log cannot be read
   */
  public static EventLog read(InputStream in, String name, Convention convention, Diagnostics out)
      throws IOException {
    List<Entry> entries = new ArrayList<>();
    LogReader reader = new LogReader(in, name, convention, out);
    for (Entry entry = reader.read(); entry != null; entry = reader.read()) {
      entries.add(entry);
    }
    entries.sort(Comparator.comparing(Entry::event, Event.CANONICAL_ORDER));
    return new EventLog(List.copyOf(entries));
  }

  /** The events in canonical order. */
  public List<Entry> entries() {
    return entries;
  }

  /** Adds why a text is no event. */
  public static void tell(JsonException e, Position position, Diagnostics out) {
    out.add(code(e), position, values(e));
  }

  private static Code code(JsonException e) {
    return switch (e.problem()) {
      case SYNTAX -> Code.NOT_JSON;
      case MISSING -> Code.MISSING_FIELD;
      case UNKNOWN -> Code.UNKNOWN_FIELD;
      case INVALID -> e.field().isEmpty() ? Code.NOT_AN_OBJECT : Code.BAD_FIELD;
    };
  }

  /** What the code's text names; of the whole line there is only what was found. */
  private static Object[] values(JsonException e) {
    return e.field().isEmpty()
        ? new Object[] {e.found()}
        : new Object[] {e.field(), e.expected(), e.found()};
  }
}
