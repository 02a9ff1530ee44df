package org.gongyue.dsl.everykey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Effect;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.event.Event;
import org.gongyue.measure.Decimals;

/**
 * A decision in one line: {@code POSTED 积分 -20；余额 积分 30；进入 暂停兑换 至 2024-05-29}. What concerns
 * another account than the event's begins with that account's id.
 */
final class Outcome {

  private Outcome() {}

  static String of(Event event, Decision decision) {
    StringJoiner postings = new StringJoiner("，");
    Map<String, String> balances = new LinkedHashMap<>();
    for (Posting posting : decision.postings()) {
      boolean own = posting.account().equals(event.account());
      String sign = posting.amount().signum() > 0 ? " +" : " ";
      String amount = posting.unit() + sign + Decimals.text(posting.amount());
      postings.add(own ? amount : posting.account().id() + " " + amount);
      if (own) {
        String balance = Decimals.text(decision.account().balance(posting.unit()));
        balances.put(posting.unit(), posting.unit() + " " + balance);
      }
    }
    StringJoiner all = new StringJoiner("；");
    if (!decision.postings().isEmpty()) {
      all.add(postings.toString());
    }
    if (!balances.isEmpty()) {
      all.add("余额 " + String.join("，", balances.values()));
    }
    for (Effect effect : decision.effects()) {
      String until = effect.until() == null ? "长期" : "至 " + effect.until();
      String what = (effect.ended() ? "解除 " : "进入 ") + effect.state() + " " + until;
      all.add(effect.account().equals(event.account()) ? what : effect.account().id() + " " + what);
    }
    StringJoiner reasons = new StringJoiner("，");
    for (Reason reason : decision.reasons()) {
      reasons.add(reason.code().name());
    }
    if (!decision.reasons().isEmpty()) {
      all.add(reasons.toString());
    }
    return (decision.status() + " " + all).strip();
  }
}
