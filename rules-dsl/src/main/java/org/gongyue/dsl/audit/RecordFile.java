package org.gongyue.dsl.audit;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.dsl.audit.RecordLine.State;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.dsl.log.Lines;
import org.gongyue.json.DecisionRecord;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;

/**
 * The recorded decisions. They are gone through once for their places, and only these are kept; a
 * record is read again when it is its turn, which may be out of order.
 */
final class RecordFile implements AutoCloseable {

  private final FileChannel channel;
  private final List<RecordLine> lines;

  private RecordFile(FileChannel channel, List<RecordLine> lines) {
    this.channel = channel;
    this.lines = lines;
  }

  static RecordFile open(Path file) throws IOException {
    List<RecordLine> lines = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      Lines all = new Lines(in, Json.LONGEST);
      while (all.next()) {
        RecordLine line = line(all, file.toString());
        if (line != null) {
          lines.add(line);
        }
      }
    }
    return new RecordFile(FileChannel.open(file), List.copyOf(lines));
  }

  /** The lines that are not empty. */
  List<RecordLine> lines() {
    return lines;
  }

  private static RecordLine line(Lines lines, String name) {
    Diagnostics out = new Diagnostics();
    Position position = new Position(name, lines.number(), 1);
    try {
      if (lines.isTooLong()) {
        out.add(Code.LINE_TOO_LONG, position, Json.LONGEST);
      } else {
        String text = text(lines.bytes());
        return text.isBlank() ? null : line(lines, DecisionRecord.read(text));
      }
    } catch (CharacterCodingException e) {
      out.add(Code.NOT_UTF8, position);
    } catch (JsonException e) {
      EventLog.tell(e, position, out);
    }
    boolean isCut = !lines.isEnded();
    return new RecordLine(
        lines.number(),
        lines.start(),
        0,
        isCut ? State.TRUNCATED : State.UNREADABLE,
        null,
        null,
        null,
        null,
        out.all().get(0));
  }

  private static RecordLine line(Lines lines, DecisionRecord record) {
    State whole = record.isWhole() ? State.WHOLE : State.ALTERED;
    return new RecordLine(
        lines.number(),
        lines.start(),
        lines.bytes().remaining(),
        record.link() == null ? State.UNCHAINED : whole,
        record.event(),
        record.fingerprint(),
        record.previous(),
        record.link(),
        null);
  }

  private static String text(ByteBuffer bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
  }

  /** Reads the record of a readable line. */
  DecisionRecord read(RecordLine line) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(line.length());
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, line.start() + bytes.position()) < 0) {
        throw new EOFException("shorter than before");
      }
    }
    try {
      return DecisionRecord.read(text(bytes.flip()));
    } catch (JsonException e) {
      throw new IOException("line " + line.number() + " is not what it was before", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
