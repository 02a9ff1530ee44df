package org.gongyue.dsl.lint;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Article;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Consequence;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.TransferRule;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.expression.Formula;

/** Words that the law keeps for itself, or that say what no convention may ask. */
final class LegalLint {

  private final Convention convention;
  private final Law law;
  private final Clauses clauses;
  private final Report report;

  LegalLint(Convention convention, Report report) {
    this.convention = convention;
    this.law = Law.on(convention.life().from());
    this.clauses = new Clauses(law);
    this.report = report;
  }

  void run() {
    convention.articles().forEach(this::article);
    convention.behaviours().forEach(this::behaviour);
    convention.rewards().forEach(this::reward);
    convention.transfers().forEach(this::transfer);
    new FactLint(convention, law, report).run();
    credit();
  }

  private void article(Article article) {
    String id = article.id();
    String text = article.text();
    tell(id, Code.UNLAWFUL_PENALTY, clauses.set(Topic.PENALTY, text));
    tell(id, Code.LOST_RIGHT, clauses.set(Topic.LOST_RIGHT, text));
    tell(id, Code.REDEEMS_CASH, clauses.said(Topic.CASH, text));
    tell(id, Code.CALLED_CREDIT, clauses.said(Topic.CREDIT, text));
    tell(id, Code.NAMES_IN_PUBLIC, clauses.published(Topic.NAMES, text));
    tell(id, Code.MINORS_IN_PUBLIC, clauses.published(Topic.MINORS, text));
  }

  private void behaviour(Behaviour behaviour) {
    List<String> words = new ArrayList<>();
    words.add(behaviour.name());
    for (Attribute attribute : behaviour.attributes()) {
      words.add(attribute.name());
      words.addAll(attribute.options());
    }
    consequence(behaviour.id(), words);
    for (ScoringRule rule : behaviour.rules()) {
      consequence(rule.id(), texts(rule.condition(), rule.amount()));
      for (Consequence one : rule.consequences()) {
        tell(rule.id(), Code.BLACK_LIST_ON, law.first(Topic.ROLL, one.state()));
      }
    }
    trait(behaviour);
    tell(behaviour.id(), Code.CALLED_CREDIT, clauses.said(Topic.CREDIT, behaviour.name()));
    if (behaviour.polarity() == Polarity.NEGATIVE) {
      right(behaviour);
    }
  }

  private void reward(Reward reward) {
    consequence(reward.id(), List.of(reward.name()));
    consequence(reward.id(), texts(reward.condition()));
    tell(reward.id(), Code.REDEEMS_CASH, clauses.said(Topic.CASH, reward.name()));
  }

  private void transfer(TransferRule transfer) {
    consequence(transfer.id(), List.of(transfer.name()));
    consequence(transfer.id(), texts(transfer.condition(), transfer.amount(), transfer.back()));
    tell(transfer.id(), Code.REDEEMS_CASH, clauses.said(Topic.CASH, transfer.name()));
  }

  private static List<String> texts(Formula... formulas) {
    List<String> texts = new ArrayList<>();
    for (Formula formula : formulas) {
      if (formula != null) {
        texts.add(formula.text());
      }
    }
    return texts;
  }

  private void consequence(String id, List<String> texts) {
    for (String text : texts) {
      tell(id, Code.UNLAWFUL_PENALTY, clauses.set(Topic.PENALTY, text));
      tell(id, Code.LOST_RIGHT, clauses.set(Topic.LOST_RIGHT, text));
    }
  }

  /** What counts must not be who somebody is; to help or protect them is another matter. */
  private void trait(Behaviour behaviour) {
    List<String> names = new ArrayList<>();
    names.add(behaviour.name());
    behaviour.attributes().forEach(attribute -> names.add(attribute.name()));
    for (String name : names) {
      if (!law.speaksOf(Topic.TRAIT_CARED_FOR, name)) {
        tell(behaviour.id(), Code.KEYED_ON_TRAIT, law.first(Topic.TRAIT, name));
      }
    }
  }

  /** A right may be misused, which is for people to judge; to hinder it is no use of it. */
  private void right(Behaviour behaviour) {
    String name = behaviour.name();
    if (!law.speaksOf(Topic.RIGHT_DEFENDED, name)) {
      boolean misused = law.speaksOf(Topic.RIGHT_ABUSED, name);
      tell(
          behaviour.id(),
          misused ? Code.RIGHT_MISUSED : Code.RIGHT_PENALIZED,
          law.first(Topic.RIGHT, name));
    }
  }

  private void credit() {
    credit(Key.NAME, List.of(convention.name()));
    credit(Key.CATEGORIES, convention.categories());
    credit(Key.COMMONS, convention.commons());
    for (int i = 0; i < convention.units().size(); i++) {
      Law.Match match = clauses.said(Topic.CREDIT, convention.units().get(i).name());
      if (match != null) {
        report.atUnit(i, Code.CALLED_CREDIT, match.word(), match.provision());
      }
    }
  }

  private void credit(Key key, List<String> names) {
    for (String name : names) {
      Law.Match match = clauses.said(Topic.CREDIT, name);
      if (match != null) {
        report.at(key, Code.CALLED_CREDIT, match.word(), match.provision());
      }
    }
  }

  private void tell(String id, Code code, Law.Match match) {
    if (match != null) {
      report.at(id, code, match.word(), match.provision());
    }
  }
}
