package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongyue.account.Account;
import org.gongyue.account.Accounts;
import org.gongyue.account.History;
import org.gongyue.account.Receipt;
import org.gongyue.account.Tally;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Effect;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.event.AccountId;
import org.gongyue.event.Closing;
import org.gongyue.event.Fingerprint;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Period;
import org.gongyue.measure.Recurrence;

/**
 * Closes periods for the whole community: the settlements that look at more than one account. What
 * an account did is looked at as of the last day of the period; what it gets counts as of that day,
 * too, and can be spent from the closing on.
 */
final class Settling {

  private final Convention convention;
  private final List<CompiledSettlement> settlements;
  private final Targets targets;
  private final Answers answers;

  /**
   * @param settlements of which those are made here that only a closing can apply
   */
  Settling(
      Convention convention,
      List<CompiledSettlement> settlements,
      Targets targets,
      Answers answers) {
    this.convention = convention;
    this.settlements = settlements.stream().filter(CompiledSettlement::isJoint).toList();
    this.targets = targets;
    this.answers = answers;
  }

  /** The accounts that a closing concerns: the community's, the members', the groups'. */
  List<AccountId> accountsOf(Closing closing) {
    Set<AccountId> ids = new LinkedHashSet<>();
    ids.add(closing.account());
    ids.addAll(members(closing).values());
    ids.addAll(groups(closing).values());
    return List.copyOf(ids);
  }

  /** Who takes part in a closing. */
  Cast cast(Closing closing, Accounts accounts) {
    return Cast.of(closing.account(), closing.actor(), members(closing), groups(closing), accounts);
  }

  private Map<String, AccountId> members(Closing closing) {
    Map<String, AccountId> members = new LinkedHashMap<>();
    for (Closing.Member member : closing.members()) {
      if (convention.accountKinds().contains(member.account().kind())) {
        members.put(key(member.account()), member.account());
      }
    }
    return members;
  }

  private Map<String, AccountId> groups(Closing closing) {
    Set<AccountId> ids = new TreeSet<>();
    for (Closing.Member member : closing.members()) {
      member
          .groups()
          .forEach(
              (kind, id) -> {
                if (convention.groups().contains(kind)) {
                  ids.add(new AccountId(kind, id));
                }
              });
    }
    Map<String, AccountId> groups = new LinkedHashMap<>();
    ids.forEach(id -> groups.put(key(id), id));
    return groups;
  }

  private static String key(AccountId id) {
    return id.kind() + "\n" + id.id();
  }

  /** Closes a period, if there is something to settle and it is its turn. */
  Decision close(Cast cast, Closing closing, LocalDate day) {
    List<CompiledSettlement> due =
        settlements.stream()
            .filter(one -> one.settlement().every().closes(closing.period()))
            .toList();
    List<Reason> wrong = wrong(cast.own(), closing, due, day);
    if (!wrong.isEmpty()) {
      return answers.rejected(cast.own(), closing, wrong);
    }
    Map<CompiledSettlement, Result> results = new LinkedHashMap<>();
    for (CompiledSettlement settlement : due) {
      Result result = tried(settlement, cast, closing);
      for (Candidate candidate : result.candidates()) {
        if (candidate.isChosen()) {
          Award award = Award.of(candidate.trial());
          candidate.trial().award(award);
          Reason tooLarge = settlement.tooLarge(award, candidate.account());
          if (tooLarge != null) {
            return answers.rejected(cast.own(), closing, List.of(tooLarge));
          }
        }
      }
      results.put(settlement, result);
    }
    return post(cast, closing, day, results);
  }

