package org.gongyue.dsl.sentence;

import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;

/**
 * A rule of {@code rules.dslr}, as if it were written in the 规则 of its behaviour.
 *
 * @param id its number
 * @param behaviour the name or id of its behaviour
 * @param rule the item of 规则; every value has its place in {@code rules.dslr}
 */
public record SentenceRule(Scalar id, Scalar behaviour, Node.Mapping rule) {}
