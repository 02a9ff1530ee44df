/**
 * A part of a community, of whatever size can be decided without the rest: one account, or all of
 * them. It decides what comes, in whatever order, on what it keeps as texts in a {@link
 * org.gongyue.examples.flink.part.Store}; of Flink it knows nothing, so that it can be held against
 * a chronicle by thousands of made up histories.
 */
package org.gongyue.examples.flink.part;
