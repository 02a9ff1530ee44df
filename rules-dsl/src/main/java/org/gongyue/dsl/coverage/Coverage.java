package org.gongyue.dsl.coverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Standing;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;

/**
 * How much of a convention was used by what was played under {@link #rules}: each thing that can be
 * used is a {@link Goal}. What can be known to be never true, or always, is no goal.
 */
public final class Coverage {

  private final List<Goal> goals;
  private final Set<Goal> seen = ConcurrentHashMap.newKeySet();
  private final RuleBook rules;
  private final Seen reader;

  /**
   * So many of so many.
   *
   * @param used how many were used
   * @param all how many there are
   */
  public record Fraction(int used, int all) {

    /** {@code 17/18}: exact, and never rounded up to all. */
    @Override
    public String toString() {
      return used + "/" + all;
    }
  }

  private Coverage(Convention convention) {
    Watch watch = new Watch(convention, seen::add);
    Set<Goal> all = new LinkedHashSet<>(watch.goals());
    all.addAll(Goals.of(convention));
    this.goals = all.stream().sorted(Comparator.comparing(Goal::kind)).toList();
    this.rules = RuleBook.compile(convention, watch);
    this.reader = new Seen(convention, seen::add);
  }

  /** Of a convention of which nothing was used yet. */
  public static Coverage of(Convention convention) {
    return new Coverage(convention);
  }

  /**
   * The rules under which whatever is played is watched. They decide as those of the convention.
   */
  public RuleBook rules() {
    return rules;
  }

  /** Takes in what was decided. */
  public void see(Event event, Decision decision) {
    reader.see(event, decision);
    LocalDate day = rules.day(event.at());
    decision.accounts().forEach(account -> grades(account, day));
  }

  /** Takes in what was answered to who asked for a redemption. */
  public void see(Eligibility answer) {
    reader.see(answer);
  }

  /** Takes in how an account stood. */
  public void see(Standing standing) {
    grades(standing.account(), standing.day());
  }

  /** Begins anew. */
  void forget() {
    seen.clear();
  }

  private void grades(Account account, LocalDate day) {
    if (!rules.convention().gradings().isEmpty()) {
      rules
          .grades(account, day)
          .forEach((grading, grade) -> seen.add(new Goal(Goal.Kind.GRADE, grading, grade)));
    }
  }

  /** All goals, by their kinds. */
  public List<Goal> goals() {
    return goals;
  }

  /** Whether something was used. */
  public boolean isUsed(Goal goal) {
    return seen.contains(goal);
  }

  /** What was not used. */
  public List<Goal> unused() {
    return goals.stream().filter(goal -> !seen.contains(goal)).toList();
  }

  /** How much of each kind was used, of which there is any. */
  public Map<Goal.Kind, Fraction> fractions() {
    Map<Goal.Kind, Fraction> fractions = new EnumMap<>(Goal.Kind.class);
    for (Goal goal : goals) {
      int used = seen.contains(goal) ? 1 : 0;
      fractions.merge(
          goal.kind(),
          new Fraction(used, 1),
          (a, b) -> new Fraction(a.used() + b.used(), a.all() + b.all()));
    }
    return fractions;
  }

  /** How much was used of everything. */
  public Fraction total() {
    Collection<Fraction> all = fractions().values();
    return new Fraction(
        all.stream().mapToInt(Fraction::used).sum(), all.stream().mapToInt(Fraction::all).sum());
  }
}
