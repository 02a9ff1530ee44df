package org.gongyue.dsl.strength;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gongyue.account.Account;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Standing;
import org.gongyue.dsl.conformance.Suite;
import org.gongyue.dsl.conformance.Witness;
import org.gongyue.dsl.coverage.Coverage;
import org.gongyue.dsl.coverage.Examples;
import org.gongyue.dsl.coverage.Goal;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.mutation.Mutant;
import org.gongyue.dsl.mutation.Mutants;
import org.gongyue.dsl.mutation.Mutation;
import org.gongyue.dsl.read.ConventionReader;
import org.gongyue.dsl.read.Documents;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.Stock;
import org.gongyue.event.Event;
import org.gongyue.event.Redemption;

/** The suites of one convention, and what can be found out about them. */
public final class Strength {

  private final Path folder;
  private final List<Suite> suites;
  private final Convention convention;
  private final Documents documents;
  private final Lines lines;

  /** What the events about a behaviour or one of its rules call it. */
  private final Map<String, Set<String>> topics = new HashMap<>();

  private Strength(Path folder, List<Suite> suites) {
    this.folder = folder;
    this.suites = List.copyOf(suites);
    ConventionReader reader = new ConventionReader(folder, new Diagnostics());
    this.convention = reader.read();
    this.documents = reader.documents();
    for (Behaviour behaviour : convention.behaviours()) {
      Set<String> names = new TreeSet<>(List.of(behaviour.id(), behaviour.name()));
      topics.put(behaviour.id(), names);
      behaviour.rules().forEach(rule -> topics.put(rule.id(), names));
    }
    this.lines = new Lines(Mutants.of(documents), reader.origins(), documents);
  }

  /** One for each convention that some suites are about, in the order of the suites. */
  public static List<Strength> of(List<Suite> suites) {
    Map<Path, List<Suite>> byFolder = new LinkedHashMap<>();
    suites.forEach(
        suite ->
            byFolder
                .computeIfAbsent(
                    suite.folder().toAbsolutePath().normalize(), one -> new ArrayList<>())
                .add(suite));
    List<Strength> all = new ArrayList<>();
    byFolder.values().forEach(some -> all.add(new Strength(some.get(0).folder(), some)));
    return all;
  }

  /** Where the convention is. */
  public Path folder() {
    return folder;
  }

  /** The convention, in its latest version. */
  public Convention convention() {
    return convention;
  }

  /** Where things of it are written. */
  public Lines lines() {
    return lines;
  }

  /** What of the convention the suites use. */
  public Coverage coverage() {
    Coverage coverage = Coverage.of(convention);
    Witness witness =
        new Witness() {
          @Override
          public void decided(Event event, Decision decision) {
            coverage.see(event, decision);
          }

          @Override
          public void asked(Account account, Redemption asked, Stock stock, Eligibility answer) {
            coverage.see(answer);
          }

          @Override
          public void stood(Standing standing) {
            coverage.see(standing);
          }
        };
    suites.forEach(suite -> suite.play(coverage.rules(), witness));
    return coverage;
  }

  /**
   * Made-up logs that use what the suites do not.
   *
   * @param budget how many events are tried for each rule or reward
   */
  public Map<Goal, List<Event>> examples(Coverage coverage, int budget) {
    return new Examples(convention).of(coverage.unused(), budget);
  }

  /** Some of the logs that use all that they use together. */
  public Map<Goal, List<Event>> fewest(Map<Goal, List<Event>> examples) {
    return new Examples(convention).fewest(examples);
  }

  /** How many changes of the convention can be tried. */
  public List<Mutant> mutants() {
    return Mutants.of(documents);
  }

  /**
   * Which changes of the convention the suites notice.
   *
   * @param budget how many events are tried to tell each survivor from the convention
   * @param done is told of each that is done; called by several threads
   */
  public List<Mutation.Verdict> mutation(int budget, Runnable done) throws InterruptedException {
    return mutation(budget, Runtime.getRuntime().availableProcessors(), done);
  }

  /**
   * The same with so many threads.
   *
   * @param done may throw an exception to end it
   */
  public List<Mutation.Verdict> mutation(int budget, int threads, Runnable done)
      throws InterruptedException {
    return new Mutation(convention, this::passes, budget).run(documents, threads, done);
  }

  /** Asks those cases first that are about what was changed: they are likelier to notice. */
  private boolean passes(RuleBook other, Mutant mutant) {
    Set<String> about = topics.getOrDefault(mutant.item(), Set.of(mutant.item()));
    Predicate<Set<String>> likely = those -> !Collections.disjoint(those, about);
    return suites.stream().allMatch(suite -> suite.passes(other, likely))
        && suites.stream().allMatch(suite -> suite.passes(other, likely.negate()));
  }
}
