package org.gongyue.dsl.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.gongyue.convention.Attribute;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.expression.grammar.FeelBaseVisitor;
import org.gongyue.dsl.expression.grammar.FeelParser;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Arithmetic;
import org.gongyue.expression.Expression.Comparison;
import org.gongyue.expression.Type;
import org.gongyue.measure.Decimals;

/**
 * Gives types to a parsed expression. Each visit gives the typed expression, or null if something
 * was wrong in it and has been said: then nothing more is said of what contains it.
 */
final class Typer extends FeelBaseVisitor<Expression> {

  private final Scalar text;
  private final Attributes attributes;
  private final Names names;
  private final Outlook outlook;
  private final Diagnostics out;

  Typer(Scalar text, Attributes attributes, Names names, Diagnostics out) {
    this.text = text;
    this.attributes = attributes;
    this.names = names;
    this.outlook = new Outlook(attributes);
    this.out = out;
  }

  /**
   * Reads the whole.
   *
   * @param expected its type; null for any
   */
  Expression read(FeelParser.FormulaContext formula, Type expected) {
    return expected == null ? visit(formula.expression()) : typed(formula.expression(), expected);
  }

  /** Visits a part that must be of a type. */
  Expression typed(ParserRuleContext part, Type expected) {
    Expression e = visit(part);
    if (e != null && e.type() != expected) {
      out.add(Code.WRONG_TYPE, position(part), source(part), e.type(), expected);
      return null;
    }
    return e;
  }

  Position position(ParserRuleContext part) {
    return text.position(part.getStart().getStartIndex());
  }

  Position position(Token token) {
    return text.position(token.getStartIndex());
  }

  /** The text of a part as it was written. */
  String source(ParserRuleContext part) {
    String all = text.text();
    return all.substring(
        all.offsetByCodePoints(0, part.getStart().getStartIndex()),
        all.offsetByCodePoints(0, part.getStop().getStopIndex() + 1));
  }

  @Override
  public Expression visitConditional(FeelParser.ConditionalContext ctx) {
    Expression condition = typed(ctx.condition, Type.BOOLEAN);
    Expression then = visit(ctx.then);
    Expression otherwise = visit(ctx.otherwise);
    if (then != null && otherwise != null && then.type() != otherwise.type()) {
      out.add(
          Code.WRONG_TYPE,
          position(ctx.otherwise),
          source(ctx.otherwise),
          otherwise.type(),
          then.type());
      return null;
    }
    return condition == null || then == null || otherwise == null
        ? null
        : new Expression.If(condition, then, otherwise);
  }

  @Override
  public Expression visitPlain(FeelParser.PlainContext ctx) {
    return visit(ctx.operation());
  }

  @Override
  public Expression visitSingle(FeelParser.SingleContext ctx) {
    return visit(ctx.atom());
  }

  @Override
  public Expression visitNested(FeelParser.NestedContext ctx) {
    return visit(ctx.expression());
  }

  @Override
  public Expression visitNegation(FeelParser.NegationContext ctx) {
    Expression operand = typed(ctx.operation(), Type.NUMBER);
    if (operand instanceof Expression.Literal literal) {
      return Expression.Literal.of(((BigDecimal) literal.value()).negate());
    }
    return operand == null ? null : new Expression.Negation(operand);
  }

  @Override
  public Expression visitArithmetic(FeelParser.ArithmeticContext ctx) {
    Expression left = typed(ctx.left, Type.NUMBER);
    Expression right = typed(ctx.right, Type.NUMBER);
    if (left == null || right == null) {
      return null;
    }
    Arithmetic.Operator operator =
        switch (ctx.operator.getType()) {
          case FeelParser.PLUS -> Arithmetic.Operator.ADD;
          case FeelParser.MINUS -> Arithmetic.Operator.SUBTRACT;
          case FeelParser.TIMES -> Arithmetic.Operator.MULTIPLY;
          default -> Arithmetic.Operator.DIVIDE;
        };
    if (operator == Arithmetic.Operator.DIVIDE && outlook.of(right).contains(BigDecimal.ZERO)) {
      out.add(Code.DIVISOR_MAY_BE_ZERO, position(ctx.right), source(ctx.right));
      return null;
    }
    return new Arithmetic(operator, left, right);
  }

