package org.gongyue.event;

/**
 * Who verified an observation.
 *
 * @param role the role in which they did, such as {@code 网格员}
 * @param id the host's id of the person; null if it keeps none
 */
public record Verifier(String role, String id) {
  public Verifier {
    Names.required("role", role);
    Names.optional("id of the verifier", id);
  }
}
