package org.gongyue.examples.community.books;

/**
 * The name of a community in a path: its id with {@code ~} for {@code /}, as {@code
 * wuxing~sanbao-jie}. No id has a {@code ~}, and no proxy changes one.
 */
public final class Name {

  private Name() {}

  /** The id of a name. */
  public static String toId(String name) {
    return name.replace('~', '/');
  }

  /** The name of an id. */
  public static String of(String id) {
    return id.replace('/', '~');
  }
}
