package org.gongyue.workbench.api;

import java.time.LocalDate;
import java.util.List;
import org.gongyue.convention.Convention;
import org.gongyue.event.Event;

/** On which days a convention that is only written yet is tried. */
final class Days {

  private Days() {}

  /**
   * The convention itself if it is in force whenever something happens, else as if it had been
   * adopted, filed and published for all these days.
   */
  static Convention covering(Convention convention, List<Event> events) {
    List<LocalDate> days =
        events.stream()
            .map(event -> event.at().atZoneSameInstant(convention.zone()).toLocalDate())
            .sorted()
            .toList();
    if (days.stream().allMatch(convention.life()::inForceOn)) {
      return convention;
    }
    LocalDate own = convention.life().from();
    LocalDate from = own.isBefore(days.get(0)) ? own : days.get(0);
    return convention.with(
        new Convention.Life(
            new Convention.Life.Adoption(null, from),
            new Convention.Life.Act(null, from),
            new Convention.Life.Publication(from, from),
            from,
            null));
  }
}