  @Override
  public Expression visitComparison(FeelParser.ComparisonContext ctx) {
    Comparison.Operator operator =
        switch (ctx.operator.getType()) {
          case FeelParser.EQ -> Comparison.Operator.EQUAL;
          case FeelParser.NE -> Comparison.Operator.NOT_EQUAL;
          case FeelParser.LT -> Comparison.Operator.LESS;
          case FeelParser.LE -> Comparison.Operator.LESS_OR_EQUAL;
          case FeelParser.GT -> Comparison.Operator.GREATER;
          default -> Comparison.Operator.GREATER_OR_EQUAL;
        };
    Expression left = visit(ctx.left);
    Expression right = left == null ? visit(ctx.right) : typed(ctx.right, left.type());
    if (left == null || right == null) {
      return null;
    }
    boolean ordered = left.type() == Type.NUMBER || left.type() == Type.DATE;
    if (!ordered
        && operator != Comparison.Operator.EQUAL
        && operator != Comparison.Operator.NOT_EQUAL) {
      out.add(
          Code.NOT_COMPARABLE,
          position(ctx.left),
          source(ctx.left),
          left.type(),
          operator.symbol());
      return null;
    }
    boolean known = isOption(left, right, ctx.right) && isOption(right, left, ctx.left);
    return known ? new Comparison(operator, left, right) : null;
  }

  /** Whether an attribute can be equal to a literal at all; says so if not. */
  private boolean isOption(Expression text, Expression literal, ParserRuleContext place) {
    if (literal instanceof Expression.Literal l && l.value() instanceof String value) {
      List<String> options = options(text);
      if (!options.isEmpty() && !options.contains(value)) {
        out.suggest(
            Nearest.to(value, options),
            Code.UNKNOWN_OPTION,
            position(place),
            text.toString(),
            value,
            String.join("、", options));
        return false;
      }
    }
    return true;
  }

  /** What a text can be; empty for anything. */
  private List<String> options(Expression text) {
    if (text instanceof Expression.Attribute attribute) {
      return attributes.named(attribute.name()).options();
    } else if (text instanceof Expression.Grade grade) {
      return names.grades(grade.grading());
    }
    return text instanceof Expression.AccountKind ? List.copyOf(names.accountKinds()) : List.of();
  }

  /** Whether the record of an event names groups. */
  boolean hasGroups() {
    return attributes.source() != Attributes.Source.ACCOUNT
        && attributes.source() != Attributes.Source.MEASURED;
  }

  /** Whether somebody did something. */
  boolean hasActor() {
    return attributes.source() != Attributes.Source.CLOSING
        && attributes.source() != Attributes.Source.MEASURED;
  }

  @Override
  public Expression visitRange(FeelParser.RangeContext ctx) {
    Expression operand = visit(ctx.operand);
    if (operand != null && operand.type() != Type.NUMBER && operand.type() != Type.DATE) {
      out.add(
          Code.NOT_COMPARABLE, position(ctx.operand), source(ctx.operand), operand.type(), "in");
      operand = null;
    }
    Expression low = operand == null ? visit(ctx.low) : typed(ctx.low, operand.type());
    Expression high = operand == null ? visit(ctx.high) : typed(ctx.high, operand.type());
    return operand == null || low == null || high == null
        ? null
        : new Expression.InRange(
            operand,
            low,
            ctx.opens.getType() == FeelParser.SQUARE,
            high,
            ctx.closes.getType() == FeelParser.END_SQUARE);
  }

  @Override
  public Expression visitList(FeelParser.ListContext ctx) {
    Expression operand = visit(ctx.operand);
    List<Expression> items = new ArrayList<>();
    boolean good = operand != null;
    for (FeelParser.ExpressionContext item : ctx.items) {
      Expression e = operand == null ? visit(item) : typed(item, operand.type());
      good &= e != null && isOption(operand, e, item);
      items.add(e);
    }
    return good ? new Expression.InList(operand, items) : null;
  }

  @Override
  public Expression visitConjunction(FeelParser.ConjunctionContext ctx) {
    Expression left = typed(ctx.left, Type.BOOLEAN);
    Expression right = typed(ctx.right, Type.BOOLEAN);
    return left == null || right == null ? null : new Expression.And(left, right);
  }

