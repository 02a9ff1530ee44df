package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongyue.account.Account;
import org.gongyue.account.Accounts;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Behaviour.Choice;
import org.gongyue.convention.Party;
import org.gongyue.convention.SameAct;
import org.gongyue.convention.ScoringRule;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Effect;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Finding;
import org.gongyue.decision.Reason;
import org.gongyue.event.AccountId;
import org.gongyue.event.Fingerprint;
import org.gongyue.event.Observation;
import org.gongyue.measure.Decimals;

/** Scores observations: validity, trial of the rules, choice, award, posting. */
final class Scoring {

  private final Map<String, CompiledBehaviour> behaviours;
  private final Targets targets;
  private final List<String> groupKinds;
  private final SameAct sameAct;
  private final Set<String> apart;
  private final boolean severalAccounts;
  private final Answers answers;

  /**
   * @param groupKinds the kinds of groups that the convention knows
   * @param sameAct which events of one deed count
   */
  Scoring(
      Map<String, CompiledBehaviour> behaviours,
      List<String> groupKinds,
      SameAct sameAct,
      Targets targets,
      Answers answers) {
    this.behaviours = behaviours;
    this.groupKinds = groupKinds;
    this.sameAct = sameAct;
    this.apart =
        behaviours.values().stream()
            .flatMap(behaviour -> behaviour.behaviour().rules().stream())
            .filter(ScoringRule::apart)
            .map(ScoringRule::id)
            .collect(Collectors.toUnmodifiableSet());
    this.severalAccounts =
        !groupKinds.isEmpty()
            || behaviours.values().stream().anyMatch(b -> !b.behaviour().parties().isEmpty());
    this.targets = targets;
    this.answers = answers;
  }

  /** Whether an observation can concern more than one account at all. */
  boolean mayConcernSeveral() {
    return severalAccounts;
  }

  /** Whether this one can. */
  boolean mayConcernSeveral(Observation observation) {
    return severalAccounts && !(observation.parties().isEmpty() && observation.groups().isEmpty());
  }

  /** The accounts that an observation concerns: its own first, then its parties', its groups'. */
  List<AccountId> accountsOf(Observation observation) {
    Set<AccountId> ids = new LinkedHashSet<>();
    ids.add(observation.account());
    ids.addAll(parties(observation).values());
    ids.addAll(groups(observation).values());
    return List.copyOf(ids);
  }

  /** Who takes part in an observation. */
  Cast cast(Observation observation, Accounts accounts) {
    if (!mayConcernSeveral(observation)) {
      return Cast.alone(observation.account(), observation.actor(), accounts);
    }
    return Cast.of(
        observation.account(),
        observation.actor(),
        parties(observation),
        groups(observation),
        accounts);
  }

  /** The parties that the behaviour knows, in its order. */
  private Map<String, AccountId> parties(Observation observation) {
    CompiledBehaviour behaviour = behaviours.get(observation.behaviour());
    Map<String, AccountId> parties = new LinkedHashMap<>();
    if (behaviour != null && !observation.parties().isEmpty()) {
      for (Party party : behaviour.behaviour().parties()) {
        AccountId id = observation.parties().get(party.role());
        if (id != null && id.kind().equals(party.accountKind())) {
          parties.put(party.role(), id);
        }
      }
    }
    return parties;
  }

  /** The groups of the kinds that the convention knows, in its order. */
  private Map<String, AccountId> groups(Observation observation) {
    Map<String, AccountId> groups = new LinkedHashMap<>();
    if (behaviours.containsKey(observation.behaviour())) {
      for (String kind : groupKinds) {
        String id = observation.groups().get(kind);
        if (id != null) {
          groups.put(kind, new AccountId(kind, id));
        }
      }
    }
    return groups;
  }

