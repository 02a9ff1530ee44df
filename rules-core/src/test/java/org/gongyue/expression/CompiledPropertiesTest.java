package org.gongyue.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongyue.expression.Expression.Attribute;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;
import org.gongyue.measure.WorkingDays;
import org.gongyue.naive.NaiveEvaluator;
import org.gongyue.random.Expressions;

/** Closures and a plain walk over the tree give the same values. */
class CompiledPropertiesTest {

  private static final List<Attribute> ATTRIBUTES =
      List.of(
          new Attribute("时长", Type.NUMBER),
          new Attribute("等级", Type.TEXT),
          new Attribute("夜间", Type.BOOLEAN),
          new Attribute("开始日", Type.DATE));

  private static final List<String> NAMES = ATTRIBUTES.stream().map(Attribute::name).toList();

  private static final List<Target> TARGETS =
      List.of(Target.ALL, Target.NEGATIVE, new Target(Target.Kind.RULE, "N-01"));

  @Property(tries = 2000)
  void closuresAndTreeGiveTheSameValue(
      @ForAll("expressions") Expression expression, @ForAll("values") List<Object> values) {
    Made made = new Made(values);
    NaiveEvaluator naive =
        new NaiveEvaluator(
            Map.of(
                "时长",
                values.get(0),
                "等级",
                values.get(1),
                "夜间",
                values.get(2),
                "开始日",
                values.get(3)),
            made.today(),
            made);

    Object compiled = Compiled.of(expression, NAMES).value(made);

    assertEquals(naive.value(expression), compiled);
  }

  @Property
  void theCompiledTypeIsTheTypeOfTheValue(
      @ForAll("expressions") Expression expression, @ForAll("values") List<Object> values) {
    Object value = Compiled.of(expression, NAMES).value(new Made(values));
    assertEquals(
        switch (expression.type()) {
          case NUMBER -> BigDecimal.class;
          case TEXT -> String.class;
          case BOOLEAN -> Boolean.class;
          case DATE -> LocalDate.class;
        },
        value.getClass());
  }

  @Property
  void theCanonicalTextIsTheSameEachTimeAndOnOneLine(@ForAll("expressions") Expression expression) {
    assertEquals(expression.toString(), expression.toString());
    assertEquals(1, expression.toString().lines().count());
  }

  @Provide
  Arbitrary<Expression> expressions() {
    Expressions expressions =
        new Expressions(ATTRIBUTES, TARGETS, List.of("积分", "时间币")).andStates(List.of("红榜", "好邻居"));
    return Arbitraries.of(Type.values()).flatMap(type -> expressions.of(type, 3));
  }

  @Provide
  Arbitrary<List<Object>> values() {
    return Arbitraries.longs()
        .between(0, 1_000_000)
        .map(
            seed ->
                List.<Object>of(
                    BigDecimal.valueOf(seed % 1200, 2),
                    List.of("甲", "乙", "丙").get((int) (seed % 3)),
                    seed % 2 == 0,
                    LocalDate.of(2024, 1, 1).plusDays(seed % 366)));
  }

  /** An account that is made up: its measures follow from what is asked. */
  private record Made(List<Object> attributes) implements Scope, NaiveEvaluator.Measures {

    @Override
    public Object attribute(int slot) {
      return attributes.get(slot);
    }

    @Override
    public LocalDate today() {
      return LocalDate.of(2024, 6, 15);
    }

    @Override
    public BigDecimal workingDays(LocalDate from, LocalDate to) {
      return BigDecimal.valueOf(WorkingDays.ofChina().between(from, to));
    }

    @Override
    public LocalTime time() {
      return LocalTime.of(20, 5);
    }

    @Override
    public BigDecimal clock(Expression.Clock.Field field) {
      return BigDecimal.valueOf(
          switch (field) {
            case MONTH -> 6;
            case DAY -> 15;
            case WEEKDAY -> 6;
            case HOUR -> 20;
            case MINUTE -> 5;
          });
    }

    @Override
    public String accountKind() {
      return "家庭户";
    }

    @Override
    public BigDecimal count(Target target, Window window, Whose whose) {
      return BigDecimal.valueOf(
          window.toString().length()
              + target.toString().length()
              + 100L * whose.toString().hashCode());
    }

    @Override
    public BigDecimal points(Target target, Window window, Whose whose, String unit) {
      return BigDecimal.valueOf(
          25L * window.length()
              + (unit == null ? 3 : unit.length())
              - 7L * whose.toString().length(),
          1);
    }

    @Override
    public BigDecimal balance(String unit) {
      return BigDecimal.valueOf(unit.length() * 17L - 40);
    }

    @Override
    public boolean inState(String state) {
      return state.length() % 2 == 0;
    }

    @Override
    public String grade(String grading) {
      return grading.length() % 2 == 0 ? "甲" : "乙";
    }

    @Override
    public BigDecimal streak(Expression.Streak streak) {
      return streak(streak.target(), streak.window(), streak.least());
    }

    @Override
    public BigDecimal streak(Target target, Window window, int least) {
      return BigDecimal.valueOf(target.name().length() + window.length() + 3L * least);
    }

    @Override
    public BigDecimal daysSince(Target target) {
      return BigDecimal.valueOf(target.name().length() * 11L);
    }
  }
}
