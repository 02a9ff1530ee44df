package org.gongyue.workbench.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class DeskTest {

  private final Desk desk = new Desk();
  private final ExecutorService pages = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    desk.close();
    pages.shutdownNow();
  }

  /** Work that takes as long as nobody stops it; tells when it has begun. */
  private static Callable<String> endless(CountDownLatch begun) {
    return () -> {
      begun.countDown();
      while (true) {
        Desk.goOn();
        Thread.onSpinWait();
      }
    };
  }

  private static Refusal outcome(Callable<String> call) throws Exception {
    try {
      call.call();
      return null;
    } catch (Problem e) {
      return e.refusal();
    }
  }

  @Test
  void whatALaterRequestOfAPageIsAboutStopsTheEarlier() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Future<Refusal> earlier =
        pages.submit(() -> outcome(() -> desk.run(Desk.Kind.SUITES, "page", endless(begun))));
    begun.await();
    assertEquals("later", desk.run(Desk.Kind.SUITES, "page", () -> "later"));
    assertEquals(Refusal.STOPPED, earlier.get());
  }

  @Test
  void pagesAndKindsDoNotStopEachOther() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Future<Refusal> slow =
        pages.submit(() -> outcome(() -> desk.run(Desk.Kind.SUITES, "one", endless(begun))));
    begun.await();
    assertEquals("quick", desk.run(Desk.Kind.TRY, "one", () -> "quick"));
    Future<String> waits = pages.submit(() -> desk.run(Desk.Kind.SUITES, "two", () -> "two"));
    assertThrows(TimeoutException.class, () -> waits.get(50, TimeUnit.MILLISECONDS));
    assertEquals("instead", desk.run(Desk.Kind.SUITES, "one", () -> "instead"));
    assertEquals(Refusal.STOPPED, slow.get());
    assertEquals("two", waits.get());
  }

  @Test
  void moreThanSomeAreNotKeptWaiting() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    List<Future<Refusal>> all = new ArrayList<>();
    all.add(
        pages.submit(() -> outcome(() -> desk.run(Desk.Kind.COMPARE, "first", endless(begun)))));
    begun.await();
    for (int i = 0; i < 20; i++) {
      String page = "page " + i;
      all.add(pages.submit(() -> outcome(() -> desk.run(Desk.Kind.SUITES, page, () -> page))));
    }
    desk.run(Desk.Kind.TRY, "other", () -> "goes on");
    int busy = 0;
    while (busy == 0) {
      Thread.sleep(5);
      for (Future<Refusal> one : all) {
        busy += one.isDone() && one.get() == Refusal.BUSY ? 1 : 0;
      }
    }
  }

  @Test
  void whatGoesWrongIsToldAsItIs() {
    assertEquals(
        "disk",
        assertThrows(
                IOException.class,
                () ->
                    desk.run(
                        Desk.Kind.TRY,
                        "",
                        () -> {
                          throw new IOException("disk");
                        }))
            .getMessage());
    assertThrows(
        IllegalStateException.class,
        () ->
            desk.run(
                Desk.Kind.TRY,
                "",
                () -> {
                  throw new IllegalStateException();
                }));
  }
}
