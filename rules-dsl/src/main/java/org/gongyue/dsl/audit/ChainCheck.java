package org.gongyue.dsl.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.dsl.audit.RecordLine.State;
import org.gongyue.json.Link;

/**
 * Whether the lines are a chain, and where each of them belongs. A record whose hash is right is
 * believed to be the one of its number; one that is altered or not readable is taken for one that
 * is missing where it stands.
 */
final class ChainCheck {

  private final List<RecordLine> lines;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Long, RecordLine> byNumber = new HashMap<>();
  private final Set<RecordLine> duplicates = new HashSet<>();
  private final Set<RecordLine> replaced = new HashSet<>();
  private final Map<RecordLine, Long> places = new HashMap<>();
  private boolean hasGaps;

  private ChainCheck(List<RecordLine> lines) {
    this.lines = lines;
  }

  static ChainCheck of(List<RecordLine> lines) {
    ChainCheck check = new ChainCheck(lines);
    check.readability();
    if (check.isChained()) {
      check.number();
      check.links();
      check.gaps();
      check.order();
    } else {
      check.hasGaps = true;
    }
    return check;
  }

  List<Finding> findings() {
    return findings;
  }

  /** Whether any record has a hash: those of older versions of the library have none. */
  boolean isChained() {
    return lines.stream().anyMatch(line -> line.link() != null);
  }

  /** Whether records may be gone, so that events without decision were decided all the same. */
  boolean hasGaps() {
    return hasGaps;
  }

  boolean isDuplicate(RecordLine line) {
    return duplicates.contains(line);
  }

  /** Whether a record is not the one that was written. */
  boolean isForged(RecordLine line) {
    return line.state() == State.ALTERED || replaced.contains(line);
  }

  /** The records in the order in which they were written, without duplicates. */
  List<RecordLine> written() {
    List<RecordLine> all = new ArrayList<>(lines);
    all.removeIf(line -> !line.isReadable() || isDuplicate(line));
    all.sort((a, b) -> Long.compare(place(a), place(b)));
    return all;
  }

  private long place(RecordLine line) {
    return places.getOrDefault(line, 0L);
  }

  private void readability() {
    boolean isChained = isChained();
    for (RecordLine line : lines) {
      switch (line.state()) {
        case UNREADABLE -> add(Kind.UNREADABLE, line, line.problem());
        case TRUNCATED -> add(Kind.TRUNCATED, line);
        case ALTERED -> add(Kind.ALTERED, line, line.link().number());
        case UNCHAINED -> {
          if (isChained) {
            add(Kind.UNCHAINED, line);
          }
        }
        case WHOLE -> {}
      }
    }
  }

  private void add(Kind kind, RecordLine line, Object... values) {
    findings.add(Finding.of(kind, line.number(), line.event(), values));
  }

  /** Who has which number; those that are not to be believed come after the line before. */
  private void number() {
    for (RecordLine line : lines) {
      if (line.isWhole()) {
        RecordLine first = byNumber.putIfAbsent(line.link().number(), line);
        if (first != null && first.link().equals(line.link())) {
          duplicates.add(line);
          add(Kind.DUPLICATE, line, line.link().number(), first.number());
        }
      }
    }
    long last = 0;
    for (RecordLine line : lines) {
      if (line.isWhole()) {
        last = line.link().number();
      } else if (byNumber.putIfAbsent(last + 1, line) == null) {
        last++;
      }
      places.put(line, last);
    }
  }

  /** Whether each record is the one to which the next is chained. */
  private void links() {
    for (RecordLine line : lines) {
      if (!line.isWhole() || isDuplicate(line)) {
        continue;
      }
      if (line.link().number() == 1 && !line.previous().equals(Link.GENESIS.hash())) {
        add(Kind.FALSE_START, line);
      }
      RecordLine before = byNumber.get(line.link().number() - 1);
      boolean follows =
          before == null || !before.isWhole() || before.link().hash().equals(line.previous());
      if (!follows && replaced.add(before)) {
        add(Kind.REPLACED, before, before.link().number(), line.number());
      }
    }
  }

  private void gaps() {
    long[] known = byNumber.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    hasGaps = lines.stream().anyMatch(line -> !line.isWhole());
    long last = 0;
    for (long number : known) {
      if (number > last + 1) {
        hasGaps = true;
        add(Kind.MISSING, byNumber.get(number), last + 1, number - 1);
      }
      last = number;
    }
  }

  /** All but the longest run in order were moved. */
  private void order() {
    List<RecordLine> whole = new ArrayList<>(lines);
    whole.removeIf(line -> !line.isWhole() || isDuplicate(line));
    int[] ends = new int[whole.size()];
    int[] before = new int[whole.size()];
    long[] least = new long[whole.size()];
    int longest = 0;
    for (int i = 0; i < before.length; i++) {
      int at = Arrays.binarySearch(least, 0, longest, whole.get(i).link().number());
      int length = at < 0 ? -at - 1 : at;
      least[length] = whole.get(i).link().number();
      ends[length] = i;
      before[i] = length == 0 ? -1 : ends[length - 1];
      longest = Math.max(longest, length + 1);
    }
    Set<Integer> inOrder = new HashSet<>();
    for (int i = longest == 0 ? -1 : ends[longest - 1]; i >= 0; i = before[i]) {
      inOrder.add(i);
    }
    for (int i = 0; i < before.length; i++) {
      if (!inOrder.contains(i)) {
        add(Kind.MOVED, whole.get(i), whole.get(i).link().number());
      }
    }
  }
}
