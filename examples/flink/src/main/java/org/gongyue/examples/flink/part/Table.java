package org.gongyue.examples.flink.part;

import java.util.Collection;

/** Texts by names, as a state backend keeps them: each is read and written by itself. */
public interface Table {

  /** The text of a name; null if there is none. */
  String get(String name);

  /** Keeps a text in place of the one there was. */
  void put(String name, String text);

  /** Forgets a text. */
  void remove(String name);

  /** All names there are, in no order that could be relied on. */
  Collection<String> names();
}
