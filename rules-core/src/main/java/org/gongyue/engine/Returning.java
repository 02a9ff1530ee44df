package org.gongyue.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.account.Receipt;
import org.gongyue.account.Receipt.Stage;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Reason;
import org.gongyue.event.Confirmation;
import org.gongyue.event.Fingerprint;
import org.gongyue.event.Followup;
import org.gongyue.event.Return;

/** Answers what follows a redemption: it is confirmed or cancelled, or comes back. */
final class Returning {

  private final Refunds refunds;
  private final Answers answers;

  Returning(Refunds refunds, Answers answers) {
    this.refunds = refunds;
    this.answers = answers;
  }

  Decision take(Account account, Followup asked, LocalDate day) {
    Receipt redemption = account.receipt(asked.of());
    Reason against = against(redemption, asked, day);
    if (against != null) {
      return answers.rejected(account, asked, List.of(against));
    }
    return asked instanceof Confirmation
        ? confirm(account, redemption, asked, day)
        : giveBack(account, redemption, asked, day);
  }

  /** Why it cannot be; null if it can. */
  private Reason against(Receipt redemption, Followup asked, LocalDate day) {
    if (redemption == null || redemption.redeemed() == null) {
      return Reason.of(Code.UNKNOWN_REDEMPTION, null, asked.of());
    }
    Receipt.Redeemed redeemed = redemption.redeemed();
    String article = refunds.article(redeemed.reward());
    Reason over = over(redeemed, asked, article);
    if (over != null) {
      return over;
    } else if (day.isBefore(redemption.day())) {
      return Reason.of(Code.BEFORE_REDEMPTION, article, asked.of(), redemption.day());
    } else if (asked instanceof Return) {
      for (Receipt.Change change : redemption.changes()) {
        if (change.item().equals(redeemed.reward()) && change.ended()) {
          return Reason.of(Code.RETURN_OF_STATE, article, asked.of(), change.state());
        }
      }
    }
    return null;
  }

  /** Why a redemption is not at the stage at which this may follow; null if it is. */
  private static Reason over(Receipt.Redeemed redeemed, Followup asked, String article) {
    boolean returns = asked instanceof Return;
    return switch (redeemed.stage()) {
      case OPEN ->
          returns
              ? Reason.of(Code.STILL_RESERVED, article, asked.of(), redeemed.reservedUntil())
              : null;
      case DONE -> {
        if (returns) {
          yield null;
        }
        yield redeemed.reservedUntil() == null
            ? Reason.of(Code.NOT_RESERVED, article, asked.of())
            : Reason.of(Code.ALREADY_CONFIRMED, article, asked.of());
      }
      case RETURNED -> Reason.of(Code.ALREADY_RETURNED, article, asked.of());
      case CANCELLED -> Reason.of(Code.ALREADY_CANCELLED, article, asked.of());
      case TIMED_OUT ->
          Reason.of(Code.ALREADY_TIMED_OUT, article, asked.of(), redeemed.reservedUntil());
    };
  }

  private Decision confirm(Account account, Receipt redemption, Followup asked, LocalDate day) {
    Receipt receipt = new Receipt(asked.id(), Fingerprint.of(asked), day, List.of());
    Account next =
        account.noting(redemption, Stage.DONE, account.history()).after(receipt, account.history());
    Reason step = step(Code.CONFIRMED, asked, redemption);
    return answers.taken(asked, List.of(), Explanation.from(() -> List.of(step)), next);
  }

  private Decision giveBack(Account account, Receipt redemption, Followup asked, LocalDate day) {
    boolean returns = asked instanceof Return;
    Refunds.Refund refund =
        refunds.on(day, account, redemption, returns ? Stage.RETURNED : Stage.CANCELLED);
    List<Reason> steps = new ArrayList<>();
    steps.add(step(returns ? Code.RETURNED : Code.CANCELLED, asked, redemption));
    steps.addAll(refund.steps());
    Receipt receipt = new Receipt(asked.id(), Fingerprint.of(asked), day, refund.lines());
    Account next = refund.account().after(receipt, refund.account().history());
    return answers.taken(
        asked, answers.postings(account, refund.lines()), Explanation.from(() -> steps), next);
  }

  private Reason step(Code code, Followup asked, Receipt redemption) {
    Receipt.Redeemed redeemed = redemption.redeemed();
    return Reason.of(
        code,
        refunds.article(redeemed.reward()),
        asked.of(),
        redemption.day(),
        refunds.name(redeemed.reward()),
        redeemed.quantity());
  }
}
