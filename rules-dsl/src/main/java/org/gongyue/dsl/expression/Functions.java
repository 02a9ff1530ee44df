package org.gongyue.dsl.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.gongyue.dsl.diagnostic.Bilingual;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.expression.grammar.FeelParser;
import org.gongyue.dsl.vocabulary.Dates;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Between;
import org.gongyue.expression.Expression.Call.Function;
import org.gongyue.expression.Expression.Clock;
import org.gongyue.expression.Type;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/**
 * Gives types to calls: functions of numbers, {@code not}, {@code date}, measures of the account.
 */
final class Functions {

  /** The names of all functions. */
  static final List<String> NAMES = names();

  private static final int MOST_PLACES = 6;

  /** The names for people: those of their language. */
  private enum Known implements Bilingual {
    FUNCTIONS;

    @Override
    public String chinese() {
      return shown(true);
    }

    @Override
    public String english() {
      return shown(false);
    }

    /** FEEL's own words, {@code not} and {@code date}, are the same in both. */
    private static String shown(boolean chinese) {
      return NAMES.stream()
          .filter(
              name ->
                  List.of("not", "date").contains(name)
                      || name.codePoints().anyMatch(Character::isIdeographic) == chinese)
          .collect(Collectors.joining("、"));
    }
  }

  private final Typer typer;
  private final Names names;
  private final Diagnostics out;

  Functions(Typer typer, Names names, Diagnostics out) {
    this.typer = typer;
    this.names = names;
    this.out = out;
  }

  private static List<String> names() {
    List<String> all =
        new ArrayList<>(
            List.of(
                "次数",
                "count",
                "得分",
                "points",
                "本人次数",
                "actorCount",
                "本人得分",
                "actorPoints",
                "余额",
                "balance",
                "距上次",
                "daysSince",
                "连续",
                "streak",
                "连续无",
                "streakWithout",
                "状态",
                "inState",
                "评级",
                "grade",
                "not",
                "date"));
    for (Function function : Function.values()) {
      all.add(function.chinese());
      all.add(function.english());
    }
    for (Between.Days days : Between.Days.values()) {
      all.add(days.chinese());
      all.add(days.english());
    }
    for (Clock.Field field : Clock.Field.values()) {
      all.add(field.chinese());
      all.add(field.english());
    }
    return List.copyOf(all);
  }

  Expression call(FeelParser.CallContext ctx) {
    return switch (ctx.NAME().getText()) {
      case "次数", "count" -> measured(ctx, true);
      case "得分", "points" -> measured(ctx, false);
      case "本人次数", "actorCount" -> ofActor(ctx, true);
      case "本人得分", "actorPoints" -> ofActor(ctx, false);
      case "余额", "balance" -> balance(ctx);
      case "距上次", "daysSince" -> daysSince(ctx);
      case "连续", "streak" -> streak(ctx, true);
      case "连续无", "streakWithout" -> streak(ctx, false);
      case "状态", "inState" -> inState(ctx);
      case "评级", "grade" -> grade(ctx);
      case "not" -> not(ctx);
      case "date" -> date(ctx);
      default -> number(ctx);
    };
  }

  private Expression number(FeelParser.CallContext ctx) {
    String name = ctx.NAME().getText();
    for (Function function : Function.values()) {
      if (function.english().equals(name) || function.chinese().equals(name)) {
        return number(ctx, function);
      }
    }
    for (Clock.Field field : Clock.Field.values()) {
      if (field.english().equals(name) || field.chinese().equals(name)) {
        return ctx.arguments.isEmpty() ? new Clock(field) : wrongArguments(ctx, name + "()");
      }
    }
    for (Between.Days days : Between.Days.values()) {
      if (days.english().equals(name) || days.chinese().equals(name)) {
        return between(ctx, days);
      }
    }
    out.suggest(
        Nearest.to(name, NAMES), Code.UNKNOWN_FUNCTION, typer.position(ctx), name, Known.FUNCTIONS);
    return null;
  }

