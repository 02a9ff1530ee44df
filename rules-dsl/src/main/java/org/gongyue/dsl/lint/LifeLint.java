package org.gongyue.dsl.lint;

import java.time.temporal.ChronoUnit;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Convention.Life;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.vocabulary.Key;

/** How the version was adopted and published. */
final class LifeLint {

  private final Life life;
  private final Report report;

  LifeLint(Convention convention, Report report) {
    this.life = convention.life();
    this.report = report;
  }

  void run() {
    if (life.adoption() != null && life.adoption().body() != null) {
      Law.Match match = Law.on(life.adoption().day()).first(Topic.ADOPTION, life.adoption().body());
      if (match != null) {
        report.at(
            Key.ADOPTED,
            Code.ADOPTED_BY_REPRESENTATIVES,
            life.adoption().body(),
            match.provision());
      }
    }
    if (life.publication() != null) {
      published(life.publication());
    }
  }

  private void published(Life.Publication publication) {
    Law law = Law.on(publication.from());
    for (Provision provision : law.of(Topic.PUBLICATION)) {
      if (publication.until() == null) {
        report.at(Key.PUBLISHED, Code.PUBLICATION_WITHOUT_END, provision);
        continue;
      }
      long days = ChronoUnit.DAYS.between(publication.from(), publication.until()) + 1;
      int usual = law.number(Topic.PUBLICATION);
      if (days < usual) {
        report.at(Key.PUBLISHED, Code.PUBLICATION_TOO_SHORT, days, usual, provision);
      }
    }
  }
}
