package org.gongyue.examples.benchmarks.race;

import org.gongyue.examples.benchmarks.contestant.Way;

/**
 * Who takes part in a race.
 *
 * @param rules how many rules the convention has
 */
public record Entrant(Way way, int rules) {}
