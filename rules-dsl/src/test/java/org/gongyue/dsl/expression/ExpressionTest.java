package org.gongyue.dsl.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Severity;
import org.gongyue.expression.Compiled;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Scope;
import org.gongyue.expression.Type;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;
import org.gongyue.measure.WorkingDays;
import org.junit.jupiter.api.Test;

/** What holds for every expression, tried on random ones. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
final class ExpressionTest {

  private static final String UNKNOWN = "不明";

  @Provide
  Arbitrary<Expression> ofEvents() {
    return Maker.expressions(false);
  }

  @Provide
  Arbitrary<Expression> ofAccounts() {
    return Maker.expressions(true);
  }

  @Provide
  Arbitrary<World.Values> events() {
    return Maker.values();
  }

  @Property(tries = 1000)
  void printedAndReadItIsTheSameTree(@ForAll("ofAccounts") Expression expression) {
    assertEquals(expression, reread(expression));
  }

  /** Read from its text; expressions that are too long to be read are passed over. */
  private static Expression reread(Expression expression) {
    String text = expression.toString();
    Assume.that(text.codePointCount(0, text.length()) <= ExpressionReader.LONGEST);
    Diagnostics out = new Diagnostics();
    Expression read = World.read(World.quoted(text), expression.type(), out);
    List<String> errors = codes(out, Severity.ERROR);
    Assume.that(!errors.equals(List.of("EXPRESSION_TOO_DEEP")));
    assertNotNull(read, () -> text + " " + errors);
    return read;
  }

  private static List<String> codes(Diagnostics out, Severity severity) {
    return out.all().stream()
        .filter(diagnostic -> diagnostic.severity() == severity)
        .map(diagnostic -> diagnostic.code().name())
        .toList();
  }

  @Property(tries = 600)
  void itMeansWhatItMeansInFeel(
      @ForAll("ofEvents") Expression expression, @ForAll("events") World.Values event) {
    Compiled compiled = Compiled.of(reread(expression), World.NAMES);
    Map<String, Object> variables = new HashMap<>();
    for (int i = 0; i < World.NAMES.size(); i++) {
      variables.put(World.NAMES.get(i), event.attributes().get(i));
    }
    variables.put("当日", event.today());

    Object expected = Feel.value(expression, variables);
    Object actual = compiled.value(new Fixed(event, 0));

    if (actual instanceof BigDecimal number && expected instanceof BigDecimal wanted) {
      assertEquals(
          0, wanted.compareTo(number), () -> expression + ": " + number + ", not " + wanted);
    } else {
      assertEquals(expected, actual, () -> Feel.text(expression) + " of " + variables);
    }
  }

  @Property(tries = 2000)
  void itsValueLiesInItsOutlook(
      @ForAll("ofAccounts") Expression expression,
      @ForAll("events") World.Values event,
      @ForAll int salt) {
    Object value = Compiled.of(expression, World.NAMES).value(new Fixed(event, salt));
    Outlook outlook = new Outlook(World.ATTRIBUTES);
    if (value instanceof BigDecimal number) {
      Interval interval = outlook.of(expression);
      assertTrue(interval.contains(number), () -> expression + ": " + number + " " + interval);
    } else {
      Boolean holds = outlook.holds(expression);
      assertTrue(holds == null || holds.equals(value), () -> expression + ": " + holds);
    }
  }

  @Property(tries = 2000)
  void itsCanonicalFormHasTheSameValueAndIsItsOwn(
      @ForAll("ofAccounts") Expression expression,
      @ForAll("events") World.Values event,
      @ForAll int salt) {
    Expression canonical = Canonical.of(expression);
    Fixed scope = new Fixed(event, salt);
    Object value = Compiled.of(expression, World.NAMES).value(scope);
    Object same = Compiled.of(canonical, World.NAMES).value(scope);
    boolean equal =
        value instanceof BigDecimal number
            ? number.compareTo((BigDecimal) same) == 0
            : value.equals(same);
    assertTrue(equal, () -> expression + " = " + value + ", " + canonical + " = " + same);
    assertEquals(canonical, Canonical.of(canonical));
  }

  @Property(tries = 2000)
  void whatIsShownToBeExclusiveNeverHoldsTogether(
      @ForAll("ofAccounts") Expression one,
      @ForAll("ofAccounts") Expression other,
      @ForAll("events") World.Values event,
      @ForAll int salt) {
    Assume.that(one.type() == Type.BOOLEAN && other.type() == Type.BOOLEAN);
    Expression opposite = new Expression.And(other, new Expression.Not(one));
    for (Expression second : List.of(other, opposite)) {
      if (Exclusive.are(one, second)) {
        Fixed scope = new Fixed(event, salt);
        boolean both =
            Compiled.of(one, World.NAMES).test(scope)
                && Compiled.of(second, World.NAMES).test(scope);
        assertFalse(both, () -> one + " and " + second);
      }
    }
  }

  @Test
  void bandsThatDoNotMeetAreExclusive() {
    assertTrue(exclusive("时长 in [0..2)", "时长 >= 2"));
    assertFalse(exclusive("时长 in [0..2]", "时长 >= 2"));
    assertTrue(exclusive("时段 = \"上午\" and 紧急", "时段 = \"下午\""));
    assertTrue(exclusive("人数 < 5", "not(人数 < 5) and 紧急"));
    assertFalse(exclusive("人数 > 5", "人数 < 7"));
    assertTrue(exclusive("人数 = 5", "人数 > 5"));
    assertFalse(exclusive("人数 != 5", "人数 >= 5"));
    assertFalse(exclusive("人数 < 5 or 紧急", "人数 >= 5"));
  }

  private static boolean exclusive(String one, String other) {
    Diagnostics out = new Diagnostics();
    return Exclusive.are(
        World.read(World.quoted(one), Type.BOOLEAN, out),
        World.read(World.quoted(other), Type.BOOLEAN, out));
  }

  @Property(tries = 400)
  void anUnknownNameIsToldAtItsPlaceHoweverTheTextIsWritten(
      @ForAll("ofEvents") Expression expression, @ForAll Style style, @ForAll long seed) {
    String text = expression.toString().replace(World.CHANGE.name(), UNKNOWN);
    Assume.that(text.contains(UNKNOWN) && text.length() <= 500);
    String content = "值: " + style.written(text, new Random(seed)) + "\n";
    List<Integer> places = new ArrayList<>();
    for (int at = content.indexOf(UNKNOWN); at >= 0; at = content.indexOf(UNKNOWN, at + 1)) {
      places.add(at);
    }
    Diagnostics out = new Diagnostics();

    World.read(content, expression.type(), out);

    List<Integer> told =
        out.all().stream()
            .filter(diagnostic -> diagnostic.code() == Code.UNKNOWN_NAME)
            .map(diagnostic -> index(content, diagnostic))
            .toList();
    Assume.that(!codes(out, Severity.ERROR).contains("EXPRESSION_TOO_DEEP"));
    assertEquals(places, told, content);
  }

  private static int index(String content, Diagnostic diagnostic) {
    int start = 0;
    for (int line = 1; line < diagnostic.position().line(); line++) {
      start = content.indexOf('\n', start) + 1;
    }
    return content.offsetByCodePoints(start, diagnostic.position().column() - 1);
  }

  /** How YAML can write a text. Where a space stands between words, a line may end. */
  enum Style {
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    FOLDED,
    LITERAL;

    String written(String text, Random random) {
      return switch (this) {
        case SINGLE_QUOTED -> "'" + text.replace("'", "''") + "'";
        case DOUBLE_QUOTED -> '"' + escaped(text, random) + '"';
        case FOLDED -> "> # 不" + "\n    " + text.replace(" and ", "\n    and ");
        case LITERAL -> "|-\n    " + text.replace(" and ", "\n      and\n    ");
      };
    }

    private static String escaped(String text, Random random) {
      StringBuilder escaped = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"' || c == '\\') {
          escaped.append('\\').append(c);
        } else if (UNKNOWN.indexOf(c) < 0 && random.nextInt(5) == 0) {
          escaped.append("\\u%04x".formatted((int) c));
        } else {
          escaped.append(c);
        }
      }
      return escaped.toString();
    }
  }

  /** An event, and an account whose measures are any that the rules of measures allow. */
  private record Fixed(World.Values event, int salt) implements Scope {

    @Override
    public Object attribute(int slot) {
      return event.attributes().get(slot);
    }

    @Override
    public LocalDate today() {
      return event.today();
    }

    @Override
    public BigDecimal clock(Expression.Clock.Field field) {
      return BigDecimal.valueOf(
          field.least() + Math.floorMod(salt, field.most() - field.least() + 1));
    }

    @Override
    public BigDecimal workingDays(LocalDate from, LocalDate to) {
      return BigDecimal.valueOf(WorkingDays.ofChina().between(from, to));
    }

    @Override
    public String accountKind() {
      return List.of("家庭户", "单位").get(salt % 2);
    }

    @Override
    public BigDecimal count(Target target, Window window, Whose whose) {
      return BigDecimal.valueOf((noise(target, window) + whose.toString().length()) % 50);
    }

    @Override
    public BigDecimal points(Target target, Window window, Whose whose, String unit) {
      BigDecimal points =
          BigDecimal.valueOf((noise(target, window) + whose.toString().length()) % 10_000, 1);
      boolean isLoss = target.kind() != Target.Kind.POSITIVE && salt % 2 == 0;
      return isLoss || target.kind() == Target.Kind.NEGATIVE ? points.negate() : points;
    }

    @Override
    public BigDecimal balance(String unit) {
      return BigDecimal.valueOf(salt % 100_000, 2);
    }

    @Override
    public boolean inState(String state) {
      return salt % 3 == 0;
    }

    @Override
    public String grade(String grading) {
      return salt % 2 == 0 ? "三星" : "一星";
    }

    @Override
    public BigDecimal streak(Expression.Streak streak) {
      return BigDecimal.valueOf(noise(streak.target(), streak.window()) % 121);
    }

    @Override
    public BigDecimal daysSince(Target target) {
      int days = noise(target, Window.LIFETIME) % 500;
      return BigDecimal.valueOf(days == 0 ? Expression.DaysSince.NEVER : days);
    }

    private int noise(Target target, Window window) {
      return (target.hashCode() * 31 + window.hashCode() + salt) & 0x7FFF_FFFF;
    }
  }

  @Property(tries = 200)
  void whatIsReadIsOfTheTypeThatWasAskedFor(@ForAll("ofEvents") Expression expression) {
    Type other = expression.type() == Type.NUMBER ? Type.BOOLEAN : Type.NUMBER;
    Diagnostics out = new Diagnostics();
    Assume.that(expression.toString().length() <= ExpressionReader.LONGEST / 2);
    Expression read = World.read(World.quoted(expression.toString()), other, out);
    assertEquals(null, read);
    assertTrue(
        !Collections.disjoint(
            codes(out, Severity.ERROR), List.of("WRONG_TYPE", "EXPRESSION_TOO_DEEP")));
  }
}
