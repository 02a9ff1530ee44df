package org.gongyue.dsl.conformance;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.convention.Article;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Check;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Severity;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.YamlFile;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;

/** Reads one suite. */
final class SuiteReader {

  private final Path file;
  private final Diagnostics out;
  private final List<RuleBook> versions = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();
  private Names names;

  SuiteReader(Path file, Diagnostics out) {
    this.file = file;
    this.out = out;
  }

  /** The suite; null if there is an error in it or in its convention. */
  Suite read() {
    Node root = YamlFile.read(file, file.toString(), out);
    Entries suite = root == null ? null : Entries.of(root, Shape.SUITE, out);
    if (suite == null) {
      return null;
    }
    String name = suite.text(Key.NAME);
    RuleBooks rules = rules(suite);
    if (rules == null) {
      return null;
    }
    Map<Key, Node> defaults = defaults(suite, Map.of());
    List<Case> cases = new ArrayList<>();
    Set<String> known = new HashSet<>();
    List<Node> items = suite.list(Key.CASES);
    if (items.isEmpty()) {
      out.add(Code.EMPTY_LIST, suite.position(), Key.CASES);
    }
    List<String> lines = Written.lines(file);
    for (int i = 0; i < items.size(); i++) {
      Node item = items.get(i);
      int next = i + 1 < items.size() ? line(items.get(i + 1)) : lines.size() + 1;
      boolean isWhole = line(item) < next && next <= lines.size() + 1;
      Written written = isWhole ? Written.of(lines, line(item), next) : new Written("", "");
      Case one = readCase(item, written, defaults);
      if (one != null && !known.add(one.name())) {
        out.add(Code.DUPLICATE_ITEM, item.position(), one.name());
      } else if (one != null) {
        cases.add(one);
      }
    }
    return out.hasErrors()
        ? null
        : new Suite(file, folders.get(folders.size() - 1), name, rules, cases);
  }

  /** The versions of the convention, by default of the folder in which the folder of suites is. */
  private RuleBooks rules(Entries suite) {
    List<String> paths = new ArrayList<>();
    for (Node node : suite.list(Key.CONVENTION)) {
      paths.add(suite.text(node, Key.CONVENTION));
    }
    for (String path : paths.isEmpty() ? List.of("..") : paths) {
      Path folder = path == null ? null : folder(path, suite);
      Convention convention = folder == null ? null : convention(folder);
      if (convention != null) {
        folders.add(folder);
        versions.add(RuleBook.compile(convention));
      }
    }
    if (out.hasErrors()) {
      return null;
    }
    try {
      RuleBooks rules = RuleBooks.of(versions);
      RuleBook latest = rules.versions().get(rules.versions().size() - 1);
      names = new Names(latest.convention(), out);
      return rules;
    } catch (IllegalArgumentException e) {
      // Two communities, or twice the same version.
      out.add(Code.DUPLICATE_ITEM, suite.node(Key.CONVENTION).position(), String.join("、", paths));
      return null;
    }
  }

  private Convention convention(Path folder) {
    Check check = Conventions.check(folder);
    for (Diagnostic one : check.diagnostics()) {
      if (one.severity() == Severity.ERROR) {
        Object[] values = one.values().toArray();
        out.suggest(one.suggestion(), one.code(), one.position(), values);
      }
    }
    return check.convention().orElse(null);
  }

  /** A folder that is named from where the suite is. */
  private Path folder(String path, Entries entries) {
    Path here = file.toAbsolutePath().normalize().getParent();
    try {
      // As the file was named, so that diagnostics name the convention's files likewise.
      Path parent = file.getParent() == null ? Path.of("") : file.getParent();
      Path folder = parent.resolve(path).normalize();
      return folder.toString().isEmpty() || folder.startsWith("..")
          ? here.resolve(path).normalize()
          : folder;
    } catch (InvalidPathException e) {
      out.add(Code.NOT_A_FILE, entries.node(Key.CONVENTION).position(), path);
      return null;
    }
  }

  /** What holds where an event or an expectation does not say it. */
  private Map<Key, Node> defaults(Entries entries, Map<Key, Node> outer) {
    Map<Key, Node> defaults = new EnumMap<>(Key.class);
    defaults.putAll(outer);
    if (entries.has(Key.DEFAULT)) {
      Entries own = Entries.of(entries.node(Key.DEFAULT), Shape.DEFAULTS, out);
      defaults.putAll(own == null ? Map.of() : own.values());
    }
    return defaults;
  }

  private static int line(Node node) {
    return node.position().line();
  }

  private Case readCase(Node node, Written written, Map<Key, Node> outer) {
    Entries entries = Entries.of(node, Shape.CASE, out);
    if (entries == null) {
      return null;
    }
    String name = entries.text(Key.NAME);
    List<String> articles = articles(entries);
    Map<Key, Node> defaults = defaults(entries, outer);
    Given given =
        entries.has(Key.GIVEN)
            ? new GivenReader(names, defaults, out).read(entries.node(Key.GIVEN))
            : Given.NOTHING;
    List<Event> events =
        entries.has(Key.EVENTS)
            ? new EventReader(names.convention(), defaults, out).read(entries.node(Key.EVENTS))
            : List.of();
    Entries wanted = Entries.of(entries.node(Key.EXPECTATIONS), Shape.EXPECTATIONS, out);
    if (wanted == null) {
      return null;
    }
    List<Expected> expected = new ExpectedReader(names, defaults, out).read(wanted, events);
    if (expected.isEmpty() && !out.hasErrors()) {
      out.add(Code.EMPTY_LIST, wanted.position(), Key.EXPECTATIONS);
    }
    List<Diagnostic> diagnostics = diagnostics(entries, wanted);
    return name == null
        ? null
        : new Case(node.position(), name, written, articles, given, events, diagnostics, expected);
  }

  /** What is said of the convention of a case, which may be a broken one. */
  private List<Diagnostic> diagnostics(Entries entries, Entries expected) {
    for (Key key : List.of(Key.CONVENTION, Key.CHANGES)) {
      if (entries.has(key) && !expected.has(Key.DIAGNOSTICS)) {
        out.add(Code.NEEDS_KEY, entries.node(key).position(), key, Key.DIAGNOSTICS);
      }
    }
    if (!expected.has(Key.DIAGNOSTICS)) {
      return List.of();
    }
    Path folder = folders.get(folders.size() - 1);
    if (entries.has(Key.CONVENTION)) {
      String path = entries.text(Key.CONVENTION);
      folder = path == null ? null : folder(path, entries);
    }
    Changes changes = folder == null ? null : Changes.read(entries, folder, out);
    return changes == null ? List.of() : changes.check();
  }

  private List<String> articles(Entries entries) {
    List<String> known = names.convention().articles().stream().map(Article::id).toList();
    List<String> articles = new ArrayList<>();
    for (Node node : entries.list(Key.ARTICLES)) {
      String article = entries.text(node, Key.ARTICLES);
      if (article != null && !known.contains(article)) {
        String all = String.join("、", known.subList(0, Math.min(20, known.size())));
        out.suggest(
            Nearest.to(article, known), Code.UNKNOWN_ARTICLE, node.position(), article, all);
      } else if (article != null) {
        articles.add(article);
      }
    }
    return articles;
  }
}
