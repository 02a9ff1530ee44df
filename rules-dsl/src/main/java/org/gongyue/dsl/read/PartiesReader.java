package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Party;
import org.gongyue.convention.ScoringRule;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Node;

/** Reads 相关账户: whom a behaviour may concern besides its own account. */
final class PartiesReader {

  private final Charter charter;
  private final Diagnostics out;

  /**
   * @param charter null if it could not be read
   */
  PartiesReader(Charter charter, Diagnostics out) {
    this.charter = charter;
    this.out = out;
  }

  /** 相关账户; null if they could not be read. */
  List<Party> read(Fields behaviour) {
    Node node = behaviour.node(Key.PARTIES);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof Node.Mapping mapping)) {
      out.add(Code.NOT_A_MAPPING, node.position());
      return null;
    }
    List<String> kinds = charter == null ? null : charter.accountKinds();
    List<Party> parties = new ArrayList<>();
    for (Node.Entry entry : Fields.unique(mapping, out)) {
      String role = behaviour.text(entry.key(), Key.PARTIES.chinese(), Fields.NAME);
      String kind = behaviour.text(entry.value(), entry.key().text(), Fields.NAME);
      if (kind != null && kinds != null && !kinds.contains(kind)) {
        out.suggest(
            Nearest.to(kind, kinds),
            Code.UNKNOWN_ACCOUNT_KIND,
            entry.value().position(),
            kind,
            String.join("、", kinds));
      }
      if (role != null) {
        parties.add(new Party(role, kind));
      }
    }
    if (mapping.entries().isEmpty()) {
      out.add(Code.EMPTY_LIST, node.position(), Key.PARTIES);
    }
    return parties;
  }

  /** Says of every role that no rule is charged to. */
  void tellOfUnused(List<Party> parties, List<ScoringRule> rules, Fields behaviour) {
    for (Party party : parties == null ? List.<Party>of() : parties) {
      if (rules.stream().noneMatch(rule -> party.role().equals(rule.chargedTo()))) {
        out.add(Code.ROLE_UNUSED, behaviour.valuePosition(Key.PARTIES), party.role());
      }
    }
  }
}
