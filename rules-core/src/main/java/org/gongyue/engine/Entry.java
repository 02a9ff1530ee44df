package org.gongyue.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.account.Account;
import org.gongyue.decision.ConventionVersion;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Effect;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Redemption;
import org.gongyue.event.Transfer;

/** An event in a {@link Chronicle}: what was first said of it, and what has become of it by now. */
final class Entry {

  /** The canonical order; an event is most often compared with itself, which must cost nothing. */
  static final Comparator<Event> ORDER = (a, b) -> a == b ? 0 : Event.CANONICAL_ORDER.compare(a, b);

  private final Event event;
  private final Set<AccountId> concerned;
  private Entry reversedBy;
  private boolean ofEarlier;
  private Entry inPlaceOf;
  private Entry replacement;

  /** The rulings that uphold objections to it. */
  private final Set<Entry> rulings = new LinkedHashSet<>();

  /** Of a ruling that counts and upholds an objection, the event that is objected to. */
  private Entry overruled;

  private ConventionVersion version;
  private Status status;
  private List<Posting> said = List.of();
  private List<Effect> saidEffects = List.of();

  private boolean taken;
  private boolean counts;
  private List<Posting> postings = List.of();
  private List<Effect> effects = List.of();
  private Map<AccountId, Account> after = Map.of();

  /**
   * @param concerned the accounts whose state may matter to it
   */
  Entry(Event event, Set<AccountId> concerned) {
    this.event = event;
    this.concerned = concerned;
  }

  Event event() {
    return event;
  }

  Set<AccountId> concerned() {
    return concerned;
  }

  /**
   * Whether it is decided anew when something before it is put right; what was handed out or given
   * to others is not.
   */
  boolean isReconsidered() {
    return !(event instanceof Redemption || event instanceof Transfer);
  }

  /** Whether an event that counts says that this one does not. */
  boolean isVoid() {
    return isReversed() || isOverruledFor(event.account());
  }

  /** Whether a reversal says so, be it of the reversal that put this in place of something. */
  boolean isReversed() {
    boolean reversed = reversedBy != null && !reversedBy.isVoid();
    return reversed || (inPlaceOf != null && inPlaceOf.isVoid());
  }

  /** Whether a ruling says that what it did to an account does not count. */
  boolean isOverruledFor(AccountId account) {
    for (Entry ruling : rulings) {
      if (ruling.event().account().equals(account)) {
        return true;
      }
    }
    return false;
  }

  /** Whether rulings say so of some account. */
  boolean isOverruled() {
    return !rulings.isEmpty();
  }

  /** Which event does not count because of this ruling; null for none. */
  Entry overruled() {
    return overruled;
  }

  /** Notes which event does not count because of this ruling; null for none. */
  void overrules(Entry other) {
    if (overruled != null) {
      overruled.rulings.remove(this);
    }
    overruled = other;
    if (other != null) {
      other.rulings.add(this);
    }
  }

  /** Of a reversal, that it reversed something of which nothing is known here. */
  void reversedBefore() {
    ofEarlier = true;
  }

  boolean isOfEarlier() {
    return ofEarlier;
  }

  /** The reversal that this replaces something by. */
  void inPlaceOf(Entry reversal) {
    inPlaceOf = reversal;
  }

  /** What a reversal puts in place of what it reverses; null for nothing. */
  Entry replacement() {
    return replacement;
  }

  void replacement(Entry entry) {
    replacement = entry;
  }

  /** Whether it stood in its accounts and counted there when it was last decided. */
  boolean counts() {
    return counts;
  }

  /** The event that says so, whether or not it counts itself; null if there is none. */
  Entry reversedBy() {
    return reversedBy;
  }

  void reversedBy(Entry reversal) {
    reversedBy = reversal;
  }

  /** Whether it was first said to wait. */
  boolean wasPending() {
    return status == Status.PENDING;
  }

  /** What was said when it came: what its sender has seen. */
  void said(Decision decision) {
    version = decision.convention();
    status = decision.status();
    said = decision.postings();
    saidEffects = decision.effects();
  }

  /** What has become of it. */
  void become(Decision decision) {
    taken = decision.status().isTaken();
    counts = taken && !isVoid();
    postings = decision.postings();
    effects = decision.effects();
    after = taken ? byId(decision.accounts()) : Map.of();
  }

  private static Map<AccountId, Account> byId(List<Account> accounts) {
    if (accounts.size() == 1) {
      return Map.of(accounts.get(0).id(), accounts.get(0));
    }
    Map<AccountId, Account> byId = new HashMap<>();
    accounts.forEach(account -> byId.put(account.id(), account));
    return byId;
  }

  /** Whether it stands in its accounts. */
  boolean isTaken() {
    return taken;
  }

  /** Whether its sender was told anything yet. */
  boolean wasSaid() {
    return status != null;
  }

  /** Whether it was taken when it came; what was asked for and granted then stays so. */
  boolean wasTaken() {
    return status != null && status.isTaken();
  }

  List<Posting> postings() {
    return postings;
  }

  /** What was posted when it came. */
  List<Posting> saidPostings() {
    return said;
  }

  List<Effect> effects() {
    return effects;
  }

  /** The account after it; null if it left the account alone. */
  Account after(AccountId id) {
    return after.get(id);
  }

  /** What was first said, or was said too early, for somebody who asks again. */
  Decision first(Explanation explanation, List<Account> accounts) {
    boolean early = !wasTaken();
    return new Decision(
        event.id(),
        version,
        early ? Status.POSTED : status,
        true,
        early ? postings : said,
        early ? effects : saidEffects,
        List.of(),
        explanation,
        accounts);
  }
}
