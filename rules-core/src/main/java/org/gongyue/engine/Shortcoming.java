package org.gongyue.engine;

import java.util.AbstractList;

/**
 * What is said of a condition that failed: its text, and what it read. That is put into words when
 * somebody first looks, because most answers are only asked whether they are a yes.
 */
final class Shortcoming extends AbstractList<Object> {

  private final CompiledFormula condition;

  /** Null once it was looked at. */
  private AccountScope scope;

  private String read;

  Shortcoming(CompiledFormula condition, AccountScope scope) {
    this.condition = condition;
    this.scope = scope;
  }

  @Override
  public Object get(int index) {
    return index == 0 ? condition.formula().text() : read();
  }

  private synchronized String read() {
    if (scope != null) {
      read = condition.readings(scope);
      scope = null;
    }
    return read;
  }

  @Override
  public int size() {
    return 2;
  }
}
