package org.gongyue.dsl.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.dsl.conformance.Draft;
import org.gongyue.dsl.conformance.Suite;
import org.gongyue.dsl.coverage.Coverage;
import org.gongyue.dsl.coverage.Goal;
import org.gongyue.dsl.mutation.Likely;
import org.gongyue.dsl.mutation.Mutation;
import org.gongyue.dsl.progress.Progress;
import org.gongyue.dsl.report.CoverageSection;
import org.gongyue.dsl.report.MutationSection;
import org.gongyue.dsl.report.Section;
import org.gongyue.dsl.strength.Drafts;
import org.gongyue.dsl.strength.Strength;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;
import picocli.CommandLine.Option;

/** What {@code test} finds out about suites besides what became of their cases. */
final class Strengths {

  /** How many made-up events are tried for what is only told, and for what is to be written. */
  private static final int TOLD = 3_000;

  private static final int DRAFTED = 15_000;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Option(names = "--coverage", descriptionKey = "coverage")
  private boolean covers;

  @Option(names = "--mutate", descriptionKey = "mutate")
  private boolean mutates;

  @Option(names = "--draft", paramLabel = "FILE", descriptionKey = "draft")
  private String draft;

  @Option(names = "--fail-under", paramLabel = "PERCENT", descriptionKey = "fail-under")
  private BigDecimal least;

  private boolean isBelow;

  /** What was found out, for the report; it is told as well. */
  List<Section> sections(List<Suite> suites, Terminal terminal) {
    if (least != null && (least.signum() < 0 || least.compareTo(HUNDRED) > 0)) {
      throw new CallException("BAD_PERCENT", least);
    } else if ((draft != null || least != null) && !covers && !mutates) {
      throw new CallException("NEEDS_FIGURES");
    }
    List<Section> sections = new ArrayList<>();
    StringBuilder drafts = new StringBuilder();
    int drafted = 0;
    for (Strength strength : covers || mutates ? Strength.of(suites) : List.<Strength>of()) {
      Drafts some = new Drafts(strength.convention());
      if (covers) {
        sections.add(coverage(strength, some, terminal));
      }
      if (mutates) {
        sections.add(mutation(strength, some, terminal));
      }
      drafted += some.size();
      drafts.append(some.suite(strength.convention().name()));
    }
    if (draft != null) {
      write(drafts.toString(), drafted, terminal);
    }
    return sections;
  }

  /** Whether a figure is lower than is asked for. */
  boolean isBelow() {
    return isBelow;
  }

  private Section coverage(Strength strength, Drafts drafts, Terminal terminal) {
    Coverage coverage = strength.coverage();
    Map<Goal, List<Event>> examples = strength.examples(coverage, draft == null ? TOLD : DRAFTED);
    Coverage.Fraction total = coverage.total();
    compare(total.used(), total.all());
    terminal.print(terminal.text("COVERED", strength.convention().name(), total));
    List<String> kinds = new ArrayList<>();
    coverage.fractions().forEach((kind, part) -> kinds.add(terminal.word(kind) + " " + part));
    terminal.print("  " + String.join("  ", kinds));
    Draft words = new Draft(RuleBook.compile(strength.convention()));
    for (Goal goal : coverage.unused()) {
      String kind = terminal.word(goal.kind());
      terminal.print(
          terminal.text("UNUSED", strength.lines().of(goal), kind, goal.text(terminal.locale())));
      tell(examples.getOrDefault(goal, List.of()), words, terminal);
    }
    drafts.unused(strength.fewest(examples));
    return new CoverageSection(strength.convention(), coverage, examples, strength.lines());
  }

  private Section mutation(Strength strength, Drafts drafts, Terminal terminal) {
    List<Mutation.Verdict> verdicts;
    try (Progress progress = Progress.over(strength.mutants().size())) {
      verdicts = strength.mutation(draft == null ? TOLD : DRAFTED, progress::step);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallException("INTERRUPTED");
    }
    MutationSection section = new MutationSection(strength.convention(), verdicts);
    long noticed = section.count(Mutation.Fate.KILLED);
    compare(noticed, section.tried());
    terminal.print(
        terminal.text(
            "MUTATED",
            strength.convention().name(),
            noticed + "/" + section.tried(),
            section.count(Mutation.Fate.SAME),
            section.count(Mutation.Fate.UNREADABLE)));
    Draft words = new Draft(RuleBook.compile(strength.convention()));
    for (Mutation.Verdict one : section.survivors()) {
      String kind = terminal.word(one.mutant().kind());
      terminal.print(terminal.text("SURVIVED", one.mutant().position(), kind, one.mutant()));
      if (one.witness().isEmpty()) {
        terminal.print(
            "    " + terminal.text("NO_WITNESS", terminal.word(Likely.of(one.mutant()))));
      } else {
        tell(one.witness(), words, terminal);
      }
    }
    drafts.survivors(verdicts);
    return section;
  }

  private void compare(long part, long all) {
    isBelow |=
        least != null
            && BigDecimal.valueOf(part)
                    .multiply(HUNDRED)
                    .compareTo(BigDecimal.valueOf(all).multiply(least))
                < 0;
  }

  private static void tell(List<Event> log, Draft words, Terminal terminal) {
    if (log.isEmpty()) {
      terminal.print("    " + terminal.text("NO_EXAMPLE"));
    } else {
      Event last = log.get(log.size() - 1);
      terminal.print(
          "    "
              + terminal.text(
                  log.size() == 1 ? "EXAMPLE" : "EXAMPLE_AFTER", words.told(last), log.size() - 1));
    }
  }

  private void write(String drafts, int number, Terminal terminal) {
    try {
      Files.writeString(Terminal.path(draft), drafts);
    } catch (IOException e) {
      throw new CallException("UNWRITABLE", draft, e.getMessage());
    }
    terminal.say("DRAFTED", number, draft);
  }
}
