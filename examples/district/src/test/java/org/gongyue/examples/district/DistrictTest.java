package org.gongyue.examples.district;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Decision;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The year of each place. */
final class DistrictTest {

  private static final Path CONVENTIONS = Path.of("../../conventions");

  @Test
  void thereAreTwentyThousandHouseholds() {
    assertEquals(
        20_000,
        District.places().stream()
            .mapToInt(District.Place::accounts)
            .filter(accounts -> accounts > 100)
            .sum());
  }

  @TestFactory
  Stream<DynamicTest> eachYearIsTheSameEachTimeUsesNearlyEachBehaviourAndIsMostlyTaken() {
    return District.places().stream()
        .map(place -> DynamicTest.dynamicTest(place.convention(), () -> plays(place)));
  }

  private static void plays(District.Place place) throws Exception {
    Convention convention = place.load(CONVENTIONS);
    Year year = Year.of(convention, Math.min(60, place.accounts()), 1_200);
    assertEquals(year.lines(), Year.of(convention, Math.min(60, place.accounts()), 1_200).lines());
    Chronicle chronicle = Chronicle.of(RuleBook.compile(convention));
    int taken = 0;
    for (Event event : year.events()) {
      Decision decision = chronicle.take(event);
      taken += decision.status().isTaken() ? 1 : 0;
    }
    assertTrue(taken * 10 > year.events().size() * 7, taken + " of " + year.events().size());
    Set<String> used =
        year.events().stream()
            .filter(Observation.class::isInstance)
            .map(event -> ((Observation) event).behaviour())
            .collect(Collectors.toSet());
    assertTrue(
        used.size() * 10 >= convention.behaviours().size() * 9,
        used.size() + " of " + convention.behaviours().size());
  }
}
