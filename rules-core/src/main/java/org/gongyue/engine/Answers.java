package org.gongyue.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.gongyue.account.Account;
import org.gongyue.account.Receipt;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Grading;
import org.gongyue.convention.TransferRule;
import org.gongyue.decision.Code;
import org.gongyue.decision.ConventionVersion;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Effect;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Finding;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Standing;
import org.gongyue.decision.Status;
import org.gongyue.event.Event;
import org.gongyue.text.Likeness;

/** Makes the decisions of one convention. */
final class Answers {

  private static final int MOST_ALIKE = 3;
  private static final int LONGEST_ALIKE = 60;

  private final ConventionVersion version;
  private final Map<String, CompiledRule> rules;
  private final Map<String, CompiledReward> rewards;
  private final Map<String, TransferRule> transfers = new HashMap<>();
  private final Map<String, Grading> gradings = new HashMap<>();
  private final Set<String> ofCalendar = new HashSet<>();
  private final Articles articles;

  /**
   * @param rules of behaviours and settlements, by id
   */
  Answers(
      ConventionVersion version,
      Map<String, CompiledRule> rules,
      Map<String, CompiledReward> rewards,
      List<CompiledSettlement> settlements,
      Convention convention) {
    this.version = version;
    this.articles = new Articles(convention);
    convention.transfers().forEach(transfer -> transfers.put(transfer.id(), transfer));
    convention.gradings().forEach(grading -> gradings.put(grading.name(), grading));
    ofCalendar.addAll(gradings.keySet());
    settlements.stream()
        .filter(s -> !s.isJoint())
        .forEach(s -> ofCalendar.add(s.rule().rule().id()));
    this.rules = rules;
    this.rewards = rewards;
  }

  /** The texts of the articles. */
  Articles articles() {
    return articles;
  }

  ConventionVersion version() {
    return version;
  }

  Decision rejected(Account account, Event event, List<Reason> reasons) {
    return rejected(account, event, reasons, reason -> List.of());
  }

  /**
   * @param parts what more there is to say of each reason
   */
  Decision rejected(
      Account account, Event event, List<Reason> reasons, Function<Reason, List<Finding>> parts) {
    return new Decision(
        event.id(),
        version,
        Status.REJECTED,
        false,
        List.of(),
        List.of(),
        reasons,
        Explanation.from(
            new Explanation.Source() {
              @Override
              public List<Reason> steps() {
                return List.of();
              }

              @Override
              public List<Finding> inFull() {
                return articles.in(
                    reasons.stream()
                        .map(reason -> new Finding(reason, parts.apply(reason)))
                        .toList());
              }
            }),
        account);
  }

  /** Names that may be meant by one that is not known. */
  List<Finding> alike(String written, Collection<String> known) {
    List<String> names = Likeness.nearest(written, new TreeSet<>(known), MOST_ALIKE, LONGEST_ALIKE);
    return names.isEmpty()
        ? List.of()
        : List.of(Finding.of(Reason.of(Code.NEAREST_NAMES, null, String.join("、", names))));
  }

  Decision pending(Account account, Event event, List<Reason> reasons, Explanation.Source source) {
    return new Decision(
        event.id(),
        version,
        Status.PENDING,
        false,
        List.of(),
        List.of(),
        reasons,
        Explanation.from(source),
        account);
  }

  /** An event that changed no state. */
  Decision taken(Event event, List<Posting> postings, Explanation explanation, Account next) {
    return taken(event, postings, List.of(), explanation, List.of(next));
  }

  Decision taken(
      Event event,
      List<Posting> postings,
      List<Effect> effects,
      Explanation explanation,
      List<Account> next) {
    return new Decision(
        event.id(),
        version,
        status(postings, effects),
        false,
        postings,
        effects,
        List.of(),
        explanation,
        next);
  }

  private static Status status(List<Posting> postings, List<Effect> effects) {
    return postings.isEmpty() && effects.isEmpty() ? Status.UNSCORED : Status.POSTED;
  }

  /** Where an account stands after what the calendar did. */
  Standing standing(Roll roll, LocalDate day) {
    return new Standing(
        day,
        roll.account(),
        postings(roll.account(), roll.lines()),
        effects(roll.account(), roll.changes()),
        Explanation.joined(roll.told()));
  }

  /** Lines as postings. */
  List<Posting> postings(Account account, List<Receipt.Line> lines) {
    List<Posting> postings = new ArrayList<>(lines.size());
    for (Receipt.Line line : lines) {
      postings.add(posting(account, line));
    }
    return postings;
  }

  /** What a receipt says of states. */
  List<Effect> effects(Account account, List<Receipt.Change> changes) {
    List<Effect> effects = new ArrayList<>(changes.size());
    for (Receipt.Change change : changes) {
      effects.add(
          new Effect(
              account.id(),
              change.state(),
              change.from(),
              change.until(),
              change.ended(),
              change.item(),
              article(change.item())));
    }
    return effects;
  }

  /** The article of a rule, reward, transfer or grading; null if it is gone from the convention. */
  private String article(String item) {
    if (rules.containsKey(item)) {
      return rules.get(item).rule().article();
    } else if (rewards.containsKey(item)) {
      return rewards.get(item).reward().article();
    } else if (transfers.containsKey(item)) {
      return transfers.get(item).article();
    }
    return gradings.containsKey(item) ? gradings.get(item).article() : null;
  }

  /** Whether the event did something, besides what the calendar did before it. */
  private boolean isScored(Receipt receipt) {
    return receipt.lines().stream().anyMatch(line -> line.on() == null)
        || receipt.changes().stream().anyMatch(change -> !ofCalendar.contains(change.item()));
  }

  /**
   * The decision first given to an event that comes again.
   *
   * @param own the event's own account
   * @param changed the accounts that remember it, with their receipts, the own first
   */
  Decision repeated(Account own, Map<Account, Receipt> changed) {
    List<Posting> postings = new ArrayList<>();
    List<Effect> effects = new ArrayList<>();
    changed.forEach(
        (account, receipt) -> {
          postings.addAll(postings(account, receipt.lines()));
          effects.addAll(effects(account, receipt.changes()));
        });
    Receipt receipt = changed.values().iterator().next();
    return new Decision(
        receipt.event(),
        version,
        changed.values().stream().anyMatch(this::isScored) ? Status.POSTED : Status.UNSCORED,
        true,
        postings,
        effects,
        List.of(),
        Explanation.from(
            () -> List.of(Reason.of(Code.REPEATED, null, receipt.event(), receipt.day()))),
        own);
  }

  /** What people call a rule, reward or transfer; null if it is gone from the convention. */
  private String name(String item) {
    if (rules.containsKey(item)) {
      return rules.get(item).behaviour().name();
    } else if (rewards.containsKey(item)) {
      return rewards.get(item).reward().name();
    }
    return transfers.containsKey(item) ? transfers.get(item).name() : null;
  }

  /** A line as a posting; of a rule that is gone from the convention only the id is left. */
  private Posting posting(Account account, Receipt.Line line) {
    CompiledRule rule = rules.get(line.item());
    return new Posting(
        account.id(),
        line.item(),
        name(line.item()),
        rule != null ? rule.behaviour().category() : null,
        rule != null ? rule.behaviour().commons() : null,
        article(line.item()),
        line.unit(),
        line.amount(),
        line.until(),
        line.cause(),
        line.on(),
        null);
  }
}
