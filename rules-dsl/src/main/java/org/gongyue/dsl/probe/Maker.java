package org.gongyue.dsl.probe;

import java.time.ZonedDateTime;
import org.gongyue.event.Event;

/** Makes up events about one topic. */
interface Maker {

  /** An event with an id, at a time. */
  Event draw(String event, ZonedDateTime at, Draw draw);
}
