package org.gongyue.examples.benchmarks.byhand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Code;
import org.gongyue.decision.ConventionVersion;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Fingerprint;
import org.gongyue.event.Observation;
import org.gongyue.examples.benchmarks.byhand.Household.Slip;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;

/**
 * The rules of the workload as one would write them by hand for one community that wants what the
 * engine gives: every event is checked and known again when it repeats, the history can answer any
 * window of any later version, and each decision has its postings and reasons. What it is spared is
 * what other conventions need, and that earlier states of a household stay: it changes them.
 */
public final class Bookkeeper {

  private static final long OPENING = SampleConvention.OPENING.longValueExact() * 10;

  private final ConventionVersion version;
  private final Convention.Life life;
  private final Map<String, Rule> rules = new HashMap<>();
  private final List<Rule> inOrder;
  private final Appraiser appraiser;

  /**
   * @param version what the decisions name as their convention
   * @param convention that was made of the terms
   * @param appraiser finds out what conditions and amounts come to
   */
  public Bookkeeper(
      ConventionVersion version, Convention convention, List<Terms> terms, Appraiser appraiser) {
    this.version = version;
    this.appraiser = appraiser;
    this.life = convention.life();
    this.inOrder =
        terms.stream()
            .map(one -> new Rule(one, convention.behaviours().get(one.number())))
            .toList();
    for (Rule rule : inOrder) {
      rules.put(rule.behaviour().id(), rule);
      rules.put(rule.behaviour().name(), rule);
    }
  }

  /** The books of a new household. */
  public Household open(AccountId id, LocalDate day) {
    return new Household(id, day, OPENING, inOrder.size());
  }

  /** The id of a rule. */
  String id(int rule) {
    return inOrder.get(rule).words().id();
  }

  /** Scores an observation; the decision names no account, since the household itself changes. */
  public Decision score(Household household, Observation event) {
    LocalDate date = event.at().atZoneSameInstant(SampleConvention.ZONE).toLocalDate();
    int day = (int) date.toEpochDay();
    if (!life.inForceOn(date)) {
      return rejected(event, Reason.of(Code.NOT_IN_FORCE, null, date, life.from(), life.until()));
    }
    Slip slip = household.slips.get(event.id());
    if (slip != null) {
      return again(household, slip, event);
    }
    if (day <= household.forgottenUpTo) {
      LocalDate forgotten = LocalDate.ofEpochDay(household.forgottenUpTo);
      return rejected(event, Reason.of(Code.TOO_LATE, null, date, forgotten));
    }
    Rule rule = rules.get(event.behaviour());
    Reason wrong = rule == null ? unknown(event) : wrong(rule, event);
    if (wrong != null) {
      return rejected(event, wrong);
    }
    BigDecimal quantity = (BigDecimal) event.attributes().get(rule.attribute().name());
    long tenths = quantity.setScale(1).unscaledValue().longValue();
    long computed = appraiser.amount(rule.terms(), tenths);
    if (computed == Appraiser.NONE) {
      household.remember(new Slip(event.id(), Fingerprint.of(event), day, null, 0));
      return decided(
          event,
          Status.UNSCORED,
          List.of(),
          new Working(rule, quantity, false, 0, 0, 0, 0, 0, 0, 0));
    }
    Reason waits = rule.terms().verified() ? waits(rule, event) : null;
    return waits != null
        ? new Decision(
            event.id(),
            version,
            Status.PENDING,
            false,
            List.of(),
            List.of(),
            List.of(waits),
            Explanation.of(List.of()),
            List.of())
        : post(household, rule, event, date, quantity, computed);
  }

  private Decision post(
      Household household,
      Rule rule,
      Observation event,
      LocalDate date,
      BigDecimal quantity,
      long computed) {
    Terms terms = rule.terms();
    int day = (int) date.toEpochDay();
    String actor = event.actor() == null ? "" : event.actor();
    long occurrence = 0;
    long rounded = (computed + 5) / 10;
    if (terms.repeatDays() > 0) {
      occurrence = 1;
      for (Track track = household.tracks[terms.number()]; track != null; track = track.next) {
        occurrence += track.times(day - terms.repeatDays() + 1, day);
      }
      rounded = rule.step(occurrence);
    }
    long amount = rounded;
    boolean counts = true;
    Track own = household.track(terms.number(), actor);
    long byActor = 0;
    long byAccount = 0;
    if (terms.perActor() != Terms.ANY || terms.perAccount() != Terms.ANY) {
      int first = day - date.getDayOfMonth() + 1;
      int last = first + date.lengthOfMonth() - 1;
      int sign = terms.penalty() ? -1 : 1;
      if (terms.perActor() != Terms.ANY) {
        byActor = Math.max(0, sign * own.points(first, last));
        long left = admit(amount, terms.perActor(), byActor, false);
        counts = amount == 0 || left != 0;
        amount = left;
      }
      if (terms.perAccount() != Terms.ANY) {
        for (Track track = household.tracks[terms.number()]; track != null; track = track.next) {
          byAccount += sign * track.points(first, last);
        }
        byAccount = Math.max(0, byAccount);
        long left = admit(amount, terms.perAccount(), byAccount, terms.drops());
        counts &= amount == 0 || left != 0;
        amount = left;
      }
    }
    long before = household.balance;
    long posted = terms.penalty() ? -Math.min(amount, before) : amount;
    own.add(day, counts, posted);
    household.balance = before + posted;
    household.remember(
        new Slip(event.id(), Fingerprint.of(event), day, posted == 0 ? null : rule, posted));
    return decided(
        event,
        posted == 0 ? Status.UNSCORED : Status.POSTED,
        posted == 0 ? List.of() : List.of(posting(household, rule, posted)),
        new Working(
            rule,
            quantity,
            true,
            occurrence,
            computed,
            rounded,
            byActor,
            byAccount,
            before,
            posted));
  }

