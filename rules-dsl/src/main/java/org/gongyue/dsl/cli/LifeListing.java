package org.gongyue.dsl.cli;

import java.time.LocalDate;
import org.gongyue.convention.Convention.Life;

/** How a version came to life, in words. */
final class LifeListing {

  private final Terminal terminal;

  LifeListing(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Life life, Object zone) {
    Life.Adoption adoption = life.adoption();
    line("LIFE_ADOPTED", adoption.day() + " " + adoption.body());
    if (adoption.vote() != null) {
      Life.Vote vote = adoption.vote();
      line(
          "LIFE_VOTE",
          orUnknown(vote.expected()),
          orUnknown(vote.present()),
          orUnknown(vote.inFavour()),
          terminal.text("COUNTED_" + vote.counted()));
    }
    Life.Act filing = life.filing();
    line("LIFE_FILED", filing.day() + (filing.body() == null ? "" : " " + filing.body()));
    line("LIFE_PUBLISHED", life.publication().from(), orOpen(life.publication().until()));
    Life.Objection objection = life.publication().objection();
    if (objection != null) {
      line("LIFE_OBJECTION", objection.from(), orOpen(objection.until()), objection.receiver());
    }
    line("LIFE_FORCE", life.from(), orOpen(life.until()), zone);
  }

  private void line(String key, Object... values) {
    terminal.print(terminal.text(key, values));
  }

  private static Object orUnknown(Long number) {
    return number == null ? "?" : number;
  }

  private Object orOpen(LocalDate date) {
    return date == null ? terminal.text("OPEN") : date;
  }
}
