package org.gongyue.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.gongyue.json.Canonical;
import org.gongyue.json.Fields;
import org.gongyue.json.JsonException;
import org.gongyue.json.Link;

/**
 * A line of an export: canonical JSON, like the records, so that every line can be written in one
 * way only and any change of it is seen.
 */
sealed interface JournalLine {

  /** The line, without its end. */
  String write();

  /**
   * Where an export begins.
   *
   * @param after the record before the first one of the export
   * @param secrets whether names and keys are in it, so that a ledger can be restored from it
   */
  record Begin(String community, Link after, boolean secrets) implements JournalLine {
    @Override
    public String write() {
      return Canonical.text(
          tree()
              .put("journal", community)
              .put("after", after.number())
              .put("previous", after.hash())
              .put("secrets", secrets));
    }
  }

  /**
   * A record.
   *
   * @param json the record, as it is hashed
   */
  record Recorded(String hash, String json) implements JournalLine {

    private static final String FIRST = "{\"hash\":\"";
    private static final String SECOND = "\",\"record\":";
    private static final int HASH = FIRST.length() + 2 * Sha256.LENGTH;

    /** Null if it is none; whether the record is one, and has this hash, a {@link Chain} tells. */
    static Recorded of(String line) {
      boolean is = line.startsWith(FIRST) && line.startsWith(SECOND, HASH) && line.endsWith("}");
      return !is
          ? null
          : new Recorded(
              line.substring(FIRST.length(), HASH),
              line.substring(HASH + SECOND.length(), line.length() - 1));
    }

    /** Even if it is damaged it stands there as it is. */
    @Override
    public String write() {
      return FIRST + hash + SECOND + json + "}";
    }

    byte[] bytes() {
      return json.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** A checkpoint, after the last record that it covers. */
  record Signed(Checkpoint checkpoint) implements JournalLine {
    @Override
    public String write() {
      ObjectNode tree = tree();
      tree.set("checkpoint", checkpoint.tree());
      return Canonical.text(tree);
    }
  }

  /**
   * Who an alias is.
   *
   * @param number the record with which it came, or was erased
   */
  record Known(Person person, long number) implements JournalLine {
    @Override
    public String write() {
      ObjectNode tree = tree();
      ObjectNode fields = tree.putObject("person");
      fields.put("alias", person.alias()).put("number", number);
      if (!person.kind().isEmpty()) {
        fields.put("kind", person.kind());
      }
      if (!person.isErased()) {
        fields.put("id", person.id());
        fields.put("secret", HexFormat.of().formatHex(person.secret().getEncoded()));
      }
      return Canonical.text(tree);
    }
  }

  /** What is left of the sealed part of a record after somebody was erased. */
  record Left(long number, String json) implements JournalLine {
    @Override
    public String write() {
      return Canonical.text(tree().put("number", number).put("remains", json));
    }
  }

  /**
   * Reads a line.
   *
   * @throws JsonException if it is none, or not written as it would be
   */
  static JournalLine read(String line) throws JsonException {
    Recorded record = Recorded.of(line);
    if (record != null) {
      return record;
    }
    JsonNode tree = Canonical.read(line.getBytes(StandardCharsets.UTF_8));
    JournalLine read = read(Fields.of(tree, ""));
    if (read.write().equals(line)) {
      return read;
    }
    throw JsonException.invalid("", JsonException.Expected.VALUE, "");
  }

  private static JournalLine read(Fields fields) throws JsonException {
    if (fields.has("checkpoint")) {
      return new Signed(Checkpoint.read(fields.required("checkpoint"), "checkpoint"));
    } else if (fields.has("person")) {
      Fields person = fields.object("person");
      String kind = person.optionalText("kind");
      String id = person.optionalText("id");
      byte[] secret = secret(person.optionalText("secret"));
      return new Known(
          Person.of(person.text("alias"), kind == null ? "" : kind, id, secret),
          person.whole("number"));
    } else if (fields.has("remains")) {
      return new Left(fields.whole("number"), fields.text("remains"));
    }
    return new Begin(
        fields.text("journal"),
        new Link(fields.whole("after"), fields.text("previous")),
        fields.required("secrets").asBoolean());
  }

  private static byte[] secret(String hex) throws JsonException {
    if (hex != null && !Sha256.isHex(hex)) {
      throw JsonException.invalid("person.secret", JsonException.Expected.VALUE, "");
    }
    return hex == null ? null : HexFormat.of().parseHex(hex);
  }

  private static ObjectNode tree() {
    return JsonNodeFactory.instance.objectNode();
  }
}
