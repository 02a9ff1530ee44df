package org.gongyue.ledger;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import javax.sql.DataSource;

/** A process with a ledger: when it dies its memory and its connections are gone. */
final class Machine {

  private final Simulation simulation;
  private final int number;
  private int lives;
  private Life life;
  private Ledger ledger;
  private boolean isOpening;

  Machine(Simulation simulation, int number) {
    this.simulation = simulation;
    this.number = number;
    this.life = new Life();
  }

  /** That the process is dead in which a thread runs. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  /** What it has from a start to its death. */
  final class Life {
    private final String name = "process " + number + "." + ++lives;
    private final Set<Connection> open = new HashSet<>();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean isOver;

    /**
     * @throws Killed if it is over
     */
    void check() {
      if (isOver) {
        throw new Killed();
      }
    }

    Simulation simulation() {
      return simulation;
    }

    void step(String what) {
      simulation.lockstep().step(name + " " + what);
      check();
    }

    void die() {
      simulation.lockstep().tell(name + " dies");
      isOver = true;
      open.forEach(Life::close);
      life = new Life();
      ledger = null;
      isOpening = false;
    }

    /** Lets some other process die; its threads learn it when they go on. */
    void otherDies() {
      simulation.other(Machine.this).life.die();
    }

    private DataSource source() {
      return (DataSource)
          Proxy.newProxyInstance(
              Machine.class.getClassLoader(),
              new Class<?>[] {DataSource.class},
              (proxy, method, arguments) -> connect());
    }

    private Connection connect() throws SQLException {
      step("connects");
      Happening fault = simulation.weather().atConnection();
      if (fault != null) {
        throw new SQLException("refused", "08001");
      }
      Connection raw = idle.isEmpty() ? simulation.connect() : idle.pop();
      open.add(raw);
      return new Cable(this, raw).connection();
    }

    /** Takes a connection back; one that is broken is of no use any more. */
    void giveBack(Connection raw, boolean broken) throws SQLException {
      if (broken || !raw.getAutoCommit()) {
        open.remove(raw);
        close(raw);
      } else {
        idle.push(raw);
      }
    }

    /** Ends a connection; what it has not committed is rolled back. */
    static void close(Connection raw) {
      try {
        raw.close();
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }

    private void pause(long millis) {
      simulation.lockstep().pause(millis);
      check();
    }
  }

  Life life() {
    return life;
  }

  /** The ledger of this process, which is started if it is not running. */
  Ledger ledger() {
    simulation.lockstep().await(() -> !isOpening);
    if (ledger == null) {
      Life mine = life;
      isOpening = true;
      try {
        Ledger opened =
            Ledger.open(
                new Database(mine.source(), mine::pause), simulation.rules(), new Turn(mine));
        mine.check();
        ledger = opened;
        if (lives > 1) {
          simulation.tally().add(Happening.RESTARTED);
        }
      } finally {
        if (life == mine) {
          isOpening = false;
        }
      }
    }
    return ledger;
  }

  /** The process ends as it should. */
  void stop() {
    life.die();
  }

  /** A lock for which the threads of a process wait without stopping the others. */
  private static final class Turn implements Lock {
    private final Life life;
    private boolean isTaken;

    private Turn(Life life) {
      this.life = life;
    }

    @Override
    public void lock() {
      life.step("asks for its turn");
      if (isTaken) {
        life.simulation().tally().add(Happening.WAITED_FOR_THE_TURN);
      }
      life.simulation().lockstep().await(() -> !isTaken || life.isOver);
      life.check();
      isTaken = true;
    }

    @Override
    public void unlock() {
      isTaken = false;
    }

    @Override
    public void lockInterruptibly() {
      lock();
    }

    @Override
    public boolean tryLock() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException();
    }
  }
}
