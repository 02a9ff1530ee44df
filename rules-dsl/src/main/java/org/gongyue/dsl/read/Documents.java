package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.sentence.SentenceRule;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;

/**
 * The documents of a folder as trees. What a community does not write is in the tree of its base,
 * and after {@link Merge} in its own: each part still knows the file it was written in.
 *
 * @param charter the 公约; null, like the others, if it is not there or could not be read
 * @param list the 奖惩清单
 * @param catalogue the 兑换目录
 * @param sentences the sentence rules; none if there is no {@code rules.dslr}
 * @param omitted what of a base is not in them (取消), by the names that others may call it, with the
 *     places where that is said
 */
public record Documents(
    Node charter,
    Node list,
    Node catalogue,
    List<SentenceRule> sentences,
    Map<String, Position> omitted) {

  /**
   * The same with another node in the place of one of theirs.
   *
   * @param other null only in the place of a rule in sentences, which is then gone
   */
  public Documents with(Node one, Node other) {
    return new Documents(
        replaced(charter, one, other),
        replaced(list, one, other),
        replaced(catalogue, one, other),
        sentences.stream()
            .filter(sentence -> sentence.rule() != one || other != null)
            .map(sentence -> replaced(sentence, one, other))
            .toList(),
        omitted);
  }

  private static SentenceRule replaced(SentenceRule sentence, Node one, Node other) {
    Node.Mapping rule = (Node.Mapping) replaced(sentence.rule(), one, other);
    return new SentenceRule(sentence.id(), sentence.behaviour(), rule);
  }

  private static Node replaced(Node tree, Node one, Node other) {
    if (tree == one) {
      return other;
    } else if (tree instanceof Node.Mapping mapping) {
      List<Node.Entry> entries = new ArrayList<>();
      boolean same = true;
      for (Node.Entry entry : mapping.entries()) {
        boolean isKey = entry.key() == one && other instanceof Scalar;
        Scalar key = isKey ? (Scalar) other : entry.key();
        Node value = replaced(entry.value(), one, other);
        same &= !isKey && value == entry.value();
        entries.add(new Node.Entry(key, value));
      }
      return same ? tree : new Node.Mapping(mapping.position(), entries);
    } else if (tree instanceof Node.Sequence sequence) {
      List<Node> items = sequence.items().stream().map(item -> replaced(item, one, other)).toList();
      boolean same = true;
      for (int i = 0; i < items.size(); i++) {
        same &= items.get(i) == sequence.items().get(i);
      }
      return same ? tree : new Node.Sequence(sequence.position(), items);
    }
    return tree;
  }
}
