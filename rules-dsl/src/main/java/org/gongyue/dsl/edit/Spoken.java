package org.gongyue.dsl.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.dsl.wording.Wording;

/** What a convention without errors says of a number, in sentences. */
final class Spoken {

  private final Convention convention;
  private final Wording wording;

  Spoken(Convention convention, Locale locale) {
    this.convention = convention;
    this.wording = new Wording(convention, locale);
  }

  /** The sentences; none if there is no behaviour, rule or reward of this number. */
  List<String> of(String id) {
    for (Behaviour behaviour : convention.behaviours()) {
      if (behaviour.id().equals(id)) {
        boolean several = behaviour.rules().size() > 1;
        return behaviour.rules().stream()
            .map(rule -> (several ? rule.id() + ": " : "") + rule(behaviour, rule))
            .toList();
      }
      for (ScoringRule rule : behaviour.rules()) {
        if (rule.id().equals(id)) {
          return List.of(rule(behaviour, rule));
        }
      }
    }
    return convention.rewards().stream()
        .filter(reward -> reward.id().equals(id))
        .findFirst()
        .map(this::reward)
        .orElse(List.of());
  }

  private String rule(Behaviour behaviour, ScoringRule rule) {
    List<Attribute> attributes = convention.readable(behaviour);
    boolean takes = behaviour.polarity() == Polarity.NEGATIVE;
    List<String> words = new ArrayList<>();
    if (rule.condition() != null) {
      words.add(wording.of(rule.condition(), attributes));
    }
    words.addAll(wording.points(rule, attributes, takes));
    words.addAll(wording.limits(rule.limits(), behaviour.accountKind()));
    words.addAll(wording.consequences(rule));
    words.addAll(wording.verification(rule));
    return String.join("; ", words);
  }

  private List<String> reward(Reward reward) {
    List<String> words = new ArrayList<>();
    words.add(wording.price(reward));
    words.addAll(wording.conditions(reward));
    words.addAll(wording.limits(reward.limits(), reward.accountKind()));
    return List.of(String.join("; ", words));
  }
}
