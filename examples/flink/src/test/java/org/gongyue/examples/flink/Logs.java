package org.gongyue.examples.flink;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.gongyue.convention.Convention;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;
import org.gongyue.examples.district.Year;
import org.gongyue.json.Json;

/** Made up events of several communities, as they arrive. */
final class Logs {

  /**
   * An event that arrives.
   *
   * @param community the id of its community
   */
  record Arrival(String community, Event event) {

    long at() {
      return event.at().toInstant().toEpochMilli();
    }

    String line() {
      ObjectNode tree = JsonNodeFactory.instance.objectNode();
      tree.put("community", community);
      tree.putRawValue("event", new RawValue(Json.write(event)));
      return tree.toString();
    }
  }

  private static final Comparator<Arrival> ORDER =
      Comparator.comparing(Arrival::event, Event.CANONICAL_ORDER).thenComparing(Arrival::community);

  private Logs() {}

  /** A year of a community, without closings, for these the job makes by itself. */
  static List<Arrival> year(Convention convention, int accounts, int records) {
    List<Arrival> year = new ArrayList<>();
    for (Event event : Year.of(convention, accounts, records).events()) {
      if (!(event instanceof Closing)) {
        year.add(new Arrival(convention.id(), event));
      }
    }
    return year;
  }

  /** The same events in their order, those of all communities among each other. */
  static List<Arrival> inOrder(List<Arrival> all) {
    List<Arrival> sorted = new ArrayList<>(all);
    sorted.sort(ORDER);
    return sorted;
  }

  /**
   * The same events, each of them up to so many days late.
   *
   * @param share how many of a hundred are late
   */
  static List<Arrival> late(List<Arrival> all, int share, int days, long seed) {
    Random random = new Random(seed);
    List<Arrival> sorted = inOrder(all);
    List<Delayed> delayed = new ArrayList<>();
    for (Arrival one : sorted) {
      boolean late = random.nextInt(100) < share;
      long delay = late ? (long) (random.nextDouble() * days * 86_400_000L) : 0;
      delayed.add(new Delayed(one.at() + delay, one));
    }
    delayed.sort(Comparator.comparingLong(Delayed::comes));
    return delayed.stream().map(Delayed::arrival).toList();
  }

  private record Delayed(long comes, Arrival arrival) {}

  static List<String> lines(List<Arrival> all) {
    return all.stream().map(Arrival::line).toList();
  }
}
