package org.gongyue.dsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ed25519 public keys in files, as {@code openssl pkey -pubout} writes them. */
final class PublicKeys {

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----");

  private PublicKeys() {}

  /** All keys of some files. */
  static List<PublicKey> read(List<String> files) {
    List<PublicKey> keys = new ArrayList<>();
    for (String file : files) {
      int before = keys.size();
      try {
        Matcher found = PEM.matcher(Files.readString(Terminal.path(file)));
        while (found.find()) {
          byte[] bytes = Base64.getMimeDecoder().decode(found.group(1));
          keys.add(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes)));
        }
      } catch (IOException | IllegalArgumentException | GeneralSecurityException e) {
        throw new CallException("NO_KEY", file);
      }
      if (keys.size() == before) {
        throw new CallException("NO_KEY", file);
      }
    }
    return keys;
  }
}
