package org.gongyue.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Party;
import org.gongyue.decision.Code;
import org.gongyue.event.Observation;
import org.gongyue.measure.Whose;

/** Step 3 of the semantics: whether an observation says what its behaviour asks. */
record NaiveAdmission(Convention convention, Behaviour behaviour, Observation event) {

  /** What is wrong; fills in the attributes. */
  List<Code> check(Map<String, Object> attributes) {
    List<Code> wrong = new ArrayList<>();
    if (!event.account().kind().equals(behaviour.accountKind())) {
      wrong.add(Code.WRONG_ACCOUNT_KIND);
    }
    boolean perActor =
        behaviour.rules().stream()
            .flatMap(rule -> Rules.limits(convention, rule).stream())
            .anyMatch(limit -> limit.scope().equals(Whose.ACTOR));
    NaiveReadings readings = NaiveReadings.of(convention, behaviour);
    NaiveFacts facts = new NaiveFacts(convention, event.facts(), event.actor());
    if (event.actor() == null && (perActor || readings.actor() || facts.lacksActor())) {
      wrong.add(Code.MISSING_ACTOR);
    }
    for (String kind : convention.groups().stream().sorted().toList()) {
      boolean looksAtGroup =
          readings.group(kind)
              || behaviour.rules().stream()
                  .flatMap(rule -> Rules.limits(convention, rule).stream())
                  .anyMatch(limit -> limit.scope().equals(Whose.group(kind)));
      if (looksAtGroup && event.groups().get(kind) == null) {
        wrong.add(Code.MISSING_GROUP);
      }
    }
    event
        .parties()
        .forEach(
            (role, id) -> {
              Party party =
                  behaviour.parties().stream()
                      .filter(one -> one.role().equals(role))
                      .findFirst()
                      .orElse(null);
              if (party == null) {
                wrong.add(Code.UNKNOWN_PARTY);
              } else if (!party.accountKind().equals(id.kind())) {
                wrong.add(Code.WRONG_PARTY_KIND);
              }
            });
    wrong.addAll(attributes(behaviour.attributes(), event.attributes(), attributes));
    wrong.addAll(facts.check(readings.names(), attributes));
    return wrong;
  }

  /** What is wrong with attributes; fills in those that are good. */
  static List<Code> attributes(
      List<Attribute> declared, Map<String, Object> said, Map<String, Object> attributes) {
    List<Code> wrong = new ArrayList<>();
    for (Attribute attribute : declared) {
      Object given = said.getOrDefault(attribute.name(), attribute.fallback());
      if (given == null) {
        wrong.add(Code.MISSING_ATTRIBUTE);
      } else {
        Object read = read(attribute, given);
        if (read instanceof Code code) {
          wrong.add(code);
        } else {
          attributes.put(attribute.name(), read);
        }
      }
    }
    said.keySet().stream()
        .filter(name -> declared.stream().noneMatch(a -> a.name().equals(name)))
        .forEach(name -> wrong.add(Code.UNKNOWN_ATTRIBUTE));
    return wrong;
  }

  /** The value by its type, or the code of what is wrong with it. */
  static Object read(Attribute attribute, Object given) {
    return switch (attribute.type()) {
      case NUMBER ->
          given instanceof BigDecimal n ? number(attribute, n) : Code.WRONG_ATTRIBUTE_TYPE;
      case TEXT -> given instanceof String text ? text(attribute, text) : Code.WRONG_ATTRIBUTE_TYPE;
      case BOOLEAN -> given instanceof Boolean ? given : Code.WRONG_ATTRIBUTE_TYPE;
      case DATE -> given instanceof String text ? date(text) : Code.WRONG_ATTRIBUTE_TYPE;
    };
  }

  private static Object number(Attribute attribute, BigDecimal n) {
    boolean fits =
        n.compareTo(attribute.least()) >= 0
            && n.compareTo(attribute.most()) <= 0
            && n.stripTrailingZeros().scale() <= attribute.places();
    return fits ? n : Code.ATTRIBUTE_OUT_OF_RANGE;
  }

  private static Object text(Attribute attribute, String text) {
    return attribute.options().contains(text) ? text : Code.ATTRIBUTE_OUT_OF_RANGE;
  }

  private static Object date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return Code.WRONG_ATTRIBUTE_TYPE;
    }
  }
}
