package org.gongyue.workbench.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;

/**
 * What files held before they were replaced: plain files, each named by when it was replaced and by
 * the version that it was.
 */
public final class History {

  /** So many are kept of a file, the newest. */
  static final int MOST = 200;

  /** And so many bytes, but for the newest. */
  static final long LARGEST = 32L * 1024 * 1024;

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern ID = Pattern.compile("(\\d{8}T\\d{9}Z)-(\\d{3,9})-([0-9a-f]{32})");

  private final Disk disk;
  private final Clock clock;

  History(Disk disk, Clock clock) {
    this.disk = disk;
    this.clock = clock;
  }

  /**
   * What a file held.
   *
   * @param at when it was replaced
   * @param size in bytes
   */
  public record Entry(String id, String at, long size, String version) {}

  /** Keeps what a file holds; one that is the newest already is not kept again. */
  void keep(String path, byte[] bytes) throws IOException {
    Path folder = folder(path);
    List<Entry> kept = of(path);
    String version = Content.version(bytes);
    if (!kept.isEmpty() && kept.get(0).version().equals(version)) {
      return;
    }
    // The clock may be set back: the number is what orders.
    int number = kept.isEmpty() ? 1 : number(kept.get(0).id()) + 1;
    String id = NAME.format(clock.instant()) + "-" + String.format(Locale.ROOT, "%03d", number);
    disk.replace(folder.resolve(id + "-" + version), bytes);
    long size = bytes.length;
    for (int i = 0; i < kept.size(); i++) {
      size += kept.get(i).size();
      if (i + 1 >= MOST || size > LARGEST) {
        Files.deleteIfExists(folder.resolve(kept.get(i).id()));
      }
    }
  }

  private static int number(String id) {
    Matcher matcher = ID.matcher(id);
    return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
  }

  /** All that is kept of a file, the newest first. */
  List<Entry> of(String path) throws IOException {
    List<Entry> entries = new ArrayList<>();
    Path folder = folder(path);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return entries;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Matcher matcher = ID.matcher(file.getFileName().toString());
        if (matcher.matches()) {
          Instant at = NAME.parse(matcher.group(1), Instant::from);
          entries.add(
              new Entry(matcher.group(), at.toString(), Files.size(file), matcher.group(3)));
        }
      }
    }
    entries.sort(Comparator.comparingInt((Entry entry) -> number(entry.id())).reversed());
    return entries;
  }

  byte[] read(String path, String id) throws IOException {
    Path file = ID.matcher(id).matches() ? folder(path).resolve(id) : null;
    if (file == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw Problem.of(Refusal.NO_FILE, path + " " + id);
    }
    return Files.readAllBytes(file);
  }

  private Path folder(String path) {
    return disk.own("history", path);
  }
}
