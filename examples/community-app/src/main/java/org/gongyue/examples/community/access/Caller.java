package org.gongyue.examples.community.access;

import java.util.Set;

/**
 * Who asks.
 *
 * @param name the name of the key
 * @param roles what its bearer may do
 * @param communities where; empty for everywhere
 */
public record Caller(String name, Set<Role> roles, Set<String> communities) {

  /** Whether one of these roles is the caller's. */
  public boolean isAny(Set<Role> wanted) {
    return wanted.stream().anyMatch(roles::contains);
  }

  boolean mayEnter(String community) {
    return communities.isEmpty() || communities.contains(community);
  }
}
