package org.gongyue.examples.flink.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gongyue.account.Account;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;
import org.gongyue.json.DecisionRecord;
import org.gongyue.json.Json;
import org.gongyue.json.Link;
import org.gongyue.random.RandomGiven;
import org.gongyue.random.RandomHistories;

/** A part that is put down after each event decides as a chronicle that has all of them at hand. */
@Domain(RandomGiven.Domain.class)
class PartPropertiesTest {

  @Property(tries = 60)
  void decidesAsAChronicleInWhateverOrderEventsCome(@ForAll RandomGiven given, @ForAll long seed) {
    Random random = new Random(seed);
    RuleBooks rules = RuleBooks.of(RuleBook.compile(given.convention()));
    List<Event> events =
        RandomHistories.corrected(
            RandomHistories.of(given.convention(), given.events(), random), random);
    Chronicle chronicle = Chronicle.of(rules);
    Store store = new MapStore();
    Memory memory = new Memory(3);
    Link link = Link.GENESIS;
    for (int i = 0; i < events.size(); i++) {
      Event event = random.nextInt(8) == 0 ? events.get(random.nextInt(i + 1)) : events.get(i);
      DecisionRecord expected = DecisionRecord.of(chronicle.take(event), event, link);
      DecisionRecord actual = new Part("p", rules, store, memory).take(event);
      assertEquals(expected.line(), actual.line());
      link = expected.link();
    }
    assertEquals(states(chronicle), states(new Part("p", rules, store, new Memory(9)), store));
  }

  private static Map<String, String> states(Chronicle chronicle) {
    Map<String, String> states = new TreeMap<>();
    for (Account account : chronicle.accounts()) {
      states.put(Names.of(account.id()), Json.write(account));
    }
    return states;
  }

  private static Map<String, String> states(Part part, Store store) {
    Map<String, String> states = new TreeMap<>();
    for (String name : store.accounts().names()) {
      states.put(name, Json.write(part.found(Names.account(name))));
    }
    return states;
  }
}
