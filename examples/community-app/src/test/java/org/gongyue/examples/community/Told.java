package org.gongyue.examples.community;

import java.util.concurrent.atomic.AtomicInteger;

/** Events as clients write them, of households that no other test has. */
final class Told {

  private static final AtomicInteger HOUSEHOLDS = new AtomicInteger();

  private Told() {}

  /** The id of a household of which nothing was told yet. */
  static String household() {
    return "1-1-" + HOUSEHOLDS.incrementAndGet();
  }

  /** Somebody called on a lonely neighbour, which waits for somebody who vouches for it. */
  static String visit(String id, String household, String day) {
    return """
    {"id":"%s","type":"observation","behaviour":"V-34","at":"%sT09:00:00+08:00","account":"%s"}\
    """
        .formatted(id, day, household);
  }

  /** The same with the word of the one who looks after the house: 3 points, once in a week. */
  static String verified(String visit) {
    return visit.substring(0, visit.length() - 1) + ",\"verifiedBy\":{\"role\":\"楼栋长\"}}";
  }

  /** Rubbish bags, for 8 points. */
  static String bags(String id, String household, String day) {
    return """
    {"id":"%s","reward":"G-02","at":"%sT09:00:00+08:00","account":"%s"}\
    """
        .formatted(id, day, household);
  }

  /** When something else became of a redemption. */
  static String step(String id, String day) {
    return "{\"id\":\"%s\",\"at\":\"%sT09:00:00+08:00\"}".formatted(id, day);
  }
}
