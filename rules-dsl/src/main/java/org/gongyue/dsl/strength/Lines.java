package org.gongyue.dsl.strength;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.dsl.coverage.Goal;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.mutation.Mutant;
import org.gongyue.dsl.read.Documents;
import org.gongyue.dsl.vocabulary.Key;

/** Where the things are written that examples can use. */
public final class Lines {

  private final Map<String, Position> byKey = new HashMap<>();
  private final Map<String, Position> origins;
  private final Position start;

  /**
   * @param mutants each of which knows where something is written
   * @param origins where each item is written
   */
  Lines(List<Mutant> mutants, Map<String, Position> origins, Documents documents) {
    mutants.forEach(one -> byKey.putIfAbsent(one.item() + " " + one.key(), one.position()));
    this.origins = origins;
    this.start = documents.charter().position();
  }

  /** Where a goal is written, as near as can be told; the convention's beginning otherwise. */
  public Position of(Goal goal) {
    String item = goal.item();
    if (goal.kind() == Goal.Kind.LIMIT) {
      item = item.substring(0, item.indexOf(' '));
    }
    for (Key key : keys(goal)) {
      Position position = byKey.get(item + " " + key.chinese());
      if (position != null) {
        return position;
      }
    }
    return origins.getOrDefault(item, start);
  }

  private static List<Key> keys(Goal goal) {
    return switch (goal.kind()) {
      case CONDITION -> List.of(Key.CONDITION);
      case BAND -> List.of(Key.AWARD, Key.DEDUCT);
      case BOUND -> List.of(Key.CONDITION, Key.AWARD, Key.DEDUCT);
      case LIMIT -> List.of(Key.LIMITS);
      case STEP -> List.of(Key.ESCALATION, Key.WINDOW);
      case CONSEQUENCE -> List.of(Key.CONSEQUENCES, Key.WARN_FIRST, Key.ENDS);
      case GRADE -> List.of(Key.BANDS);
      case ARTICLE, RULE, REWARD, TRANSFER, REFUSAL -> List.of();
    };
  }
}