  Decision score(Cast cast, Observation observation, LocalDate day) {
    Account account = cast.own();
    CompiledBehaviour behaviour = behaviours.get(observation.behaviour());
    if (behaviour == null) {
      return answers.rejected(
          account,
          observation,
          List.of(Reason.of(Code.UNKNOWN_BEHAVIOUR, null, observation.behaviour())),
          reason -> answers.alike(observation.behaviour(), behaviours.keySet()));
    }
    Admission admission = Admission.of(behaviour, observation);
    if (!admission.reasons().isEmpty()) {
      return answers.rejected(account, observation, admission.reasons());
    }
    AccountScope scope =
        new AccountScope(cast, account, admission.values(), day, observation.at(), targets);
    List<Reason> bars = bars(behaviour, cast, scope);
    if (!bars.isEmpty()) {
      return answers.rejected(account, observation, bars, bar -> gateParts(behaviour, bar, scope));
    }
    List<Trial> tried = tried(behaviour.rules(), observation, cast, scope);
    for (int i = 0; i < tried.size(); i++) {
      tried.get(i).decide();
    }
    List<Trial> chosen = choose(behaviour.behaviour().choice(), tried);
    List<Reason> waits = Waiting.reasons(chosen);
    if (!waits.isEmpty()) {
      return answers.pending(
          account,
          observation,
          waits,
          new Story(tried, chosen, waits, List.of(), answers.articles()));
    }
    Reason tooLarge = tooLarge(chosen);
    return tooLarge != null
        ? answers.rejected(account, observation, List.of(tooLarge))
        : post(cast, observation, day, tried, chosen);
  }

  /** Mostly one. */
  private static List<Trial> tried(
      List<CompiledRule> rules, Observation observation, Cast cast, AccountScope scope) {
    if (rules.size() == 1) {
      return List.of(new Trial(rules.get(0), observation, scope(rules.get(0), cast, scope)));
    }
    List<Trial> tried = new ArrayList<>(rules.size());
    for (CompiledRule rule : rules) {
      tried.add(new Trial(rule, observation, scope(rule, cast, scope)));
    }
    return tried;
  }

  /** What a rule looks at: the account that it is charged to. */
  private static AccountScope scope(CompiledRule rule, Cast cast, AccountScope own) {
    Account party = cast.party(rule.rule().chargedTo());
    // a rule whose party is not named does not apply: its condition was looked at before
    return party == null || rule.rule().chargedTo() == null ? own : own.about(party);
  }

  /** Why nothing is scored: the account is not rated, or a party is missing. */
  private static List<Reason> bars(CompiledBehaviour behaviour, Cast cast, AccountScope scope) {
    if (behaviour.gates().isEmpty() && behaviour.behaviour().parties().isEmpty()) {
      return List.of();
    }
    List<Reason> bars = new ArrayList<>();
    for (CompiledGate gate : behaviour.gates()) {
      if (gate.holds(scope)) {
        bars.add(gate.reason(scope));
      }
    }
    if (bars.isEmpty()) {
      for (CompiledRule rule : behaviour.rules()) {
        if (lacksParty(rule, cast, scope)) {
          bars.add(missingParty(behaviour.behaviour(), rule.rule()));
        }
      }
    }
    return bars;
  }

  /** What the gate of a reason looked at; nothing if it is another reason. */
  private static List<Finding> gateParts(
      CompiledBehaviour behaviour, Reason bar, AccountScope scope) {
    return behaviour.gates().stream()
        .filter(gate -> bar.code() == Code.NOT_RATED && gate.gate().id().equals(bar.value("gate")))
        .flatMap(gate -> Parts.of(gate.condition(), scope, gate.gate().article()).stream())
        .toList();
  }

  /** A condition that looks at the account can only be tried when the account is known. */
  private static boolean lacksParty(CompiledRule rule, Cast cast, AccountScope scope) {
    return cast.party(rule.rule().chargedTo()) == null
        && (rule.condition() == null
            || rule.looksAtAccount()
            || rule.condition().code().test(scope));
  }

  private static Reason missingParty(Behaviour behaviour, ScoringRule rule) {
    String kind =
        behaviour.parties().stream()
            .filter(party -> party.role().equals(rule.chargedTo()))
            .map(Party::accountKind)
            .findFirst()
            .orElse(null);
    return Reason.of(Code.MISSING_PARTY, rule.article(), rule.id(), rule.chargedTo(), kind);
  }

