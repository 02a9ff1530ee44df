package org.gongyue.examples.benchmarks.byhand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.event.Observation;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;

/**
 * An event as {@link HandWritten} likes it best: numbers only.
 *
 * @param rule the number of the rule
 * @param household the number of the household
 * @param actor the number of the actor within the household
 * @param day the epoch day
 * @param month the month, 1 to 12
 * @param quantity the attribute, in tenths
 * @param verified whether the officer has verified it
 */
public record Deed(
    int rule, int household, int actor, int day, int month, long quantity, boolean verified) {

  /** Reads observations as deeds. */
  public static final class Reader {

    private final Map<String, Terms> byBehaviour = new HashMap<>();

    public Reader(List<Terms> terms) {
      terms.forEach(t -> byBehaviour.put(SampleConvention.id(t), t));
    }

    public Deed read(Observation observation, int household) {
      Terms terms = byBehaviour.get(observation.behaviour());
      LocalDate day = LocalDate.ofInstant(observation.at().toInstant(), SampleConvention.ZONE);
      BigDecimal quantity =
          (BigDecimal) observation.attributes().get(SampleConvention.attribute(terms));
      String actor = observation.actor();
      return new Deed(
          terms.number(),
          household,
          actor.charAt(actor.length() - 1) - '0',
          (int) day.toEpochDay(),
          day.getMonthValue(),
          quantity.movePointRight(1).longValue(),
          observation.verifiedBy() != null
              && observation.verifiedBy().role().equals(SampleConvention.OFFICER));
    }
  }
}
