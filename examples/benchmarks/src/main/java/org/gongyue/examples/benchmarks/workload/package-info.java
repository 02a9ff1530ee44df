/**
 * What is measured: the terms of a convention, the convention that is made of them, and a log of
 * events.
 */
package org.gongyue.examples.benchmarks.workload;
