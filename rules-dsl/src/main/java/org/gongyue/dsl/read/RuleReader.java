package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Consequence;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Escalation;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Party;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.ScoringRule.Verification;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.convention.Validity;
import org.gongyue.convention.Warning;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.expression.ExpressionReader;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Span;
import org.gongyue.measure.Target;
import org.gongyue.measure.Window;

/** Reads one scoring rule, be it written in its behaviour or in the behaviour's 规则. */
final class RuleReader {

  /** The keys that are a rule's alone. */
  static final List<Key> OWN =
      List.of(
          Key.CONDITION,
          Key.AWARD,
          Key.DEDUCT,
          Key.ESCALATION,
          Key.WARN_FIRST,
          Key.CONSEQUENCES,
          Key.ENDS,
          Key.CHARGED_TO,
          Key.SAME_ACT,
          Key.NOTE);

  private static final BigDecimal MOST_FACTOR = BigDecimal.valueOf(1000);

  private final Symbols symbols;
  private final ExpressionReader expressions;
  private final ConsequenceReader states;
  private final Diagnostics out;

  RuleReader(Symbols symbols, Diagnostics out) {
    this.symbols = symbols;
    this.expressions = new ExpressionReader(symbols, out);
    this.states = new ConsequenceReader(symbols, out);
    this.out = out;
  }

  /**
   * What a behaviour says for its rules.
   *
   * @param fields the behaviour's
   * @param name its name; null if that is wrong
   * @param article its article; null if that is wrong
   * @param parties the accounts its events may name; null if they could not be read
   * @param life when the convention is in force; null if that could not be read
   * @param asked what the amounts of its rules ask of an event besides; grows as they are read
   */
  record Context(
      Fields fields,
      Polarity polarity,
      String name,
      String article,
      Attributes attributes,
      List<Party> parties,
      Convention.Life life,
      List<Attribute> asked) {

    /** The mapping that has a key: the rule's own, else the behaviour's. */
    Fields with(Key key, Fields rule) {
      return rule.has(key) ? rule : fields;
    }

    Key amountKey() {
      return polarity == Polarity.NEGATIVE ? Key.DEDUCT : Key.AWARD;
    }
  }

  /** Reads a rule; null if its amount or unit is wrong. */
  ScoringRule read(Fields fields, String id, String article, Context context) {
    return settled(fields, id, article, context, null);
  }

  /**
   * Reads the rule of a settlement, which nobody verifies; null if its amount or unit is wrong.
   *
   * @param given the amount, if the rule need not say it; else null
   */
  ScoringRule settled(Fields fields, String id, String article, Context context, Formula given) {
    Key wrong = context.polarity() == Polarity.NEGATIVE ? Key.AWARD : Key.DEDUCT;
    if (fields.has(wrong)) {
      out.add(
          Code.WRONG_SIDE, fields.position(wrong), wrong, context.polarity(), context.amountKey());
    } else if (given == null
        && Lookup.items(fields.node(Key.ESCALATION), context.amountKey()).isEmpty()) {
      fields.require(context.amountKey());
    }
    UnitOfAccount unit = unit(context.with(Key.UNIT, fields));
    AmountReader amounts = new AmountReader(new Parts(expressions, context, id, unit, out));
    Amount written =
        given == null
            ? amounts.read(fields, context.amountKey())
            : new Amount(given, null, List.of());
    context.asked().addAll(written.asks());
    Verification verification = verification(fields, context, written.deciders());
    Scalar condition = fields.scalar(Key.CONDITION);
    Formula when =
        condition == null ? null : expressions.condition(condition, context.attributes());
    Formula amount = written.formula();
    Escalation escalation = escalation(fields, context, unit);
    Warning warning = warning(fields, context);
    List<Consequence> consequences = states.consequences(fields);
    List<String> ends = states.ends(fields);
    String chargedTo = chargedTo(fields, context);
    boolean apart = Boolean.TRUE.equals(fields.word(Key.SAME_ACT, Words.APART, false));
    String note =
        fields.has(Key.NOTE)
            ? fields.text(fields.node(Key.NOTE), Key.NOTE.chinese(), Fields.SENTENCE)
            : null;
    if (unit == null) {
      return null;
    }
    Validity validity = validity(fields, context, unit);
    List<Limit> limits =
        fields.has(Key.LIMITS)
            ? LimitReader.ofPoints(symbols, out)
                .read(fields.node(Key.LIMITS), new Target(Target.Kind.RULE, id), unit.name())
            : List.of();
    boolean replaced = escalation != null && !escalation.multiplies();
    if (amount == null && replaced && !fields.has(context.amountKey())) {
      amount = first(escalation);
    }
    return amount == null
        ? null
        : new ScoringRule(
            id,
            article,
            when,
            amount,
            unit.name(),
            limits,
            verification,
            escalation,
            warning,
            consequences,
            ends,
            note,
            chargedTo,
            validity,
            apart,
            null,
            display(fields, context));
  }

