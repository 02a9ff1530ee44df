package org.gongyue.examples.community.books;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.examples.community.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The key that signs checkpoints: a file with two blocks of PEM, the private key and the public
 * one. A file that is not there is made, for its owner alone to read.
 */
@Component
public final class SigningKey {

  private static final Logger LOG = LoggerFactory.getLogger(SigningKey.class);
  private static final String ALGORITHM = "Ed25519";

  private final KeyPair pair;

  SigningKey(Settings settings) throws IOException {
    Path file = Path.of(settings.signingKey());
    try {
      pair = Files.exists(file) ? read(Files.readString(file)) : make(file);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(file + " has no two halves of an Ed25519 key", e);
    }
  }

  private static KeyPair read(String pem) throws GeneralSecurityException {
    KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
    return new KeyPair(
        keys.generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC KEY"))),
        keys.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY"))));
  }

  private static byte[] block(String pem, String label) {
    Matcher found =
        Pattern.compile("-----BEGIN " + label + "-----([^-]*)-----END " + label + "-----")
            .matcher(pem);
    if (!found.find()) {
      throw new IllegalArgumentException("no " + label);
    }
    return Base64.getMimeDecoder().decode(found.group(1));
  }

  private static KeyPair make(Path file) throws IOException, GeneralSecurityException {
    KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] owner =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Files.createFile(file, owner);
    Files.writeString(
        file,
        pem("PRIVATE KEY", made.getPrivate().getEncoded()) + publicPem(made),
        StandardOpenOption.WRITE);
    LOG.info("Made {}, which signs checkpoints: keep it, and nobody else", file.toAbsolutePath());
    return made;
  }

  private static String publicPem(KeyPair pair) {
    return pem("PUBLIC KEY", pair.getPublic().getEncoded());
  }

  private static String pem(String label, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n";
  }

  /** Both halves. */
  public KeyPair pair() {
    return pair;
  }

  /** The half that everybody may see, as PEM. */
  public String publicPem() {
    return publicPem(pair);
  }
}