  @Override
  public Expression visitDisjunction(FeelParser.DisjunctionContext ctx) {
    Expression left = typed(ctx.left, Type.BOOLEAN);
    Expression right = typed(ctx.right, Type.BOOLEAN);
    return left == null || right == null ? null : new Expression.Or(left, right);
  }

  @Override
  public Expression visitNumber(FeelParser.NumberContext ctx) {
    BigDecimal number = new BigDecimal(ctx.getText());
    if (!Decimals.isReasonable(number)) {
      out.add(
          Code.BAD_NUMBER,
          position(ctx),
          ctx.getText(),
          Decimals.MOST_INTEGER_DIGITS,
          Decimals.MOST_FRACTION_DIGITS);
      return null;
    }
    return Expression.Literal.of(Decimals.canonical(number));
  }

  @Override
  public Expression visitText(FeelParser.TextContext ctx) {
    return Expression.Literal.of(unquoted(ctx.getText()));
  }

  static String unquoted(String literal) {
    return literal.substring(1, literal.length() - 1).replaceAll("\\\\(.)", "$1");
  }

  @Override
  public Expression visitBoolean(FeelParser.BooleanContext ctx) {
    return Expression.Literal.of(ctx.TRUE() != null);
  }

  @Override
  public Expression visitName(FeelParser.NameContext ctx) {
    String name = ctx.NAME().getText();
    Attribute attribute = attributes.named(name);
    if (attribute != null) {
      return new Expression.Attribute(name, attribute.type());
    } else if (name.equals("当日") || name.equals("today")) {
      return new Expression.Today();
    } else if (name.equals("计分单位") || name.equals("accountKind")) {
      return new Expression.AccountKind();
    } else if (attributes.broken().contains(name)
        || attributes.source() == Attributes.Source.UNREADABLE) {
      return null;
    }
    List<String> known = attributes.known().stream().map(Attribute::name).toList();
    if (attributes.source() == Attributes.Source.CLOSING) {
      String names = known.isEmpty() ? "—" : String.join("、", known);
      out.suggest(meant(name, known), Code.NAME_AT_CLOSE, position(ctx), name, names);
      return null;
    } else if (attributes.source() == Attributes.Source.COMPOSED) {
      String before = known.isEmpty() ? "—" : String.join("、", known);
      out.suggest(meant(name, known), Code.UNKNOWN_INDICATOR, position(ctx), name, before);
      return null;
    } else if (attributes.source() == Attributes.Source.ACCOUNT
        || attributes.source() == Attributes.Source.MEASURED
        || attributes.source() == Attributes.Source.ANY_EVENT) {
      String facts = known.isEmpty() ? "—" : String.join("、", known);
      out.suggest(meant(name, known), Code.ATTRIBUTE_NOT_ALLOWED, position(ctx), name, facts);
      return null;
    }
    out.suggest(
        meant(name, known),
        Code.UNKNOWN_NAME,
        position(ctx),
        name,
        known.isEmpty() ? "—" : String.join("、", known));
    return null;
  }

  /** An attribute of nearly that name, an option without its quotes, a word for yes or no. */
  private String meant(String name, List<String> known) {
    Boolean truth = Words.BOOLEANS.meaning(name);
    if (truth != null) {
      return truth.toString();
    }
    boolean isOption = attributes.known().stream().anyMatch(a -> a.options().contains(name));
    return isOption ? '"' + name + '"' : Nearest.to(name, known);
  }

  /** Only measures take several names, and see to it themselves. */
  @Override
  public Expression visitNames(FeelParser.NamesContext ctx) {
    out.add(Code.NAMES_NOT_ALLOWED, position(ctx), source(ctx));
    return null;
  }

  @Override
  public Expression visitCall(FeelParser.CallContext ctx) {
    return new Functions(this, names, out).call(ctx);
  }

  /** All of them, or null if one is null. */
  List<Expression> numbers(List<FeelParser.ExpressionContext> parts) {
    List<Expression> numbers = parts.stream().map(part -> typed(part, Type.NUMBER)).toList();
    return numbers.stream().allMatch(Objects::nonNull) ? numbers : null;
  }
}
