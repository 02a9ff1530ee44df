package org.gongyue.dsl.lint;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Responsibility;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.TransferRule;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.vocabulary.Key;

/**
 * A list of responsibilities (责任清单) that is no more than words: a duty of which no record is kept,
 * a right that nothing grants, a role that verifies and is not told to.
 */
final class ResponsibilityLint {

  private final Convention convention;
  private final Report report;

  ResponsibilityLint(Convention convention, Report report) {
    this.convention = convention;
    this.report = report;
  }

  void run() {
    Set<String> roles = new HashSet<>();
    for (Responsibility one : convention.responsibilities()) {
      roles.add(one.role());
      List<Responsibility.Item> duties = one.duties();
      for (int i = 0; i < duties.size(); i++) {
        Responsibility.Item duty = duties.get(i);
        if (!isSeen(duty) && !isRuling(one.role(), duty)) {
          report.at(one, Key.DUTIES, i, Code.DUTY_UNSEEN, one.role(), duty.text(), duty.article());
        }
      }
      List<Responsibility.Item> rights = one.rights();
      for (int i = 0; i < rights.size(); i++) {
        Responsibility.Item right = rights.get(i);
        if (right.article() == null && right.seenIn().isEmpty()) {
          report.at(one, Key.RIGHTS, i, Code.RIGHT_UNFOUNDED, one.role(), right.text());
        }
      }
    }
    if (!roles.isEmpty()) {
      verifiers()
          .forEach(
              (role, by) -> {
                if (!roles.contains(role)) {
                  report.at(Key.RESPONSIBILITIES, Code.ROLE_WITHOUT_DUTIES, role, by);
                }
              });
    }
  }

  /** Whether something that is named in it, or rests on the same article, is recorded. */
  private boolean isSeen(Responsibility.Item duty) {
    for (Behaviour behaviour : convention.behaviours()) {
      if (duty.article().equals(behaviour.article())
          || isNamed(duty, behaviour.id(), behaviour.name())
          || behaviour.rules().stream()
              .anyMatch(
                  rule ->
                      isNamed(duty, rule.id(), rule.id())
                          || duty.article().equals(rule.article()))) {
        return true;
      }
    }
    for (Settlement settlement : convention.settlements()) {
      if (isNamed(duty, settlement.id(), settlement.id())
          || duty.article().equals(settlement.rule().article())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is to rule on objections, of which each ruling is a record. */
  private boolean isRuling(String role, Responsibility.Item duty) {
    return convention.objections() != null
        && convention.objections().ruledBy().contains(role)
        && duty.article().equals(convention.objections().article());
  }

  private static boolean isNamed(Responsibility.Item duty, String id, String name) {
    return duty.seenIn().contains(id) || duty.seenIn().contains(name);
  }

  /** Who verifies, decides or rules, each with the first item for which it does. */
  private Map<String, String> verifiers() {
    Map<String, String> roles = new LinkedHashMap<>();
    for (Behaviour behaviour : convention.behaviours()) {
      for (ScoringRule rule : behaviour.rules()) {
        if (rule.verification() != null) {
          rule.verification().roles().forEach(role -> roles.putIfAbsent(role, rule.id()));
        }
      }
    }
    for (TransferRule transfer : convention.transfers()) {
      if (transfer.verification() != null) {
        transfer.verification().roles().forEach(role -> roles.putIfAbsent(role, transfer.id()));
      }
    }
    if (convention.objections() != null) {
      String ruling = Key.SCORE_OBJECTIONS.chinese();
      convention.objections().ruledBy().forEach(role -> roles.putIfAbsent(role, ruling));
    }
    return roles;
  }
}
