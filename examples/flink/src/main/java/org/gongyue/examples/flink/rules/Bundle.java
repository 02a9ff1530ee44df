package org.gongyue.examples.flink.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gongyue.dsl.Communities;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.read.Bases;
import org.gongyue.dsl.read.ConventionReader;
import org.gongyue.engine.RuleBooks;

/** The files of a community's conventions, packed into a text and unpacked again. */
final class Bundle {

  private Bundle() {}

  /**
   * Packs folders of conventions, and those of their bases.
   *
   * @param root below which all of them are
   * @throws IOException if one cannot be read, or a base is outside of the root
   */
  static String of(Path root, Collection<Path> folders) throws IOException {
    Path top = root.toAbsolutePath().normalize();
    Set<Path> all = new TreeSet<>();
    for (Path folder : folders) {
      all.add(folder.toAbsolutePath().normalize());
      new ConventionReader(
              folder, new Bases(), base -> all.add(base.normalize()), new Diagnostics())
          .read();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Path folder : all) {
        for (Path file : files(folder)) {
          if (!file.startsWith(top)) {
            throw new IOException(file + " is outside of " + top);
          }
          ZipEntry entry = new ZipEntry(top.relativize(file).toString().replace('\\', '/'));
          entry.setLastModifiedTime(FileTime.fromMillis(0));
          zip.putNextEntry(entry);
          zip.write(Files.readAllBytes(file));
        }
      }
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && isRead(file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  private static boolean isRead(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".dslr");
  }

  /** Reads and compiles what was packed. */
  static RuleBooks rules(String community, String files) {
    try {
      Path root = Files.createTempDirectory("conventions");
      try {
        unpack(Base64.getDecoder().decode(files), root);
        return Communities.load(root)
            .rules(community)
            .orElseThrow(() -> new IllegalStateException(community + " has no rules any more"));
      } finally {
        delete(root);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(byte[] files, Path root) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(files))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = root.resolve(entry.getName()).normalize();
        if (!file.startsWith(root)) {
          throw new IOException(entry.getName() + " leads out of the folder");
        }
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
