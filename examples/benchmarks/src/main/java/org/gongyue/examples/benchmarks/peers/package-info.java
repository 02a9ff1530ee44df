/**
 * Other rule libraries, each used as its documentation recommends. They find the rule of an event
 * and its amount; the counters are those of the rules by hand.
 */
package org.gongyue.examples.benchmarks.peers;
