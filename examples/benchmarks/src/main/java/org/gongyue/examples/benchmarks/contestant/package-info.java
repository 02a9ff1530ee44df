/** The ways to score one log: the engine, plain Java, and other libraries. */
package org.gongyue.examples.benchmarks.contestant;
