package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongyue.account.Account;
import org.gongyue.convention.Indicator;
import org.gongyue.expression.Expression;

/**
 * The indicators (指标) of a convention ready to be measured, on accounts, on groups of them and on
 * all of them. Nothing is decided by them. Thread-safe and immutable.
 */
public final class Indicators {

  private final RuleBooks rules;
  private final Map<RuleBook, Version> versions = new HashMap<>();

  private Indicators(RuleBooks rules) {
    this.rules = rules;
    rules.versions().forEach(book -> versions.put(book, Version.of(book)));
  }

  /** Those of each version of a convention. */
  public static Indicators of(RuleBooks rules) {
    return new Indicators(rules);
  }

  /** Those of the only version of a convention. */
  public static Indicators of(RuleBook rules) {
    return of(RuleBooks.of(rules));
  }

  /** The indicators of the version that answers for a day, in order. */
  public List<Indicator> on(LocalDate day) {
    return rules.answering(day).convention().indicators();
  }

  /** Levels at the close of a day, of nobody yet. */
  public Levels at(LocalDate day) {
    RuleBook book = rules.answering(day);
    return new Levels(versions.get(book), book, day);
  }

  /**
   * The values of an account at the close of a day, by the names of the indicators in their order:
   * of those that are measured on its kind and those that are composed of such alone.
   *
   * @param account as it was after all that happened up to the close of the day
   */
  public Map<String, BigDecimal> of(Account account, LocalDate day) {
    return of(List.of(account), day);
  }

  /** The values of a group of accounts. */
  public Map<String, BigDecimal> of(Collection<Account> accounts, LocalDate day) {
    Levels levels = at(day);
    accounts.forEach(levels::add);
    return levels.values();
  }

  /**
   * Those of one version.
   *
   * @param names their names in order, which are the slots of composed ones
   */
  record Version(Targets targets, List<String> names, List<One> all) {

    static Version of(RuleBook book) {
      List<Indicator> indicators = book.convention().indicators();
      List<String> names = indicators.stream().map(Indicator::name).toList();
      return new Version(
          book.targets, names, indicators.stream().map(one -> One.of(one, names)).toList());
    }
  }

  /**
   * One of them.
   *
   * @param reads the names of the indicators that it is composed of
   */
  record One(Indicator indicator, CompiledFormula formula, Set<String> reads) {

    static One of(Indicator indicator, List<String> names) {
      Set<String> reads = new TreeSet<>();
      if (!indicator.isComposed()) {
        return new One(indicator, CompiledFormula.of(indicator.by(), List.of()), reads);
      }
      collect(indicator.composedOf().expression(), reads);
      return new One(indicator, CompiledFormula.of(indicator.composedOf(), names), reads);
    }

    private static void collect(Expression expression, Set<String> reads) {
      if (expression instanceof Expression.Attribute attribute) {
        reads.add(attribute.name());
      }
      expression.children().forEach(child -> collect(child, reads));
    }
  }
}
