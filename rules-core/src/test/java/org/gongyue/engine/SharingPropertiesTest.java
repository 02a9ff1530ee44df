package org.gongyue.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.decision.Decision;
import org.gongyue.event.Event;
import org.gongyue.fixture.Variant;
import org.gongyue.json.Json;
import org.gongyue.random.RandomGiven;

/**
 * It does not matter for any decision whether a convention stands alone or shares its parts with
 * others, which also lend it what they were compiled to.
 */
@Domain(RandomGiven.Domain.class)
class SharingPropertiesTest {

  /** Keeps what was compiled last, so that there is something to share. */
  private static final int KEPT = 40;

  private static final RuleLibrary LIBRARY = new RuleLibrary();
  private static final List<RuleBook> BOOKS = new ArrayList<>();

  @Property(tries = 300)
  void sharedRulesDecideAsTheyDoAlone(@ForAll RandomGiven given) {
    Convention convention = given.convention();
    Replay alone = Replay.of(RuleBook.compile(convention));
    // Others that are the same but for their order, a limit less, or one behaviour or reward.
    compile(convention);
    compile(with(convention, reversed(convention), List.of()));
    compile(with(convention, convention.behaviours().subList(0, 1), convention.rewards()));
    RuleBook book = compile(convention);
    assertEquals(convention, book.convention());
    Replay shared = Replay.of(book);
    for (Event event : given.events()) {
      assertEquals(told(alone.take(event)), told(shared.take(event)), event::toString);
    }
  }

  private static RuleBook compile(Convention convention) {
    RuleBook book = LIBRARY.compile(convention);
    BOOKS.add(book);
    if (BOOKS.size() > KEPT) {
      BOOKS.remove(0);
    }
    return book;
  }

  private static List<Behaviour> reversed(Convention convention) {
    List<Behaviour> reversed = new ArrayList<>();
    convention.behaviours().forEach(behaviour -> reversed.add(0, behaviour));
    return reversed;
  }

  /** A convention with other behaviours and rewards and without limits over several rules. */
  private static Convention with(Convention of, List<Behaviour> behaviours, List<Reward> rewards) {
    return Variant.of(of)
        .id("wuxing/other")
        .behaviours(behaviours)
        .rewards(rewards)
        .unlimited()
        .build();
  }

  /** All that a decision says, to people too. */
  private static List<String> told(Decision decision) {
    List<String> told = new ArrayList<>();
    told.add(Json.write(decision));
    told.add(decision.text(Locale.ENGLISH));
    told.add(decision.textInFull(Locale.CHINESE));
    decision.accounts().forEach(account -> told.add(Json.write(account)));
    return told;
  }
}
