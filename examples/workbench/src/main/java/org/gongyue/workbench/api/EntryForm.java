package org.gongyue.workbench.api;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.measure.Decimals;

/** What can be recorded under a convention: from this the page makes its form for an event. */
final class EntryForm {

  private EntryForm() {}

  static Map<String, Object> of(Convention convention) {
    Instant begin = convention.life().from().atStartOfDay(convention.zone()).toInstant();
    return Maps.of(
        "zone", convention.zone().getId(),
        "offset", convention.zone().getRules().getOffset(begin).getId(),
        "inForce", Maps.of("from", convention.life().from(), "to", convention.life().until()),
        "kinds", convention.accountKinds(),
        "behaviours", convention.behaviours().stream().map(EntryForm::behaviour).toList(),
        "rewards",
            convention.rewards().stream()
                .map(
                    one ->
                        Maps.of(
                            "id", one.id(),
                            "name", one.name(),
                            "kind", one.accountKind(),
                            "price", Decimals.canonical(one.price()),
                            "unit", one.unit()))
                .toList(),
        "transfers",
            convention.transfers().stream()
                .map(
                    one ->
                        Maps.of(
                            "id", one.id(),
                            "name", one.name(),
                            "kind", one.accountKind(),
                            "to", one.to(),
                            "unit", one.unit()))
                .toList(),
        "groups", convention.groups(),
        "units", convention.units().stream().map(UnitOfAccount::name).toList(),
        "facts", convention.facts().stream().map(fact -> attribute(fact.attribute())).toList());
  }

  private static Map<String, Object> behaviour(Behaviour behaviour) {
    Set<String> roles = new LinkedHashSet<>();
    Set<String> evidence = new LinkedHashSet<>();
    for (ScoringRule rule : behaviour.rules()) {
      if (rule.verification() != null) {
        roles.addAll(rule.verification().roles());
        evidence.addAll(rule.verification().evidence());
      }
    }
    return Maps.of(
        "id", behaviour.id(),
        "name", behaviour.name(),
        "negative", behaviour.polarity() == Polarity.NEGATIVE,
        "category", behaviour.category(),
        "article", behaviour.article(),
        "kind", behaviour.accountKind(),
        "attributes", behaviour.attributes().stream().map(EntryForm::attribute).toList(),
        "roles", List.copyOf(roles),
        "evidence", List.copyOf(evidence),
        "parties",
            behaviour.parties().stream()
                .map(party -> Maps.of("role", party.role(), "kind", party.accountKind()))
                .toList());
  }

  private static Map<String, Object> attribute(Attribute attribute) {
    return Maps.of(
        "name", attribute.name(),
        "type", type(attribute),
        "unit", attribute.unit(),
        "min", attribute.least(),
        "max", attribute.most(),
        "places", attribute.places(),
        "values", attribute.options(),
        "required", attribute.fallback() == null,
        "default", attribute.fallback() == null ? null : attribute.fallback().toString());
  }

  private static String type(Attribute attribute) {
    return switch (attribute.type()) {
      case NUMBER -> "number";
      case BOOLEAN -> "flag";
      case DATE -> "date";
      default -> "text";
    };
  }
}
