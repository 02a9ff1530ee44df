package org.gongyue.dsl.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiPredicate;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.probe.Difference;
import org.gongyue.dsl.probe.Meaning;
import org.gongyue.dsl.probe.Search;
import org.gongyue.dsl.probe.Walks;
import org.gongyue.dsl.read.Documents;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;

/** Tries every mutant of a convention, and tells which of them its examples notice. */
public final class Mutation {

  private final RuleBook original;
  private final Object meaning;
  private final BiPredicate<RuleBook, Mutant> passes;
  private final int budget;

  /** What became of a mutant. */
  public enum Fate {
    /** An example comes out otherwise. */
    KILLED,
    /** All examples come out as before, though it decides something otherwise. */
    SURVIVED,
    /** It decides everything as before. */
    SAME,
    /** It is no convention that can be read. */
    UNREADABLE
  }

  /**
   * A mutant and what became of it.
   *
   * @param witness of one that survived, a log at whose end it decides otherwise; empty if none was
   *     found, and then it may decide everything as before
   */
  public record Verdict(Mutant mutant, Fate fate, List<Event> witness) {
    public Verdict {
      witness = List.copyOf(witness);
    }
  }

  /**
   * Of a convention and its examples.
   *
   * @param passes whether all examples come out as expected under the rules of a mutant; called by
   *     several threads
   * @param budget how many made-up events are tried to tell a survivor from the original
   */
  public Mutation(Convention convention, BiPredicate<RuleBook, Mutant> passes, int budget) {
    this.original = RuleBook.compile(convention);
    this.meaning = Meaning.of(convention);
    this.passes = passes;
    this.budget = budget;
  }

  /**
   * The verdicts on all mutants of documents, in their order.
   *
   * @param threads how many at once
   * @param done is told of each that is done; called by several threads
   */
  public List<Verdict> run(Documents documents, int threads, Runnable done)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Verdict>> tasks = new ArrayList<>();
      for (Mutant mutant : Mutants.of(documents)) {
        tasks.add(
            () -> {
              Verdict verdict = verdict(mutant);
              done.run();
              return verdict;
            });
      }
      List<Verdict> verdicts = new ArrayList<>();
      for (Future<Verdict> task : pool.invokeAll(tasks)) {
        verdicts.add(task.get());
      }
      return verdicts;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private Verdict verdict(Mutant mutant) {
    Convention convention = mutant.read();
    if (convention == null) {
      return new Verdict(mutant, Fate.UNREADABLE, List.of());
    } else if (Meaning.of(convention).equals(meaning)) {
      return new Verdict(mutant, Fate.SAME, List.of());
    }
    RuleBook rules = RuleBook.compile(convention);
    if (!passes.test(rules, mutant)) {
      return new Verdict(mutant, Fate.KILLED, List.of());
    }
    Set<String> about = mutant.item().isEmpty() ? Set.of() : Set.of(mutant.item());
    Search search =
        new Search(new Walks(List.of(original, rules), about), new Difference(original, rules));
    return new Verdict(mutant, Fate.SURVIVED, search.find(budget).orElse(List.of()));
  }
}
