package org.gongyue.dsl.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongyue.account.Account;
import org.gongyue.account.State;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Consequence;
import org.gongyue.convention.Convention;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.Settlement;
import org.gongyue.dsl.community.NoticeBoard.Listed;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;

/** Who is on the red list and the black list at the end of a day, as others may read it. */
final class Listing {

  private static final Comparator<Listed> ORDER =
      Comparator.comparing(Listed::account)
          .thenComparing(Listed::until, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Listed::from);

  private final RuleBooks rules;
  private final LocalDate day;
  private final List<Account> accounts;
  private final Set<String> masked = new TreeSet<>();

  Listing(RuleBooks rules, LocalDate day, List<Account> accounts) {
    this.rules = rules;
    this.day = day;
    this.accounts = List.copyOf(accounts);
    // What one version masks is masked: nobody is shown because another version came into force.
    rules.versions().forEach(version -> masked.addAll(version.convention().masked()));
  }

  /** With consent alone: what a rule that asked for none put on the list is not shown. */
  List<Listed> red() {
    Set<String> asking = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    for (RuleBook version : rules.versions()) {
      asking.addAll(rules(version.convention(), State.RED_LIST, true));
      others.addAll(rules(version.convention(), State.RED_LIST, false));
    }
    asking.removeAll(others);
    List<Listed> all = new ArrayList<>();
    for (Account account : accounts) {
      for (State state : account.states(day)) {
        if (state.name().equals(State.RED_LIST) && asking.contains(state.item())) {
          all.add(new Listed(account.id().shown(masked), state.from(), state.until()));
        }
      }
    }
    all.sort(ORDER);
    return all;
  }

  /**
   * Without any code, and only while the version of the day has such a list: null if it has none.
   * Of few accounts anybody would know who is meant, so then nobody is shown.
   */
  List<Listed> black() {
    RuleBook now = rules.on(day);
    if (now == null || rules(now.convention(), State.BLACK_LIST, null).isEmpty()) {
      return null;
    }
    List<Listed> all = new ArrayList<>();
    for (Account account : accounts) {
      long ofKind =
          accounts.stream().filter(one -> one.id().kind().equals(account.id().kind())).count();
      for (State state : account.states(day)) {
        if (state.name().equals(State.BLACK_LIST)
            && state.until() != null
            && ofKind >= CommunityReport.FEWEST) {
          String shown = account.id().shown(Set.of(account.id().kind()));
          all.add(new Listed(shown, state.from(), state.until()));
        }
      }
    }
    all.sort(ORDER);
    return all;
  }

  /** The ids of the rules that set a state, with or without consent; null for either. */
  private static List<String> rules(Convention convention, String state, Boolean byConsent) {
    return Stream.concat(
            convention.behaviours().stream().map(Behaviour::rules).flatMap(Collection::stream),
            convention.settlements().stream().map(Settlement::rule))
        .filter(rule -> sets(rule, state, byConsent))
        .map(ScoringRule::id)
        .toList();
  }

  private static boolean sets(ScoringRule rule, String state, Boolean byConsent) {
    for (Consequence one : rule.consequences()) {
      if (one.state().equals(state) && (byConsent == null || one.byConsent() == byConsent)) {
        return true;
      }
    }
    return false;
  }
}
