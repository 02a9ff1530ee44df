package org.gongyue.dsl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lines of logs about the small good convention. */
final class Log {

  private Log() {}

  /** A verified 助老服务 of some hours by household 1-101. */
  static String service(String id, String day, String hours) {
    return observation(id, "V-01", day, "1-101", ",\"attributes\":{\"时长\":" + hours + "}");
  }

  /** A verified 高空抛物 by household 1-101. */
  static String throwing(String id, String day) {
    return observation(id, "N-01", day, "1-101", "");
  }

  static String observation(String id, String behaviour, String day, String account, String more) {
    return "{\"id\":\"%s\",\"type\":\"observation\",\"behaviour\":\"%s\",\"at\":\"%sT09:00:00+08:00\","
            .formatted(id, behaviour, day)
        + "\"account\":\"%s\",\"verifiedBy\":{\"role\":\"网格员\"}%s}".formatted(account, more);
  }

  static String redemption(String id, String day, String account) {
    return "{\"id\":\"%s\",\"type\":\"redemption\",\"reward\":\"G-01\",\"at\":\"%sT20:00:00+08:00\","
            .formatted(id, day)
        + "\"account\":\"%s\"}".formatted(account);
  }

  /** Some hundreds of events of some households, in no order. */
  static List<String> random(long seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String day = "2024-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
      String account = "1-" + (101 + random.nextInt(9));
      String id = "E-" + (random.nextInt(10) == 0 ? random.nextInt(300) : i);
      switch (random.nextInt(4)) {
        case 0 -> lines.add(observation(id, "N-01", day, account, ""));
        case 1 -> lines.add(redemption(id, day, account));
        default -> {
          String hours = ",\"attributes\":{\"时长\":" + random.nextInt(14) + "}";
          lines.add(observation(id, "助老服务", day, account, hours));
        }
      }
    }
    return lines;
  }
}
