package org.gongyue.dsl.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.event.Event;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;

/** Reads the events of a log one after the other, in the order in which they stand there. */
final class LogReader {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Lines lines;
  private final String name;
  private final Convention convention;
  private final Diagnostics out;

  /**
   * @param in JSON Lines in UTF-8; empty lines are passed over; not closed
   * @param name how diagnostics name it
   * @param convention whose first kind of account is meant where a line gives an id alone
   * @param out takes a diagnostic for each line that is no event
   */
  LogReader(InputStream in, String name, Convention convention, Diagnostics out) {
    this.lines = new Lines(in);
    this.name = name;
    this.convention = convention;
    this.out = out;
  }

  /** The next event with its line; null if there are no more. */
  EventLog.Entry read() throws IOException {
    while (lines.next()) {
      Event event = event();
      if (event != null) {
        return new EventLog.Entry(lines.number(), event);
      }
    }
    return null;
  }

  private Event event() {
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
      EventLog.tell(e, position, out);
    }
    return null;
  }

  private static boolean startsWithMark(ByteBuffer bytes) {
    return bytes.remaining() >= BYTE_ORDER_MARK.length
        && bytes
            .slice(bytes.position(), BYTE_ORDER_MARK.length)
            .equals(ByteBuffer.wrap(BYTE_ORDER_MARK));
  }
}
