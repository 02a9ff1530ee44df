package org.gongyue.workbench.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;

/**
 * What a file holds.
 *
 * @param version tells two contents apart
 */
public record Content(String text, String version) {

  /** The version of a file that is not there. */
  public static final String ABSENT = "absent";

  /** What is no text cannot be shown as one, and would be another after it was saved. */
  static Content of(byte[] bytes, String path) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Content(text, version(bytes));
    } catch (CharacterCodingException e) {
      throw Problem.of(Refusal.NOT_TEXT, path);
    }
  }

  /** A text as bytes, within bounds. */
  static byte[] bytes(String text, String path) {
    try {
      ByteBuffer buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      int most = Folder.most(path);
      if (bytes.length > most) {
        throw Problem.of(Refusal.TOO_LARGE, most / 1024 / 1024 + " MB");
      }
      return bytes;
    } catch (CharacterCodingException e) {
      throw Problem.of(Refusal.NOT_TEXT, path);
    }
  }

  /**
   * The text with the line ends of the file that it replaces: an editor in a browser knows only one
   * kind, and a saved file should differ in what was changed.
   */
  static byte[] endingLike(byte[] old, byte[] text) {
    String before = new String(old, StandardCharsets.UTF_8);
    String after = new String(text, StandardCharsets.UTF_8);
    boolean isWindows = before.contains("\r\n") && !before.replace("\r\n", "").contains("\n");
    return isWindows && after.indexOf('\r') < 0
        ? after.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)
        : text;
  }

  static String version(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
