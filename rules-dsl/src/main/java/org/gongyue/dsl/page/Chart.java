package org.gongyue.dsl.page;

/** Something drawn, in a figure with its title. */
public sealed interface Chart permits Bars, LineChart {

  /** The figure as HTML. */
  String html();
}
