package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.account.History;
import org.gongyue.account.Hold;
import org.gongyue.account.Receipt;
import org.gongyue.account.States;
import org.gongyue.convention.ScoringRule;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;

/** What one event does to one account, rule by rule. */
final class Page {

  private final Account account;
  private List<Receipt.Line> lines = List.of();
  private List<Posting> postings = List.of();
  private History history;
  private Aftermath aftermath;
  private Receipt.Deed deed;

  /** For each line what of it cannot be spent yet; null if that is nothing of any. */
  private List<Hold> holds;

  Page(Account account) {
    this.account = account;
    this.history = account.history();
  }

  Account account() {
    return account;
  }

  History history() {
    return history;
  }

  void history(History next) {
    history = next;
  }

  List<Posting> postings() {
    return postings;
  }

  void post(Posting posting) {
    Receipt.Line line =
        new Receipt.Line(
            posting.item(),
            posting.unit(),
            posting.amount(),
            posting.until(),
            posting.cause(),
            posting.on());
    postings = plus(postings, posting);
    lines = plus(lines, line);
  }

  /** Mostly one. */
  private static <T> List<T> plus(List<T> some, T one) {
    if (some.isEmpty()) {
      return List.of(one);
    }
    List<T> more = some.size() == 1 ? new ArrayList<>(some) : some;
    more.add(one);
    return more;
  }

  /** What of the latest posting cannot be spent yet. */
  void hold(Hold hold) {
    holds = holds == null ? new ArrayList<>() : holds;
    while (holds.size() < lines.size() - 1) {
      holds.add(null);
    }
    holds.add(hold);
  }

  private List<Hold> holds() {
    while (holds != null && holds.size() < lines.size()) {
      holds.add(null);
    }
    return holds;
  }

  /** What was posted so far. */
  List<Receipt.Line> lines() {
    return lines;
  }

  /** The balance by now. */
  BigDecimal balance(String unit) {
    BigDecimal balance = account.balance(unit);
    for (int i = 0; i < lines.size(); i++) {
      Receipt.Line line = lines.get(i);
      balance = line.unit().equals(unit) ? balance.add(line.amount()) : balance;
    }
    return balance;
  }

  /** Does what a rule does to the account's states, and says so. */
  List<Reason> change(ScoringRule rule, List<String> consents, LocalDate day) {
    aftermath = aftermath == null ? new Aftermath(account.states(), day) : aftermath;
    return aftermath.apply(rule, consents);
  }

  /** Puts the account into the state of the rule's warning, and says so. */
  List<Reason> warn(ScoringRule rule, LocalDate day) {
    aftermath = aftermath == null ? new Aftermath(account.states(), day) : aftermath;
    return aftermath.warn(rule);
  }

  /** What the event was worth as a part of a deed. */
  void deed(Receipt.Deed part) {
    deed = part;
  }

  /** What has become of states. */
  List<Receipt.Change> changes() {
    return aftermath == null ? List.of() : aftermath.changes();
  }

  private States states() {
    return aftermath == null ? account.states() : aftermath.states();
  }

  /** The account after what the calendar did, for which there is no event. */
  Account rolled() {
    Account next = account;
    for (int i = 0; i < lines.size(); i++) {
      next = next.rolled(lines.get(i), holds() == null ? null : holds().get(i));
    }
    return next.rolled(history, states());
  }

  /** The account after the event. */
  Account next(String event, long fingerprint, LocalDate day) {
    Receipt receipt = new Receipt(event, fingerprint, day, lines, changes(), deed, null);
    return account.after(receipt, history, states(), holds());
  }
}
