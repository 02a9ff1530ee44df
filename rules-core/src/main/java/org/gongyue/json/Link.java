package org.gongyue.json;

/**
 * A place in a chain of {@linkplain DecisionRecord records}: what a host keeps between two of them,
 * and what it may publish, for it vouches for everything up to there.
 *
 * @param number how many records there are up to here
 * @param hash the hash of the last one
 */
public record Link(long number, String hash) {

  /** Where every chain begins. */
  public static final Link GENESIS = new Link(0, "0".repeat(64));
}
