package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Budget;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Reward;
import org.gongyue.convention.TransferRule;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.expression.ExpressionReader;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Target;

/** Reads {@code redemption.yaml}, the 兑换目录, in two passes like {@link ListReader}. */
final class CatalogueReader {

  private static final long MOST_STOCK = 1_000_000_000;

  private final Symbols symbols;
  private final Charter charter;
  private final Diagnostics out;
  private final List<Reward> rewards = new ArrayList<>();
  private final List<TransferRule> transfers = new ArrayList<>();
  private List<Budget> budgets = List.of();

  /**
   * @param charter null if it could not be read
   */
  CatalogueReader(Symbols symbols, Charter charter, Diagnostics out) {
    this.symbols = symbols;
    this.charter = charter;
    this.out = out;
  }

  /** Declares the numbers of the rewards and kinds of transfer. */
  void declare(Node root) {
    if (root instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (Key.REWARDS.is(entry.key().text()) && entry.value() instanceof Node.Sequence list) {
          list.items().forEach(this::declareReward);
        } else if (Key.TRANSFERS.is(entry.key().text())
            && entry.value() instanceof Node.Sequence list) {
          list.items().forEach(item -> TransfersReader.declare(item, symbols));
        }
      }
    }
  }

  private void declareReward(Node reward) {
    if (reward instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (Key.ID.is(entry.key().text()) && entry.value() instanceof Scalar id && !id.isEmpty()) {
          Target target = new Target(Target.Kind.REWARD, id.text());
          symbols.declare(id.text(), target, id.position(), Code.DUPLICATE_ID);
        }
      }
      ConsequenceReader.declare(mapping, null, symbols);
    }
  }

  void read(Node root) {
    Fields fields = Fields.of(root, out, Shape.CATALOGUE);
    if (fields != null) {
      if (fields.has(Key.OMIT)) {
        out.add(Code.NEEDS_KEY, fields.position(Key.OMIT), Key.OMIT, Key.EXTENDS);
      }
      UnitOfAccount standard =
          symbols.units().isEmpty() ? null : symbols.unit(symbols.units().iterator().next());
      PortionReader portions = new PortionReader(fields, standard, out);
      BigDecimal minimum = fields.number(Key.MINIMUM_BALANCE, null, null);
      BudgetReader budget = new BudgetReader(symbols, out);
      budgets = budget.read(fields, standard);
      fields.list(Key.REWARDS).forEach(node -> reward(node, portions, standard, minimum));
      budget.check(rewards);
      transfers.addAll(new TransfersReader(symbols, charter, out).read(fields.list(Key.TRANSFERS)));
    }
  }

  /** The rewards that could be read. */
  List<Reward> rewards() {
    return rewards;
  }

  /** What may be spent on all rewards together. */
  List<Budget> budgets() {
    return budgets;
  }

  /** The kinds of transfer that could be read. */
  List<TransferRule> transfers() {
    return transfers;
  }

  /**
   * @param standard the unit in which the catalogue counts points; null if it is wrong
   * @param leastBalance that of rewards in this unit which do not say otherwise; null for none
   */
  private void reward(
      Node node, PortionReader portions, UnitOfAccount standard, BigDecimal leastBalance) {
    Fields fields = Fields.of(node, out, Shape.REWARD);
    if (fields == null) {
      return;
    }
    if (!fields.has(Key.ARTICLE)) {
      out.add(Code.NO_ARTICLE, fields.position());
    }
    String id = fields.text(Key.ID, ListReader.ID, Code.BAD_ID);
    String article =
        fields.reference(
            Key.ARTICLE, charter == null ? null : charter.articleIds(), Code.UNKNOWN_ARTICLE);
    List<String> kinds = charter == null ? null : charter.accountKinds();
    String kind = fields.reference(Key.ACCOUNT_KIND, kinds, Code.UNKNOWN_ACCOUNT_KIND);
    UnitOfAccount unit = new RuleReader(symbols, out).unit(fields);
    List<Reward.Cost> price = new PriceReader(symbols, out).read(fields, unit);
    List<Reward.Accepted> accepts =
        new AcceptsReader(symbols, Attributes.NONE.and(facts()), out).read(fields, price);
    List<String> ends = new ConsequenceReader(symbols, out).ends(fields);
    fields.word(Key.LOCKED, Words.BOOLEANS, false);
    Bounds.of(node, Shape.REWARD_BOUNDS, out);
    Scalar condition = fields.scalar(Key.CONDITION);
    Formula when =
        condition == null
            ? null
            : new ExpressionReader(symbols, out).condition(condition, Attributes.NONE.and(facts()));
    LocalDate from = fields.date(Key.FROM);
    LocalDate until = fields.date(Key.UNTIL);
    if (from != null && until != null && until.isBefore(from)) {
      out.add(
          Code.DATES_OUT_OF_ORDER,
          fields.valuePosition(Key.UNTIL),
          Key.FROM,
          from,
          Key.UNTIL,
          until);
    }
    List<Limit> limits =
        fields.has(Key.REDEEM_LIMITS) && id != null
            ? LimitReader.ofItems(symbols, out)
                .read(
                    fields.node(Key.REDEEM_LIMITS),
                    new Target(Target.Kind.REWARD, id),
                    unit == null ? "" : unit.name())
            : List.of();
    Long stock = fields.whole(Key.STOCK, 0, MOST_STOCK, null);
    String name = fields.text(Key.NAME);
    if (id != null && !price.isEmpty()) {
      UnitOfAccount own = symbols.unit(price.get(0).unit());
      BigDecimal minimum =
          fields.has(Key.MINIMUM_BALANCE)
              ? fields.number(Key.MINIMUM_BALANCE, null, null)
              : own != null && own.equals(standard) ? leastBalance : null;
      Reward.Portion portion = portions.read(fields, own);
      BudgetReader budget = new BudgetReader(symbols, out);
      Reward reward =
          new Reward(
              id,
              name,
              article,
              kind == null && kinds != null ? kinds.get(0) : kind,
              price.get(0).amount(),
              price.get(0).unit(),
              stock,
              limits,
              when,
              minimum,
              from,
              until,
              price.subList(1, price.size()),
              accepts,
              ends,
              portion,
              budget.read(fields, own));
      portions.check(reward, fields);
      budget.check(List.of(reward));
      rewards.add(reward);
    }
  }

  private Attributes facts() {
    return charter == null ? Attributes.UNREADABLE : charter.facts().readable();
  }
}
