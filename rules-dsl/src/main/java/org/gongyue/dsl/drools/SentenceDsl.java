package org.gongyue.dsl.drools;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.lang.dsl.DSLMapping;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultDSLMapping;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A Drools DSL, and what Drools makes of its sentences. What is handed to Drools must be made of
 * the sentences' own words and of tokens ({@code v0}, {@code v1} …) in their gaps, so that whatever
 * goes wrong is a fault of the DSL, not of an author: then an {@link IllegalStateException} says
 * so.
 */
public final class SentenceDsl {

  /** In a gap there is a token: without this, a gap would take words, too. */
  private static final String TOKEN = ":v[0-9]+}";

  private final List<Template> templates;
  private final DSLMapping longestFirst;

  /**
   * A sentence with its gaps.
   *
   * @param isCondition whether it stands in the condition of a rule, else it is an action
   * @param text the words, and the gaps in braces
   */
  public record Template(boolean isCondition, String text) {}

  /**
   * A rule as Drools has parsed it.
   *
   * @param constraints those of its one pattern, in the order of the sentences
   * @param statements those of its consequence, in the order of the sentences
   */
  public record Parsed(List<String> constraints, List<String> statements) {}

  private SentenceDsl(List<Template> templates, DSLMapping longestFirst) {
    this.templates = templates;
    this.longestFirst = longestFirst;
  }

  /** The DSL that a text of Drools' {@code .dsl} format defines. */
  public static SentenceDsl of(String dsl) {
    DSLTokenizedMappingFile file = new DSLTokenizedMappingFile();
    String lines = dsl.lines().map(SentenceDsl::withTokens).collect(Collectors.joining("\n"));
    try {
      if (!file.parseAndLoad(new StringReader(lines + "\n"))) {
        throw new IllegalStateException(file.getErrors().toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<DSLMappingEntry> entries = file.getMapping().getEntries();
    return new SentenceDsl(
        entries.stream().map(SentenceDsl::template).toList(), longestFirst(entries));
  }

  private static Template template(DSLMappingEntry entry) {
    return new Template(
        entry.getSection() == DSLMappingEntry.CONDITION, entry.getMappingKey().replace(TOKEN, "}"));
  }

  /** The expander looks for sentences within lines: longer ones first. */
  private static DSLMapping longestFirst(List<DSLMappingEntry> entries) {
    List<DSLMappingEntry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingInt(SentenceDsl::words).reversed());
    DSLMapping mapping = new DefaultDSLMapping();
    sorted.forEach(mapping::addEntry);
    return mapping;
  }

  /** How many chars the words of a sentence have. */
  private static int words(DSLMappingEntry entry) {
    return entry.getMappingKey().replaceAll("\\{[^}]*\\}", "").length();
  }

  private static String withTokens(String line) {
    int equals = line.indexOf('=');
    return equals < 0
        ? line
        : line.substring(0, equals).replace("}", TOKEN) + line.substring(equals);
  }

  /** The sentences, in the order of the text. */
  public List<Template> templates() {
    return templates;
  }

  /**
   * Expands a rule whose condition and consequence are sentences, one a line, and parses the DRL
   * that comes of it.
   */
  public Parsed parse(String rule) {
    // An expander keeps the errors and the lines of what it has expanded before.
    DefaultExpander expander = new DefaultExpander();
    expander.addDSLMapping(longestFirst);
    String drl = expander.expand(rule);
    if (expander.hasErrors()) {
      throw new IllegalStateException(expander.getErrors() + "\n" + rule);
    }
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      RuleDescr parsed = parser.parse(null, drl).getRules().get(0);
      if (parser.hasErrors()) {
        throw new IllegalStateException(parser.getErrors() + "\n" + drl);
      }
      return new Parsed(constraints(parsed), statements(parsed));
    } catch (DroolsParserException e) {
      throw new IllegalStateException(drl, e);
    }
  }

  private static List<String> constraints(RuleDescr parsed) {
    PatternDescr deed = (PatternDescr) parsed.getLhs().getDescrs().get(0);
    List<String> constraints = new ArrayList<>();
    for (BaseDescr constraint : deed.getConstraint().getDescrs()) {
      constraints.add(constraint.toString());
    }
    return constraints;
  }

  private static List<String> statements(RuleDescr parsed) {
    return parsed
        .getConsequence()
        .toString()
        .lines()
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }
}
