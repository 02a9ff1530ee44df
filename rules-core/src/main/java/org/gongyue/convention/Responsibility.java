package org.gongyue.convention;

import java.util.List;

/**
 * What a role has to do and may do (人人责任清单), such as {@code 楼栋长}. It is for people and for the
 * checks: no event is decided by it.
 *
 * @param duties what it has to do (职责)
 * @param rights what it may do or is entitled to (权利)
 */
public record Responsibility(String role, List<Item> duties, List<Item> rights) {

  public Responsibility {
    duties = List.copyOf(duties);
    rights = List.copyOf(rights);
  }

  /**
   * A duty or a right.
   *
   * @param article on which it rests (条款); null for none
   * @param seenIn the ids of the behaviours, rules, settlements, gradings, rewards and transfers by
   *     which it is seen or granted (见)
   */
  public record Item(String text, String article, List<String> seenIn) {
    public Item {
      seenIn = List.copyOf(seenIn);
    }
  }
}