  /** How much of an amount fits beside what is used. */
  static long admit(long amount, long most, long used, boolean drops) {
    long room = most - used;
    if (amount <= room) {
      return amount;
    }
    return drops ? 0 : Math.max(0, room);
  }

  private static Posting posting(Household household, Rule rule, long posted) {
    return new Posting(
        household.id,
        rule.words().id(),
        rule.behaviour().name(),
        rule.behaviour().category(),
        rule.behaviour().commons(),
        rule.article(),
        SampleConvention.POINTS,
        Rule.points(posted),
        null,
        null,
        null,
        null);
  }

  private Decision again(Household household, Slip slip, Observation event) {
    LocalDate day = LocalDate.ofEpochDay(slip.day());
    if (slip.fingerprint() != Fingerprint.of(event)) {
      return rejected(event, Reason.of(Code.CONFLICTING_EVENT, null, event.id(), day));
    }
    return new Decision(
        event.id(),
        version,
        slip.rule() == null ? Status.UNSCORED : Status.POSTED,
        true,
        slip.rule() == null ? List.of() : List.of(posting(household, slip.rule(), slip.posted())),
        List.of(),
        List.of(),
        Explanation.from(() -> List.of(Reason.of(Code.REPEATED, null, event.id(), day))),
        List.of());
  }

  private static Reason unknown(Observation event) {
    return Reason.of(Code.UNKNOWN_BEHAVIOUR, null, event.behaviour());
  }

  /** What is wrong with an event of a known behaviour; null if nothing is. */
  private static Reason wrong(Rule rule, Observation event) {
    Attribute attribute = rule.attribute();
    Object value = event.attributes().get(attribute.name());
    Code code = null;
    if (!event.account().kind().equals(rule.behaviour().accountKind())) {
      code = Code.WRONG_ACCOUNT_KIND;
    } else if (event.actor() == null && rule.terms().perActor() != Terms.ANY) {
      return Reason.of(Code.MISSING_ACTOR, rule.article(), rule.behaviour().name());
    } else if (value == null) {
      code = Code.MISSING_ATTRIBUTE;
    } else if (event.attributes().size() > 1) {
      code = Code.UNKNOWN_ATTRIBUTE;
    } else if (!(value instanceof BigDecimal number)) {
      code = Code.WRONG_ATTRIBUTE_TYPE;
    } else if (number.scale() > attribute.places()
        || number.compareTo(attribute.least()) < 0
        || number.compareTo(attribute.most()) > 0) {
      code = Code.ATTRIBUTE_OUT_OF_RANGE;
    }
    return code == null ? null : Reason.of(code, rule.article(), new Object[code.names().size()]);
  }

  private static Reason waits(Rule rule, Observation event) {
    String id = rule.words().id();
    if (event.verifiedBy() == null) {
      return Reason.of(Code.UNVERIFIED, rule.article(), id, SampleConvention.OFFICER);
    }
    String role = event.verifiedBy().role();
    return role.equals(SampleConvention.OFFICER)
        ? null
        : Reason.of(Code.WRONG_VERIFIER, rule.article(), id, role, SampleConvention.OFFICER);
  }

  private Decision decided(
      Observation event, Status status, List<Posting> postings, Working working) {
    return new Decision(
        event.id(),
        version,
        status,
        false,
        postings,
        List.of(),
        List.of(),
        Explanation.from(working),
        List.of());
  }

  private Decision rejected(Observation event, Reason reason) {
    return new Decision(
        event.id(),
        version,
        Status.REJECTED,
        false,
        List.of(),
        List.of(),
        List.of(reason),
        Explanation.of(List.of()),
        List.of());
  }
}