  /** How long its points are on display; null if the rule and its behaviour do not say. */
  private Span display(Fields rule, Context context) {
    Fields fields = context.with(Key.DISPLAY, rule);
    if (fields.has(Key.DISPLAY) && context.polarity() == Polarity.NEGATIVE) {
      out.add(Code.DISPLAY_OF_PENALTY, fields.position(Key.DISPLAY));
      return null;
    }
    return new SpanReader(out).read(fields, Key.DISPLAY);
  }

  private Validity validity(Fields rule, Context context, UnitOfAccount unit) {
    Fields fields = context.with(Key.VALIDITY, rule);
    if (!fields.has(Key.VALIDITY)) {
      return null;
    } else if (context.polarity() == Polarity.NEGATIVE) {
      out.add(Code.VALIDITY_OF_PENALTY, fields.position(Key.VALIDITY));
      return null;
    }
    return new ValidityReader(expressions, context.attributes(), out)
        .read(fields, unit.precision());
  }

  /** Where 累犯 says all amounts, there is nothing else to say: the first stands for the amount. */
  private static Formula first(Escalation escalation) {
    Expression first = Expression.Literal.of(escalation.amounts().get(0));
    return new Formula(first.toString(), first);
  }

  /** The unit that is named, or the default; null if it is not known. */
  UnitOfAccount unit(Fields fields) {
    String name =
        symbols.units().isEmpty()
            ? null
            : fields.reference(Key.UNIT, symbols.units(), Code.UNKNOWN_UNIT);
    return fields.has(Key.UNIT) && name == null ? null : symbols.unit(name);
  }

  private static String chargedTo(Fields fields, Context context) {
    List<String> roles =
        context.parties() == null ? null : context.parties().stream().map(Party::role).toList();
    return fields.reference(Key.CHARGED_TO, roles, Code.UNKNOWN_ROLE);
  }

  private void isPrecise(BigDecimal amount, UnitOfAccount unit, Scalar text) {
    if (amount.scale() > unit.precision()) {
      out.add(Code.AMOUNT_TOO_PRECISE, text.position(), amount, unit.precision());
    }
  }

