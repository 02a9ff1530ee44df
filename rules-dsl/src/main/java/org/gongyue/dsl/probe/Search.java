package org.gongyue.dsl.probe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.ToIntFunction;
import org.gongyue.event.Event;
import org.gongyue.event.Followup;

/** Looks among made-up logs for one that shows something, and makes it as short as it can be. */
public final class Search {

  private final Walks walks;
  private final ToIntFunction<List<Event>> shows;

  /**
   * @param shows after how many events of a log it is shown what is sought; 0 if it is not. What a
   *     log shows depends on nothing but its events
   */
  public Search(Walks walks, ToIntFunction<List<Event>> shows) {
    this.walks = walks;
    this.shows = shows;
  }

  /**
   * A log at whose last event it is shown, and without any of whose events it is not.
   *
   * @param budget how many events are tried before it gives up
   * @throws CancellationException if its thread was interrupted, for nobody waits any more
   */
  public Optional<List<Event>> find(int budget) {
    int tried = 0;
    for (int number = 0; tried < budget; number++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
      List<Event> log = walks.walk(number);
      tried += log.size();
      int at = shows.applyAsInt(log);
      if (at > 0) {
        return Optional.of(shortest(log.subList(0, at), shows));
      }
    }
    return Optional.empty();
  }

  /**
   * The log without everything that is not needed.
   *
   * @param shows after how many events of a log it is shown; 0 if it is not
   */
  public static List<Event> shortest(List<Event> log, ToIntFunction<List<Event>> shows) {
    List<Event> left = new ArrayList<>(log);
    for (int size = Math.max(1, (left.size() - 1) / 2); ; size = Math.max(1, size / 2)) {
      int before = left.size();
      int from = 0;
      while (from < left.size() - 1) {
        List<Event> without = new ArrayList<>(left);
        without.subList(from, Math.min(from + size, left.size() - 1)).clear();
        List<Event> shown = shown(without, shows);
        if (shown != null) {
          left = shown;
        } else {
          from += size;
        }
      }
      if (size == 1 && left.size() == before) {
        return simplest(left, shows);
      }
    }
  }

  /** The log with every event as simple as it can be. */
  private static List<Event> simplest(List<Event> log, ToIntFunction<List<Event>> shows) {
    List<Event> left = new ArrayList<>(log);
    for (int i = 0; i < left.size(); i++) {
      boolean simpler = true;
      while (simpler) {
        simpler = false;
        for (Event other : Simpler.of(left.get(i))) {
          List<Event> changed = new ArrayList<>(left);
          changed.set(i, other);
          if (!simpler && shows.applyAsInt(changed) == left.size()) {
            left = changed;
            simpler = true;
          }
        }
      }
    }
    List<Event> numbered = Simpler.numbered(left);
    return shows.applyAsInt(numbered) == left.size() ? numbered : List.copyOf(left);
  }

  /** The log up to where it is shown; null if it is not, or if a part of it makes no sense. */
  private static List<Event> shown(List<Event> log, ToIntFunction<List<Event>> shows) {
    Set<String> ids = new HashSet<>();
    for (Event event : log) {
      ids.add(event.id());
      if (event instanceof Followup followup && !ids.contains(followup.of())) {
        return null;
      }
    }
    int at = shows.applyAsInt(log);
    return at > 0 ? new ArrayList<>(log.subList(0, at)) : null;
  }
}
