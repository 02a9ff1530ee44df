package org.gongyue.examples.district;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Consequence;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.AccountId;
import org.gongyue.event.Closing;
import org.gongyue.event.Verifier;
import org.gongyue.expression.Type;

/** What may be recorded of the households of a community, worked out once for its convention. */
final class Patterns {

  private static final long SEED = 20240101;
  private static final int ACTORS = 3;
  private static final int VALUES = 64;

  private final RuleBooks rules;
  private final List<Household> households = new ArrayList<>();
  private final List<Pattern> positive;
  private final List<Pattern> negative;
  private final List<String> rewards;
  private final List<Closing> closings = new ArrayList<>();

  /** A household with the people who act for it, and what is known of it and of each. */
  record Household(
      AccountId account,
      Map<String, String> groups,
      List<String> actors,
      List<Map<String, Object>> facts) {}

  /** What is recorded of a behaviour. */
  record Pattern(
      String behaviour,
      List<Field> fields,
      Verifier verifier,
      List<String> evidence,
      List<String> consents) {}

  /**
   * An attribute.
   *
   * @param values some that it may have; none of a date, which depends on the day
   */
  record Field(String name, List<Object> values) {

    Object value(LocalDate day, SplittableRandom random) {
      return values.isEmpty()
          ? day.minusDays(random.nextInt(3)).toString()
          : values.get(random.nextInt(values.size()));
    }
  }

  Patterns(Convention convention, int households) {
    this.rules = RuleBooks.of(RuleBook.compile(convention));
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> kinds = convention.accountKinds();
    String kind = kinds.contains(AccountId.HOUSEHOLD) ? AccountId.HOUSEHOLD : kinds.get(0);
    this.positive = patterns(convention, kind, Polarity.POSITIVE, random);
    this.negative = patterns(convention, kind, Polarity.NEGATIVE, random);
    this.rewards =
        convention.rewards().stream()
            .filter(reward -> reward.accountKind().equals(kind))
            .map(Reward::id)
            .toList();
    People people = new People(convention, households);
    Map<AccountId, Map<String, String>> members = new TreeMap<>();
    for (int i = 0; i < households; i++) {
      AccountId account = new AccountId(kind, People.household(i).id());
      Map<String, String> groups = people.groups(account);
      groups.keySet().retainAll(convention.groups());
      List<String> actors = new ArrayList<>();
      List<Map<String, Object>> facts = new ArrayList<>();
      for (int actor = 1; actor <= ACTORS; actor++) {
        String name = "r-" + account.id() + "-" + actor;
        actors.add(name);
        facts.add(people.facts(account, name));
      }
      this.households.add(new Household(account, groups, actors, facts));
      members.put(account, groups);
    }
    closings.addAll(Closings.of(convention, Year.YEAR, members));
    closings.sort(Closing.CANONICAL_ORDER);
  }

  private static List<Pattern> patterns(
      Convention convention, String kind, Polarity polarity, SplittableRandom random) {
    List<Pattern> patterns = new ArrayList<>();
    for (Behaviour behaviour : convention.behaviours()) {
      if (behaviour.polarity() == polarity
          && behaviour.accountKind().equals(kind)
          && behaviour.parties().isEmpty()) {
        patterns.add(pattern(behaviour, random));
      }
    }
    return patterns;
  }

  private static Pattern pattern(Behaviour behaviour, SplittableRandom random) {
    Verifier verifier = null;
    Set<String> evidence = new LinkedHashSet<>();
    Set<String> consents = new LinkedHashSet<>();
    for (ScoringRule rule : behaviour.rules()) {
      if (rule.verification() != null) {
        verifier = new Verifier(rule.verification().roles().get(0), "g-1");
        evidence.addAll(rule.verification().evidence());
      }
      rule.consequences().stream()
          .filter(Consequence::byConsent)
          .forEach(one -> consents.add(one.state()));
    }
    List<Field> fields = new ArrayList<>();
    for (Attribute attribute : behaviour.attributes()) {
      fields.add(new Field(attribute.name(), values(attribute, random)));
    }
    return new Pattern(
        behaviour.id(), fields, verifier, List.copyOf(evidence), List.copyOf(consents));
  }

  private static List<Object> values(Attribute attribute, SplittableRandom random) {
    if (attribute.type() == Type.DATE) {
      return List.of();
    } else if (attribute.type() == Type.BOOLEAN) {
      return List.of(true, false, false, false);
    } else if (attribute.type() == Type.TEXT) {
      return attribute.options().isEmpty()
          ? List.of("如实填写")
          : Collections.unmodifiableList(new ArrayList<Object>(attribute.options()));
    }
    BigDecimal least = attribute.least() == null ? BigDecimal.ZERO : attribute.least();
    BigDecimal most = attribute.most() == null ? least.add(BigDecimal.TEN) : attribute.most();
    List<Object> numbers = new ArrayList<>();
    for (int i = 0; i < VALUES; i++) {
      // Small numbers are more frequent than great ones.
      BigDecimal part = BigDecimal.valueOf((long) random.nextInt(11) * random.nextInt(11), 2);
      numbers.add(
          most.subtract(least)
              .multiply(part)
              .add(least)
              .setScale(Math.min(1, attribute.places()), RoundingMode.FLOOR)
              .max(least));
    }
    return numbers;
  }

  RuleBooks rules() {
    return rules;
  }

  List<Household> households() {
    return households;
  }

  /** What speaks for a household. */
  List<Pattern> positive() {
    return positive;
  }

  /** What speaks against it. */
  List<Pattern> negative() {
    return negative;
  }

  /** The ids of the rewards for households. */
  List<String> rewards() {
    return rewards;
  }

  /** The closings of the year, in their order. */
  List<Closing> closings() {
    return closings;
  }

  /** Some values of an event by name. */
  static Map<String, Object> fill(Pattern pattern, LocalDate day, SplittableRandom random) {
    List<Field> fields = pattern.fields();
    if (fields.size() < 2) {
      return fields.isEmpty()
          ? Map.of()
          : Map.of(fields.get(0).name(), fields.get(0).value(day, random));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : fields) {
      values.put(field.name(), field.value(day, random));
    }
    return values;
  }
}
