package org.gongyue.event;

import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.did;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final Observation EVENT =
      did("E-1", "V-01", "2024-03-01").with("时长", 2).evidence(List.of("签到"));

  @Test
  void equalContentHasOneFingerprint() {
    Observation same =
        did("E-1", "V-01", "2024-03-01").with("时长", new BigDecimal("2.00")).evidence(List.of("签到"));
    assertEquals(Fingerprint.of(EVENT), Fingerprint.of(same));
  }

  @Test
  void theOffsetOfTheClockIsNotContent() {
    Observation elsewhere =
        Observation.of("E-1", EVENT.at().withOffsetSameInstant(ZoneOffset.UTC), "V-01", HOUSE)
            .by("r-88")
            .with("时长", 2)
            .evidence(List.of("签到"));
    assertEquals(Fingerprint.of(EVENT), Fingerprint.of(elsewhere));
  }

  @Test
  void everyPartOfAnEventShows() {
    List<Event> different = new ArrayList<>();
    different.add(EVENT);
    different.add(EVENT.by("r-89"));
    different.add(EVENT.by(null));
    different.add(EVENT.in("building", "3"));
    different.add(EVENT.in("3", "building"));
    different.add(EVENT.with("时长", 3));
    different.add(EVENT.with("时长", "2"));
    different.add(EVENT.with("夜间", true));
    different.add(EVENT.with("夜间", false));
    different.add(EVENT.with("夜间", "true"));
    different.add(EVENT.verifiedBy("网格员", "g-1"));
    different.add(EVENT.verifiedBy("网格员", "g-2"));
    different.add(EVENT.verifiedBy("楼栋长", "g-1"));
    different.add(EVENT.evidence(List.of()));
    different.add(EVENT.evidence(List.of("签到", "照片")));
    different.add(did("E-2", "V-01", "2024-03-01"));
    different.add(did("E-1", "V-02", "2024-03-01"));
    different.add(did("E-1", "V-01", "2024-03-02"));
    different.add(new Return("E-1", EVENT.at(), HOUSE, null, "V-01"));
    different.add(Redemption.of("E-1", EVENT.at(), HOUSE, "V-01"));
    different.add(new Redemption("E-1", EVENT.at(), HOUSE, null, "V-01", 2));

    long fingerprints = different.stream().map(Fingerprint::of).distinct().count();

    assertEquals(different.size(), fingerprints);
  }

  @Test
  void shortTextsThatDifferInTwoLettersDoNotCollide() {
    assertNotEquals(Fingerprint.of("Aa"), Fingerprint.of("BB"));
    assertNotEquals(Fingerprint.of(EVENT.by("r-aP")), Fingerprint.of(EVENT.by("r-b1")));
    List<String> texts =
        Stream.iterate(0, n -> n + 1)
            .limit(80 * 80)
            .map(n -> "" + (char) ('0' + n / 80) + (char) ('0' + n % 80))
            .toList();
    assertEquals(texts.size(), texts.stream().map(Fingerprint::of).distinct().count());
  }
}