  private Expression number(FeelParser.CallContext ctx, Function function) {
    int count = ctx.arguments.size();
    if (count < function.fewest() || count > function.most()) {
      return wrongArguments(
          ctx, function == Function.ROUND ? "round(x, 1)" : function.english() + "(x)");
    }
    List<Expression> arguments = typer.numbers(ctx.arguments);
    if (arguments == null) {
      return null;
    } else if (function == Function.ROUND && !isPlaces(arguments.get(1))) {
      return wrongArguments(ctx, "round(x, 0…" + MOST_PLACES + ")");
    }
    return new Expression.Call(function, arguments);
  }

  private Expression between(FeelParser.CallContext ctx, Between.Days days) {
    if (ctx.arguments.size() != 2) {
      return wrongArguments(ctx, days.chinese() + "(date(\"2024-05-01\"), 当日)");
    }
    Expression from = typer.typed(ctx.arguments.get(0), Type.DATE);
    Expression to = typer.typed(ctx.arguments.get(1), Type.DATE);
    return from == null || to == null ? null : new Between(days, from, to);
  }

  private static boolean isPlaces(Expression e) {
    return e instanceof Expression.Literal literal
        && literal.value() instanceof BigDecimal places
        && places.scale() <= 0
        && places.signum() >= 0
        && places.compareTo(BigDecimal.valueOf(MOST_PLACES)) <= 0;
  }

  private Expression not(FeelParser.CallContext ctx) {
    if (ctx.arguments.size() != 1) {
      return wrongArguments(ctx, "not(…)");
    }
    Expression operand = typer.typed(ctx.arguments.get(0), Type.BOOLEAN);
    return operand == null ? null : new Expression.Not(operand);
  }

  private Expression date(FeelParser.CallContext ctx) {
    List<String> texts = literals(ctx, 1);
    if (texts == null) {
      return wrongArguments(ctx, "date(\"2024-05-01\")");
    }
    LocalDate date = Dates.of(texts.get(0));
    if (date == null) {
      out.suggest(
          Dates.meant(texts.get(0)),
          Code.BAD_DATE,
          typer.position(ctx.arguments.get(0)),
          texts.get(0));
    }
    return date == null ? null : Expression.Literal.of(date);
  }

  private Expression balance(FeelParser.CallContext ctx) {
    if (names.units().isEmpty()) {
      return null;
    } else if (ctx.arguments.isEmpty()) {
      return new Expression.Balance(names.units().iterator().next());
    }
    List<String> texts = literals(ctx, 1);
    if (texts == null) {
      return wrongArguments(ctx, "余额(\"" + names.units().iterator().next() + "\")");
    } else if (!names.units().contains(texts.get(0))) {
      return unknownUnit(texts.get(0), ctx.arguments.get(0));
    }
    return new Expression.Balance(texts.get(0));
  }

  private Expression daysSince(FeelParser.CallContext ctx) {
    List<Token> named = ctx.arguments.size() == 1 ? named(ctx.arguments.get(0)) : null;
    if (named == null) {
      return wrongArguments(ctx, "距上次(\"N-01\")");
    }
    Target target = target(named);
    return target == null ? null : new Expression.DaysSince(target);
  }

  private Expression inState(FeelParser.CallContext ctx) {
    List<String> texts = literals(ctx, 1);
    if (texts == null) {
      return wrongArguments(ctx, "状态(\"暂停兑换\")");
    }
    String name = texts.get(0);
    if (names.states().contains(name)) {
      return new Expression.InState(name);
    } else if (names.isComplete()) {
      out.suggest(
          Nearest.to(name, names.states()),
          Code.UNKNOWN_STATE,
          typer.position(ctx.arguments.get(0)),
          name,
          String.join("、", names.states()));
    }
    return null;
  }

