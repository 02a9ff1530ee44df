/**
 * A cluster that decides for many communities: {@code Job} reads its options, {@code Topology} is
 * what runs. Events go through {@code Router} to the part that they belong to, wait there in {@code
 * PartFunction} for those before them, and are decided by {@link org.gongyue.examples.flink.part};
 * the rules come from {@link org.gongyue.examples.flink.rules} as broadcast state.
 */
package org.gongyue.examples.flink;
