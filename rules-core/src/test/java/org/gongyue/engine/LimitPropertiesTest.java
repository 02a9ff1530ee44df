package org.gongyue.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Limit;
import org.gongyue.decision.Posting;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.naive.NaiveWindow;
import org.gongyue.naive.Rules;

/** No limit is ever exceeded, counted from nothing but what was posted. */
@Domain(Given.Domain.class)
class LimitPropertiesTest {

  private record Posted(Posting posting, String actor, LocalDate day) {}

  @Property
  void noLimitIsExceededInAnyWindow(@ForAll Given given) {
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

  private static List<Posted> posted(Given given) {
    RuleBook rules = RuleBook.compile(given.convention());
    List<Posted> posted = new ArrayList<>();
    for (Step step : given.steps()) {
      if (step.isTaken()) {
        for (Posting posting : step.decision().postings()) {
          posted.add(new Posted(posting, step.event().actor(), rules.day(step.event().at())));
        }
      }
    }
    return posted;
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
    return limits;
  }

  private static boolean isTogether(Limit limit, Posted one, Posted other) {
    return one.posting().account().equals(other.posting().account())
        && (limit.scope().equals(Whose.ACCOUNT) || Objects.equals(one.actor(), other.actor()))
        && NaiveWindow.holds(limit.window(), other.day(), one.day());
  }

  private static BigDecimal used(Convention convention, Limit limit, List<Posted> postings) {
    BigDecimal used = BigDecimal.ZERO;
    for (Posted one : postings) {
      used = used.add(one(convention, limit, one.posting()));
    }
    return used;
  }

  private static BigDecimal one(Convention convention, Limit limit, Posting posting) {
    if (limit.measure() == Limit.Measure.POINTS) {
      return posting.amount().abs();
    }
    return convention.rewards().stream()
        .filter(reward -> reward.id().equals(posting.item()))
        .map(reward -> posting.amount().abs().divide(reward.price()))
        .findFirst()
        .orElse(BigDecimal.ONE);
  }
}
