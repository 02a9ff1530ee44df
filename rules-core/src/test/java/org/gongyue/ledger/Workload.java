package org.gongyue.ledger;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.random.RandomGiven;
import org.gongyue.random.RandomHistories;

/** What the clients of a history ask, one thing after another: whoever has time takes the next. */
final class Workload {

  private final Random random;
  private final Deque<Task> tasks = new ArrayDeque<>();

  Workload(RandomGiven given, Random random) {
    this.random = random;
    List<Event> history = RandomHistories.of(given.convention(), given.events(), random);
    int most = List.of(6, 12, 24, 60).get(random.nextInt(4));
    List<Event> events = history.subList(0, Math.min(history.size(), most));
    List<Event> arriving = withRepeats(inSomeOrder(events));
    Tasks make = new Tasks(given.convention(), events, random);
    for (int i = 0; i < arriving.size(); ) {
      List<Event> batch = new ArrayList<>();
      for (int size = size(); size > 0 && i < arriving.size(); size--, i++) {
        batch.add(arriving.get(i));
      }
      if (random.nextInt(8) == 0) {
        batch.add(random.nextInt(batch.size() + 1), arriving.get(random.nextInt(i)));
      }
      tasks.add(make.posting(batch));
      if (random.nextInt(4) == 0) {
        tasks.add(make.reading());
      }
      if (random.nextInt(50) == 0) {
        tasks.add(make.settling());
      }
    }
  }

  /** Null if there is nothing left. */
  Task next() {
    return tasks.poll();
  }

  private int size() {
    return random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
  }

  private record Arrival(OffsetDateTime at, Event event) {}

  /** In any order, or in that in which they happened, but for some that are late. */
  private List<Event> inSomeOrder(List<Event> events) {
    if (random.nextInt(4) == 0) {
      return events;
    }
    int late = 2 + random.nextInt(12);
    List<Arrival> arrivals = new ArrayList<>();
    for (Event event : events) {
      int hours = random.nextInt(late) == 0 ? random.nextInt(24 * 40) : 0;
      arrivals.add(new Arrival(event.at().plusHours(hours), event));
    }
    arrivals.sort(Comparator.comparing(arrival -> arrival.at().toInstant()));
    return arrivals.stream().map(Arrival::event).toList();
  }

  /** Some come once more, or something else comes under their ids. */
  private List<Event> withRepeats(List<Event> events) {
    List<Event> all = new ArrayList<>(events);
    for (int i = events.size() / 8; i > 0; i--) {
      int first = random.nextInt(all.size());
      Event event = all.get(first);
      boolean changed = event instanceof Observation && random.nextInt(4) == 0;
      Event again = changed ? ((Observation) event).by("r-9") : event;
      all.add(first + 1 + random.nextInt(all.size() - first), again);
    }
    return all;
  }
}
