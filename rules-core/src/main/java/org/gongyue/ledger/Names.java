package org.gongyue.ledger;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.event.AccountId;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Reversal;
import org.gongyue.event.Ruling;
import org.gongyue.event.Transfer;
import org.gongyue.event.Verifier;

/** Who is named in an event. */
record Names(List<AccountId> accounts, List<String> residents) {

  static Names of(Event event) {
    Names names = new Names(new ArrayList<>(), new ArrayList<>());
    names.add(event);
    return names;
  }

  /** Whether one of them was erased. */
  boolean isErased(People people) {
    for (AccountId account : accounts) {
      Person person = people.find(account);
      if (person != null && person.isErased()) {
        return true;
      }
    }
    for (String resident : residents) {
      Person person = people.find(resident);
      if (person != null && person.isErased()) {
        return true;
      }
    }
    return false;
  }

  private void add(Event event) {
    accounts.add(event.account());
    resident(event.actor());
    if (event instanceof Observation observation) {
      accounts.addAll(observation.parties().values());
      verifier(observation.verifiedBy());
    } else if (event instanceof Transfer transfer) {
      if (transfer.to() != null) {
        accounts.add(transfer.to());
      }
      verifier(transfer.verifiedBy());
    } else if (event instanceof Closing closing) {
      closing.members().forEach(member -> accounts.add(member.account()));
    } else if (event instanceof Ruling ruling) {
      verifier(ruling.by());
    } else if (event instanceof Reversal reversal && reversal.replacement() != null) {
      add(reversal.replacement());
    }
  }

  private void verifier(Verifier verifier) {
    if (verifier != null) {
      resident(verifier.id());
    }
  }

  private void resident(String id) {
    if (id != null) {
      residents.add(id);
    }
  }
}
