package org.gongyue.dsl.probe;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Consequence;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Party;
import org.gongyue.convention.ScoringRule;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Verifier;

/** Makes up records of one behaviour. */
final class Deed implements Maker {

  private static final Verifier STRANGER = new Verifier("路人", "x-1");

  /** The household that does most. */
  static final String USUAL = "1-101";

  private final String id;
  private final Attempts attributes = new Attempts();
  private final Attempts facts = new Attempts();
  private final Set<String> kinds = new LinkedHashSet<>();
  private final Set<String> roles = new LinkedHashSet<>();
  private final Set<String> evidence = new LinkedHashSet<>();
  private final Set<String> groups = new LinkedHashSet<>();
  private final Set<String> consents = new LinkedHashSet<>();
  private final Map<String, String> parties = new LinkedHashMap<>();
  private boolean knowsActs;

  Deed(String id, Collection<Convention> versions) {
    this.id = id;
    for (Convention version : versions) {
      version.behaviours().stream()
          .filter(one -> one.id().equals(id))
          .forEach(one -> take(version, one));
    }
  }

  private void take(Convention version, Behaviour behaviour) {
    List<Object> parts = new ArrayList<>(List.of(behaviour));
    attributes.take(version, behaviour.attributes(), version.readable(behaviour), parts);
    parts.addAll(version.gates());
    facts.take(version, version.readable(), version.readable(behaviour), parts);
    kinds.add(behaviour.accountKind());
    groups.addAll(version.groups());
    knowsActs |= version.sameAct() != null;
    behaviour.parties().forEach(party -> party(party));
    for (ScoringRule rule : behaviour.rules()) {
      if (rule.verification() != null) {
        roles.addAll(rule.verification().roles());
        evidence.addAll(rule.verification().evidence());
      }
      rule.consequences().stream()
          .filter(Consequence::byConsent)
          .forEach(one -> consents.add(one.state()));
    }
  }

  private void party(Party party) {
    parties.putIfAbsent(party.role(), party.accountKind());
  }

  @Override
  public Event draw(String event, ZonedDateTime at, Draw draw) {
    String kind = draw.of(List.copyOf(kinds));
    String account = account(draw);
    Map<String, String> ofGroups = new LinkedHashMap<>();
    groups.forEach(one -> ofGroups.put(one, draw.percent(88) ? "1" : "2"));
    Map<String, AccountId> ofParties = new LinkedHashMap<>();
    parties.forEach((role, of) -> ofParties.put(role, new AccountId(of, "p")));
    Map<String, Object> ofFacts = facts.draw(at.toLocalDate(), draw);
    String actor = draw.percent(85) ? "r-1" : "r-2";
    for (int chance = 4; draw.percent(chance); chance = 40) {
      // What one version asks for, another may not need; and what is missing may only be told
      // beside something else that is.
      switch (draw.below(4)) {
        case 0 -> actor = null;
        case 1 -> leaveOut(ofGroups, draw);
        case 2 -> leaveOut(ofParties, draw);
        default -> leaveOut(ofFacts, draw);
      }
    }
    boolean bare = draw.percent(6);
    return new Observation(
        event,
        at.toOffsetDateTime(),
        id,
        new AccountId(kind, account),
        actor,
        ofGroups,
        attributes.draw(at.toLocalDate(), draw),
        bare || roles.isEmpty()
            ? null
            : draw.percent(4) ? STRANGER : new Verifier(draw.of(List.copyOf(roles)), "g-1"),
        evidence(draw),
        ofFacts,
        ofParties,
        knowsActs && draw.percent(40) ? "e-" + draw.below(3) : null,
        draw.percent(70) ? List.copyOf(consents) : List.of());
  }

  private static void leaveOut(Map<String, ?> some, Draw draw) {
    if (!some.isEmpty()) {
      some.remove(draw.of(List.copyOf(some.keySet())));
    }
  }

  /** Mostly all of it, now and then one kind too few, or none. */
  private List<String> evidence(Draw draw) {
    List<String> all = new ArrayList<>(evidence);
    int kind = draw.below(100);
    if (kind < 4) {
      all.clear();
    } else if (kind < 9 && !all.isEmpty()) {
      all.remove(draw.below(all.size()));
    }
    return all;
  }

  /** Mostly the same one, so that something comes together. */
  static String account(Draw draw) {
    return draw.percent(93) ? USUAL : "1-102";
  }
}
