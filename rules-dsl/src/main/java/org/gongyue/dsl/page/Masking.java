package org.gongyue.dsl.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongyue.event.AccountId;

/** Keeps the ids of some kinds of account out of what others read (遮盖). */
public final class Masking {

  private final Collection<String> kinds;
  private final List<AccountId> hidden;

  /**
   * @param kinds the kinds of account whose ids nobody else sees
   * @param accounts all accounts that may be named
   */
  public Masking(Collection<String> kinds, Collection<AccountId> accounts) {
    this.kinds = List.copyOf(kinds);
    Set<AccountId> masked = new TreeSet<>(accounts);
    masked.removeIf(account -> !kinds.contains(account.kind()));
    // one id may be the beginning of another
    this.hidden =
        masked.stream()
            .sorted(Comparator.comparing((AccountId id) -> -id.toString().length()))
            .toList();
  }

  /** An account as others may see it. */
  public String of(AccountId account) {
    return account.shown(kinds);
  }

  /** A text, in which accounts may be named, as others may read it. */
  public String of(String text) {
    String masked = text;
    for (AccountId account : hidden) {
      masked = masked.replace(account.toString(), account.shown(kinds));
    }
    return masked;
  }
}
