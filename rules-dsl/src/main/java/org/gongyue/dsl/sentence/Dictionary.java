package org.gongyue.dsl.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
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
 * The sentences of {@code sentences.dsl}, and what Drools makes of them. What is handed to Drools
 * is made of the dictionary's own words and of tokens alone, so whatever goes wrong in it is a
 * fault of the dictionary, not of an author.
 */
final class Dictionary {

  private static final String FILE = "sentences.dsl";

  /** In a gap there is a token: without this, a gap would take words, too. */
  private static final String TOKEN = ":v[0-9]+}";

  private static final DSLMapping MAPPING = load();

  /** All sentences, in the order of the file. */
  static final List<Sentence> SENTENCES =
      MAPPING.getEntries().stream()
          .map(
              entry ->
                  Sentence.of(
                      entry.getSection() == DSLMappingEntry.CONDITION,
                      entry.getMappingKey().replace(TOKEN, "}")))
          .toList();

  /** The mapping for the expander, which looks for sentences within lines: longer ones first. */
  private static final DSLMapping LONGEST_FIRST = longestFirst();

  /** The sentence that every rule begins with: which behaviour it is about. */
  static final Sentence BEHAVIOUR = SENTENCES.get(0);

  private Dictionary() {}

  private static DSLMapping load() {
    DSLTokenizedMappingFile file = new DSLTokenizedMappingFile();
    try (InputStream in = Dictionary.class.getResourceAsStream(FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String lines = text.lines().map(Dictionary::withTokens).collect(Collectors.joining("\n"));
      if (!file.parseAndLoad(new StringReader(lines + "\n"))) {
        throw new IllegalStateException(FILE + ": " + file.getErrors());
      }
      return file.getMapping();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DSLMapping longestFirst() {
    List<DSLMappingEntry> entries = new ArrayList<>(MAPPING.getEntries());
    entries.sort(Comparator.comparingInt(Dictionary::words).reversed());
    DSLMapping sorted = new DefaultDSLMapping();
    entries.forEach(sorted::addEntry);
    return sorted;
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

  /** Expands the sentences of rules, one a line, and parses the DRL that comes of it. */
  static List<RuleDescr> rules(String sentences) {
    // An expander keeps the errors and the lines of what it has expanded before.
    DefaultExpander expander = new DefaultExpander();
    expander.addDSLMapping(LONGEST_FIRST);
    String drl = expander.expand(sentences);
    if (expander.hasErrors()) {
      throw new IllegalStateException(expander.getErrors() + "\n" + sentences);
    }
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      PackageDescr parsed = parser.parse(null, drl);
      if (parser.hasErrors()) {
        throw new IllegalStateException(parser.getErrors() + "\n" + drl);
      }
      return parsed.getRules();
    } catch (DroolsParserException e) {
      throw new IllegalStateException(drl, e);
    }
  }
}
