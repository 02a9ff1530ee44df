package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.LAWFUL;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.OffsetDateTime;
import java.util.List;
import org.gongyue.convention.Convention.Life;
import org.gongyue.decision.Code;
import org.gongyue.decision.Status;
import org.gongyue.event.Observation;
import org.gongyue.fixture.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InForceTest {

  private static Scene scene(Life life) {
    return Scene.of(with(positive("V-01")).reward(reward("G-01")).life(life));
  }

  private static Life life(Life.Adoption adoption, Life.Act filing, Life.Publication publication) {
    return new Life(adoption, filing, publication, LAWFUL.from(), LAWFUL.until());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-12-31,REJECTED",
    "2024-01-01,POSTED",
    "2024-12-31,POSTED",
    "2025-01-01,REJECTED",
  })
  void aVersionIsInForceFromItsFirstToItsLastDay(String day, Status status) {
    assertEquals(status, scene(LAWFUL).does("V-01", day).status());
  }

  @Test
  void aVersionWithoutAnEndStaysInForce() {
    Life open =
        new Life(LAWFUL.adoption(), LAWFUL.filing(), LAWFUL.publication(), LAWFUL.from(), null);
    assertEquals(Status.POSTED, scene(open).does("V-01", "2099-01-01").status());
    assertNull(said(scene(open).does("V-01", "2023-01-01"), Code.NOT_IN_FORCE).value("until"));
  }

  @Test
  void whatWasNotAdoptedFiledAndPublishedIsNeverInForce() {
    for (Life life :
        List.of(
            life(null, LAWFUL.filing(), LAWFUL.publication()),
            life(LAWFUL.adoption(), null, LAWFUL.publication()),
            life(LAWFUL.adoption(), LAWFUL.filing(), null))) {
      assertEquals(List.of(Code.NOT_IN_FORCE), reasons(scene(life).does("V-01", "2024-06-01")));
    }
  }

  @Test
  void nothingIsRedeemedOutsideTheTimeInForce() {
    Scene scene = scene(LAWFUL);
    assertEquals(List.of(Code.NOT_IN_FORCE), reasons(scene.asks("G-01", "2025-01-01")));
    assertEquals(
        Code.NOT_IN_FORCE,
        scene
            .book()
            .eligibility(scene.account(), "G-01", morning("2025-01-01"))
            .reasons()
            .get(0)
            .code());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-12-31T23:59:59+08:00,REJECTED",
    "2024-01-01T00:00:00+08:00,POSTED",
    "2023-12-31T15:59:59Z,REJECTED",
    "2023-12-31T16:00:00Z,POSTED",
    "2024-12-31T15:59:59Z,POSTED",
    "2024-12-31T16:00:00Z,REJECTED",
  })
  void theDayIsThatOfTheCommunityWhateverClockRecordedIt(String at, Status status) {
    Observation event = Observation.of("E-1", OffsetDateTime.parse(at), "V-01", HOUSE);
    assertEquals(status, scene(LAWFUL).take(event).status());
  }
}