  /** The rules that count, be they verified or not: only what counts needs to be verified. */
  private static List<Trial> choose(Choice choice, List<Trial> tried) {
    List<Trial> applicable = applicable(tried);
    for (int i = 0; i < applicable.size(); i++) {
      applicable.get(i).award(Award.of(applicable.get(i)));
    }
    if (choice == Choice.ALL || applicable.size() < 2) {
      return applicable;
    }
    Trial best = applicable.get(0);
    if (choice == Choice.BEST) {
      for (Trial trial : applicable) {
        best = trial.signed().compareTo(best.signed()) > 0 ? trial : best;
      }
    }
    return List.of(best);
  }

  private static List<Trial> applicable(List<Trial> tried) {
    List<Trial> applicable = tried;
    for (int i = 0; i < tried.size(); i++) {
      if (tried.get(i).outcome() == Trial.Outcome.DOES_NOT_APPLY) {
        applicable = applicable == tried ? new ArrayList<>(tried.subList(0, i)) : applicable;
      } else if (applicable != tried) {
        applicable.add(tried.get(i));
      }
    }
    return applicable;
  }

  /** Why the amounts cannot be posted; null if they can, whatever limits leave of them. */
  private static Reason tooLarge(List<Trial> chosen) {
    for (int i = 0; i < chosen.size(); i++) {
      CompiledRule rule = chosen.get(i).rule();
      Account account = chosen.get(i).scope().account();
      BigDecimal amount = chosen.get(i).award().rounded();
      BigDecimal balance = account.balance(rule.unit().name());
      if (chosen.size() == 1 && Decimals.isSmall(amount) && Decimals.isSmall(balance)) {
        return null;
      }
      BigDecimal reach = balance.abs().add(amount);
      for (int j = 0; j < i; j++) {
        Trial other = chosen.get(j);
        boolean adds =
            other.rule().unit().name().equals(rule.unit().name())
                && other.scope().account().id().equals(account.id());
        reach = adds ? reach.add(other.award().rounded()) : reach;
      }
      if (!Decimals.isReasonable(reach)) {
        return Reason.of(
            Code.AMOUNT_TOO_LARGE, rule.rule().article(), rule.rule().id(), Award.roughly(amount));
      }
    }
    return null;
  }

  private Decision post(
      Cast cast, Observation observation, LocalDate day, List<Trial> tried, List<Trial> chosen) {
    Journal journal = new Journal(cast, day);
    if (observation.act() != null) {
      SameDeed.settle(observation, sameAct, apart, chosen, journal);
    }
    for (int i = 0; i < chosen.size(); i++) {
      Trial trial = chosen.get(i);
      CompiledRule rule = trial.rule();
      Award award = trial.award();
      Page page = journal.page(rule.rule().chargedTo());
      award.settle(page.history(), journal.groups(), page.balance(rule.unit().name()));
      journal.tally(page, rule.rule().id(), trial.actor(), award.tally());
      award.post(page, null, null, observation.id(), day);
      if (award.isWarning()) {
        trial.aftermath(page.warn(rule.rule(), day));
      } else if (rule.rule().changesStates()) {
        trial.aftermath(page.change(rule.rule(), observation.consents(), day));
      }
    }
    if (chosen.size() > 1) {
      journal.together(chosen);
    }
    List<Account> accounts = journal.accounts(observation.id(), Fingerprint.of(observation));
    return answers.taken(
        observation,
        journal.postings(),
        effects(journal),
        Explanation.from(new Story(tried, chosen, List.of(), accounts, answers.articles())),
        accounts);
  }

  private List<Effect> effects(Journal journal) {
    List<Effect> effects = List.of();
    List<Page> pages = journal.pages();
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      if (!page.changes().isEmpty()) {
        effects = effects.isEmpty() ? new ArrayList<>() : effects;
        effects.addAll(answers.effects(page.account(), page.changes()));
      }
    }
    return effects;
  }
}
