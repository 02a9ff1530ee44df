package org.gongyue.dsl.cli;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import org.gongyue.account.Account;
import org.gongyue.decision.Decision;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.dsl.log.LogFile;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.Playback;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;

/** The decisions of a log, one after the other, each beside the line it is about. */
abstract class Course implements AutoCloseable {

  /** The event of the latest decision, with its line. */
  abstract EventLog.Entry entry();

  abstract boolean hasNext();

  abstract Decision next();

  /** The accounts after all events. */
  abstract Collection<Account> accounts();

  @Override
  public void close() {
    // most hold nothing
  }

  /**
   * The decisions of a log: with all processors if nothing in it looks back, else one after the
   * other.
   */
  static Course of(RuleBooks rules, LogFile log, Iterator<EventLog.Entry> entries) {
    return log.isPlain() ? played(rules, log, entries) : told(Chronicle.of(rules), entries);
  }

  private static Course told(Chronicle chronicle, Iterator<EventLog.Entry> entries) {
    return new Course() {
      private EventLog.Entry entry;

      @Override
      boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      Decision next() {
        entry = entries.next();
        return chronicle.take(entry.event());
      }

      @Override
      EventLog.Entry entry() {
        return entry;
      }

      @Override
      Collection<Account> accounts() {
        return chronicle.accounts();
      }
    };
  }

  private static Course played(RuleBooks rules, LogFile log, Iterator<EventLog.Entry> entries) {
    Deque<EventLog.Entry> read = new ArrayDeque<>();
    Iterator<Event> events =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return entries.hasNext();
          }

          @Override
          public Event next() {
            EventLog.Entry entry = entries.next();
            read.add(entry);
            return entry.event();
          }
        };
    // A short log is done before threads are worth their while.
    Playback playback = log.isShort() ? rules.replay(events, 1) : rules.replay(events);
    return new Course() {
      private EventLog.Entry entry;

      @Override
      boolean hasNext() {
        return playback.hasNext();
      }

      @Override
      Decision next() {
        Decision decision = playback.next();
        entry = read.remove();
        return decision;
      }

      @Override
      EventLog.Entry entry() {
        return entry;
      }

      @Override
      Collection<Account> accounts() {
        return playback.accounts();
      }

      @Override
      public void close() {
        playback.close();
      }
    };
  }
}
