package org.gongyue.dsl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongyue.dsl.yaml.YamlFile;

/**
 * What folders held when they were first looked at in one reload, as digests of their content: the
 * time of a file says nothing, for a copy may keep it. A folder is stamped before it is read, so a
 * file that is written meanwhile makes the next reload read again.
 */
final class Stamps {

  /** Of a folder that holds no file of a convention, or is none. */
  static final String ABSENT = "";

  private final Map<Path, String> stamps = new HashMap<>();

  /** The stamp of a folder. */
  String of(Path folder) {
    return stamps.computeIfAbsent(folder, Stamps::stamp);
  }

  /** The files of a folder that its reading looks at, by name. */
  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Stamps::isRead).sorted().toList();
    }
  }

  private static boolean isRead(Path file) {
    String name = file.getFileName().toString();
    return Stream.of(".yaml", ".yml", ".dslr", ".drl").anyMatch(name::endsWith);
  }

  private static String stamp(Path folder) {
    try {
      List<Path> files = files(folder);
      if (files.isEmpty()) {
        return ABSENT;
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        byte[] content = content(file);
        String head = file.getFileName() + "\0" + content.length + "\0";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return "unreadable";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What of a file matters: no more than is read of it. */
  private static byte[] content(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(YamlFile.LARGEST + 1);
    }
  }
}
