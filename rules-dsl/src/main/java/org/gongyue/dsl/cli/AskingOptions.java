package org.gongyue.dsl.cli;

import java.util.List;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.statement.Asking;
import org.gongyue.event.AccountId;
import picocli.CommandLine.Option;

/** Whose account is asked about, after which events, when, and what is stated besides. */
final class AskingOptions {

  @Option(names = "--account", paramLabel = "ID", required = true, descriptionKey = "account")
  private String account;

  @Option(names = "--actor", paramLabel = "ID", descriptionKey = "actor")
  private String actor;

  @Option(names = "--fact", paramLabel = "NAME=VALUE", descriptionKey = "fact")
  private List<String> facts = List.of();

  @Option(names = "--events", paramLabel = "F.jsonl", required = true, descriptionKey = "events")
  private String events;

  @Option(names = "--at", paramLabel = "TIME", required = true, descriptionKey = "at")
  private String at;

  /** The file of the events. */
  String events() {
    return events;
  }

  AccountId account(Convention convention) {
    return id(convention, account);
  }

  /** An account of the convention's first kind by its id, others as kind:id. */
  static AccountId id(Convention convention, String account) {
    for (String kind : convention.accountKinds()) {
      if (account.startsWith(kind + ":") && account.length() > kind.length() + 1) {
        return new AccountId(kind, account.substring(kind.length() + 1));
      }
    }
    if (account.isBlank()) {
      throw new CallException("NO_ACCOUNT");
    }
    return new AccountId(convention.accountKinds().get(0), account);
  }

  Asking asking(Convention convention) {
    return new Asking(Moment.of(at, convention), actor, StatedFacts.of(facts, convention));
  }
}
