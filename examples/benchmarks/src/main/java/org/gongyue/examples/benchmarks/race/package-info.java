/**
 * Contestants that take turns: each replays the log in a process of its own, one after the other,
 * round by round, so that whatever else the machine does disturbs all of them alike.
 */
package org.gongyue.examples.benchmarks.race;
