package org.gongyue.examples.flink.part;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.engine.RuleBooks;
import org.gongyue.engine.Shelf;
import org.gongyue.json.Json;

/**
 * Accounts and shelves that need not be read again. It may be forgotten at any time: what counts is
 * in the {@link Store}. Not thread-safe.
 */
public final class Memory {

  private final Map<String, Read> accounts;
  private final Map<String, Counted> shelves;

  /** An account as it was read from a text or written to it. */
  private record Read(String text, Account account) {}

  /** A shelf of a catalogue. */
  private record Counted(RuleBooks rules, Shelf shelf) {}

  /**
   * @param most how many accounts are kept at hand; one takes some kilobytes
   */
  public Memory(int most) {
    this.accounts = bounded(most);
    this.shelves = bounded(Math.max(1, most / 16));
  }

  private static <V> Map<String, V> bounded(int most) {
    return new LinkedHashMap<>(64, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
      }
    };
  }

  /**
   * The account that a text says.
   *
   * @param text null for none
   */
  Account account(String name, String text) {
    if (text == null) {
      return null;
    }
    Read known = accounts.get(name);
    if (known != null && known.text().equals(text)) {
      return known.account();
    }
    Account account = Texts.reading(() -> Json.readAccount(text));
    accounts.put(name, new Read(text, account));
    return account;
  }

  /** An account with the text that it was written to. */
  void account(String name, String text, Account account) {
    accounts.put(name, new Read(text, account));
  }

  /** The shelf of a part as it left it; null if it is not known any more. */
  Shelf shelf(String part, RuleBooks rules) {
    Counted counted = shelves.get(part);
    return counted != null && counted.rules() == rules ? counted.shelf() : null;
  }

  /**
   * @param shelf null to forget it
   */
  void shelf(String part, RuleBooks rules, Shelf shelf) {
    if (shelf == null) {
      shelves.remove(part);
    } else {
      shelves.put(part, new Counted(rules, shelf));
    }
  }
}
