package org.gongyue.dsl.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Check;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Position;

/** Checks conventions as they are typed. */
final class Checker {

  private final Path root;
  private final Inheritance inheritance;
  private final Workspace workspace;

  Checker(Path root, Desk desk, Workspace workspace) {
    this.root = root;
    this.inheritance = new Inheritance(desk);
    this.workspace = workspace;
  }

  Checked check(Path folder) {
    inheritance.refresh();
    Check check = Conventions.check(folder, inheritance.bases(), inheritance::looksAt);
    List<Problem> problems = new ArrayList<>();
    Map<String, Draft> drafts = new HashMap<>();
    for (Diagnostic one : check.diagnostics()) {
      problems.add(problem(one, drafts));
    }
    return new Checked(
        check.convention(), problems, check.convention().map(Checker::rules).orElse(0));
  }

  private static int rules(Convention convention) {
    return convention.behaviours().stream().mapToInt(one -> one.rules().size()).sum()
        + convention.settlements().size()
        + convention.rewards().size();
  }

  private Problem problem(Diagnostic one, Map<String, Draft> drafts) {
    Position position = one.position();
    Path file = Path.of(position.file());
    Draft draft =
        drafts.computeIfAbsent(
            position.file(),
            name ->
                workspace
                    .draft(file.getParent(), file.getFileName().toString())
                    .orElseGet(() -> Draft.of(file.getFileName().toString(), "")));
    int from = draft.text().place(position.line(), position.column());
    int to = Extent.end(draft, from, one.values());
    List<Object> values = new ArrayList<>(one.values());
    values.replaceAll(value -> value instanceof Position place ? named(place) : value);
    Position named = named(position);
    return new Problem(
        named.file(), from, to, new Diagnostic(one.code(), named, values, one.suggestion()));
  }

  /** A place with its file named from the folder of all conventions. */
  private Position named(Position position) {
    Path file = Path.of(position.file());
    String path = file.startsWith(root) ? root.relativize(file).toString() : position.file();
    return new Position(path.replace('\\', '/'), position.line(), position.column());
  }
}
