package org.gongyue.examples.benchmarks.whole;

import java.util.ArrayList;
import java.util.List;

/**
 * The posting of an act in the making, as a fact: the rule of the behaviour says what it comes to
 * and what bounds it has, further rules raise and cut it, and the last one posts it. Points are in
 * tenths.
 */
public final class Draft {

  private final Act act;
  private final boolean penalty;
  private final List<Cut> cuts = new ArrayList<>(0);
  private long amount;
  private int repeatDays;
  private long[] steps;
  private long perPerson = -1;
  private long perHousehold = -1;
  private boolean drops;
  private long posted;
  private long repeats;
  private long ofPerson;
  private long ofHousehold;

  /**
   * @param hundredths the amount before rounding
   */
  Draft(Act act, boolean penalty, long hundredths) {
    this.act = act;
    this.penalty = penalty;
    this.amount = (hundredths + 5) / 10;
  }

  /** Costs as much as the step says of the how manieth within some days it is, from 1 on. */
  public Draft rising(int days, long... more) {
    repeatDays = days;
    steps = more;
    return this;
  }

  /** The points of one person that count in a month. */
  public Draft perPerson(long most) {
    perPerson = most;
    return this;
  }

  /**
   * The points of the household that count in a month.
   *
   * @param whole whether what exceeds them is dropped whole, not cut
   */
  public Draft perHousehold(long most, boolean whole) {
    perHousehold = most;
    drops = whole;
    return this;
  }

  /** The id of the rule. */
  public String getRule() {
    return act.getBehaviour();
  }

  /** Whose act it was. */
  public String getActor() {
    return act.getActor();
  }

  /** The epoch day on which its month ends. */
  public int getMonthEnd() {
    return act.getMonthEnd();
  }

  /** Whether it takes points. */
  public boolean isPenalty() {
    return penalty;
  }

  /** Whether repeats cost more. */
  public boolean isRising() {
    return steps != null;
  }

  /** The first day of those within which repeats cost more. */
  public int getSince() {
    return act.getDay() - repeatDays + 1;
  }

  /** Whether a person's month is bounded. */
  public boolean isBoundedPerPerson() {
    return perPerson >= 0;
  }

  /** Whether the household's month is bounded. */
  public boolean isBoundedPerHousehold() {
    return perHousehold >= 0;
  }

  /** Counts an earlier one within the days of its rule, where a library cannot count. */
  void meetRepeat() {
    repeats++;
  }

  /** Adds an earlier one of the person's month, where a library cannot add. */
  void meetOfPerson(Entry entry) {
    ofPerson += entry.getPoints();
  }

  /** Adds an earlier one of the household's month, where a library cannot add. */
  void meetOfHousehold(Entry entry) {
    ofHousehold += entry.getPoints();
  }

  /** Costs what the step says after those that were met. */
  void repeat() {
    repeat(repeats);
  }

  /** Cuts it by what was met of the person's month. */
  void cutPerPerson() {
    cutPerPerson(ofPerson);
  }

  /** Cuts it by what was met of the household's month. */
  void cutPerHousehold() {
    cutPerHousehold(ofHousehold);
  }

  /** Costs what the step says after so many earlier ones. */
  public void repeat(long earlier) {
    amount = steps[(int) Math.min(earlier, steps.length - 1)];
  }

  /** Cuts it to what is left of the person's month. */
  public void cutPerPerson(long used) {
    cutTo(perPerson - used, Cut.Bound.PERSON_AND_MONTH);
  }

  /** Cuts it to what is left of the household's month, or drops it. */
  public void cutPerHousehold(long used) {
    long room = perHousehold - used;
    cutTo(drops && amount > room ? 0 : room, Cut.Bound.HOUSEHOLD_AND_MONTH);
  }

  /** Cuts it to the balance. */
  public void cutToBalance(Balance balance) {
    cutTo(balance.getPoints(), Cut.Bound.FLOOR);
  }

  private void cutTo(long room, Cut.Bound bound) {
    long left = Math.max(0, room);
    if (amount > left) {
      cuts.add(new Cut(bound, amount - left));
      amount = left;
    }
  }

  /** Posts what is left. */
  public void post(Balance balance) {
    posted = penalty ? -amount : amount;
    balance.add(posted);
  }

  /** The signed points that were posted. */
  public long posted() {
    return posted;
  }

  /** Why they are less than the amount. */
  public List<Cut> cuts() {
    return cuts;
  }

  /** What later acts are held against; null if no rule will look at it. */
  Entry entry() {
    int until = isRising() ? act.getDay() + repeatDays - 1 : Integer.MIN_VALUE;
    if (amount > 0 && (isBoundedPerPerson() || isBoundedPerHousehold())) {
      until = Math.max(until, act.getMonthEnd());
    }
    return until < act.getDay()
        ? null
        : new Entry(getRule(), getActor(), act.getDay(), act.getMonthEnd(), amount, until);
  }
}
