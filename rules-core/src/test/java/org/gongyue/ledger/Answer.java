package org.gongyue.ledger;

import java.time.LocalDate;
import org.gongyue.account.Account;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Standing;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Redemption;
import org.gongyue.json.Json;

/** What a ledger answered, to be held against the model. */
abstract class Answer {

  private final String asked;
  private final String answer;

  private Answer(String asked, String answer) {
    this.asked = asked;
    this.answer = answer;
  }

  /**
   * Whether the model says the same as it is by now.
   *
   * @param from how many records there were when it was asked
   */
  abstract boolean fits(Model model, long from);

  /** What the model would say by now. */
  abstract String expected(Model model);

  String answer() {
    return answer;
  }

  String text(Model model) {
    return asked + "\nledger: " + answer() + "\nmodel:  " + expected(model);
  }

  /** What reads. */
  private abstract static class Read extends Answer {
    private Read(String asked, String answer) {
      super(asked, answer);
    }

    @Override
    boolean fits(Model model, long from) {
      return expected(model).equals(answer());
    }
  }

  static Answer quoted(Event event, Decision quoted) {
    return new Read("quote " + Json.write(event), Model.text(quoted)) {
      @Override
      String expected(Model model) {
        return model.quote(event);
      }
    };
  }

  static Answer found(String event, Event found) {
    return new Read("find " + event, found == null ? "nothing" : Json.write(found)) {
      @Override
      String expected(Model model) {
        Model.Noted record = model.last(event);
        return record == null ? "nothing" : Json.write(record.event());
      }
    };
  }

  static Answer stands(AccountId id, LocalDate day, Standing standing) {
    return new Read("account " + id + " on " + day, shown(standing)) {
      @Override
      String expected(Model model) {
        return shown(model.rules().asOf(model.chronicle().account(id, day), day));
      }
    };
  }

  private static String shown(Standing standing) {
    return Json.write(standing.account()) + standing.postings() + standing.effects();
  }

  static Answer available(String reward, LocalDate day, long left) {
    if (left < 0) {
      throw new AssertionError("less than nothing is left of " + reward + ": " + left);
    }
    return new Read("stock of " + reward + " on " + day, Long.toString(left)) {
      @Override
      String expected(Model model) {
        return Long.toString(model.chronicle().stock(day).available(reward));
      }
    };
  }

  static Answer verified(Verification verification) {
    return new Read("verify", "clean " + verification.isClean() + " " + verification.records()) {
      @Override
      String expected(Model model) {
        return "clean true " + model.at();
      }
    };
  }

  static Answer eligible(Redemption asked, Eligibility eligibility) {
    return new Read("eligibility " + Json.write(asked), null) {
      @Override
      String answer() {
        // The day from which it may is looked for when somebody asks: after others have written.
        return Json.write(eligibility);
      }

      @Override
      String expected(Model model) {
        LocalDate day = model.rules().day(asked.at());
        Account account = model.chronicle().account(asked.account(), day);
        return Json.write(model.rules().eligibility(account, asked, model.chronicle().stock(day)));
      }
    };
  }

  /** What was decided, and recorded unless it had been before. */
  static final class Decided extends Answer {
    private final String id;
    private final Event event;
    private final Decision decision;
    private long number;

    /**
     * @param event null if only the ledger knows it
     */
    Decided(String id, Event event, Decision decision) {
      super(event == null ? "post " + id : "post " + Json.write(event), Model.text(decision));
      this.id = id;
      this.event = event;
      this.decision = decision;
    }

    Decision decision() {
      return decision;
    }

    /** Which record it is the answer of, if the event was taken then; else zero. */
    long number() {
      return number;
    }

    @Override
    boolean fits(Model model, long from) {
      Model.Noted last = model.last();
      if (!decision.repeated()
          && model.at() > from
          && last.event().id().equals(id)
          && last.expected().equals(Model.text(decision))
          && (!decision.status().isTaken() || model.claim(model.at()))) {
        number = decision.status().isTaken() ? model.at() : 0;
        return true;
      }
      return (model.isKnown(id) || model.refusedBefore(id, event, decision))
          && expected(model).equals(Model.text(decision));
    }

    @Override
    String expected(Model model) {
      Event asked = event != null || model.last(id) == null ? event : model.last(id).event();
      return asked == null ? "never recorded" : model.quote(asked);
    }
  }
}
