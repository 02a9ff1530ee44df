package org.gongyue.dsl.read;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.diagnostic.Severity;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;

/**
 * Reads 忽略提醒 of {@code convention.yaml}: the warnings that a community has looked at, each with the
 * reason why it stays as it is. Errors cannot be ignored.
 */
final class IgnoreReader {

  private static final List<String> CODES =
      Arrays.stream(Code.values())
          .filter(code -> code.severity() == Severity.WARNING && code != Code.UNUSED_IGNORE)
          .map(Code::name)
          .toList();

  private final Diagnostics out;

  IgnoreReader(Diagnostics out) {
    this.out = out;
  }

  /** The codes and where each is written; none if the key is not there. */
  Map<Code, Position> read(Node charter) {
    Map<Code, Position> ignored = new EnumMap<>(Code.class);
    Node node = charter == null ? null : Layout.value(charter, Key.IGNORE);
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : Fields.unique(mapping, out)) {
        String code = entry.key().text();
        reason(entry);
        if (CODES.contains(code)) {
          ignored.put(Code.valueOf(code), entry.key().position());
        } else {
          out.suggest(Nearest.to(code, CODES), Code.UNKNOWN_WARNING, entry.key().position(), code);
        }
      }
    } else if (node != null) {
      out.add(Code.NOT_A_MAPPING, node.position());
    }
    return ignored;
  }

  /** Somebody will ask why. */
  private void reason(Node.Entry entry) {
    if (!(entry.value() instanceof Scalar reason)) {
      out.add(Code.NOT_A_SCALAR, entry.value().position());
    } else if (reason.isEmpty() || reason.text().length() > Fields.SENTENCE) {
      out.add(Code.BAD_TEXT, reason.position(), entry.key().text(), Fields.SENTENCE);
    }
  }
}
