package org.gongyue.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gongyue.measure.Decimals;

/**
 * A 64-bit digest of an event's content, the same in every JVM, by which a repeat is told from a
 * conflict. It guards against mistakes, not against forgery: a collision makes a conflicting event
 * pass for a repeat, and neither changes anything.
 */
public final class Fingerprint {

  /** What follows, or followed: no text has such a length. */
  private static final int FACTS = -4;

  private static final int PARTIES = -5;

  /** What follows an act. */
  private static final int ACT = -6;

  private static final int CONSENTS = -7;

  /** What follows the redemption that comes back. */
  private static final int RETURN = -8;

  /** What follows the last day of a reservation. */
  private static final int RESERVED = -20;

  private static final int CONFIRMATION = -21;

  private static final int CANCELLATION = -22;
  private static final int TOTALS = -9;

  /** What follows a transfer. */
  private static final int TRANSFER = -30;

  /** What follows the event that is objected to, and the objection that is ruled on. */
  private static final int OBJECTION = -40;

  private static final int RULING = -41;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private long hash;

  private Fingerprint() {}

  /** The digest of everything the event says. */
  public static long of(Event event) {
    Fingerprint fingerprint = new Fingerprint();
    if (event instanceof Observation observation) {
      fingerprint.add(observation);
    } else if (event instanceof Redemption redemption) {
      fingerprint.add(redemption);
    } else if (event instanceof Followup followup) {
      fingerprint.head(followup, followup.of());
      fingerprint.add(kind(followup));
    } else if (event instanceof Transfer transfer) {
      fingerprint.add(transfer);
    } else if (event instanceof Reversal reversal) {
      fingerprint.head(reversal, reversal.of());
      fingerprint.add(reversal.note());
      fingerprint.add(reversal.replacement() == null ? 0 : of(reversal.replacement()));
    } else if (event instanceof Closing closing) {
      fingerprint.add(closing);
    } else if (event instanceof Objection objection) {
      fingerprint.head(objection, objection.of());
      fingerprint.add(objection.reason());
      fingerprint.add(OBJECTION);
    } else if (event instanceof Ruling ruling) {
      fingerprint.head(ruling, ruling.of());
      fingerprint.value(ruling.upheld());
      fingerprint.add(ruling.by() == null ? null : ruling.by().role());
      fingerprint.add(ruling.by() == null ? null : ruling.by().id());
      fingerprint.add(ruling.reason());
      fingerprint.add(RULING);
    }
    return fingerprint.hash;
  }

  private static int kind(Followup followup) {
    if (followup instanceof Confirmation) {
      return CONFIRMATION;
    }
    return followup instanceof Cancellation ? CANCELLATION : RETURN;
  }

  /** The digest of a text. */
  public static long of(String text) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(text);
    return fingerprint.hash;
  }

  private void add(Observation observation) {
    head(observation, observation.behaviour());
    groups(observation.groups());
    attributes(observation.attributes());
    verified(observation.verifiedBy(), observation.evidence());
    facts(observation.facts());
    if (!observation.parties().isEmpty()) {
      for (Map.Entry<String, AccountId> party : observation.parties().entrySet()) {
        add(party.getKey());
        add(party.getValue().kind());
        add(party.getValue().id());
      }
      add(observation.parties().size());
      add(PARTIES);
    }
    if (observation.act() != null) {
      add(observation.act());
      add(ACT);
    }
    if (!observation.consents().isEmpty()) {
      observation.consents().forEach(this::add);
      add(observation.consents().size());
      add(CONSENTS);
    }
  }

  private void attributes(Map<String, Object> attributes) {
    for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
      add(attribute.getKey());
      value(attribute.getValue());
    }
    add(attributes.size());
  }

  private void verified(Verifier verifier, List<String> kinds) {
    if (verifier != null) {
      add(verifier.role());
      add(verifier.id());
    }
    for (int i = 0; i < kinds.size(); i++) {
      add(kinds.get(i));
    }
    add(kinds.size());
  }

  /** Nothing for none: most events have none. */
  private void facts(Map<String, Object> facts) {
    if (!facts.isEmpty()) {
      for (Map.Entry<String, Object> fact : facts.entrySet()) {
        add(fact.getKey());
        value(fact.getValue());
      }
      add(facts.size());
      add(FACTS);
    }
  }

  private void add(Redemption redemption) {
    head(redemption, redemption.reward());
    add(redemption.quantity());
    facts(redemption.facts());
    for (Map.Entry<String, BigDecimal> part : redemption.pay().entrySet()) {
      add(part.getKey());
      value(part.getValue());
    }
    if (redemption.reservedUntil() != null) {
      add(redemption.reservedUntil().toEpochDay());
      add(RESERVED);
    }
  }

  private void add(Closing closing) {
    head(closing, closing.period().id());
    for (Closing.Member member : closing.members()) {
      add(member.account().kind());
      add(member.account().id());
      groups(member.groups());
    }
    add(closing.members().size());
    for (Map.Entry<String, BigDecimal> total : closing.totals().entrySet()) {
      add(total.getKey());
      value(total.getValue());
    }
    add(TOTALS);
  }

  private void groups(Map<String, String> groups) {
    if (!groups.isEmpty()) {
      for (Map.Entry<String, String> group : groups.entrySet()) {
        add(group.getKey());
        add(group.getValue());
      }
    }
    add(groups.size());
  }

  private void add(Transfer transfer) {
    head(transfer, transfer.kind());
    if (transfer.to() != null) {
      add(transfer.to().kind());
      add(transfer.to().id());
    }
    if (transfer.amount() != null) {
      value(transfer.amount());
    }
    attributes(transfer.attributes());
    facts(transfer.facts());
    verified(transfer.verifiedBy(), transfer.evidence());
    add(TRANSFER);
  }

  private void head(Event event, String subject) {
    add(event.id());
    add(event.at().toEpochSecond());
    add(event.at().getNano());
    add(event.account().kind());
    add(event.account().id());
    add(event.actor());
    add(subject);
  }

  private void value(Object value) {
    if (value instanceof BigDecimal number) {
      add(number.scale());
      if (number.precision() <= Decimals.MOST_COMPACT_DIGITS) {
        long digits = Decimals.unscaled(number);
        add(digits);
        add(digits >> 63);
      } else {
        add(number.unscaledValue().longValue());
        add(number.unscaledValue().shiftRight(64).longValue());
      }
    } else if (value instanceof Boolean flag) {
      add(flag ? -2 : -3); // no text has such a length
    } else {
      add(value.toString());
    }
  }

  private void add(String text) {
    if (text == null) {
      add(-1);
      return;
    }
    // Not String.hashCode, by which "Aa" and "BB" are one: that is no rare collision.
    int length = text.length();
    int i = 0;
    for (; i + 4 <= length; i += 4) {
      add(four(text, i));
    }
    long rest = length;
    for (; i < length; i++) {
      rest = rest << 16 | text.charAt(i);
    }
    add(rest);
  }

  /** Four characters as a number. */
  private static long four(String text, int from) {
    return (long) text.charAt(from) << 48
        | (long) text.charAt(from + 1) << 32
        | (long) text.charAt(from + 2) << 16
        | text.charAt(from + 3);
  }

  private void add(long number) {
    long h = (hash ^ number) * MULTIPLIER;
    hash = h ^ (h >>> 32);
  }
}
