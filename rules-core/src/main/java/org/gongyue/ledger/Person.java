package org.gongyue.ledger;

import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.gongyue.event.AccountId;

/**
 * A resident, a verifier or an account, of whom the journal knows the alias only.
 *
 * @param alias 24 hexadecimal digits
 * @param kind the kind of an account; empty for a resident
 * @param id the host's id; null if the person was erased
 * @param secret 32 bytes from which the keys of records are derived; null if erased
 */
record Person(String alias, String kind, String id, SecretKey secret) {

  /** Somebody new. */
  static Person named(String kind, String id) {
    try {
      KeyGenerator generator = KeyGenerator.getInstance("AES");
      generator.init(256);
      SecretKey secret = generator.generateKey();
      String alias = Alias.of(Alias.key(secret.getEncoded()), kind, id);
      return new Person(alias, kind, id, secret);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has AES", e);
    }
  }

  /** Somebody known. */
  static Person of(String alias, String kind, String id, byte[] secret) {
    return new Person(
        alias, kind, id, secret == null ? null : new SecretKeySpec(secret, "HmacSHA256"));
  }

  /** The same, of whom nothing is known any more. */
  Person erased() {
    return new Person(alias, kind, null, null);
  }

  /** Whether the alias is that of the name; of somebody erased nobody can tell any more. */
  boolean isNamedRightly() {
    return isErased()
        ? id == null
        : id != null && alias.equals(Alias.of(Alias.key(secret.getEncoded()), kind, id));
  }

  boolean isErased() {
    return secret == null;
  }

  /** What the journal calls it. */
  String mark() {
    return Alias.MARK + alias;
  }

  /** What it is called: its own id, or the alias if that is all that is left. */
  String name() {
    return id == null ? mark() : id;
  }

  AccountId account() {
    return new AccountId(kind, name());
  }

  /** By what it is found. */
  String key() {
    return id == null ? alias : key(kind, id);
  }

  static String key(String kind, String id) {
    return Tables.key("person", kind, id);
  }

  /**
   * The key of one record.
   *
   * @param actor who did it; null if that is not known
   * @return null if one of them was erased
   */
  static byte[] recordKey(Person account, Person actor, String event) {
    if (account.isErased() || (actor != null && actor.isErased())) {
      return null;
    }
    byte[] key = Sha256.mac(account.secret.getEncoded(), "record " + event);
    return actor == null
        ? key
        : Sha256.mac(actor.secret.getEncoded(), HexFormat.of().formatHex(key));
  }

  /** Not the secret. */
  @Override
  public String toString() {
    return kind + ":" + name();
  }
}
