/**
 * A year in a district, made up from its conventions: who lives there, what is recorded of them,
 * and what comes of it. The quickstart and the benchmarks take their logs from here.
 */
package org.gongyue.examples.district;
