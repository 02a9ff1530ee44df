package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.expression.ExpressionReader;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Windows;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Type;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/** Reads 结算: what accounts earn or lose when a period closes. */
final class SettlementsReader {

  private static final BigDecimal MOST_PLACES = BigDecimal.valueOf(1_000_000);
  private static final Attribute PORTION =
      new Attribute(
          Settlement.PORTION, Type.NUMBER, null, BigDecimal.ZERO, null, 6, List.of(), null);
  private static final Formula SHARED =
      new Formula(Settlement.PORTION, new Expression.Attribute(Settlement.PORTION, Type.NUMBER));

  private final Symbols symbols;
  private final Charter charter;
  private final Diagnostics out;

  /**
   * @param charter null if it could not be read
   */
  SettlementsReader(Symbols symbols, Charter charter, Diagnostics out) {
    this.symbols = symbols;
    this.charter = charter;
    this.out = out;
  }

  /** The settlements that could be read. */
  List<Settlement> read(List<Node> items) {
    List<Settlement> settlements = new ArrayList<>();
    for (Node item : items) {
      Fields fields = Fields.of(item, out, Shape.SETTLEMENT);
      Settlement settlement = fields == null ? null : read(fields);
      if (settlement != null) {
        settlements.add(settlement);
      }
    }
    return settlements;
  }

  private Settlement read(Fields fields) {
    String id = fields.text(Key.ID, ListReader.ID, Code.BAD_ID);
    String name = fields.text(Key.NAME);
    if (!fields.has(Key.ARTICLE)) {
      out.add(Code.NO_ARTICLE, fields.position());
    }
    String article =
        fields.reference(
            Key.ARTICLE, charter == null ? null : charter.articleIds(), Code.UNKNOWN_ARTICLE);
    String category =
        fields.reference(
            Key.CATEGORY, charter == null ? null : charter.categories(), Code.UNKNOWN_CATEGORY);
    String commons =
        fields.reference(
            Key.COMMONS, charter == null ? null : charter.commons(), Code.UNKNOWN_COMMONS);
    List<String> kinds = charter == null ? null : charter.accountKinds();
    String kind = fields.reference(Key.ACCOUNT_KIND, kinds, Code.UNKNOWN_ACCOUNT_KIND);
    fields.word(Key.LOCKED, Words.BOOLEANS, false);
    Recurrence every = every(fields);
    Polarity polarity = fields.has(Key.DEDUCT) ? Polarity.NEGATIVE : Polarity.POSITIVE;
    boolean ranked = fields.has(Key.RANKING);
    boolean shared = fields.has(Key.POOL);
    for (Key other : List.of(Key.RANKING, Key.AWARD, Key.DEDUCT)) {
      if (shared && fields.has(other)) {
        out.add(Code.POOL_AND_OTHER, fields.position(other), other);
      }
    }
    Settlement.Ranking ranking = ranked ? ranking(fields) : null;
    Attributes names =
        Attributes.ofClosing(
            ranked ? List.of(place(ranking)) : shared ? List.of(PORTION) : List.of());
    RuleReader reader = new RuleReader(symbols, out);
    RuleReader.Context context =
        new RuleReader.Context(
            fields,
            polarity,
            name,
            article,
            names,
            List.of(),
            charter == null ? null : charter.life(),
            new ArrayList<>());
    ScoringRule rule = reader.settled(fields, id, article, context, shared ? SHARED : null);
    Settlement.Pool pool = shared ? pool(fields, reader.unit(fields)) : null;
    String within = within(fields);
    boolean whole =
        (ranking != null) == ranked
            && (pool != null) == shared
            && (within != null) == fields.has(Key.WITHIN);
    if (id == null || name == null || rule == null || every == null || !whole) {
      return null;
    }
    Settlement settlement =
        new Settlement(
            every,
            new Behaviour(
                id,
                name,
                polarity,
                category,
                commons,
                article,
                kind == null && kinds != null ? kinds.get(0) : kind,
                List.of(),
                Behaviour.Choice.ALL,
                List.of(rule)),
            ranking,
            pool,
            within);
    check(settlement, fields);
    return settlement;
  }

  /** The place: even of equals it is never greater than there are places. */
  private static Attribute place(Settlement.Ranking ranking) {
    BigDecimal last = ranking == null ? BigDecimal.ONE : BigDecimal.valueOf(ranking.places());
    return new Attribute(
        Settlement.PLACE, Type.NUMBER, null, BigDecimal.ONE, last, 0, List.of(), null);
  }

  private Recurrence every(Fields fields) {
    Scalar text = fields.scalar(Key.WINDOW);
    if (text == null) {
      return null;
    }
    Window window = Windows.of(text.text(), symbols.officeTerm());
    if (window == null && Windows.isWindow(text.text())) {
      out.add(Code.OFFICE_TERM_UNSTATED, text.position(), text.text());
      return null;
    } else if (window == null
        || !(window.unit().isCalendar() || window.unit() == Window.Unit.TERM)) {
      out.add(Code.BAD_CLOSE, text.position(), text.text());
      return null;
    }
    return new Recurrence(window, null);
  }