  private Expression grade(FeelParser.CallContext ctx) {
    List<String> texts = literals(ctx, 1);
    if (texts == null) {
      return wrongArguments(ctx, "评级(\"星级\")");
    }
    String name = texts.get(0);
    if (names.gradings().contains(name)) {
      return new Expression.Grade(name);
    } else if (names.isComplete()) {
      out.suggest(
          Nearest.to(name, names.gradings()),
          Code.UNKNOWN_GRADING,
          typer.position(ctx.arguments.get(0)),
          name,
          names.gradings().isEmpty() ? "—" : String.join("、", names.gradings()));
    }
    return null;
  }

  /** What, in which window; then a group, and of points a unit of account. */
  private Expression measured(FeelParser.CallContext ctx, boolean counts) {
    int size = ctx.arguments.size();
    List<String> further = further(ctx, counts ? 3 : 4);
    if (further == null) {
      return wrongArguments(ctx, ctx.NAME().getText() + "(\"V-01\", \"本月\")");
    }
    int groups = further.size();
    String unit = null;
    if (!counts && groups > 0) {
      String last = further.get(groups - 1);
      if (names.units().contains(last)) {
        unit = last;
        groups--;
      } else if (groups == 2 || !canBeGroup(last)) {
        return unknownUnit(last, ctx.arguments.get(size - 1));
      }
    }
    Whose whose = groups == 0 ? Whose.ACCOUNT : group(further.get(0), ctx.arguments.get(2));
    return measured(ctx, whose, counts, unit);
  }

  private Expression ofActor(FeelParser.CallContext ctx, boolean counts) {
    List<String> further = further(ctx, counts ? 2 : 3);
    if (further == null) {
      return wrongArguments(ctx, ctx.NAME().getText() + "(\"V-01\", \"本月\")");
    }
    if (!typer.hasActor()) {
      out.add(Code.ACTOR_AT_CLOSE, typer.position(ctx), ctx.NAME().getText());
      return null;
    }
    String unit = further.isEmpty() ? null : further.get(0);
    if (unit != null && !names.units().contains(unit)) {
      return unknownUnit(unit, ctx.arguments.get(2));
    }
    return measured(ctx, Whose.ACTOR, counts, unit);
  }

  /** The texts after what and when; null if the arguments are not as they should be. */
  private static List<String> further(FeelParser.CallContext ctx, int most) {
    int size = ctx.arguments.size();
    if (size < 2 || size > most || named(ctx.arguments.get(0)) == null) {
      return null;
    }
    List<String> texts = ctx.arguments.subList(1, size).stream().map(Functions::literal).toList();
    return texts.contains(null) ? null : texts.subList(1, size - 1);
  }

  private boolean canBeGroup(String name) {
    return names.groups().contains(name)
        || (typer.hasGroups() && Nearest.to(name, names.units()) == null);
  }

  private Expression unknownUnit(String name, ParserRuleContext place) {
    if (!names.units().isEmpty()) {
      out.suggest(
          Nearest.to(name, names.units()),
          Code.UNKNOWN_UNIT,
          typer.position(place),
          name,
          String.join("、", names.units()));
    }
    return null;
  }

  /** A group that the record of an event names; null if there is none. */
  private Whose group(String name, ParserRuleContext place) {
    if (!typer.hasGroups()) {
      out.add(Code.GROUP_NOT_ALLOWED, typer.position(place), name);
      return null;
    } else if (!names.groups().contains(name)) {
      out.suggest(
          Nearest.to(name, names.groups()),
          Code.UNKNOWN_GROUP,
          typer.position(place),
          name,
          names.groups().isEmpty() ? "—" : String.join("、", names.groups()));
      return null;
    }
    return Whose.group(name);
  }

  /**
   * @param whose null if that is wrong
   */
  private Expression measured(
      FeelParser.CallContext ctx, Whose whose, boolean counts, String unit) {
    Target target = target(named(ctx.arguments.get(0)));
    String text = literal(ctx.arguments.get(1));
    Window window = new WindowReader(names, out).read(text, typer.position(ctx.arguments.get(1)));
    if (target == null || window == null || whose == null) {
      return null;
    }
    return counts
        ? new Expression.Count(target, window, whose)
        : new Expression.Points(target, window, whose, unit);
  }

