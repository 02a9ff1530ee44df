package org.gongyue.dsl.mutation;

import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Bilingual;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.read.ConventionReader;
import org.gongyue.dsl.read.Documents;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.engine.RuleBook;

/**
 * A convention with one thing changed.
 *
 * @param position where the thing is written
 * @param kind what was done to it
 * @param item the id of the rule or reward it belongs to, or the name of the grading or unit; empty
 *     for none
 * @param key under which key it stands, in Chinese
 * @param before what is written
 * @param after what stands there instead; empty if it is gone
 */
public record Mutant(
    Position position,
    Kind kind,
    String item,
    String key,
    String before,
    String after,
    Change change) {

  /** What can be done to a convention. */
  public enum Kind implements Bilingual {
    NUMBER("改数", "number"),
    COMPARISON("改比较", "comparison"),
    BOUND("改开闭", "open or closed"),
    OPERATOR("改运算", "operator"),
    WINDOW("改周期", "window"),
    DATE("改日期", "date"),
    WORD("改选项", "word"),
    REMOVED("删去", "removed"),
    ORDER("换次序", "order");

    private final String chinese;
    private final String english;

    Kind(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    @Override
    public String chinese() {
      return chinese;
    }

    @Override
    public String english() {
      return english;
    }
  }

  /** One node in the place of another; null for none, of a rule in sentences. */
  record Change(Documents documents, Node one, Node other) {}

  /** The changed convention; null if it is none that can be read. */
  Convention read() {
    return ConventionReader.read(
        change.documents().with(change.one(), change.other()), new Diagnostics());
  }

  /** The rules of one that can be read. */
  public RuleBook rules() {
    return RuleBook.compile(read());
  }

  /** {@code V-01 得分: 2 → 3}. */
  @Override
  public String toString() {
    String of = item.isEmpty() ? key : item + " " + key;
    return after.isEmpty() ? of + ": " + before : of + ": " + before + " → " + after;
  }
}