  /** All that keeps a period from being closed. */
  private List<Reason> wrong(
      Account own, Closing closing, List<CompiledSettlement> due, LocalDate day) {
    Period period = closing.period();
    if (due.isEmpty()) {
      return List.of(Reason.of(Code.NOTHING_TO_CLOSE, null, period));
    }
    List<Reason> wrong = new ArrayList<>();
    Recurrence every = due.get(0).settlement().every();
    LocalDate closed = own.history().latest(Set.of(every.toString()), LocalDate.MAX);
    if (!period.isOver(day)) {
      wrong.add(Reason.of(Code.PERIOD_NOT_OVER, null, period, period.last()));
    } else if (closed != null && !period.last().isAfter(closed)) {
      Period latest = Period.of(every.window(), closed);
      wrong.add(Reason.of(Code.PERIOD_CLOSED, null, period, latest));
    } else if (closed != null && !Period.of(every.window(), closed.plusDays(1)).equals(period)) {
      Period next = Period.of(every.window(), closed.plusDays(1));
      wrong.add(Reason.of(Code.PERIOD_NOT_NEXT, null, period, next));
    }
    totals(closing, due, wrong);
    members(closing, due, wrong);
    return wrong;
  }

  private static void totals(Closing closing, List<CompiledSettlement> due, List<Reason> wrong) {
    Map<String, UnitOfAccount> open = new TreeMap<>();
    for (CompiledSettlement settlement : due) {
      Settlement.Pool pool = settlement.settlement().pool();
      if (pool != null && pool.total() == null) {
        String id = settlement.settlement().id();
        open.put(id, settlement.rule().unit());
        if (!closing.totals().containsKey(id)) {
          wrong.add(Reason.of(Code.MISSING_TOTAL, settlement.rule().rule().article(), id));
        }
      }
    }
    closing
        .totals()
        .forEach(
            (id, total) -> {
              UnitOfAccount unit = open.get(id);
              if (unit == null) {
                String known = open.isEmpty() ? null : String.join("、", open.keySet());
                wrong.add(Reason.of(Code.UNKNOWN_TOTAL, null, id, known));
              } else if (total.signum() < 0
                  || total.scale() > unit.precision()
                  || !Decimals.isReasonable(total)) {
                wrong.add(Reason.of(Code.BAD_TOTAL, null, id, total, unit.precision()));
              }
            });
  }

  private void members(Closing closing, List<CompiledSettlement> due, List<Reason> wrong) {
    String kinds = String.join("、", convention.accountKinds());
    for (Closing.Member member : closing.members()) {
      if (!convention.accountKinds().contains(member.account().kind())) {
        wrong.add(Reason.of(Code.WRONG_MEMBER_KIND, null, member.account(), kinds));
      } else {
        Set<String> needed = new TreeSet<>();
        for (CompiledSettlement settlement : due) {
          String kind = settlement.settlement().behaviour().accountKind();
          if (kind.equals(member.account().kind())) {
            needed.addAll(settlement.groups());
          }
        }
        needed.removeAll(member.groups().keySet());
        for (String group : needed) {
          wrong.add(Reason.of(Code.MISSING_MEMBER_GROUP, null, member.account(), group));
        }
      }
    }
  }

  /**
   * What comes of one rule.
   *
   * @param summary how many took part, and what was shared
   */
  private record Result(List<Candidate> candidates, List<Reason> summary) {}

  private Result tried(CompiledSettlement settlement, Cast cast, Closing closing) {
    List<Candidate> candidates = new ArrayList<>();
    for (Closing.Member member : closing.members()) {
      Account account = cast.party(key(member.account()));
      if (settlement.concerns(account)) {
        candidates.add(candidate(settlement, member, account, cast, closing.period().last()));
      }
    }
    candidates.forEach(candidate -> candidate.trial().decide());
    List<Candidate> applying = candidates.stream().filter(Candidate::applies).toList();
    applying.forEach(candidate -> candidate.count(settlement.by()));
    Map<String, List<Candidate>> within = new TreeMap<>();
    for (Candidate candidate : applying) {
      String group = candidate.group(settlement.settlement().within());
      within.computeIfAbsent(group, one -> new ArrayList<>()).add(candidate);
    }
    List<Reason> summary = new ArrayList<>();
    if (settlement.settlement().ranking() != null) {
      within.forEach(
          (group, some) -> summary.add(rank(settlement, named(settlement, group), some)));
    } else if (settlement.settlement().pool() != null) {
      within.forEach(
          (group, some) -> summary.add(share(settlement, named(settlement, group), some, closing)));
    } else {
      applying.forEach(Candidate::choose);
    }
    return new Result(candidates, summary);
  }

