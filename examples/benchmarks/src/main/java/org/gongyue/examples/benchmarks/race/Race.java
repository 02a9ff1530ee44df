package org.gongyue.examples.benchmarks.race;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The turns of some contestants, round by round. */
public final class Race {

  private static final int WARMUP = 2;
  private static final List<String> HEAP = List.of("-Xms512m", "-Xmx1g");

  private final Map<Entrant, List<Turn>> turns;

  /**
   * @param turns as many of each entrant
   */
  public Race(Map<Entrant, List<Turn>> turns) {
    this.turns = turns;
  }

  /** Lets them run, after two rounds to warm up. */
  public static Race run(List<Entrant> entrants, int rounds) throws IOException {
    Map<Entrant, Child> lanes = new LinkedHashMap<>();
    try {
      for (Entrant entrant : entrants) {
        String rules = String.valueOf(entrant.rules());
        lanes.put(entrant, Child.start(Lane.class, HEAP, entrant.way().name(), rules));
      }
      for (Child lane : lanes.values()) {
        lane.answer();
      }
      Map<Entrant, List<Turn>> turns = new LinkedHashMap<>();
      for (int round = -WARMUP; round < rounds; round++) {
        String question = round == -WARMUP ? Lane.AUDIT : Lane.GO;
        for (Map.Entry<Entrant, Child> lane : lanes.entrySet()) {
          Turn turn = Turn.parse(lane.getValue().ask(question));
          List<Turn> kept = turns.computeIfAbsent(lane.getKey(), entrant -> new ArrayList<>());
          if (round >= 0) {
            kept.add(turn);
          }
        }
      }
      return new Race(turns);
    } finally {
      lanes.values().forEach(Child::close);
    }
  }

  /** One figure of each round of an entrant; null if it did not take part. */
  public double[] of(Entrant entrant, ToDoubleFunction<Turn> figure) {
    List<Turn> own = turns.get(entrant);
    return own == null ? null : own.stream().mapToDouble(figure).toArray();
  }

  /** How many times as much one took as another, in each round. */
  public double[] quotient(Entrant over, Entrant under, ToDoubleFunction<Turn> figure) {
    double[] quotients = of(over, figure);
    double[] divisors = of(under, figure);
    for (int i = 0; i < quotients.length; i++) {
      quotients[i] /= divisors[i];
    }
    return quotients;
  }
}
