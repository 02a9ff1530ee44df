package org.gongyue.dsl.community;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;
import org.gongyue.measure.Period;

/**
 * What may be put on a notice board of a period (公示): totals, and who agreed to be named.
 *
 * @param report the totals, of which nobody can be read off
 * @param folded how many groups are too small to be shown by themselves
 * @param red who is on the red list at the end, and agreed to it
 * @param blackList who is on the black list at the end, masked; null if the convention has no such
 *     list
 */
public record NoticeBoard(
    CommunityReport report, int folded, List<Listed> red, List<Listed> blackList) {

  /** Of fewer accounts not even a total is shown. */
  public static final int FEWEST = CommunityReport.FEWEST;

  /**
   * Somebody on a list.
   *
   * @param account the account as others may read it
   * @param from the first day
   * @param until the last day; null for no end
   */
  public record Listed(String account, LocalDate from, LocalDate until) {}

  public NoticeBoard {
    red = List.copyOf(red);
    blackList = blackList == null ? null : List.copyOf(blackList);
  }

  /** Who is on the black list, masked; empty if the convention has no such list. */
  public Optional<List<Listed>> black() {
    return Optional.ofNullable(blackList);
  }

  /** Whether there are so few accounts that even the totals of all would tell of one. */
  public boolean isTooSmall() {
    return report.community().accounts() < FEWEST;
  }

  /**
   * Plays a log once and tells of a period.
   *
   * @param events all of them from the beginning, in canonical order
   * @param groupKind a kind of group; null for none
   * @param step is run after each event
   */
  public static NoticeBoard of(
      RuleBooks rules, List<Event> events, Period period, String groupKind, Runnable step) {
    return new Playing(rules, events, period, groupKind, null).board(step);
  }
}
