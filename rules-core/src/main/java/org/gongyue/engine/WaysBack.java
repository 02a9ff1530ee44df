package org.gongyue.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;

/** What ends each state under one convention (解除). */
final class WaysBack {

  private final Map<String, List<String>> byState = new HashMap<>();

  WaysBack(Convention convention) {
    for (Behaviour behaviour : convention.behaviours()) {
      for (ScoringRule rule : behaviour.rules()) {
        rule.ends().forEach(state -> add(state, behaviour.name(), rule.id()));
      }
    }
    for (Reward reward : convention.rewards()) {
      reward.ends().forEach(state -> add(state, reward.name(), reward.id()));
    }
  }

  private void add(String state, String name, String id) {
    byState.computeIfAbsent(state, s -> new ArrayList<>()).add(name + " " + id);
  }

  /** The rules and rewards that end a state, for people; null if nothing does. */
  String from(String state) {
    List<String> ways = byState.get(state);
    return ways == null ? null : String.join("、", ways);
  }
}
