/**
 * Programs of their own beside the table: {@link
 * org.gongyue.examples.benchmarks.many.ManyCommunities} measures ten thousand communities in one
 * process, {@link org.gongyue.examples.benchmarks.many.ColdStart} the start of the command line.
 */
package org.gongyue.examples.benchmarks.many;
