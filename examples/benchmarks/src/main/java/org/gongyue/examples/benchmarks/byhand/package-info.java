/**
 * The rules of the workload in plain Java: as few counters as will do, and with all that the engine
 * keeps and answers.
 */
package org.gongyue.examples.benchmarks.byhand;