  private Settlement.Ranking ranking(Fields settlement) {
    Fields fields = Fields.of(settlement.node(Key.RANKING), out, Shape.RANKING);
    if (fields == null) {
      return null;
    }
    List<Formula> by = new ArrayList<>();
    List<Node> items =
        fields.node(Key.BY) instanceof Node.Sequence list
            ? list.items()
            : fields.has(Key.BY) ? List.of(fields.node(Key.BY)) : List.of();
    for (Node item : items) {
      if (item instanceof Scalar text) {
        by.add(number(text));
      } else {
        out.add(Code.NOT_A_SCALAR, item.position());
        by.add(null);
      }
    }
    if (fields.has(Key.BY) && items.isEmpty()) {
      out.add(Code.EMPTY_LIST, fields.valuePosition(Key.BY), Key.BY);
    }
    Long places = fields.whole(Key.QUOTA, 1, MOST_PLACES.longValueExact(), null);
    Settlement.Ties ties = fields.word(Key.TIES, Words.TIES, null);
    return by.isEmpty() || by.contains(null) || places == null || ties == null
        ? null
        : new Settlement.Ranking(by, places.intValue(), ties);
  }

  private Settlement.Pool pool(Fields settlement, UnitOfAccount unit) {
    Fields fields = Fields.of(settlement.node(Key.POOL), out, Shape.POOL);
    if (fields == null) {
      return null;
    }
    Scalar text = fields.scalar(Key.BY);
    Formula by = text == null ? null : number(text);
    BigDecimal total = fields.number(Key.TOTAL, BigDecimal.ZERO, null);
    if (total != null && unit != null && total.scale() > unit.precision()) {
      out.add(Code.AMOUNT_TOO_PRECISE, fields.valuePosition(Key.TOTAL), total, unit.precision());
    }
    Settlement.Remainder remainder = fields.word(Key.REMAINDER, Words.REMAINDERS, null);
    return by == null || remainder == null || (total == null) == fields.has(Key.TOTAL)
        ? null
        : new Settlement.Pool(total, by, remainder);
  }

  private Formula number(Scalar text) {
    Expression by = new ExpressionReader(symbols, out).any(text, Attributes.ofClosing(List.of()));
    if (by != null && by.type() != Type.NUMBER) {
      out.add(Code.WRONG_TYPE, text.position(), text.text(), by.type(), Type.NUMBER);
      return null;
    }
    return by == null ? null : new Formula(text.text(), by);
  }

  private String within(Fields fields) {
    if (!fields.has(Key.WITHIN)) {
      return null;
    } else if (!fields.has(Key.RANKING) && !fields.has(Key.POOL)) {
      out.add(Code.NEEDS_KEY, fields.position(Key.WITHIN), Key.WITHIN, Key.RANKING);
    }
    return fields.reference(
        Key.WITHIN, symbols.isComplete() ? symbols.groups() : null, Code.UNKNOWN_GROUP);
  }

  private void check(Settlement settlement, Fields fields) {
    ScoringRule rule = settlement.rule();
    List<Limit> ofActors =
        rule.limits().stream().filter(l -> l.scope().kind() == Whose.Kind.ACTOR).toList();
    if (!ofActors.isEmpty()) {
      out.add(Code.ACTOR_AT_CLOSE, fields.position(Key.LIMITS), ofActors.get(0));
    }
    List<Formula> formulas = new ArrayList<>();
    formulas.add(rule.condition());
    formulas.add(rule.amount());
    if (rule.validity() != null) {
      rule.validity().rows().forEach(row -> formulas.add(row.condition()));
    }
    if (settlement.ranking() != null) {
      formulas.addAll(settlement.ranking().by());
    } else if (settlement.pool() != null) {
      formulas.add(settlement.pool().by());
    }
    formulas.removeIf(formula -> formula == null);
    boolean joint =
        settlement.ranking() != null
            || settlement.pool() != null
            || rule.limits().stream().anyMatch(l -> l.scope().kind() == Whose.Kind.GROUP)
            || formulas.stream().anyMatch(formula -> readsGroup(formula.expression()));
    for (Formula formula : joint ? formulas : List.<Formula>of()) {
      Expression standing = standing(formula.expression());
      if (standing != null) {
        Position place = fields.position();
        out.add(Code.STANDING_AT_CLOSE, place, settlement.id(), standing);
      }
    }
  }

  private static boolean readsGroup(Expression e) {
    Whose whose =
        e instanceof Expression.Count count
            ? count.whose()
            : e instanceof Expression.Points points ? points.whose() : Whose.ACCOUNT;
    return whose.kind() == Whose.Kind.GROUP
        || e.children().stream().anyMatch(SettlementsReader::readsGroup);
  }

  /** What an account has just now, and not over a time; null if nothing of it is read. */
  private static Expression standing(Expression e) {
    if (e instanceof Expression.Balance || e instanceof Expression.Grade) {
      return e;
    }
    for (Expression child : e.children()) {
      Expression found = standing(child);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
