package org.gongyue.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gongyue.account.Account;
import org.gongyue.account.Receipt;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Limit;
import org.gongyue.decision.Posting;
import org.gongyue.event.Followup;
import org.gongyue.event.Redemption;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;
import org.gongyue.naive.NaiveWindow;
import org.gongyue.naive.Rules;
import org.gongyue.random.RandomGiven;

/** No limit is ever exceeded, counted from nothing but what was posted. */
@Domain(RandomGiven.Domain.class)
class LimitPropertiesTest {

  private record Posted(
      Posting posting,
      String event,
      String actor,
      LocalDate day,
      LocalDate opened,
      long quantity) {}

  @Property
  void noLimitIsExceededInAnyWindow(@ForAll RandomGiven given) {
    Convention convention = given.convention();
    List<Posted> posted = posted(given);
    for (Limit limit : limits(convention)) {
      List<String> items =
          limit.target().name().startsWith("R")
              ? List.of(limit.target().name())
              : Rules.items(convention, limit);
      List<Posted> concerned =
          posted.stream().filter(p -> items.contains(p.posting().item())).toList();
      for (Posted one : concerned) {
        List<Posted> together =
            concerned.stream().filter(other -> isTogether(limit, one, other)).toList();
        assertTrue(
            used(convention, limit, together).compareTo(limit.most()) <= 0,
            () -> limit + " is exceeded by " + together);
      }
    }
  }

  private static List<Posted> posted(RandomGiven given) {
    RuleBook rules = RuleBook.compile(given.convention());
    List<Posted> posted = new ArrayList<>();
    for (Step step : Step.through(given.convention(), given.events())) {
      posted.removeIf(one -> isUndone(one.event(), step.decision().account()));
      if (step.isTaken() && !(step.event() instanceof Followup)) {
        // What is redeemed may be paid in several units: it is counted with the first.
        long quantity = step.event() instanceof Redemption redemption ? redemption.quantity() : 1;
        for (Posting posting : step.decision().postings()) {
          // What the calendar or the ceiling does to points is no matter of limits.
          if (posting.cause() == null) {
            posted.add(
                new Posted(
                    posting,
                    step.event().id(),
                    step.event().actor(),
                    rules.day(step.event().at()),
                    step.before().opened(),
                    quantity));
            quantity = step.event() instanceof Redemption ? 0 : quantity;
          }
        }
      }
    }
    return posted;
  }

  /** Whether a redemption of an account came back, or was never handed out. */
  private static boolean isUndone(String event, Account account) {
    Receipt receipt = account.receipt(event);
    return receipt != null
        && receipt.redeemed() != null
        && receipt.redeemed().stage() != Receipt.Stage.OPEN
        && receipt.redeemed().stage() != Receipt.Stage.DONE;
  }

  private static List<Limit> limits(Convention convention) {
    List<Limit> limits = new ArrayList<>(convention.limits());
    // A rule's own limit over its whole behaviour holds back this rule, but not its neighbours.
    convention.behaviours().stream()
        .flatMap(behaviour -> behaviour.rules().stream())
        .flatMap(rule -> rule.limits().stream())
        .filter(limit -> limit.target().kind() == Target.Kind.RULE)
        .forEach(limits::add);
    convention.rewards().forEach(reward -> limits.addAll(reward.limits()));
    // A late event looks back from its own day, not from that of an event which came before it.
    limits.removeIf(limit -> limit.window().unit() == Window.Unit.ROLLING);
    // An account may be of another group each time.
    limits.removeIf(limit -> limit.scope().kind() == Whose.Kind.GROUP);
    return limits;
  }

  private static boolean isTogether(Limit limit, Posted one, Posted other) {
    return one.posting().account().equals(other.posting().account())
        && (limit.scope().equals(Whose.ACCOUNT) || Objects.equals(one.actor(), other.actor()))
        && (limit.window().equals(Window.EVENT)
            ? one.event().equals(other.event())
            : NaiveWindow.holds(limit.window().ofAccount(one.opened()), other.day(), one.day()));
  }

  private static BigDecimal used(Convention convention, Limit limit, List<Posted> postings) {
    BigDecimal used = BigDecimal.ZERO;
    Set<String> events = new HashSet<>();
    for (Posted one : postings) {
      // What the rules of one event posted happened once.
      boolean again = limit.measure() == Limit.Measure.TIMES && !events.add(one.event());
      used = again ? used : used.add(one(convention, limit, one));
    }
    return used;
  }

  /** Whether a rule gave back what another event of the same deed had brought. */
  private static boolean isReturn(Convention convention, Posting posting) {
    Target side = posting.amount().signum() > 0 ? Target.NEGATIVE : Target.POSITIVE;
    return Rules.items(convention, side).contains(posting.item());
  }

  private static BigDecimal one(Convention convention, Limit limit, Posted one) {
    BigDecimal amount = one.posting().amount();
    boolean times = limit.measure() == Limit.Measure.TIMES;
    if (isReturn(convention, one.posting())) {
      return times ? BigDecimal.ZERO : amount.abs().negate();
    }
    return times ? BigDecimal.valueOf(one.quantity()) : amount.abs();
  }
}
