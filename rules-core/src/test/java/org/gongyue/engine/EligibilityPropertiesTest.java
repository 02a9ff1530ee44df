package org.gongyue.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gongyue.account.Account;
import org.gongyue.convention.Reward;
import org.gongyue.decision.Eligibility;
import org.gongyue.event.Event;
import org.gongyue.json.Json;
import org.gongyue.random.RandomGiven;

/** Asking for all of a catalogue at once is asking for each reward by itself. */
@Domain(RandomGiven.Domain.class)
class EligibilityPropertiesTest {

  @Property(tries = 100)
  void theWholeCatalogueIsAnsweredAsOneRewardAfterAnother(@ForAll RandomGiven given) {
    RuleBook rules = RuleBook.compile(given.convention());
    Chronicle chronicle = Chronicle.of(rules);
    for (Event event : given.events()) {
      chronicle.take(event);
      Account account = chronicle.account(event.account(), rules.day(event.at()));
      OffsetDateTime at = event.at().plusDays(1);
      Stock stock = chronicle.stock(rules.day(at));
      List<Eligibility> oneByOne = new ArrayList<>();
      for (Reward reward : given.convention().rewards()) {
        oneByOne.add(rules.eligibility(account, reward.id(), at, stock));
      }
      List<Eligibility> all = rules.eligibilities(account, at, stock);
      assertEquals(oneByOne, all);
      assertEquals(
          oneByOne.stream().map(Json::write).toList(), all.stream().map(Json::write).toList());
    }
  }
}
