package org.gongyue.examples.community.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongyue.examples.community.Settings;
import org.springframework.stereotype.Component;

/** The keys, of which only hashes are kept. */
@Component
final class Keys {

  private record Known(String hash, Caller caller) {}

  private final List<Known> known = new ArrayList<>();

  Keys(Settings settings) {
    for (Settings.Key key : settings.keys()) {
      String hash = key.sha256().toLowerCase(Locale.ROOT);
      if (!hash.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException("the key " + key.name() + " has no SHA-256");
      }
      Caller caller = new Caller(key.name(), Set.copyOf(key.roles()), key.communities());
      known.add(new Known(hash, caller));
    }
    if (known.isEmpty()) {
      makeUp();
    }
  }

  /** Keys for trying it out, good until the app ends. */
  private void makeUp() {
    StringBuilder told = new StringBuilder("\nNo keys are configured. Until this app ends:\n");
    for (Role role : Role.values()) {
      byte[] secret = new byte[24];
      new SecureRandom().nextBytes(secret);
      String name = role.name().toLowerCase(Locale.ROOT);
      String key = name + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
      known.add(new Known(hash(key), new Caller(name, Set.of(role), Set.of())));
      told.append("export ").append(role).append('=').append(key).append('\n');
    }
    // Not to the log, which is kept.
    System.out.println(told);
  }

  /** The bearer of a key; null for an unknown one. How long it takes does not depend on the key. */
  Caller bearer(String key) {
    byte[] hash = hash(key).getBytes(StandardCharsets.US_ASCII);
    Caller found = null;
    for (Known one : known) {
      if (MessageDigest.isEqual(one.hash.getBytes(StandardCharsets.US_ASCII), hash)) {
        found = one.caller;
      }
    }
    return found;
  }

  private static String hash(String key) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
