package org.gongyue.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.gongyue.json.Canonical;
import org.gongyue.json.Fields;
import org.gongyue.json.JsonException;

/**
 * What a community signs of its journal (检查点): so many records, the last of this hash, all of them
 * under this root. Who keeps one elsewhere, on a notice board or with the street, will see any
 * later change of what it covers, even if the whole chain is written anew.
 *
 * <p>What is signed, with Ed25519, is a {@linkplain #text() text of five lines} in the form in
 * which transparency logs sign theirs: origin, size and root, then the hash and the time.
 *
 * @param community the id of the community
 * @param number how many records it covers
 * @param hash of the last of them, in hexadecimal
 * @param root of the Merkle tree over the hashes of all of them (RFC 9162), in hexadecimal
 * @param at when it was signed, as the host says
 * @param signer the SHA-256 of the public key in its X.509 form, in hexadecimal
 * @param signature of the text, in hexadecimal
 */
public record Checkpoint(
    String community,
    long number,
    String hash,
    String root,
    OffsetDateTime at,
    String signer,
    String signature) {

  private static final String ALGORITHM = "Ed25519";
  private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{128}");

  public Checkpoint {
    if (community.isBlank() || community.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("community: " + community);
    }
    if (number < 0) {
      throw new IllegalArgumentException("number: " + number);
    }
    if (!Sha256.isHex(hash) || !Sha256.isHex(root) || !Sha256.isHex(signer)) {
      throw new IllegalArgumentException("hash, root and signer are 64 hexadecimal digits each");
    }
    if (!SIGNATURE.matcher(signature).matches()) {
      throw new IllegalArgumentException("a signature is 128 hexadecimal digits");
    }
    if (at == null) {
      throw new IllegalArgumentException("a checkpoint has a time");
    }
  }

  /**
   * Signs.
   *
   * @param key an Ed25519 key of the host's
   * @throws IllegalArgumentException if it is of another kind, or its halves do not belong together
   */
  public static Checkpoint sign(
      String community, long number, String hash, String root, OffsetDateTime at, KeyPair key) {
    Checkpoint unsigned =
        new Checkpoint(
            community, number, hash, root, at, fingerprint(key.getPublic()), "0".repeat(128));
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key.getPrivate());
      signature.update(unsigned.bytes());
      String signed = HexFormat.of().formatHex(signature.sign());
      Checkpoint checkpoint =
          new Checkpoint(community, number, hash, root, at, unsigned.signer, signed);
      if (checkpoint.isSignedBy(key.getPublic())) {
        return checkpoint;
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 key", e);
    }
    throw new IllegalArgumentException("the public key is not that of the private key");
  }

  /** The name by which a checkpoint calls a key: the SHA-256 of its X.509 form. */
  public static String fingerprint(PublicKey key) {
    return Sha256.hex(key.getEncoded());
  }

  /** Whether it is this key that signed, and signed just this. */
  public boolean isSignedBy(PublicKey key) {
    if (!signer.equals(fingerprint(key))) {
      return false;
    }
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(bytes());
      return check.verify(HexFormat.of().parseHex(signature));
    } catch (GeneralSecurityException e) {
      // A key of another kind, or a signature that is none: both did not sign this.
      return false;
    }
  }

  /** What is signed, each line with a line feed. */
  public String text() {
    return "gongyue/"
        + community
        + '\n'
        + number
        + '\n'
        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(root))
        + "\nhash "
        + hash
        + "\nat "
        + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at)
        + '\n';
  }

  private byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** One line of JSON. */
  public String write() {
    return Canonical.text(tree());
  }

  /** Reads what {@link #write} wrote. */
  public static Checkpoint read(String line) throws JsonException {
    return read(Canonical.read(line.getBytes(StandardCharsets.UTF_8)), "");
  }

  ObjectNode tree() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("community", community)
        .put("number", number)
        .put("hash", hash)
        .put("root", root)
        .put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at))
        .put("signer", signer)
        .put("signature", signature);
  }

  static Checkpoint read(JsonNode node, String path) throws JsonException {
    Fields fields = Fields.of(node, path);
    String community = fields.text("community");
    long number = fields.whole("number");
    String hash = fields.text("hash");
    String root = fields.text("root");
    OffsetDateTime at = fields.time("at");
    String signer = fields.text("signer");
    String signature = fields.text("signature");
    fields.end();
    try {
      Checkpoint read = new Checkpoint(community, number, hash, root, at, signer, signature);
      // A time can be written in more than one way, and what was altered shall not go unseen.
      if (Canonical.text(node).equals(read.write())) {
        return read;
      }
      throw JsonException.invalid(path, JsonException.Expected.VALUE, "");
    } catch (IllegalArgumentException e) {
      throw JsonException.invalid(path, JsonException.Expected.VALUE, e.getMessage());
    }
  }
}
