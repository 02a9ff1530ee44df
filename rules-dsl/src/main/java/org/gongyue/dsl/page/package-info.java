/**
 * Pages that stand alone: HTML with its style inside and without anything from the network, for a
 * phone, a screen and paper. Charts are drawn by Apache ECharts, which is written into the page; a
 * page without charts has no script. May use {@code diagnostic} for its texts.
 */
package org.gongyue.dsl.page;
