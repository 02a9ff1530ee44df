package org.gongyue.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.ledger.LedgerException.Kind;

/** Asks one thing after another of any process, and asks again if it gets no answer. */
final class Client implements Runnable {

  private static final long PAUSE = 200;

  private final Simulation simulation;
  private final Workload workload;
  private final Random random;

  Client(Simulation simulation, Workload workload, Random random) {
    this.simulation = simulation;
    this.workload = workload;
    this.random = random;
  }

  @Override
  public void run() {
    for (Task task = workload.next(); task != null; task = workload.next()) {
      boolean answered = ask(task, false);
      while (!answered && random.nextInt(10) > 0) {
        answered = ask(task, true);
      }
      if (!answered) {
        simulation.tally().add(Happening.NEVER_ASKED_AGAIN);
      }
      if (random.nextInt(30) == 0) {
        check();
      }
    }
  }

  private void check() {
    try {
      simulation.check();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private boolean ask(Task task, boolean again) {
    task.events().forEach(simulation.model()::sent);
    if (task.ids().size() < task.events().size()) {
      simulation.tally().add(Happening.TWICE_IN_A_BATCH);
    }
    Tally tally = simulation.tally();
    try {
      Ledger ledger = simulation.anyMachine().ledger();
      simulation.asks(this);
      simulation.lockstep().tell("asks for " + task);
      List<? extends Answer> answers = task.ask(ledger);
      simulation.answered(this, answers);
      simulation.lockstep().tell("is answered");
      tally.add(task.kind());
      for (Answer answer : answers) {
        if (answer instanceof Answer.Decided decided) {
          count(decided.decision(), again);
        }
      }
      return true;
    } catch (Machine.Killed e) {
      dies(task);
    } catch (LedgerException e) {
      simulation.lockstep().tell("is refused: " + e.getMessage());
      simulation.refused(this);
      tally.add(happening(e));
      simulation.lockstep().pause(PAUSE);
    } catch (RuntimeException e) {
      // The engine wraps whatever is thrown through it.
      for (Throwable cause = e; !(cause instanceof Machine.Killed); cause = cause.getCause()) {
        if (cause == null) {
          throw e;
        }
      }
      dies(task);
    }
    return false;
  }

  private void dies(Task task) {
    simulation.lockstep().tell("gets no answer");
    simulation.died(this, task.ids());
  }

  private void count(Decision decision, boolean again) {
    Tally tally = simulation.tally();
    if (again) {
      tally.add(
          decision.repeated()
              ? Happening.ASKED_AGAIN_AND_IT_HAD_BEEN_TAKEN
              : Happening.ASKED_AGAIN_AND_IT_WAS_NEW);
    } else if (decision.repeated()) {
      tally.add(Happening.REPEATED);
    } else if (decision.reasons().stream()
        .anyMatch(reason -> reason.code() == Code.CONFLICTING_EVENT)) {
      tally.add(Happening.CONFLICTING);
    }
  }

  private static Happening happening(LedgerException e) {
    if (e.kind() == Kind.CONTENDED) {
      return Happening.GAVE_UP_CONTENDED;
    } else if (Set.of(Kind.UNAVAILABLE, Kind.FULL).contains(e.kind())) {
      return e.kind() == Kind.FULL ? Happening.GAVE_UP_FULL : Happening.GAVE_UP_UNAVAILABLE;
    }
    throw e;
  }
}