  /** How often at least is a number after the two texts. */
  private Expression streak(FeelParser.CallContext ctx, boolean happened) {
    String expected = happened ? "连续(\"V-01\", \"月\", 2)" : "连续无(\"负面\", \"季度\")";
    Integer least = 0;
    if (happened && ctx.arguments.size() == 3) {
      Expression number = typer.typed(ctx.arguments.get(2), Type.NUMBER);
      least = number == null ? null : least(number);
    }
    boolean complete = ctx.arguments.size() == (happened ? 3 : 2);
    List<Token> named = complete ? named(ctx.arguments.get(0)) : null;
    String text = named == null ? null : literal(ctx.arguments.get(1));
    if (text == null || least == null) {
      return wrongArguments(ctx, expected);
    }
    Target target = target(named);
    Position place = typer.position(ctx.arguments.get(1));
    Window window = new WindowReader(names, out).read(text, place);
    if (window != null && !window.repeats()) {
      out.add(Code.NOT_REPEATING, place, text);
      return null;
    }
    return target == null || window == null ? null : new Expression.Streak(target, window, least);
  }

  private static Integer least(Expression e) {
    return e instanceof Expression.Literal literal
            && literal.value() instanceof BigDecimal number
            && number.scale() <= 0
            && number.signum() > 0
            && number.compareTo(BigDecimal.valueOf(Expression.Streak.MOST)) <= 0
        ? Integer.valueOf(number.intValueExact())
        : null;
  }

  /** A name between quotes, or several between square brackets; null if it is neither. */
  private static List<Token> named(FeelParser.ExpressionContext argument) {
    FeelParser.AtomContext atom = atom(argument);
    if (atom instanceof FeelParser.NamesContext several) {
      return several.items;
    }
    return atom instanceof FeelParser.TextContext text ? List.of(text.getStart()) : null;
  }

  /** What they mean together; null if something is wrong with one. */
  private Target target(List<Token> named) {
    List<Target> targets = new ArrayList<>();
    List<Position> places = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Token token : named) {
      String name = Typer.unquoted(token.getText());
      Target target = names.target(name);
      if (!seen.add(name)) {
        out.add(Code.DUPLICATE_ITEM, typer.position(token), name);
        target = null;
      } else if (target == null && names.isComplete()) {
        out.suggest(
            Nearest.to(name, names.targets()), Code.UNKNOWN_TARGET, typer.position(token), name);
      }
      if (target != null) {
        targets.add(target);
        places.add(typer.position(token));
      }
    }
    if (targets.size() < named.size()) {
      return null;
    } else if (targets.size() == 1) {
      return targets.get(0);
    }
    names.isNamedTogether(targets, places);
    return Target.several(targets);
  }

  private static FeelParser.AtomContext atom(FeelParser.ExpressionContext argument) {
    return argument instanceof FeelParser.PlainContext plain
            && plain.operation() instanceof FeelParser.SingleContext single
        ? single.atom()
        : null;
  }

  private static String literal(FeelParser.ExpressionContext argument) {
    return atom(argument) instanceof FeelParser.TextContext text
        ? Typer.unquoted(text.getText())
        : null;
  }

  /** The texts, if all arguments are texts between quotes and there are so many; null otherwise. */
  private static List<String> literals(FeelParser.CallContext ctx, int count) {
    return ctx.arguments.size() == count ? texts(ctx, count) : null;
  }

  /** The texts, if the first arguments are texts between quotes; null otherwise. */
  private static List<String> texts(FeelParser.CallContext ctx, int count) {
    List<String> texts = new ArrayList<>();
    for (FeelParser.ExpressionContext argument : ctx.arguments) {
      String text = literal(argument);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts.size() == count ? texts : null;
  }

  private Expression wrongArguments(FeelParser.CallContext ctx, String expected) {
    out.add(Code.WRONG_ARGUMENTS, typer.position(ctx), typer.source(ctx), expected);
    return null;
  }
}
