package org.gongyue.dsl.statement;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Fact;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Reason;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;

/**
 * How a decision came about, as far as an account may read it: nothing of another account, of who
 * did it, verified it or decided it, and no free text, in which anybody may be named.
 */
final class Discreet {

  /** What is said in the words and numbers of the convention and of the account itself alone. */
  private static final Set<Code> SAID =
      EnumSet.of(
          Code.RULE_APPLIES,
          Code.CONDITION_HOLDS,
          Code.NOT_CHOSEN,
          Code.AMOUNT,
          Code.FIXED_AMOUNT,
          Code.ESCALATED,
          Code.ESCALATED_BY,
          Code.ROUNDED,
          Code.WITHIN_LIMIT,
          Code.CUT_BY_LIMIT,
          Code.DROPPED_BY_LIMIT,
          Code.CUT_BY_FLOOR,
          Code.CUT_BY_CEILING,
          Code.WARNED,
          Code.VALID_UNTIL,
          Code.ON_DISPLAY,
          Code.STATE_SET,
          Code.STATE_LASTS,
          Code.STATE_NEEDS_CONSENT,
          Code.STATE_ENDED,
          Code.PAID,
          Code.PAID_INSTEAD,
          Code.PAID_BESIDES,
          Code.RESERVED,
          Code.GIVEN_BACK,
          Code.RETURN_EXPIRED);

  private static final Set<Code> WAITED_FOR =
      EnumSet.of(Code.UNVERIFIED, Code.WRONG_VERIFIER, Code.MISSING_EVIDENCE);

  private final Set<String> options = new HashSet<>();

  Discreet(Convention convention) {
    for (Behaviour behaviour : convention.behaviours()) {
      behaviour.attributes().stream().map(Attribute::options).forEach(options::addAll);
    }
    for (Fact fact : convention.facts()) {
      options.addAll(fact.attribute().options());
    }
  }

  /** What an account may read of how a decision on an event of its own came about. */
  List<Reason> steps(Decision decision, Event event, AccountId id) {
    boolean itsOwn =
        event.account().equals(id)
            && decision.postings().stream().allMatch(one -> one.account().equals(id));
    return itsOwn && isPlain(event) ? only(SAID, decision.explanation().steps()) : List.of();
  }

  static List<Reason> waitedFor(Decision decision) {
    return only(WAITED_FOR, decision.reasons());
  }

  private static List<Reason> only(Set<Code> codes, List<Reason> reasons) {
    return reasons.stream().filter(one -> codes.contains(one.code())).toList();
  }

  private boolean isPlain(Event event) {
    return event instanceof Observation seen
        ? isPlain(seen.attributes()) && isPlain(seen.facts())
        : event instanceof Redemption asked && isPlain(asked.facts());
  }

  private boolean isPlain(Map<String, Object> values) {
    return values.values().stream()
        .allMatch(value -> !(value instanceof String) || options.contains(value));
  }
}
