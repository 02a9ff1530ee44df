package org.gongyue.dsl.read;

import java.util.List;
import org.gongyue.dsl.sentence.SentenceRule;
import org.gongyue.dsl.yaml.Node;

/**
 * The documents of a folder as trees. What a community does not write is in the tree of its base,
 * and after {@link Merge} in its own: each part still knows the file it was written in.
 *
 * @param charter the 公约; null, like the others, if it is not there or could not be read
 * @param list the 奖惩清单
 * @param catalogue the 兑换目录
 * @param sentences the sentence rules; none if there is no {@code rules.dslr}
 */
record Documents(Node charter, Node list, Node catalogue, List<SentenceRule> sentences) {}
