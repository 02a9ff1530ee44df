/** Figures as a table, as a chart, and in the README beside the code that measured them. */
package org.gongyue.examples.benchmarks.report;
