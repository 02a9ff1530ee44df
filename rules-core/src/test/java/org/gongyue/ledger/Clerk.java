package org.gongyue.ledger;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gongyue.database.Place;
import org.gongyue.decision.Decision;
import org.gongyue.event.Event;

/**
 * A process that posts the events of a {@link Town} from several threads until it is killed, and
 * prints an {@link Acknowledgement} of each once it is posted. Now and then it posts several at
 * once, or again what it or an earlier run posted.
 */
final class Clerk {

  /** What it prints before it opens the ledger. */
  static final String OPENING = "opening";

  private final Ledger ledger;
  private final int run;
  private final PrintStream out;

  private Clerk(Ledger ledger, int run, PrintStream out) {
    this.ledger = ledger;
    this.run = run;
    this.out = out;
  }

  /** Arguments: the address of the database, the number of the run, how many threads. */
  public static void main(String... args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    int run = Integer.parseInt(args[1]);
    say(out, OPENING);
    Place place = Place.at(args[0]);
    Clerk clerk = new Clerk(Ledger.open(place.source(), Town.rules()), run, out);
    int threads = Integer.parseInt(args[2]);
    IntStream.range(0, threads).forEach(i -> new Thread(() -> clerk.work(i)).start());
  }

  private void work(int thread) {
    try {
      SplittableRandom random = new SplittableRandom(run * 31L + thread);
      again(thread);
      for (int step = 0; ; ) {
        int several = random.nextInt(10) == 0 ? 4 : 1;
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < several; i++) {
          events.add(Town.event(Town.id(run, thread, step++)));
        }
        post(events);
        if (random.nextInt(8) == 0) {
          post(List.of(Town.event(Town.id(run, thread, random.nextInt(step)))));
        }
      }
    } catch (RuntimeException | Error e) {
      say(out, "failed " + String.valueOf(e).replace('\n', ' '));
      e.printStackTrace();
      System.exit(1);
    }
  }

  /** What runs before posted, or were about to post when they were killed. */
  private void again(int thread) {
    SplittableRandom random = new SplittableRandom(run * 37L + thread);
    for (int i = 0; run > 1 && i < 5; i++) {
      int earlier = run - 1 - random.nextInt(2);
      post(List.of(Town.event(Town.id(earlier, thread, random.nextInt(60)))));
    }
  }

  private void post(List<Event> events) {
    List<Decision> decisions =
        events.size() == 1 ? List.of(ledger.post(events.get(0))) : ledger.post(events);
    decisions.forEach(decision -> say(out, Acknowledgement.of(decision).line()));
  }

  /** Ends where nobody listens any more, because whoever started it was killed itself. */
  private static void say(PrintStream out, String line) {
    synchronized (out) {
      out.println(line);
      if (out.checkError()) {
        Runtime.getRuntime().halt(1);
      }
    }
  }
}
