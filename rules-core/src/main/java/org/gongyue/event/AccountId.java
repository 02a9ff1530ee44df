package org.gongyue.event;

import java.util.Collection;
import java.util.Comparator;

/**
 * Names an account within one community.
 *
 * @param kind the kind of account (计分单位), such as {@value #HOUSEHOLD}
 * @param id the host's own id, such as {@code 3-2-501}
 */
public record AccountId(String kind, String id) implements Comparable<AccountId> {

  /** The kind of account of a household, the usual one. */
  public static final String HOUSEHOLD = "家庭户";

  /**
   * The community itself, of which it is kept which periods are closed. It has a history only,
   * whatever kinds of account a convention has.
   */
  public static final AccountId COMMUNITY = new AccountId("社区", "本社区");

  private static final Comparator<AccountId> ORDER =
      Comparator.comparing(AccountId::kind).thenComparing(AccountId::id);

  public AccountId {
    if (kind.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException("an account needs a kind and an id");
    }
  }

  /** A household's account. */
  public static AccountId household(String id) {
    return new AccountId(HOUSEHOLD, id);
  }

  /**
   * How it is shown to others than itself.
   *
   * @param masked the kinds of account whose ids nobody else sees (遮盖)
   */
  public String shown(Collection<String> masked) {
    return masked.contains(kind) ? kind + " ＊＊" : toString();
  }

  /** As that of any record, but sooner: every look-up of an account asks. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof AccountId that && id.equals(that.id) && kind.equals(that.kind));
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + id.hashCode();
  }

  @Override
  public int compareTo(AccountId other) {
    return ORDER.compare(this, other);
  }

  /** The id alone for a household, {@code kind:id} otherwise. */
  @Override
  public String toString() {
    return kind.equals(HOUSEHOLD) ? id : kind + ":" + id;
  }
}
