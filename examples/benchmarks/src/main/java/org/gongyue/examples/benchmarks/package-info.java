/**
 * What Gongyue costs: one workload, scored by the engine and by the same rules written by hand, and
 * what it takes to compile, keep and start conventions. Uses {@code rules-core} as a host would.
 */
package org.gongyue.examples.benchmarks;
