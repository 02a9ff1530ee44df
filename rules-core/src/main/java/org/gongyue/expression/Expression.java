package org.gongyue.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/**
 * A typed expression: a closed subset of FEEL (DMN 1.5) plus measures of an account. {@code
 * toString} gives the canonical text, which reads back to an equal tree.
 *
 * <p>The records trust their maker to have checked the types: the reader of the convention language
 * does, with positions. {@link Compiled} fails with an {@link IllegalArgumentException} otherwise.
 */
public sealed interface Expression {

  /** The type of the value. */
  Type type();

  /** The parts of the expression, from left to right; none for a literal or a measure. */
  default List<Expression> children() {
    return List.of();
  }

  /** A literal: {@link BigDecimal}, {@link String}, {@link Boolean} or {@link LocalDate}. */
  record Literal(Object value, Type type) implements Expression {
    public static Literal of(BigDecimal value) {
      return new Literal(value, Type.NUMBER);
    }

    public static Literal of(long value) {
      return of(BigDecimal.valueOf(value));
    }

    public static Literal of(String value) {
      return new Literal(value, Type.TEXT);
    }

    public static Literal of(boolean value) {
      return new Literal(value, Type.BOOLEAN);
    }

    public static Literal of(LocalDate value) {
      return new Literal(value, Type.DATE);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** An attribute (参数) of the event. */
  record Attribute(String name, Type type) implements Expression {
    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** {@code 当日}: the event's local date. */
  record Today() implements Expression {
    @Override
    public Type type() {
      return Type.DATE;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * A part of the event's local date or time, such as {@code 几点()}: a whole number.
   *
   * @param field which part
   */
  record Clock(Clock.Field field) implements Expression {
    /** The parts, with their Chinese and English names and the least and greatest value. */
    public enum Field {
      MONTH("几月", "monthOfYear", 1, 12),
      DAY("几号", "dayOfMonth", 1, 31),
      /** Monday is 1, Sunday 7 (GB/T 7408, ISO 8601). */
      WEEKDAY("星期几", "dayOfWeek", 1, 7),
      HOUR("几点", "hourOfDay", 0, 23),
      MINUTE("几分", "minuteOfHour", 0, 59);

      private final String chinese;
      private final String english;
      private final int least;
      private final int most;

      Field(String chinese, String english, int least, int most) {
        this.chinese = chinese;
        this.english = english;
        this.least = least;
        this.most = most;
      }

      public String chinese() {
        return chinese;
      }

      public String english() {
        return english;
      }

      /** The least value. */
      public int least() {
        return least;
      }

      /** The greatest value. */
      public int most() {
        return most;
      }
    }

    @Override
    public Type type() {
      return Type.NUMBER;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** {@code 计分单位}: the kind of the account. */
  record AccountKind() implements Expression {
    @Override
    public Type type() {
      return Type.TEXT;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** {@code -x}. */
  record Negation(Expression operand) implements Expression {
    @Override
    public Type type() {
      return Type.NUMBER;
    }

    @Override
    public List<Expression> children() {
      return List.of(operand);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * {@code + - * /} on numbers, in decimal128. The divisor is never zero: the reader sees to it.
   */
  record Arithmetic(Arithmetic.Operator operator, Expression left, Expression right)
      implements Expression {
    /** The four operations, with their symbol. */
    public enum Operator {
      ADD("+"),
      SUBTRACT("-"),
      MULTIPLY("*"),
      DIVIDE("/");

      private final String symbol;

      Operator(String symbol) {
        this.symbol = symbol;
      }

      public String symbol() {
        return symbol;
      }
    }

    @Override
    public Type type() {
      return Type.NUMBER;
    }

    @Override
    public List<Expression> children() {
      return List.of(left, right);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * A comparison of two values of one type; booleans and texts only by {@code =} and {@code !=}.
   */
  record Comparison(Comparison.Operator operator, Expression left, Expression right)
      implements Expression {
    /** The six comparisons, with their symbol. */
    public enum Operator {
      EQUAL("="),
      NOT_EQUAL("!="),
      LESS("<"),
      LESS_OR_EQUAL("<="),
      GREATER(">"),
      GREATER_OR_EQUAL(">=");

      private final String symbol;

      Operator(String symbol) {
        this.symbol = symbol;
      }

      public String symbol() {
        return symbol;
      }

      /** The one that holds just where this does not. */
      public Operator opposite() {
        return switch (this) {
          case EQUAL -> NOT_EQUAL;
          case NOT_EQUAL -> EQUAL;
          case LESS -> GREATER_OR_EQUAL;
          case LESS_OR_EQUAL -> GREATER;
          case GREATER -> LESS_OR_EQUAL;
          case GREATER_OR_EQUAL -> LESS;
        };
      }

      /** The one that says the same with its sides exchanged. */
      public Operator turned() {
        return switch (this) {
          case LESS -> GREATER;
          case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
          case GREATER -> LESS;
          case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
          case EQUAL, NOT_EQUAL -> this;
        };
      }

      /** Whether the operator holds for the sign of a {@link Comparable#compareTo}. */
      public boolean holds(int sign) {
        return switch (this) {
          case EQUAL -> sign == 0;
          case NOT_EQUAL -> sign != 0;
          case LESS -> sign < 0;
          case LESS_OR_EQUAL -> sign <= 0;
          case GREATER -> sign > 0;
          case GREATER_OR_EQUAL -> sign >= 0;
        };
      }
    }

    @Override
    public Type type() {
      return Type.BOOLEAN;
    }

    @Override
    public List<Expression> children() {
      return List.of(left, right);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** {@code a and b}; the right side is not evaluated when the left is false. */
  record And(Expression left, Expression right) implements Expression {
    @Override
    public Type type() {
      return Type.BOOLEAN;
    }

    @Override
    public List<Expression> children() {
      return List.of(left, right);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** {@code a or b}; the right side is not evaluated when the left is true. */
  record Or(Expression left, Expression right) implements Expression {
    @Override
    public Type type() {
      return Type.BOOLEAN;
    }

    @Override
    public List<Expression> children() {
      return List.of(left, right);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** {@code not(a)}. */
  record Not(Expression operand) implements Expression {
    @Override
    public Type type() {
      return Type.BOOLEAN;
    }

    @Override
    public List<Expression> children() {
      return List.of(operand);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** {@code x in [low..high]}, each end closed or open, on numbers or dates. */
  record InRange(
      Expression operand, Expression low, boolean lowClosed, Expression high, boolean highClosed)
      implements Expression {
    @Override
    public Type type() {
      return Type.BOOLEAN;
    }

    @Override
    public List<Expression> children() {
      return List.of(operand, low, high);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** {@code x in [a, b, c]}: equal to one of them; at least one, all of the operand's type. */
  record InList(Expression operand, List<Expression> items) implements Expression {
    public InList {
      items = List.copyOf(items);
    }

    @Override
    public Type type() {
      return Type.BOOLEAN;
    }

    @Override
    public List<Expression> children() {
      List<Expression> children = new ArrayList<>(items);
      children.add(0, operand);
      return children;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** {@code if c then a else b}; both branches have one type; only one is evaluated. */
  record If(Expression condition, Expression then, Expression otherwise) implements Expression {
    @Override
    public Type type() {
      return then.type();
    }

    @Override
    public List<Expression> children() {
      return List.of(condition, then, otherwise);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** A function of numbers. */
  record Call(Function function, List<Expression> arguments) implements Expression {
    /** The functions, with their English and Chinese names and how many arguments they take. */
    public enum Function {
      MIN("min", "最小", 1, Integer.MAX_VALUE),
      MAX("max", "最大", 1, Integer.MAX_VALUE),
      FLOOR("floor", "向下取整", 1, 1),
      CEILING("ceiling", "向上取整", 1, 1),
      /** Half away from zero, to a literal number of places from 0 to 6. */
      ROUND("round", "四舍五入", 2, 2),
      ABS("abs", "绝对值", 1, 1);

      private final String english;
      private final String chinese;
      private final int fewest;
      private final int most;

      Function(String english, String chinese, int fewest, int most) {
        this.english = english;
        this.chinese = chinese;
        this.fewest = fewest;
        this.most = most;
      }

      public String english() {
        return english;
      }

      public String chinese() {
        return chinese;
      }

      /** The least number of arguments. */
      public int fewest() {
        return fewest;
      }

      /** The greatest number of arguments. */
      public int most() {
        return most;
      }
    }

    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Type type() {
      return Type.NUMBER;
    }

    @Override
    public List<Expression> children() {
      return arguments;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * {@code 次数("N-01", "90天")}: how often the target happened in the window, to the account, by the
   * actor ({@code 本人次数}) or in the group of a kind ({@code 次数("N-01", "90天", "楼栋")}).
   */
  record Count(Target target, Window window, Whose whose) implements Expression {
    /** To the account. */
    public Count(Target target, Window window) {
      this(target, window, Whose.ACCOUNT);
    }

    @Override
    public Type type() {
      return Type.NUMBER;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * {@code 得分("志愿服务", "本月")}: the signed points of the target in the window, of the account, by the
   * actor ({@code 本人得分}) or of the group of a kind; in one unit of account ({@code 得分("志愿服务", "本月",
   * "时间币")}).
   *
   * @param unit null for the convention's first
   */
  record Points(Target target, Window window, Whose whose, String unit) implements Expression {
    /** Of the account, in the first unit. */
    public Points(Target target, Window window) {
      this(target, window, Whose.ACCOUNT, null);
    }

    @Override
    public Type type() {
      return Type.NUMBER;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * {@code 天数(受理日, 办结日)}: the days from one date to another, negative if the other is earlier;
   * {@code 工作日数(受理日, 办结日)}: the working days after the first up to and including the other, and the
   * negative of those the other way round if it is earlier.
   */
  record Between(Between.Days days, Expression from, Expression to) implements Expression {
    /** Which days count, with the names of the function in Chinese and English. */
    public enum Days {
      ALL("天数", "daysBetween"),
      WORKING("工作日数", "workingDaysBetween");

      private final String chinese;
      private final String english;

      Days(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
      }

      public String chinese() {
        return chinese;
      }

      public String english() {
        return english;
      }
    }

    @Override
    public Type type() {
      return Type.NUMBER;
    }

    @Override
    public List<Expression> children() {
      return List.of(from, to);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** {@code 余额("积分")}: the balance in a unit of account before the event. */
  record Balance(String unit) implements Expression {
    @Override
    public Type type() {
      return Type.NUMBER;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** {@code 状态("暂停兑换")}: whether the account is in the state today, before the event. */
  record InState(String name) implements Expression {
    @Override
    public Type type() {
      return Type.BOOLEAN;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** {@code 评级("星级")}: the grade that the account has in a grading, before the event. */
  record Grade(String grading) implements Expression {
    @Override
    public Type type() {
      return Type.TEXT;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * {@code 连续("V-01", "月", 2)}: how many periods in a row, the last of them the one before the
   * present, the target happened at least so often to the account in each; {@code 连续无("负面", "季度")}:
   * in how many it did not happen at all. Only whole periods of the account's life count.
   *
   * @param window a period that {@linkplain Window#repeats() comes again}
   * @param least how often, at least 1; 0 for not at all
   */
  record Streak(Target target, Window window, int least) implements Expression {
    /** No more periods are looked at. */
    public static final int LONGEST = 120;

    /** The greatest number that can be asked for. */
    public static final int MOST = 1000;

    public Streak {
      if (!window.repeats() || least < 0 || least > MOST) {
        throw new IllegalArgumentException(least + " in " + window);
      }
    }

    @Override
    public Type type() {
      return Type.NUMBER;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * {@code 距上次("N-01")}: days since the target last happened to the account, 0 for the same day,
   * {@value #NEVER} if it never did.
   */
  record DaysSince(Target target) implements Expression {
    /** The value when it never happened. */
    public static final int NEVER = 99999;

    @Override
    public Type type() {
      return Type.NUMBER;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }
}
