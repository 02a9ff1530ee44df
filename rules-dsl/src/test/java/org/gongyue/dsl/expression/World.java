package org.gongyue.dsl.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.convention.Attribute;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.dsl.yaml.Trees;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Type;
import org.gongyue.measure.Target;

/** The attributes and names that the expressions of these tests are about. */
final class World {

  static final Attribute HOURS = number("时长", "0", "12", 2);
  static final Attribute PERSONS = number("人数", "1", "500", 0);
  static final Attribute CHANGE = number("增减", null, null, 2);
  static final Attribute SPAN =
      new Attribute("时段", Type.TEXT, null, null, null, 2, List.of("上午", "下午"), null);
  static final Attribute NOTE = plain("备注", Type.TEXT);
  static final Attribute URGENT = plain("紧急", Type.BOOLEAN);
  static final Attribute DAY = plain("日子", Type.DATE);

  static final List<Attribute> ALL = List.of(HOURS, PERSONS, CHANGE, SPAN, NOTE, URGENT, DAY);
  static final List<String> NAMES = ALL.stream().map(Attribute::name).toList();
  static final Attributes ATTRIBUTES = Attributes.of(ALL, Set.of());

  static final Map<String, Target> TARGETS =
      Map.of(
          "全部", Target.ALL,
          "正面", Target.POSITIVE,
          "负面", Target.NEGATIVE,
          "志愿服务", new Target(Target.Kind.CATEGORY, "志愿服务"),
          "N-01", new Target(Target.Kind.BEHAVIOUR, "N-01"));

  static final List<String> STATES = List.of("暂停兑换", "红榜", "引\"号");

  private World() {}

  private static Attribute number(String name, String least, String most, int places) {
    return new Attribute(
        name, Type.NUMBER, null, decimal(least), decimal(most), places, List.of(), null);
  }

  private static BigDecimal decimal(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static Attribute plain(String name, Type type) {
    return new Attribute(name, type, null, null, null, 2, List.of(), null);
  }

  /** What the convention of these tests has given names to. */
  enum Known implements Names {
    KNOWN;

    @Override
    public Target target(String name) {
      return TARGETS.get(name);
    }

    @Override
    public Collection<String> targets() {
      return TARGETS.keySet();
    }

    @Override
    public Collection<String> states() {
      return STATES;
    }

    @Override
    public boolean isComplete() {
      return true;
    }

    @Override
    public Collection<String> groups() {
      return List.of("楼栋");
    }

    @Override
    public Collection<String> accountKinds() {
      return List.of("家庭户", "单位");
    }

    @Override
    public Collection<String> units() {
      return List.of("积分", "时间币");
    }
  }

  /** Reads an expression from a file whose only key has it as its value; null if it is wrong. */
  static Expression read(String content, Type type, Diagnostics out) {
    Scalar text = Trees.onlyValue(content);
    ExpressionReader reader = new ExpressionReader(Known.KNOWN, out);
    Formula formula =
        type == Type.BOOLEAN ? reader.condition(text, ATTRIBUTES) : reader.amount(text, ATTRIBUTES);
    return formula == null ? null : formula.expression();
  }

  /** A file whose only key has a text as its value, between single quotes. */
  static String quoted(String text) {
    return "值: '" + text.replace("'", "''") + "'\n";
  }

  /** The values of the attributes in an event, in the order of {@link #ALL}. */
  record Values(List<Object> attributes, LocalDate today) {}
}
