package org.gongyue.dsl.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongyue.decision.ConventionVersion;
import org.gongyue.decision.Decision;
import org.gongyue.dsl.audit.AuditReport.Chain;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBooks;
import org.gongyue.json.DecisionRecord;
import org.gongyue.json.Difference;
import org.gongyue.json.Link;

/**
 * Recomputes recorded decisions and tells every difference. It keeps apart what can be wrong: a
 * record that was altered, another convention, other events, and another result of the same
 * convention on the same events.
 */
public final class Audit {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::isOfEvents).thenComparingInt(Finding::line);

  private final RuleBooks rules;
  private final List<Finding> findings = new ArrayList<>();

  private Audit(RuleBooks rules) {
    this.rules = rules;
  }

  /**
   * Audits a whole log.
   *
   * @param rules the versions of the convention that is said to have decided
   * @param events all events, in canonical order
   * @param decisions the file of the decisions, a line each
   * @param step is run after each event
   * @throws IOException if the file cannot be read
   */
  public static AuditReport of(
      RuleBooks rules, List<EventLog.Entry> events, Path decisions, Runnable step)
      throws IOException {
    try (RecordFile file = RecordFile.open(decisions)) {
      return new Audit(rules).run(events, file, step);
    }
  }

  private AuditReport run(List<EventLog.Entry> events, RecordFile file, Runnable step)
      throws IOException {
    ChainCheck chain = ChainCheck.of(file.lines());
    findings.addAll(chain.findings());
    boolean isBroken = !findings.isEmpty();
    List<RecordLine> written = chain.written();
    PlayOrder order = new PlayOrder(events, written);
    Chronicle chronicle = Chronicle.of(rules);
    for (PlayOrder.Step next : order.steps(chain.hasGaps())) {
      RecordLine line = next.line();
      if (next.entry() == null) {
        findings.add(Finding.of(Kind.NO_EVENT, line.number(), line.event()));
        continue;
      }
      Decision decision = chronicle.take(next.entry().event());
      if (line != null) {
        if (order.isChanged(line)) {
          int at = next.entry().line();
          findings.add(Finding.of(Kind.EVENT_CHANGED, line.number(), line.event(), at));
        }
        compare(file.read(line), next, decision, chain.isForged(line));
      }
      step.run();
    }
    for (EventLog.Entry entry : order.undecided()) {
      findings.add(Finding.of(Kind.NO_DECISION, entry.line(), entry.event().id()));
    }
    findings.sort(ORDER);
    return new AuditReport(
        Ranges.joined(findings),
        events.size(),
        file.lines().size(),
        !chain.isChained() ? Chain.ABSENT : isBroken ? Chain.BROKEN : Chain.INTACT,
        written.isEmpty() ? null : written.get(written.size() - 1).link());
  }

  private void compare(
      DecisionRecord recorded, PlayOrder.Step step, Decision decision, boolean isForged) {
    int line = step.line().number();
    String event = recorded.event();
    if (!recorded.convention().equals(decision.convention())) {
      findings.add(
          Finding.of(
              Kind.OTHER_CONVENTION,
              line,
              event,
              text(recorded.convention()),
              text(decision.convention()),
              line));
    }
    DecisionRecord again = DecisionRecord.of(decision, step.entry().event(), Link.GENESIS);
    Kind kind = isForged ? Kind.ALTERED_VALUE : Kind.DIFFERS;
    for (Difference difference : recorded.differences(again)) {
      findings.add(
          Finding.of(
              kind, line, event, difference.path(), difference.recorded(), difference.other()));
    }
  }

  private static String text(ConventionVersion version) {
    return version.id() + " " + version.version() + " " + version.digest();
  }
}
