package org.gongyue.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongyue.json.Canonical;
import org.gongyue.json.Fields;
import org.gongyue.json.JsonException;

/**
 * One record of a journal and what it takes to check it without the rest (存在证明): a household that
 * has the public key of its community can show that its record was there when the checkpoint was
 * signed, and what it says, and nobody sees the records of others.
 *
 * @param record the record, as it is hashed
 * @param key what opens its sealed part, in hexadecimal; null if it stays closed, for which the
 *     proof is as good
 * @param names who the household's own aliases in the record are, by the alias
 * @param path the audit path from the record up to the root (RFC 9162), in hexadecimal
 * @param checkpoint the signed root
 */
public record InclusionProof(
    String record, String key, Map<String, Name> names, List<String> path, Checkpoint checkpoint) {

  /** The longest path there can be. */
  private static final int LONGEST_PATH = 63;

  /**
   * Who an alias is.
   *
   * @param kind the kind of an account; empty for a resident
   * @param id the host's id
   * @param key from which, with the two, the alias comes; it opens no record
   */
  public record Name(String kind, String id, String key) {}

  /** What can be wrong with a proof. */
  public enum Problem {
    /** The record came after the checkpoint. */
    NUMBER,
    /** The record is not among those of the checkpoint, or is not as it was. */
    PATH,
    /** The checkpoint is not signed with the key that was given. */
    SIGNATURE,
    /** The key does not open the record. */
    KEY,
    /** An alias is not that of the name, or does not stand in the record. */
    NAME;

    /** A sentence; Chinese unless the locale is English. */
    public String text(Locale locale) {
      return Fault.bundle(locale).getString("PROOF_" + name());
    }
  }

  public InclusionProof {
    try {
      if (!Canonical.text(tree(record)).equals(record)) {
        throw new IllegalArgumentException("the record is not canonical");
      }
    } catch (JsonException e) {
      throw new IllegalArgumentException("the record is no record", e);
    }
    names = Collections.unmodifiableMap(new TreeMap<>(names));
    path = List.copyOf(path);
  }

  /**
   * Checks everything.
   *
   * @param signer the public key of the community, from elsewhere than the proof
   * @return what is wrong; nothing if the proof holds
   */
  public Set<Problem> verify(PublicKey signer) {
    Set<Problem> problems = EnumSet.noneOf(Problem.class);
    ObjectNode tree = tree();
    if (!checkpoint.isSignedBy(signer)) {
      problems.add(Problem.SIGNATURE);
    }
    if (number() < 1 || number() > checkpoint.number()) {
      problems.add(Problem.NUMBER);
    } else if (!isUnderRoot(number())) {
      problems.add(Problem.PATH);
    }
    if (key != null && open(tree) == null) {
      problems.add(Problem.KEY);
    }
    if (!names.entrySet().stream().allMatch(name -> isOf(name.getKey(), name.getValue(), tree))) {
      problems.add(Problem.NAME);
    }
    return Collections.unmodifiableSet(problems);
  }

  private boolean isUnderRoot(long number) {
    List<byte[]> hashes = new ArrayList<>();
    for (String hash : path) {
      if (!Sha256.isHex(hash) || hashes.size() == LONGEST_PATH) {
        return false;
      }
      hashes.add(HexFormat.of().parseHex(hash));
    }
    byte[] leaf = Sha256.of(record.getBytes(StandardCharsets.UTF_8));
    byte[] root = MerklePath.root(leaf, number - 1, checkpoint.number(), hashes);
    return root != null && Arrays.equals(root, HexFormat.of().parseHex(checkpoint.root()));
  }

  private static boolean isOf(String alias, Name name, JsonNode tree) {
    return Sha256.isHex(name.key)
        && alias.equals(Alias.of(HexFormat.of().parseHex(name.key), name.kind, name.id))
        && stands(Alias.MARK + alias, tree);
  }

  private static boolean stands(String mark, JsonNode node) {
    if (node.isTextual()) {
      return node.textValue().equals(mark);
    }
    for (JsonNode part : node) {
      if (stands(mark, part)) {
        return true;
      }
    }
    return false;
  }

  /** The number of the record; 0 if it has none. */
  public long number() {
    return tree().path("number").asLong();
  }

  private ObjectNode tree() {
    try {
      return tree(record);
    } catch (JsonException e) {
      throw new IllegalStateException("it was read before", e);
    }
  }

  private static ObjectNode tree(String record) throws JsonException {
    JsonNode tree = Canonical.read(record.getBytes(StandardCharsets.UTF_8));
    if (tree instanceof ObjectNode object) {
      return object;
    }
    throw JsonException.invalid("record", JsonException.Expected.OBJECT, "");
  }

  /**
   * The sealed part of the record, the event and what was decided, as JSON with the household's own
   * names in it; null if it is closed, or does not open.
   */
  public String opened() {
    JsonNode opened = open(tree());
    return opened == null ? null : Canonical.text(named(opened));
  }

  private JsonNode open(ObjectNode tree) {
    if (!Sha256.isHex(key) || !tree.path("sealed").isTextual()) {
      return null;
    }
    try {
      String text =
          SealedText.open(
              tree.get("sealed").textValue(),
              HexFormat.of().parseHex(key),
              tree.path("number").asLong(),
              tree.path("event").asText());
      return Canonical.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (LedgerException | JsonException e) {
      return null;
    }
  }

  /** The same with names for aliases, which stand alone or after the kind of an account. */
  private JsonNode named(JsonNode node) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (node.isTextual()) {
      int mark = node.textValue().indexOf(Alias.MARK);
      Name name = mark < 0 ? null : names.get(node.textValue().substring(mark + 1));
      return name == null ? node : nodes.textNode(node.textValue().substring(0, mark) + name.id);
    } else if (node instanceof ArrayNode array) {
      ArrayNode copy = nodes.arrayNode();
      array.forEach(part -> copy.add(named(part)));
      return copy;
    } else if (node instanceof ObjectNode object) {
      ObjectNode copy = nodes.objectNode();
      object.properties().forEach(part -> copy.set(part.getKey(), named(part.getValue())));
      return copy;
    }
    return node;
  }

  /** One line of JSON. */
  public String write() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.set("record", tree());
    if (key != null) {
      tree.put("key", key);
    }
    ObjectNode aliases = tree.putObject("names");
    names.forEach(
        (alias, name) -> {
          ObjectNode one = aliases.putObject(alias).put("id", name.id).put("key", name.key);
          if (!name.kind.isEmpty()) {
            one.put("kind", name.kind);
          }
        });
    ArrayNode hashes = tree.putArray("path");
    path.forEach(hashes::add);
    tree.set("checkpoint", checkpoint.tree());
    return Canonical.text(tree);
  }

  /** Reads what {@link #write} wrote. */
  public static InclusionProof read(String json) throws JsonException {
    Fields fields = Fields.of(Canonical.read(json.getBytes(StandardCharsets.UTF_8)), "");
    fields.object("record");
    String record = Canonical.text(fields.required("record"));
    String key = fields.optionalText("key");
    Map<String, Name> names = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : fields.object("names").entries()) {
      Fields name = Fields.of(entry.getValue(), "names." + entry.getKey());
      String kind = name.optionalText("kind");
      names.put(
          entry.getKey(), new Name(kind == null ? "" : kind, name.text("id"), name.text("key")));
      name.end();
    }
    List<String> path = fields.texts("path");
    Checkpoint checkpoint = Checkpoint.read(fields.required("checkpoint"), "checkpoint");
    fields.end();
    return new InclusionProof(record, key, names, path, checkpoint);
  }
}
