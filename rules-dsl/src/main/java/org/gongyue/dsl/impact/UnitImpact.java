package org.gongyue.dsl.impact;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * What a change does in one unit of account.
 *
 * @param changes of every account, those that change nothing among them, by account
 */
public record UnitImpact(String unit, List<Change> changes) {

  public UnitImpact {
    changes = List.copyOf(changes);
  }

  /** Who gains, the most first. */
  public List<Change> gaining() {
    return changes.stream()
        .filter(change -> change.difference().signum() > 0)
        .sorted(Comparator.comparing(Change::difference).reversed())
        .toList();
  }

  /** Who loses, the most first. */
  public List<Change> losing() {
    return changes.stream()
        .filter(change -> change.difference().signum() < 0)
        .sorted(Comparator.comparing(Change::difference))
        .toList();
  }

  /** How many neither gain nor lose. */
  public int unchanged() {
    return (int) changes.stream().filter(change -> change.difference().signum() == 0).count();
  }

  /** What all who gain gain. */
  public BigDecimal gained() {
    return sum(gaining());
  }

  /** What all who lose lose, as a positive number. */
  public BigDecimal lost() {
    return sum(losing()).negate();
  }

  /** What all accounts hold under the convention before. */
  public BigDecimal before() {
    return changes.stream().map(Change::before).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What all accounts hold under the convention after. */
  public BigDecimal after() {
    return changes.stream().map(Change::after).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** How many gain or lose how much. */
  public List<Bin> distribution() {
    return Bin.of(changes.stream().map(Change::difference).toList());
  }

  private static BigDecimal sum(List<Change> some) {
    return some.stream().map(Change::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
