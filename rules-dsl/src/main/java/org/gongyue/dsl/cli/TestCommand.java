package org.gongyue.dsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.gongyue.dsl.conformance.Comparison;
import org.gongyue.dsl.conformance.Result;
import org.gongyue.dsl.conformance.Suite;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.report.Report;
import org.gongyue.dsl.report.Section;
import org.gongyue.dsl.report.SuiteReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code test PATH…}: whether conventions give what their worked examples say. */
@Command(name = "test", mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "suites")
  private List<String> paths = List.of();

  @Mixin private Strengths strengths = new Strengths();

  @Option(names = "--quiet", descriptionKey = "quiet")
  private boolean quiet;

  @Option(names = "--report", paramLabel = "DIR", descriptionKey = "report")
  private String folder;

  TestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    SortedSet<Path> files = new TreeSet<>();
    for (String path : paths) {
      files.addAll(suites(path));
    }
    int good = 0;
    int bad = 0;
    int unread = 0;
    List<SuiteReport> reports = new ArrayList<>();
    List<Suite> read = new ArrayList<>();
    List<Diagnostic> faults = new ArrayList<>();
    for (Path file : files) {
      Diagnostics problems = new Diagnostics();
      Suite suite = Suite.read(file, problems);
      terminal.tell(problems);
      if (suite == null) {
        unread++;
        faults.addAll(problems.all());
        continue;
      }
      if (!quiet) {
        terminal.print(suite.name());
      }
      SuiteReport report = SuiteReport.of(suite, terminal.locale());
      read.add(suite);
      reports.add(report);
      for (Result result : report.results()) {
        if (!quiet || !result.passed()) {
          print(result);
        }
        good += result.passed() ? 1 : 0;
        bad += result.passed() ? 0 : 1;
      }
    }
    List<Section> sections = strengths.sections(read, terminal);
    if (folder != null) {
      write(new Report(reports, faults, sections));
    }
    terminal.say(unread == 0 ? "TESTED" : "TESTED_UNREAD", good, bad, unread);
    return bad == 0 && unread == 0 && !strengths.isBelow() ? Terminal.GOOD : Terminal.ERRORS;
  }

  private void write(Report report) {
    try {
      report.write(Terminal.path(folder), terminal.locale());
    } catch (IOException e) {
      throw new CallException("UNWRITABLE", folder, e.getMessage());
    }
    terminal.say("REPORTED", Terminal.path(folder).resolve("report.html"));
  }

  private static List<Path> suites(String name) {
    Path path = Terminal.path(name);
    if (!Files.exists(path)) {
      throw new CallException("NO_FILE", name);
    }
    try {
      List<Path> found = Suite.in(path);
      if (found.isEmpty()) {
        throw new CallException("NO_SUITES", name);
      }
      return found;
    } catch (IOException e) {
      throw new CallException("UNREADABLE", name, e.getMessage());
    }
  }

  private void print(Result result) {
    String articles = String.join("、", result.articles());
    String key = result.passed() ? "CASE_PASSED" : "CASE_FAILED";
    terminal.print("  " + terminal.text(key, result.name(), articles));
    String told = "";
    for (Comparison one : result.mismatches()) {
      terminal.print("    " + one.position() + ": " + one.of());
      terminal.print("      " + terminal.text("CASE_EXPECTED", one.expected()));
      terminal.print("      " + terminal.text("CASE_ACTUAL", one.actual()));
      if (!one.explanation().equals(told)) {
        one.explanation().lines().forEach(line -> terminal.print("      | " + line));
        told = one.explanation();
      }
    }
  }
}
