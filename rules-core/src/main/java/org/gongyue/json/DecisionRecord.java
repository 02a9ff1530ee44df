package org.gongyue.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.gongyue.decision.ConventionVersion;
import org.gongyue.decision.Decision;
import org.gongyue.event.Event;

/**
 * A decision as it is recorded (裁定记录), one line of JSON: the decision, what its conditions read,
 * the fingerprint of the event, and the hash of the record before, so that none can be changed,
 * removed, added or moved without its being seen. Nobody is kept from writing a whole new chain:
 * keep the {@linkplain #link() last link} where others see it.
 *
 * <p>In {@code "record"} stand {@code number}, counted from 1; {@code event}, the SHA-256 of the
 * event; {@code read}, what was read and is not in the explanation; {@code previous}, the hash of
 * the record before; and {@code hash}, the SHA-256 of everything else in the line. All are taken
 * over canonical JSON (RFC 8785, with exact decimals), so that spaces and the order of keys do not
 * matter.
 */
public final class DecisionRecord {

  private static final String RECORD = "record";
  private static final String HASH = "hash";

  private final ObjectNode tree;
  private final String event;
  private final ConventionVersion convention;
  private final String fingerprint;
  private final String previous;
  private final Link link;

  private DecisionRecord(ObjectNode tree) throws JsonException {
    Fields fields = Fields.of(tree, "");
    Fields version = fields.object("convention");
    this.tree = tree;
    this.event = fields.text("event");
    this.convention =
        new ConventionVersion(version.text("id"), version.text("version"), version.text("digest"));
    Fields record = fields.has(RECORD) ? fields.object(RECORD) : null;
    this.fingerprint = record == null ? null : record.text("event");
    this.previous = record == null ? null : record.text("previous");
    this.link = record == null ? null : new Link(record.whole("number"), record.text(HASH));
  }

  /**
   * Records a decision.
   *
   * @param event the event that was decided
   * @param previous the link of the record before, or {@link Link#GENESIS}
   */
  public static DecisionRecord of(Decision decision, Event event, Link previous) {
    ObjectNode tree = DecisionJson.write(decision);
    ObjectNode record = tree.putObject(RECORD);
    record.put("number", previous.number() + 1).put("event", fingerprint(event));
    List<String> read = Readings.of(decision, event);
    if (!read.isEmpty()) {
      read.forEach(record.putArray("read")::add);
    }
    record.put("previous", previous.hash());
    record.put(HASH, Canonical.digest(tree));
    try {
      return new DecisionRecord(tree);
    } catch (JsonException e) {
      throw new IllegalStateException("a decision has what its record needs", e);
    }
  }

  /** Reads a record; a line without {@code record}, of an older library, is one outside chains. */
  public static DecisionRecord read(String line) throws JsonException {
    JsonNode node = Json.tree(line);
    if (node instanceof ObjectNode tree) {
      return new DecisionRecord(tree);
    }
    throw JsonException.invalid("", JsonException.Expected.OBJECT, Fields.shown(node));
  }

  /** SHA-256 of what an event says, in hexadecimal; the offset of its time does not matter. */
  public static String fingerprint(Event event) {
    return Canonical.digest(EventJson.writeInstant(event));
  }

  private static String hash(ObjectNode tree) {
    ObjectNode record = (ObjectNode) tree.get(RECORD);
    JsonNode said = record.remove(HASH);
    String hash = Canonical.digest(tree);
    record.set(HASH, said);
    return hash;
  }

  /** The record on one line. */
  public String line() {
    return Json.line(tree);
  }

  /** The id of the event. */
  public String event() {
    return event;
  }

  /** The convention that decided. */
  public ConventionVersion convention() {
    return convention;
  }

  /** The fingerprint of the event that was decided; null outside chains. */
  public String fingerprint() {
    return fingerprint;
  }

  /** The hash of the record before; null outside chains. */
  public String previous() {
    return previous;
  }

  /** Its own place in the chain, as it says; null outside chains. */
  public Link link() {
    return link;
  }

  /** Whether the hash is that of what the record says; false outside chains. */
  public boolean isWhole() {
    return link != null && link.hash().equals(hash(tree));
  }

  /**
   * Where this record says something else than another of the same event; their places in the
   * chain, and the convention, do not matter.
   */
  public List<Difference> differences(DecisionRecord other) {
    ObjectNode mine = said(other.link != null && link != null);
    ObjectNode its = other.said(other.link != null && link != null);
    return Canonical.text(mine).equals(Canonical.text(its))
        ? List.of()
        : Differences.between(mine, its);
  }

  private ObjectNode said(boolean withRead) {
    ObjectNode said = tree.objectNode();
    said.setAll(tree);
    said.remove(List.of(RECORD, "convention"));
    if (withRead && tree.get(RECORD).has("read")) {
      said.set("read", tree.get(RECORD).get("read"));
    }
    return said;
  }
}
