package org.gongyue.ledger;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.json.JsonTree;

/** Who is named in an event: its own account first. */
record Names(List<AccountId> accounts, List<String> residents) {

  static Names of(Event event) {
    Names names = new Names(new ArrayList<>(List.of(event.account())), new ArrayList<>());
    Places.event(JsonTree.of(event), names::add);
    return names;
  }

  private String add(String kind, String id) {
    if (kind.equals(Places.RESIDENT)) {
      residents.add(id);
    } else {
      accounts.add(new AccountId(kind, id));
    }
    return id;
  }

  /** Whether one of them was erased. */
  boolean isErased(People people) {
    return accounts.stream().map(people::find).anyMatch(Names::isErased)
        || residents.stream().map(people::find).anyMatch(Names::isErased);
  }

  private static boolean isErased(Person person) {
    return person != null && person.isErased();
  }
}
