package org.gongyue.examples.community;

import static org.gongyue.examples.community.Running.SANBAO;
import static org.gongyue.examples.community.access.Role.AUDITOR;
import static org.gongyue.examples.community.access.Role.VERIFIER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many clients at once. */
final class ConcurrencyTest {

  @Test
  void ofOneIdPostedByManyExactlyOneIsRecorded() throws Exception {
    Running app = Running.shared();
    for (int round = 0; round < 10; round++) {
      String home = Told.household();
      String visit = Told.verified(Told.visit("E-" + home, home, "2024-03-01"));
      List<Reply> replies =
          together(32, client -> app.post(SANBAO + "/events", VERIFIER, visit).decided("POSTED"));
      assertEquals(1, replies.stream().filter(reply -> reply.status() == 201).count());
      assertEquals(31, replies.stream().filter(reply -> reply.status() == 200).count());
      assertEquals(3, balance(app, home));
    }
  }

  @Test
  void ofOneIdWithManyContentsExactlyOneIsRecorded() throws Exception {
    Running app = Running.shared();
    String home = Told.household();
    List<Reply> replies =
        together(
            20,
            client -> {
              String day = "2024-03-%02d".formatted(client + 1);
              return app.post(
                  SANBAO + "/events", VERIFIER, Told.verified(Told.visit("E-" + home, home, day)));
            });
    assertEquals(1, replies.stream().filter(reply -> reply.status() == 201).count());
    assertEquals(19, replies.stream().filter(reply -> reply.status() == 409).count());
    assertEquals(3, balance(app, home));
  }

  private static int balance(Running app, String home) {
    return app.get(SANBAO + "/accounts/" + home + "?asOf=2024-03-31", AUDITOR)
        .json()
        .at("/balances/积分/balance")
        .asInt();
  }

  private interface Client {
    Reply ask(int number) throws IOException;
  }

  private static List<Reply> together(int clients, Client client) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Callable<Reply>> tasks = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int number = i;
        tasks.add(() -> client.ask(number));
      }
      List<Reply> replies = new ArrayList<>();
      for (Future<Reply> reply : threads.invokeAll(tasks)) {
        replies.add(reply.get());
      }
      return replies;
    } finally {
      threads.shutdownNow();
    }
  }
}
