package org.gongyue.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * An expression turned into typed closures. Thread-safe; evaluation never fails and its cost is
 * bounded by the size of the expression.
 */
public final class Compiled {

  /** A closure of type {@link Type#BOOLEAN}. */
  @FunctionalInterface
  interface Test {
    boolean of(Scope scope);
  }

  /** A closure of any other type. */
  @FunctionalInterface
  interface Value {
    Object of(Scope scope);
  }

  private final Type type;

  /** Null unless it is {@link Type#BOOLEAN}. */
  private final Test test;

  /** Null if it is {@link Type#BOOLEAN}. */
  private final Value value;

  private Compiled(Type type, Test test, Value value) {
    this.type = type;
    this.test = test;
    this.value = value;
  }

  /**
   * Compiles an expression.
   *
   * @param expression a well-typed expression
   * @param attributes the names of the attributes it may read; an attribute's place in the list is
   *     the slot by which it is asked of the {@link Scope}
   * @throws IllegalArgumentException if the expression reads another attribute or is ill-typed
   */
  public static Compiled of(Expression expression, List<String> attributes) {
    Compiler compiler = new Compiler(attributes);
    if (expression.type() == Type.BOOLEAN) {
      return new Compiled(Type.BOOLEAN, compiler.test(expression), null);
    }
    return new Compiled(expression.type(), null, compiler.value(expression));
  }

  /**
   * Code that comes from elsewhere than an expression. Its maker answers for it: it must be
   * thread-safe, never fail, and give values of the type.
   */
  public static Compiled by(Type type, Function<Scope, Object> code) {
    return type == Type.BOOLEAN
        ? new Compiled(type, scope -> (Boolean) code.apply(scope), null)
        : new Compiled(type, null, code::apply);
  }

  /** The value of a {@link Type#BOOLEAN} expression. */
  public boolean test(Scope scope) {
    return test.of(scope);
  }

  /** The value of a {@link Type#NUMBER} expression. */
  public BigDecimal number(Scope scope) {
    return (BigDecimal) value.of(scope);
  }

  /** The value of an expression of any type. */
  public Object value(Scope scope) {
    return type == Type.BOOLEAN ? (Object) test.of(scope) : value.of(scope);
  }

  /** The type of the value. */
  public Type type() {
    return type;
  }
}
