package org.gongyue.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;

/** Erases somebody: keeps what is left of each record, then destroys name and key. */
final class Erasing {

  private final Connection connection;
  private final Book book;
  private final RuleBooks rules;
  private final Page page;
  private final People people;

  Erasing(Connection connection, Book book, RuleBooks rules, Page page, People people) {
    this.connection = connection;
    this.book = book;
    this.rules = rules;
    this.page = page;
    this.people = people;
  }

  /** How many records of an account or resident can no longer be opened. */
  int erase(Person person) throws SQLException {
    Set<String> choices = Remains.choices(rules);
    // What others remember of events in which it is named is made of the whole event.
    Set<String> involved = new LinkedHashSet<>();
    boolean isAccount = !person.kind().isEmpty();
    if (isAccount) {
      involved.add(person.alias());
    }
    int sealed = 0;
    long after = 0;
    for (List<JournalTable.Row> rows = rows(person, after); !rows.isEmpty(); ) {
      for (JournalTable.Row row : rows) {
        Entry entry = row.entry();
        if (entry.isErasure()) {
          continue;
        }
        if (!isAccount && names(entry, person)) {
          involved.add(entry.account(people).alias());
        }
        if (isOf(entry, person) && entry.key(people) != null) {
          book.journal().remain(connection, row.number(), entry.remains(people, choices));
          sealed++;
        }
      }
      after = rows.get(rows.size() - 1).number();
      rows = isAccount ? List.of() : rows(person, after);
    }
    Entry erasure = Entry.erasing(person, page.link());
    people.erase(connection, person, erasure.link().number());
    page.append(erasure);
    List<AccountId> accounts = new ArrayList<>();
    involved.forEach(alias -> accounts.add(people.byAlias(alias).account()));
    page.renew(accounts);
    page.finish();
    return sealed;
  }

  /** Those of an account; a resident may be named in any. */
  private List<JournalTable.Row> rows(Person person, long after) throws SQLException {
    JournalTable journal = book.journal();
    return person.kind().isEmpty()
        ? journal.page(connection, after)
        : journal.read(
            connection,
            book.events().involving(connection, person.alias(), SnapshotTable.ALWAYS).stream()
                .map(EventTable.Involvement::number)
                .toList());
  }

  private boolean names(Entry entry, Person person) throws SQLException {
    Event event = book.open(connection, entry, people).event();
    return Names.of(event).residents().contains(person.id());
  }

  private boolean isOf(Entry entry, Person person) {
    Person actor = entry.actor(people);
    return entry.account(people).alias().equals(person.alias())
        || (actor != null && actor.alias().equals(person.alias()));
  }
}
