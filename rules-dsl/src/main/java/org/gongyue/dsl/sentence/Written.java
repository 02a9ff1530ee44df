package org.gongyue.dsl.sentence;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.dsl.yaml.Scalar;

/** A rule as its lines were read: not yet expanded. */
final class Written {

  private final Scalar id;
  private final Scalar name;
  private final List<Said> conditions = new ArrayList<>();
  private final List<Said> actions = new ArrayList<>();
  private Said behaviour;

  /**
   * @param name what people call it; null if it has no name
   */
  Written(Scalar id, Scalar name) {
    this.id = id;
    this.name = name;
  }

  void add(Said said) {
    (said.sentence().isCondition() ? conditions : actions).add(said);
  }

  void behaviour(Said said) {
    behaviour = said;
  }

  Scalar id() {
    return id;
  }

  Scalar name() {
    return name;
  }

  /** 行为是; null if it is not said. */
  Said behaviour() {
    return behaviour;
  }

  /** The conditions but 行为是. */
  List<Said> conditions() {
    return conditions;
  }

  List<Said> actions() {
    return actions;
  }
}
