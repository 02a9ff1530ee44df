package org.gongyue.convention;

import java.util.List;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Target;

/**
 * Who is not rated (不计分): as long as the condition holds for the event's account, what the gate
 * applies to is neither rewarded nor punished.
 *
 * @param id its number, such as {@code D-01}
 * @param name what it is called, such as {@code 空置房}
 * @param article the id of the article it rests on; null if it rests on none
 * @param condition when it holds: it reads facts and measures, no attributes
 * @param targets the behaviours it applies to; at least one
 */
public record Gate(
    String id, String name, String article, Formula condition, List<Target> targets) {

  public Gate {
    targets = List.copyOf(targets);
  }
}
