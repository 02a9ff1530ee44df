package org.gongyue.dsl.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.ScoringRule;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.measure.Target;

/** What numbers of a convention stand for, by name: people know no {@code N-01}. */
final class Names {

  private final Texts texts;
  private final Map<String, String> names = new HashMap<>();

  Names(Convention convention, Texts texts) {
    this.texts = texts;
    for (Behaviour behaviour : convention.behaviours()) {
      for (ScoringRule rule : behaviour.rules()) {
        names.put(rule.id(), quoted(behaviour.name()) + texts.get("GROUPED", rule.id()));
      }
      names.put(behaviour.id(), quoted(behaviour.name()));
    }
    convention.settlements().forEach(one -> names.put(one.id(), quoted(one.behaviour().name())));
    convention.rewards().forEach(one -> names.put(one.id(), quoted(one.name())));
    convention.transfers().forEach(one -> names.put(one.id(), quoted(one.name())));
  }

  String quoted(String name) {
    return texts.get("QUOTED", name);
  }

  /** What is counted. */
  String of(Target target) {
    return switch (target.kind()) {
      case ALL, POSITIVE, NEGATIVE -> texts.get("TARGET_" + target.kind());
      case CATEGORY, COMMONS -> texts.get("TARGET_" + target.kind(), quoted(target.name()));
      case SEVERAL ->
          target.parts().stream().map(this::of).collect(Collectors.joining(texts.get("COMMA")));
      default -> names.getOrDefault(target.name(), quoted(target.name()));
    };
  }
}