  /** How a group is called where it is told of; nothing for the whole community. */
  private static String named(CompiledSettlement settlement, String group) {
    String kind = settlement.settlement().within();
    return kind == null ? "" : kind + " " + group + "：";
  }

  private Candidate candidate(
      CompiledSettlement settlement,
      Closing.Member member,
      Account account,
      Cast cast,
      LocalDate last) {
    Map<String, Account> groups = new LinkedHashMap<>();
    for (String kind : convention.groups()) {
      if (member.groups().containsKey(kind)) {
        AccountId id = new AccountId(kind, member.groups().get(kind));
        groups.put(kind, cast.groups().get(key(id)));
      }
    }
    // The condition is looked at before the place or share is known, and does not read it.
    Object[] values = new Object[settlement.settlement().names().size()];
    Arrays.fill(values, BigDecimal.ZERO);
    OffsetDateTime at = last.atStartOfDay(targets.zone()).toOffsetDateTime();
    AccountScope scope =
        new AccountScope(Cast.of(account, groups), account, values, last, at, targets);
    return new Candidate(member, new Trial(settlement.rule(), null, scope), values);
  }

  private static int compare(Candidate a, Candidate b) {
    for (int i = 0; i < a.numbers().size(); i++) {
      int sign = b.numbers().get(i).compareTo(a.numbers().get(i));
      if (sign != 0) {
        return sign;
      }
    }
    return 0;
  }

  private static Reason rank(
      CompiledSettlement settlement, String group, List<Candidate> candidates) {
    Settlement.Ranking ranking = settlement.settlement().ranking();
    String article = settlement.rule().rule().article();
    List<Candidate> order = new ArrayList<>(candidates);
    order.sort(Settling::compare);
    int given = 0;
    for (int first = 0; first < order.size(); ) {
      int end = first + 1;
      while (end < order.size() && compare(order.get(first), order.get(end)) == 0) {
        end++;
      }
      boolean fits =
          end <= ranking.places()
              || (first < ranking.places() && ranking.ties() == Settlement.Ties.ALL);
      for (Candidate candidate : order.subList(first, end)) {
        String counted = candidate.counted(settlement.by());
        Code code = fits ? Code.PLACED : Code.NOT_PLACED;
        candidate.stands(
            BigDecimal.valueOf(first + 1L),
            Reason.of(code, article, candidate.account().id(), first + 1, counted));
        if (fits) {
          candidate.choose();
          given++;
        }
      }
      first = end;
    }
    return Reason.of(Code.RANKED, article, group, candidates.size(), ranking.places(), given);
  }

