package org.gongyue.examples.community.watch;

import org.gongyue.examples.community.books.Books;
import org.gongyue.examples.community.books.Community;
import org.gongyue.ledger.LedgerException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the ledgers can be reached, and how far each has come. */
@Component("communities")
class Reachable implements HealthIndicator {

  private final Books books;

  Reachable(Books books) {
    this.books = books;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (Community one : books.all()) {
      try {
        health.withDetail(one.id(), one.number());
      } catch (LedgerException e) {
        health.down().withDetail(one.id(), e.kind().name());
      }
    }
    return health.build();
  }
}
