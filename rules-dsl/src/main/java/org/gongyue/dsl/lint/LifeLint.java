package org.gongyue.dsl.lint;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
    if (life.adoption() != null) {
      adopted(life.adoption());
    }
    if (life.publication() != null) {
      published(life.publication());
    }
  }

  private void adopted(Life.Adoption adoption) {
    Law.Match match = Law.on(adoption.day()).first(Topic.ADOPTION, adoption.body());
    if (match != null) {
      report.at(Key.ADOPTED, Code.ADOPTED_BY_REPRESENTATIVES, adoption.body(), match.provision());
    }
    Quorum quorum = Quorum.of(adoption);
    if (quorum != null) {
      voted(adoption, quorum);
    }
  }

  private void voted(Life.Adoption adoption, Quorum quorum) {
    Life.Vote vote = adoption.vote();
    Long expected = vote == null ? null : vote.expected();
    Long present = vote == null ? null : vote.present();
    Long inFavour = vote == null ? null : vote.inFavour();
    List<String> missing = new ArrayList<>();
    note(missing, Key.EXPECTED, expected);
    note(missing, Key.PRESENT, present);
    note(missing, Key.IN_FAVOUR, inFavour);
    if (!missing.isEmpty()) {
      report.at(Key.ADOPTED, Code.VOTE_NOT_SAID, String.join("、", missing), quorum);
    }
    if (expected != null && present != null && !quorum.present().isReached(present, expected)) {
      if (quorum.isCertain()) {
        report.at(
            Key.ADOPTED,
            Code.NOT_ENOUGH_PRESENT,
            expected,
            present,
            adoption.body(),
            quorum.present(),
            quorum);
      } else {
        doubt(Key.PRESENT, present, quorum.present(), quorum);
      }
    }
    if (present != null && inFavour != null && !quorum.inFavour().isReached(inFavour, present)) {
      if (quorum.isCertain()) {
        report.at(
            Key.ADOPTED, Code.NOT_ENOUGH_IN_FAVOUR, present, inFavour, quorum.inFavour(), quorum);
      } else {
        doubt(Key.IN_FAVOUR, inFavour, quorum.inFavour(), quorum);
      }
    }
  }

  private static void note(List<String> missing, Key key, Long number) {
    if (number == null) {
      missing.add(key.chinese());
    }
  }

  private void doubt(Key key, long number, Share asked, Quorum quorum) {
    report.at(Key.ADOPTED, Code.QUORUM_DOUBTFUL, key, number, asked, quorum);
  }

  private void published(Life.Publication publication) {
    Law law = Law.on(publication.from());
    for (Provision provision : law.of(Topic.PUBLICATION)) {
      if (publication.objection() == null) {
        report.at(Key.PUBLISHED, Code.NO_OBJECTION_WINDOW, provision);
      }
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
