package org.gongyue.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.convention.Indicator;
import org.gongyue.measure.Decimals;

/**
 * The indicators of some accounts at the close of a day: of what is measured the mean, exact before
 * it is rounded, and of what is composed what comes of the values of these accounts together. Not
 * thread-safe.
 */
public final class Levels {

  private final Indicators.Version version;
  private final RuleBook rules;
  private final LocalDate day;
  private final BigDecimal[] sums;
  private final long[] counts;

  Levels(Indicators.Version version, RuleBook rules, LocalDate day) {
    this.version = version;
    this.rules = rules;
    this.day = day;
    this.sums = new BigDecimal[version.all().size()];
    Arrays.fill(sums, BigDecimal.ZERO);
    this.counts = new long[sums.length];
  }

  /**
   * Adds an account, as it was after all that happened up to the close of the day. One on whose
   * kind nothing is measured, such as that of a group, changes nothing.
   */
  public void add(Account account) {
    AccountScope scope = null;
    for (int i = 0; i < sums.length; i++) {
      Indicators.One one = version.all().get(i);
      if (account.id().kind().equals(one.indicator().accountKind())) {
        if (scope == null) {
          scope = AccountScope.of(rules.asOf(account, day).account(), day, version.targets());
        }
        sums[i] = sums[i].add(one.formula().code().number(scope));
        counts[i]++;
      }
    }
  }

  /**
   * Adds all accounts of another, of the same day.
   *
   * @throws IllegalArgumentException if it is of another day or convention
   */
  public void add(Levels other) {
    if (rules != other.rules || !day.equals(other.day)) {
      throw new IllegalArgumentException("levels of " + other.day + ", not of " + day);
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = sums[i].add(other.sums[i]);
      counts[i] += other.counts[i];
    }
  }

  /**
   * The values by the names of the indicators, in their order; without those that are measured on
   * none of the accounts, and those that are composed of such.
   */
  public Map<String, BigDecimal> values() {
    return values(1);
  }

  /**
   * The same without those that are measured on fewer accounts, of which the mean would tell too
   * much.
   */
  public Map<String, BigDecimal> values(int fewest) {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    List<String> names = version.names();
    for (int i = 0; i < sums.length; i++) {
      Indicators.One one = version.all().get(i);
      Indicator indicator = one.indicator();
      BigDecimal value = null;
      if (indicator.isComposed() && values.keySet().containsAll(one.reads())) {
        value =
            one.formula()
                .code()
                .number(new Composition(names, values))
                .setScale(indicator.places(), RoundingMode.HALF_UP);
      } else if (counts[i] >= Math.max(1, fewest)) {
        value =
            sums[i].divide(BigDecimal.valueOf(counts[i]), indicator.places(), RoundingMode.HALF_UP);
      }
      if (value != null) {
        values.put(indicator.name(), Decimals.canonical(value));
      }
    }
    return Collections.unmodifiableMap(values);
  }
}
