package org.gongyue.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.gongyue.decision.Decision;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;
import org.gongyue.json.Link;
import org.gongyue.ledger.LedgerException.Kind;

/**
 * Where threads wait with what they want to have decided. One of them does it for all who wait, in
 * one transaction: so a hot account costs no retries, and a commit is paid by many. Thread-safe.
 */
final class Desk {

  /** How many events go into one transaction, unless one request alone has more. */
  private static final int MOST = 256;

  private final Database database;
  private final Book book;
  private final RuleBooks rules;
  private final Memory memory;
  private final Lock turn;
  private final ConcurrentLinkedQueue<Request> waiting = new ConcurrentLinkedQueue<>();

  /** What the last transaction would have left, as long as it is not known whether it did. */
  private Link hoped;

  Desk(Database database, Book book, RuleBooks rules, Lock turn) {
    this.turn = turn;
    this.database = database;
    this.book = book;
    this.rules = rules;
    this.memory = new Memory(book);
  }

  private static final class Request {
    private final List<Event> events;
    private List<Decision> answers;
    private RuntimeException failure;

    private Request(List<Event> events) {
      this.events = events;
    }

    private Event first() {
      return events.get(0);
    }

    private boolean isDone() {
      return answers != null || failure != null;
    }
  }

  /** Decides and records, all of the events or none. */
  List<Decision> post(List<Event> events) {
    Request mine = new Request(List.copyOf(events));
    waiting.add(mine);
    turn.lock();
    try {
      while (!mine.isDone()) {
        serve();
      }
    } finally {
      turn.unlock();
    }
    if (mine.failure != null) {
      throw mine.failure;
    }
    return mine.answers;
  }

  /** What is done under the turn of this process, on one page. */
  @FunctionalInterface
  interface Work<T> {
    T on(Page page, Connection connection) throws SQLException;
  }

  /** Reads, or decides and keeps nothing. */
  <T> T read(Work<T> work) {
    turn.lock();
    try {
      return database.read(
          connection -> {
            memory.catchUp(connection, Head.read(connection, book.key()));
            return on(connection, work);
          });
    } catch (RuntimeException e) {
      memory.forget();
      throw e;
    } finally {
      turn.unlock();
    }
  }

  /** How far the book has come. It waits for nobody. */
  Link head() {
    return database.read(connection -> Head.read(connection, book.key()).link());
  }

  /** Writes something else than decisions. */
  <T> T write(Work<T> work) {
    turn.lock();
    try {
      T result =
          database.write(
              connection -> {
                memory.forget();
                memory.catchUp(connection, Head.take(connection, book.key()));
                return on(connection, work);
              });
      memory.forget();
      return result;
    } finally {
      turn.unlock();
    }
  }

  /** Does something in the tables while no other thread of this process is at work. */
  <T> T alone(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } finally {
      memory.forget();
      turn.unlock();
    }
  }

  private <T> T on(Connection connection, Work<T> work) throws SQLException {
    try {
      return work.on(new Page(connection, book, rules, memory), connection);
    } catch (RuntimeException e) {
      memory.forget();
      throw Page.Interrupted.sql(e);
    } catch (SQLException e) {
      memory.forget();
      throw e;
    }
  }

  People people() {
    return memory.people();
  }

  /** Serves who waits, the thread's own request among them sooner or later. */
  private void serve() {
    List<Request> all = new ArrayList<>();
    int events = 0;
    for (Request next = waiting.peek();
        next != null && (all.isEmpty() || events + next.events.size() <= MOST);
        next = waiting.peek()) {
      all.add(waiting.poll());
      events += next.events.size();
    }
    // Whoever waits at the same time has no order yet: that of time spares looking back.
    all.sort(Comparator.comparing(Request::first, Event.CANONICAL_ORDER));
    try {
      serveAll(all);
    } catch (Error e) {
      // Whoever waits must not wait for ever because the thread that decides for all is dying.
      memory.forget();
      for (Request request : all) {
        if (!request.isDone()) {
          request.failure =
              new LedgerException(Kind.REFUSED, "the thread that decided has died: " + e, e);
        }
      }
      throw e;
    }
  }

  private void serveAll(List<Request> all) {
    Deque<List<Request>> parts = new ArrayDeque<>(List.of(all));
    while (!parts.isEmpty()) {
      List<Request> part = parts.poll();
      try {
        serve(part);
      } catch (LedgerException e) {
        part.forEach(request -> request.failure = e);
      } catch (RuntimeException e) {
        // One of them cannot be decided; the others must not suffer from it.
        if (part.size() == 1) {
          part.get(0).failure = e;
        } else {
          part.forEach(request -> parts.add(List.of(request)));
        }
      }
    }
  }

  private void serve(List<Request> requests) {
    hoped = null;
    List<List<Decision>> answers = new ArrayList<>();
    Head head;
    try {
      head = database.write(connection -> decide(connection, requests, answers));
    } catch (RuntimeException e) {
      memory.forget();
      throw e;
    }
    if (!head.equals(memory.head())) {
      throw new LedgerException(Kind.DAMAGED, "the head is not what was written", null);
    }
    for (int i = 0; i < requests.size(); i++) {
      requests.get(i).answers = answers.get(i);
    }
  }

  private Head decide(Connection connection, List<Request> requests, List<List<Decision>> answers)
      throws SQLException {
    Head before = Head.take(connection, book.key());
    if (hoped != null && isCommitted(connection, before)) {
      // The connection broke when it committed, and it did.
      memory.forget();
      memory.catchUp(connection, before);
      return before;
    } else if (hoped != null) {
      memory.forget();
      hoped = null;
    }
    answers.clear();
    memory.catchUp(connection, before);
    return on(
        connection,
        (page, same) -> {
          List<String> ids = new ArrayList<>();
          requests.forEach(request -> request.events.forEach(event -> ids.add(event.id())));
          page.expect(ids);
          for (Request request : requests) {
            List<Decision> said = new ArrayList<>(request.events.size());
            for (Event event : request.events) {
              said.add(page.take(event));
            }
            answers.add(List.copyOf(said));
          }
          Head after = page.finish();
          hoped = after.link();
          page.committed(after);
          return after;
        });
  }

  private boolean isCommitted(Connection connection, Head head) throws SQLException {
    if (head.link().number() < hoped.number()) {
      return false;
    }
    JournalTable.Row row = book.journal().read(connection, hoped.number());
    return row != null && row.hash().equals(hoped.hash());
  }
}