  private static Reason share(
      CompiledSettlement settlement, String group, List<Candidate> candidates, Closing closing) {
    Settlement.Pool pool = settlement.settlement().pool();
    String article = settlement.rule().rule().article();
    UnitOfAccount unit = settlement.rule().unit();
    BigDecimal total =
        pool.total() != null ? pool.total() : closing.totals().get(settlement.settlement().id());
    List<BigDecimal> weights =
        candidates.stream().map(one -> one.numbers().get(0).max(BigDecimal.ZERO)).toList();
    Division division = new Division(total, weights, unit.precision(), pool.remainder());
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      BigDecimal share = division.share(i);
      candidate.stands(
          share,
          Reason.of(
              Code.PORTION,
              article,
              candidate.account().id(),
              candidate.counted(settlement.by()),
              division.weight(),
              unit.name(),
              share));
      if (share.signum() > 0) {
        candidate.choose();
      }
    }
    return Reason.of(
        Code.SHARED,
        article,
        group,
        unit.name(),
        total,
        candidates.size(),
        total.subtract(division.left()),
        division.left());
  }

  private Decision post(
      Cast cast, Closing closing, LocalDate day, Map<CompiledSettlement, Result> results) {
    LocalDate last = closing.period().last();
    Map<AccountId, Page> pages = new TreeMap<>();
    Map<AccountId, History> groups = new HashMap<>();
    cast.groups().forEach((key, group) -> groups.put(group.id(), group.history()));
    Set<AccountId> tallied = new TreeSet<>();
    results.forEach(
        (settlement, result) -> {
          for (Candidate candidate : result.candidates()) {
            if (candidate.isChosen()) {
              Page page =
                  pages.computeIfAbsent(
                      candidate.account().id(), id -> new Page(candidate.account()));
              tallied.addAll(post(candidate, page, groups, closing.id(), last, day));
            }
          }
        });
    long fingerprint = Fingerprint.of(closing);
    List<Posting> postings = new ArrayList<>();
    List<Effect> effects = new ArrayList<>();
    List<Account> accounts = new ArrayList<>();
    accounts.add(closed(cast.own(), closing, fingerprint, day, results));
    for (Page page : pages.values()) {
      postings.addAll(page.postings());
      effects.addAll(answers.effects(page.account(), page.changes()));
      accounts.add(page.next(closing.id(), fingerprint, day));
    }
    for (Account group : cast.groups().values()) {
      if (tallied.contains(group.id())) {
        accounts.add(group.tallied(groups.get(group.id())));
      }
    }
    return answers.taken(
        closing, postings, effects, Explanation.joined(stories(results, last, accounts)), accounts);
  }

  /** Posts what one account gets by one rule, and tells which groups it was tallied in. */
  private static List<AccountId> post(
      Candidate candidate,
      Page page,
      Map<AccountId, History> groups,
      String closing,
      LocalDate last,
      LocalDate day) {
    Trial trial = candidate.trial();
    Award award = trial.award();
    Map<String, History> now = new HashMap<>();
    candidate.groups().forEach((kind, id) -> now.put(kind, groups.get(new AccountId(kind, id))));
    award.settle(page.history(), now, page.balance(trial.rule().unit().name()));
    Tally tally = award.tally();
    page.history(page.history().plus(trial.id(), "", last, tally));
    List<AccountId> tallied = new ArrayList<>();
    candidate
        .groups()
        .forEach(
            (kind, group) -> {
              AccountId id = new AccountId(kind, group);
              if (groups.containsKey(id)) {
                groups.computeIfPresent(id, (i, all) -> all.plus(trial.id(), "", last, tally));
                tallied.add(id);
              }
            });
    award.post(page, null, null, closing, day);
    if (trial.rule().rule().changesStates()) {
      trial.aftermath(page.change(trial.rule().rule(), List.of(), day));
    }
    return tallied;
  }

  /** The community's account, which remembers that the period is closed. */
  private static Account closed(
      Account own,
      Closing closing,
      long fingerprint,
      LocalDate day,
      Map<CompiledSettlement, Result> results) {
    String period = results.keySet().iterator().next().settlement().every().toString();
    Receipt receipt = new Receipt(closing.id(), fingerprint, day, List.of());
    Tally once = new Tally(1, 1, BigDecimal.ZERO);
    return own.after(receipt, own.history().plus(period, "", closing.period().last(), once));
  }

  private List<Explanation.Source> stories(
      Map<CompiledSettlement, Result> results, LocalDate last, List<Account> after) {
    List<Explanation.Source> stories = new ArrayList<>();
    results.forEach(
        (settlement, result) -> {
          stories.add(
              new ClosingStory(
                  settlement.title(last),
                  result.summary(),
                  result.candidates(),
                  answers.articles(),
                  after));
        });
    return stories;
  }
}
