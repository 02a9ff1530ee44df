package org.gongyue.dsl.expression;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.OfficeTerm;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.measure.Target;

/** What a convention has given names to, as far as it has been read. */
public interface Names {

  /** What a name means to 次数 and the like; null if it means nothing. */
  Target target(String name);

  /** All names that mean something, for suggestions. */
  Collection<String> targets();

  /** The states that an account can be in: those that some rule sets, and a few that always are. */
  Collection<String> states();

  /** The gradings that can be asked for. */
  default Collection<String> gradings() {
    return List.of();
  }

  /** The grades of a grading that can be asked for. */
  default List<String> grades(String grading) {
    return List.of();
  }

  /** Whether all names are known; if not, an unknown one may be nobody's mistake. */
  boolean isComplete();

  /** The kinds of groups. */
  Collection<String> groups();

  /** The kinds of accounts; empty if they could not be read. */
  Collection<String> accountKinds();

  /**
   * What 届期 means; null if nobody has said it.
   *
   * <p>Where it could not be read, it may mean anything.
   */
  default OfficeTerm officeTerm() {
    return null;
  }

  /** Takes note of a list of names, so that what is named twice can be told when all is known. */
  default void isNamedTogether(List<Target> targets, List<Position> places) {}

  /** The units of account, the default first; empty if they could not be read. */
  Collection<String> units();

  /** What balances the units of account can have, as far as that is known. */
  default Map<String, Interval> balances() {
    return Map.of();
  }
}
