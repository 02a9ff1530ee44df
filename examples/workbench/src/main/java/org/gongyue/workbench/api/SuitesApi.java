package org.gongyue.workbench.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyue.dsl.conformance.Comparison;
import org.gongyue.dsl.conformance.Draft;
import org.gongyue.dsl.conformance.Result;
import org.gongyue.dsl.conformance.Suite;
import org.gongyue.dsl.coverage.Coverage;
import org.gongyue.dsl.coverage.Goal;
import org.gongyue.dsl.diagnostic.Bilingual;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.mutation.Likely;
import org.gongyue.dsl.mutation.Mutation;
import org.gongyue.dsl.strength.Strength;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;
import org.gongyue.workbench.community.Typed;
import org.gongyue.workbench.store.Folder;
import org.gongyue.workbench.web.Answer;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;
import org.gongyue.workbench.web.Request;
import org.gongyue.workbench.web.Router;
import org.gongyue.workbench.work.Desk;
import org.gongyue.workbench.work.Jobs;

/**
 * The suites of a convention: whether they pass, what of it they use, what they would not notice.
 */
final class SuitesApi {

  private static final String JOBS = "/api/jobs/";

  /** How many made-up events are tried to tell a survivor from the convention. */
  private static final int BUDGET = 3_000;

  private final Ask ask;
  private final Jobs jobs;

  SuitesApi(Ask ask, Jobs jobs) {
    this.ask = ask;
    this.jobs = jobs;
  }

  void addTo(Router router) {
    router.add("POST", "/api/suites", ask.of(Desk.Kind.SUITES, this::run));
    router.add("POST", "/api/mutants", this::mutate);
    router.add(
        "GET", JOBS, request -> Answer.json(jobs.state(request.after(JOBS), request.locale())));
    router.add(
        "DELETE",
        JOBS,
        request -> {
          jobs.stop(request.after(JOBS));
          return Answer.json(Map.of());
        });
  }

  private record Ran(
      int passed,
      int failed,
      List<Map<String, Object>> suites,
      List<Map<String, Object>> coverage,
      List<Map<String, Object>> figures) {}

  private Object run(Request request, Typed typed) throws IOException {
    Locale locale = request.locale();
    typed.convention(locale);
    List<Map<String, Object>> suites = new ArrayList<>();
    List<Suite> read = new ArrayList<>();
    int passed = 0;
    int failed = 0;
    for (Path file : files(typed)) {
      Desk.goOn();
      Diagnostics problems = new Diagnostics();
      Suite suite = Suite.read(file, problems);
      List<Map<String, Object>> cases = new ArrayList<>();
      if (suite != null) {
        read.add(suite);
        for (Result result : suite.run(locale)) {
          passed += result.passed() ? 1 : 0;
          failed += result.passed() ? 0 : 1;
          cases.add(told(result));
        }
      }
      suites.add(
          Maps.of(
              "path",
              typed.name(file.toString()),
              "name",
              suite == null ? null : suite.name(),
              "problems",
              problems.all().stream().map(one -> told(one, typed, locale)).toList(),
              "cases",
              cases));
    }
    List<Map<String, Object>> lines = new ArrayList<>();
    List<Map<String, Object>> figures = new ArrayList<>();
    for (Strength strength : own(read, typed)) {
      Desk.goOn();
      coverage(strength, typed, locale, lines, figures);
    }
    return new Ran(passed, failed, suites, lines, figures);
  }

  private static List<Path> files(Typed typed) throws IOException {
    Path folder = typed.path().resolve(Suite.FOLDER);
    return folder.toFile().isDirectory() ? Suite.in(folder) : List.of();
  }

  /** Of the convention itself, not of others that its suites may be about. */
  private static List<Strength> own(List<Suite> suites, Typed typed) {
    return Strength.of(
        suites.stream()
            .filter(suite -> suite.folder().toAbsolutePath().normalize().equals(typed.path()))
            .toList());
  }

  private static Map<String, Object> told(Diagnostic one, Typed typed, Locale locale) {
    return Maps.of(
        "line", one.position().line(),
        "severity", one.severity().name().toLowerCase(Locale.ROOT),
        "code", one.code().name(),
        "message", typed.told(one, locale));
  }

