package org.gongyue.dsl.statement;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.account.Cause;
import org.gongyue.decision.Posting;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.dsl.statement.HouseholdStatement.Line;
import org.gongyue.event.AccountId;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;
import org.gongyue.event.Followup;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.event.Reversal;
import org.gongyue.event.Transfer;

/** What an amount was for, in words that name nobody. */
record LineWords(Texts texts, AccountId account) {

  String title(Line line) {
    Posting posting = line.posting();
    String name = posting.behaviour();
    if (posting.cause() != null && posting.cause() != Cause.CORRECTED) {
      return texts.get("CAUSE_" + posting.cause(), name);
    }
    Event event = line.event();
    if (event instanceof Redemption asked) {
      return texts.get("REDEEMED", name, asked.quantity());
    } else if (event instanceof Followup) {
      return texts.get("GIVEN_BACK", name);
    } else if (event instanceof Transfer transfer) {
      boolean out = transfer.account().equals(account);
      return texts.get(transfer.to() == null ? "DEPOSITED" : out ? "SENT" : "RECEIVED", name);
    }
    return name;
  }

  /** What else there is to say of it, a sentence each. */
  List<String> notes(Line line) {
    List<String> notes = new ArrayList<>();
    Event event = line.event();
    if (line.isCorrection()) {
      notes.add(texts.get("CORRECTS", line.posting().adjusts()));
      if (line.posting().on() != null) {
        notes.add(texts.get("AS_OF", line.posting().on()));
      }
    }
    if (event instanceof Reversal reversal && reversal.replacement() != null) {
      notes.add(texts.get("REPLACED"));
    } else if (event instanceof Reversal) {
      notes.add(texts.get("REVERSED"));
    } else if (event instanceof Observation seen) {
      if (!seen.account().equals(account)) {
        notes.add(texts.get("OF_ANOTHER"));
      }
      if (seen.verifiedBy() != null) {
        notes.add(texts.get("VERIFIED_BY", seen.verifiedBy().role()));
      }
    } else if (event instanceof Closing) {
      notes.add(texts.get("OF_CLOSING"));
    }
    if (line.posting().until() != null && line.posting().amount().signum() > 0) {
      notes.add(texts.get("LASTS_UNTIL", line.posting().until()));
    }
    return notes;
  }
}
