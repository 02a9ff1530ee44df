package org.gongyue.examples.flink;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * An event on its way to the part that decides it.
 *
 * @param part the name of the part
 * @param community the id of the community
 * @param at when it happened, in milliseconds
 * @param event as JSON in which each account is written with its kind
 * @param clock how far event time had come where it was read, when it was read
 */
public record Routed(String part, String community, long at, String event, long clock) {

  /** How it is passed on. */
  static final TypeInformation<Routed> TYPE = Types.POJO(Routed.class);

  /** Whether event time had come past it already. */
  boolean isLate() {
    return at <= clock;
  }

  Routed readAt(long time) {
    return new Routed(part, community, at, event, time);
  }
}
