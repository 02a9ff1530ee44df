/**
 * The whole decision by the rules of other libraries: the event, the balance of the household and
 * its earlier postings are facts, and what the convention says of amounts, repeats, limits and the
 * floor is said in rules. Java outside them keeps a list and a balance for each household.
 */
package org.gongyue.examples.benchmarks.whole;
