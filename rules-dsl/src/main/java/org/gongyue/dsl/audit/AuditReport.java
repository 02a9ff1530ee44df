package org.gongyue.dsl.audit;

import java.util.List;
import org.gongyue.json.Link;

/**
 * What came of an audit.
 *
 * @param findings everything that is wrong, by line; what has no line of the decisions comes last
 * @param events how many events there are
 * @param records how many decisions were read
 * @param chain what can be said of the chain
 * @param last the link of the last record; null if it has none
 */
public record AuditReport(List<Finding> findings, int events, int records, Chain chain, Link last) {

  public AuditReport {
    findings = List.copyOf(findings);
  }

  /** What can be said of the chain. */
  public enum Chain {
    /** Nothing was altered, removed, added or moved. */
    INTACT,
    /** Something was. */
    BROKEN,
    /** The records have no hashes: it cannot be told. */
    ABSENT
  }

  /** Whether nothing at all is wrong. */
  public boolean agrees() {
    return findings.isEmpty();
  }

  /** How many findings are of a group. */
  public long count(Kind.Group group) {
    return findings.stream().filter(finding -> finding.kind().group() == group).count();
  }
}
