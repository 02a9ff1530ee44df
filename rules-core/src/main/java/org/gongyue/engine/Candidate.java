package org.gongyue.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.decision.Code;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Reason;
import org.gongyue.event.Closing;
import org.gongyue.measure.Decimals;

/** An account that takes part in the settlement of a period, and what comes of it by one rule. */
final class Candidate {

  private final Closing.Member member;
  private final Trial trial;
  private final Object[] values;
  private List<BigDecimal> numbers = List.of();
  private Reason standing;
  private boolean isChosen;

  /**
   * @param values what the trial's scope reads by name: filled in when it is known
   */
  Candidate(Closing.Member member, Trial trial, Object[] values) {
    this.member = member;
    this.trial = trial;
    this.values = values;
  }

  Trial trial() {
    return trial;
  }

  Account account() {
    return trial.scope().account();
  }

  /** The group of a kind; empty for the whole community. */
  String group(String kind) {
    return kind == null ? "" : member.groups().get(kind);
  }

  /** The groups that it belongs to, by kind. */
  Map<String, String> groups() {
    return member.groups();
  }

  boolean applies() {
    return trial.outcome() == Trial.Outcome.APPLIES;
  }

  /** Computes the numbers of a ranking or a pool. */
  void count(List<CompiledFormula> by) {
    numbers = by.stream().map(one -> one.code().number(trial.scope())).toList();
  }

  List<BigDecimal> numbers() {
    return numbers;
  }

  /** What was read for the numbers, in words. */
  String counted(List<CompiledFormula> by) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < by.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(by.get(i).formula().text());
      text.append(" = ").append(Decimals.text(numbers.get(i)));
    }
    return text.toString();
  }

  /** It gets something. */
  void choose() {
    isChosen = true;
  }

  boolean isChosen() {
    return isChosen;
  }

  /** The value of the only name that the amount may read, and why it has it. */
  void stands(BigDecimal value, Reason why) {
    values[0] = value;
    standing = why;
  }

  /** What to tell: the condition and, of those who get something, the steps. */
  Explanation.Source story(Articles articles, List<Account> after) {
    List<Trial> chosen = isChosen ? List.of(trial) : List.of();
    Story story = new Story(List.of(trial), chosen, List.of(), after, articles);
    Reason whose =
        standing != null
            ? standing
            : Reason.of(Code.SETTLED_FOR, trial.rule().rule().article(), account().id());
    return new CandidateStory(whose, applies() && !isChosen ? null : story);
  }
}
