package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.gongyue.database.Place;
import org.gongyue.database.TestDatabase;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.fixture.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DeskTest {

  @Test
  @Timeout(60)
  void whoWaitsIsToldWhenTheThreadThatDecidesForAllDies() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (Place place = TestDatabase.SQLITE.fresh()) {
      AtomicBoolean exhausted = new AtomicBoolean();
      Ledger ledger = Ledger.open(failing(place.source(), exhausted), Town.rules());
      exhausted.set(true);
      List<Callable<Decision>> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String id = "E-" + i;
        all.add(() -> ledger.post(visit(id)));
      }
      for (Future<Decision> one : threads.invokeAll(all)) {
        assertThrows(ExecutionException.class, one::get);
      }
      exhausted.set(false);
      assertEquals(Status.POSTED, ledger.post(visit("E-1")).status());
      assertEquals(1, ledger.head().number());
    } finally {
      threads.shutdownNow();
      threads.awaitTermination(10, TimeUnit.SECONDS);
    }
  }

  private static Observation visit(String id) {
    return Observation.of(id, Events.morning("2024-03-01"), "V-01", AccountId.household("1"))
        .with("时长", 1);
  }

  /** A source that runs out of memory whenever it is told to. */
  private static DataSource failing(DataSource source, AtomicBoolean exhausted) {
    return (DataSource)
        Proxy.newProxyInstance(
            DeskTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (exhausted.get()) {
                throw new OutOfMemoryError("for the test");
              }
              try {
                return method.invoke(source, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
