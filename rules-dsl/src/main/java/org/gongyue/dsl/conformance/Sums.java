package org.gongyue.dsl.conformance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongyue.decision.Expiry;
import org.gongyue.decision.Posting;
import org.gongyue.event.AccountId;
import org.gongyue.measure.Decimals;

/**
 * Amounts that are expected beside those that came out. Several on one account in one unit are
 * their sum, of those of a rule where the suite names it, and of those up to a day where it says
 * one.
 */
final class Sums {

  /** What an amount is of; a part that is null is any. */
  private record Of(AccountId account, String unit, String item, LocalDate until) {

    boolean takes(Of other) {
      return account.equals(other.account)
          && unit.equals(other.unit)
          && (item == null || item.equals(other.item))
          && (until == null || until.equals(other.until));
    }

    int particulars() {
      return (item == null ? 0 : 1) + (until == null ? 0 : 1);
    }
  }

  private static final Comparator<Of> ORDER =
      Comparator.comparing(Of::account)
          .thenComparing(Of::unit)
          .thenComparing(Of::item, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Of::until, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Map<Of, BigDecimal> wanted = new TreeMap<>(ORDER);
  private final Map<Of, BigDecimal> found = new TreeMap<>(ORDER);

  private Sums(List<Expected.Amount> wanted) {
    for (Expected.Amount one : wanted) {
      Of of = new Of(one.account(), one.unit(), one.item(), one.until());
      this.wanted.merge(of, one.amount(), BigDecimal::add);
    }
  }

  Sums(List<Expected.Amount> wanted, List<Posting> postings) {
    this(wanted);
    List<Of> kinds = kinds();
    for (Posting one : postings) {
      add(new Of(one.account(), one.unit(), one.item(), one.until()), one.amount(), kinds);
    }
    drop(this.wanted);
    drop(found);
  }

  static Sums ofExpiry(List<Expected.Amount> wanted, AccountId account, List<Expiry> upcoming) {
    Sums sums = new Sums(wanted);
    for (Expiry one : upcoming) {
      sums.found.merge(
          new Of(account, one.unit(), null, one.last()), one.amount(), BigDecimal::add);
    }
    return sums;
  }

  /** The most particular ones take first. */
  private List<Of> kinds() {
    List<Of> kinds = new ArrayList<>(wanted.keySet());
    kinds.sort(Comparator.comparingInt(Of::particulars).reversed());
    return kinds;
  }

  private void add(Of of, BigDecimal amount, List<Of> kinds) {
    for (Of kind : kinds) {
      if (kind.takes(of)) {
        found.merge(kind, amount, BigDecimal::add);
        return;
      }
    }
    found.merge(new Of(of.account, of.unit, null, null), amount, BigDecimal::add);
  }

  private static void drop(Map<Of, BigDecimal> sums) {
    sums.values().removeIf(sum -> sum.signum() == 0);
  }

  boolean same() {
    return wanted.keySet().equals(found.keySet())
        && wanted.entrySet().stream()
            .allMatch(one -> one.getValue().compareTo(found.get(one.getKey())) == 0);
  }

  String wanted(Phrases words) {
    return text(wanted, words);
  }

  String found(Phrases words) {
    return text(found, words);
  }

  private static String text(Map<Of, BigDecimal> sums, Phrases words) {
    return words.joined(
        sums.entrySet().stream()
            .map(one -> text(one.getKey(), words) + " " + Decimals.text(one.getValue()))
            .collect(Collectors.toList()));
  }

  private static String text(Of of, Phrases words) {
    return of.account
        + " "
        + of.unit
        + (of.item == null ? "" : " " + of.item)
        + (of.until == null ? "" : " " + words.until(of.until));
  }
}
