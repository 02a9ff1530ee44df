package org.gongyue.json;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Finding;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Status;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;

/**
 * What a decision read that its explanation does not show: of a redemption that was granted, for
 * one, the values of the conditions that held.
 */
final class Readings {

  private static final String VALUES = "values";

  private final List<String> shown = new ArrayList<>();
  private final List<String> found = new ArrayList<>();

  private Readings() {}

  static List<String> of(Decision decision, Event event) {
    if (event instanceof Observation && decision.status() != Status.PENDING) {
      return List.of(); // its explanation has the values of every rule that was tried
    }
    Readings readings = new Readings();
    decision.reasons().forEach(readings::show);
    decision.explanation().steps().forEach(readings::show);
    decision.findings().forEach(readings::find);
    return readings.found;
  }

  private void show(Reason reason) {
    if (values(reason) != null) {
      shown.add(values(reason));
    }
  }

  private void find(Finding finding) {
    String values = values(finding.reason());
    if (values != null && shown.stream().noneMatch(text -> text.contains(values))) {
      found.add(values);
      shown.add(values);
    }
    finding.parts().forEach(this::find);
  }

  private static String values(Reason reason) {
    boolean has = reason.code().names().contains(VALUES);
    Object values = has ? reason.value(VALUES) : null;
    return values == null ? null : values.toString();
  }
}
