package org.gongyue.examples.flink.part;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Reversal;

/** The names under which a part keeps things. */
public final class Names {

  private Names() {}

  /** An account, whatever its kind and id are made of. */
  public static String of(AccountId account) {
    return account.kind().length() + ":" + account.kind() + account.id();
  }

  static AccountId account(String name) {
    int colon = name.indexOf(':');
    int end = colon + 1 + Integer.parseInt(name.substring(0, colon));
    return new AccountId(name.substring(colon + 1, end), name.substring(end));
  }

  /** An account in a month. */
  static String in(AccountId account, YearMonth month) {
    return month + " " + of(account);
  }

  /** One more id after others, each on a line. */
  static String append(String ids, String id) {
    String line = id.replace("\\", "\\\\").replace("\n", "\\n");
    return ids == null ? line : ids + "\n" + line;
  }

  /** The ids of such a text, each once. */
  static Set<String> ids(String text) {
    Set<String> ids = new LinkedHashSet<>();
    if (text != null) {
      for (String line : text.split("\n", -1)) {
        ids.add(line.indexOf('\\') < 0 ? line : unescaped(line));
      }
    }
    return ids;
  }

  private static String unescaped(String line) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
        id.append(line.charAt(i) == 'n' ? '\n' : '\\');
      } else {
        id.append(line.charAt(i));
      }
    }
    return id.toString();
  }

  /** The month of an event by UTC, which every version of a convention agrees about. */
  static YearMonth month(Event event) {
    return month(event.at().toEpochSecond());
  }

  /** The first month in which an event does something, itself or by what it puts in place. */
  static YearMonth first(Event event) {
    YearMonth month = month(event);
    if (event instanceof Reversal reversal && reversal.replacement() != null) {
      YearMonth other = month(reversal.replacement());
      return other.isBefore(month) ? other : month;
    }
    return month;
  }

  static YearMonth month(long seconds) {
    return YearMonth.from(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
  }

  /** The first moment of a month. */
  static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