  /**
   * Who must verify.
   *
   * @param deciders who decides on the amount and so verifies; null if nobody does
   */
  private Verification verification(Fields rule, Context context, List<String> deciders) {
    if (context.attributes().source() == Attributes.Source.CLOSING) {
      if (deciders != null) {
        out.add(Code.DISCRETION_AT_CLOSE, rule.position(context.amountKey()));
      }
      return null;
    }
    Fields fields = context.with(Key.VERIFICATION, rule);
    Fields evidenceFields = context.with(Key.EVIDENCE, rule);
    List<String> evidence =
        evidenceFields.has(Key.EVIDENCE) ? evidenceFields.texts(Key.EVIDENCE) : List.of();
    if (deciders != null) {
      if (rule.has(Key.VERIFICATION)) {
        out.add(Code.DISCRETION_VERIFIED, rule.position(Key.VERIFICATION));
      }
      return evidence == null || deciders.isEmpty() ? null : new Verification(deciders, evidence);
    }
    boolean nobody =
        fields.node(Key.VERIFICATION) instanceof Scalar scalar
            && Words.NOBODY.meaning(scalar.text()) != null;
    if (!fields.has(Key.VERIFICATION) || nobody) {
      // A rule that wants nobody to verify does without its behaviour's evidence, too.
      boolean optsOut = nobody && rule.has(Key.VERIFICATION) && !rule.has(Key.EVIDENCE);
      if (evidenceFields.has(Key.EVIDENCE) && !optsOut) {
        out.add(Code.EVIDENCE_UNVERIFIED, evidenceFields.position(Key.EVIDENCE));
      } else if (!nobody) {
        out.add(Code.NO_VERIFICATION, rule.position());
      }
      return null;
    }
    List<String> roles = fields.texts(Key.VERIFICATION);
    return roles == null || evidence == null ? null : new Verification(roles, evidence);
  }

  private Warning warning(Fields fields, Context context) {
    Warning warning = states.warning(fields, context.name());
    if (fields.has(Key.WARN_FIRST)) {
      Position place = fields.position(Key.WARN_FIRST);
      if (context.polarity() == Polarity.POSITIVE) {
        out.add(Code.ONLY_PENALTIES, place, Key.WARN_FIRST);
      } else if (Lookup.value(fields.node(context.amountKey()), Key.LADDER) != null) {
        out.add(Code.WARNING_AND_LADDER, place);
      }
    }
    return warning;
  }

  private List<BigDecimal> factors(Fields fields) {
    List<BigDecimal> factors = new ArrayList<>();
    List<Node> items = fields.list(Key.FACTORS);
    for (Node item : items) {
      String number = fields.text(item, Key.FACTORS.chinese(), Fields.NAME);
      BigDecimal factor =
          number == null
              ? null
              : Fields.number((Scalar) item, number, BigDecimal.ZERO, MOST_FACTOR, out);
      if (factor != null) {
        factors.add(factor);
      }
    }
    if (items.isEmpty()) {
      out.add(Code.EMPTY_LIST, fields.valuePosition(Key.FACTORS), Key.FACTORS);
    }
    return factors;
  }

  private Escalation escalation(Fields rule, Context context, UnitOfAccount unit) {
    Node node = rule.node(Key.ESCALATION);
    boolean penalty = context.polarity() == Polarity.NEGATIVE;
    Shape shape = penalty ? Shape.REPEATED_DEDUCTION : Shape.REPEATED_AWARD;
    Fields fields = node == null ? null : Fields.of(node, out, shape);
    if (fields == null) {
      return null;
    }
    Window window = expressions.window(fields.scalar(Key.WINDOW));
    if (fields.has(Key.FACTORS) == fields.has(context.amountKey())) {
      out.add(Code.ESCALATION_FORM, fields.position(Key.FACTORS), context.amountKey());
      return null;
    } else if (fields.has(Key.FACTORS)) {
      List<BigDecimal> factors = factors(fields);
      return window == null || factors.isEmpty() ? null : Escalation.factors(window, factors);
    }
    List<BigDecimal> amounts = new ArrayList<>();
    List<Node> items = fields.list(context.amountKey());
    for (Node item : items) {
      String number = fields.text(item, context.amountKey().chinese(), Fields.NAME);
      BigDecimal amount =
          number == null ? null : Fields.number((Scalar) item, number, BigDecimal.ZERO, null, out);
      if (amount != null) {
        amounts.add(amount);
        if (unit != null) {
          isPrecise(amount, unit, (Scalar) item);
        }
      }
    }
    if (items.isEmpty() && fields.has(context.amountKey())) {
      out.add(Code.EMPTY_LIST, fields.valuePosition(context.amountKey()), context.amountKey());
    }
    return window == null || amounts.isEmpty() ? null : Escalation.amounts(window, amounts);
  }
}
