package org.gongyue.dsl.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.event.Event;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;

/** The events of a log, in canonical order, with the lines they come from. */
public final class EventLog {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

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
    Lines lines = new Lines(in);
    while (lines.next()) {
      Event event = event(lines, name, convention, out);
      if (event != null) {
        entries.add(new Entry(lines.number(), event));
      }
    }
    entries.sort(Comparator.comparing(Entry::event, Event.CANONICAL_ORDER));
    return new EventLog(List.copyOf(entries));
  }

  /** The events in canonical order. */
  public List<Entry> entries() {
    return entries;
  }

  private static Event event(Lines lines, String name, Convention convention, Diagnostics out) {
    Position position = new Position(name, lines.number(), 1);
    if (lines.isTooLong()) {
      out.add(Code.LINE_TOO_LONG, position, Lines.LONGEST);
      return null;
    }
    try {
      ByteBuffer bytes = lines.bytes();
      if (lines.number() == 1 && startsWithMark(bytes)) {
        bytes.position(bytes.position() + BYTE_ORDER_MARK.length);
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.isBlank() ? null : Json.readEvent(text, convention);
    } catch (CharacterCodingException e) {
      out.add(Code.NOT_UTF8, position);
    } catch (JsonException e) {
      tell(e, position, out);
    }
    return null;
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

  private static boolean startsWithMark(ByteBuffer bytes) {
    return bytes.remaining() >= BYTE_ORDER_MARK.length
        && bytes
            .slice(bytes.position(), BYTE_ORDER_MARK.length)
            .equals(ByteBuffer.wrap(BYTE_ORDER_MARK));
  }
}