  private static Map<String, Object> told(Result result) {
    List<Map<String, Object>> mismatches = new ArrayList<>();
    StringBuilder message = new StringBuilder();
    for (Comparison one : result.mismatches()) {
      mismatches.add(
          Maps.of(
              "line", one.position().line(),
              "of", one.of(),
              "expected", one.expected(),
              "actual", one.actual(),
              "explanation", one.explanation().lines().toList()));
      message.append(message.isEmpty() ? "" : "\n");
      message.append(one.of()).append(": ").append(one.expected());
      message.append(" ≠ ").append(one.actual());
    }
    return Maps.of(
        "name", result.name(),
        "line", result.position().line(),
        "articles", result.articles(),
        "passed", result.passed(),
        "message", message.toString(),
        "mismatches", mismatches);
  }

  private static void coverage(
      Strength strength,
      Typed typed,
      Locale locale,
      List<Map<String, Object>> lines,
      List<Map<String, Object>> figures) {
    Coverage coverage = strength.coverage();
    for (Goal goal : coverage.goals()) {
      Position place = strength.lines().of(goal);
      lines.add(
          Maps.of(
              "path", typed.name(place.file()),
              "line", place.line(),
              "covered", coverage.isUsed(goal),
              "what", word(goal.kind(), locale) + " " + goal.text(locale)));
    }
    coverage
        .fractions()
        .forEach(
            (kind, part) ->
                figures.add(
                    Maps.of("name", word(kind, locale), "used", part.used(), "all", part.all())));
  }

  private static String word(Bilingual word, Locale locale) {
    return locale.equals(Locale.ENGLISH) ? word.english() : word.chinese();
  }

  private Answer mutate(Request request) {
    String community = request.text("community");
    Map<String, String> open = request.texts("open");
    Locale locale = request.locale();
    Folder folder = ask.folder();
    String id =
        jobs.begin(
            request.page(),
            progress -> {
              try (Typed typed = Typed.of(folder, community, open)) {
                return mutated(typed, locale, progress);
              }
            });
    return Answer.json(Map.of("job", id));
  }

  private record Mutated(
      int killed, int same, int unreadable, List<Map<String, Object>> survived) {}

  private static Object mutated(Typed typed, Locale locale, Jobs.Progress progress)
      throws IOException, InterruptedException {
    typed.convention(locale);
    List<Suite> read = new ArrayList<>();
    for (Path file : files(typed)) {
      Diagnostics problems = new Diagnostics();
      Suite suite = Suite.read(file, problems);
      if (suite == null) {
        throw Problem.of(
            Refusal.BROKEN, problems.all().size(), typed.told(problems.all().get(0), locale));
      }
      read.add(suite);
    }
    List<Strength> all = own(read, typed);
    progress.total(all.stream().mapToInt(strength -> strength.mutants().size()).sum());
    Map<Mutation.Fate, Integer> fates = new EnumMap<>(Mutation.Fate.class);
    List<Map<String, Object>> survived = new ArrayList<>();
    for (Strength strength : all) {
      Draft words = new Draft(RuleBook.compile(strength.convention()));
      // One thread: what is typed meanwhile is answered by the others.
      for (Mutation.Verdict verdict : strength.mutation(BUDGET, 1, progress::step)) {
        fates.merge(verdict.fate(), 1, Integer::sum);
        if (verdict.fate() == Mutation.Fate.SURVIVED) {
          survived.add(told(verdict, words, typed, locale));
        }
      }
    }
    return new Mutated(
        fates.getOrDefault(Mutation.Fate.KILLED, 0),
        fates.getOrDefault(Mutation.Fate.SAME, 0),
        fates.getOrDefault(Mutation.Fate.UNREADABLE, 0),
        survived);
  }

  private static Map<String, Object> told(
      Mutation.Verdict verdict, Draft words, Typed typed, Locale locale) {
    List<Event> witness = verdict.witness();
    boolean english = locale.equals(Locale.ENGLISH);
    String hint =
        witness.isEmpty()
            ? word(Likely.of(verdict.mutant()), locale)
            : words.told(witness.get(witness.size() - 1));
    return Maps.of(
        "path", typed.name(verdict.mutant().position().file()),
        "line", verdict.mutant().position().line(),
        "what", word(verdict.mutant().kind(), locale) + (english ? ": " : "：") + verdict.mutant(),
        "hint", hint,
        "witness", witness.stream().map(words::told).toList());
  }
}
