package org.gongyue.dsl.sentence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.drools.SentenceDsl;
import org.gongyue.dsl.yaml.TextFile;

/**
 * Has the sentences of one rule expanded and parsed by Drools, and reads the parsed rule. Drools
 * sees a token in the place of each value, as a database does in a prepared statement: nothing that
 * an author has written is ever part of the DRL.
 */
final class Expansion {

  private final TextFile file;
  private final Written rule;
  private final Diagnostics out;
  private final Map<String, Bound> bound = new LinkedHashMap<>();
  private final StringBuilder dslr = new StringBuilder();

  /**
   * A value and the line in which it stands.
   *
   * @param said null in an example
   */
  record Bound(Value value, Said said) {}

  Expansion(TextFile file, Written rule, Diagnostics out) {
    this.file = file;
    this.rule = rule;
    this.out = out;
  }

  /** The rule; null, and the reasons were added, if sentences are at odds. */
  SentenceRule rule() {
    dslr.append("rule \"r\"\nwhen\n");
    add(rule.behaviour());
    rule.conditions().forEach(this::add);
    dslr.append("then\n");
    rule.actions().forEach(this::add);
    dslr.append("end\n");
    SentenceDsl.Parsed parsed = Dictionary.DSL.parse(dslr.toString());
    Rendering rendering = new Rendering(file, bound);
    Assembly assembly = new Assembly(file, rule, rendering, out);
    List<String> constraints = parsed.constraints();
    assembly.condition(constraints.subList(1, constraints.size()));
    assembly.actions(parsed.statements());
    return assembly.rule();
  }

  private void add(Said said) {
    Map<String, String> tokens = new LinkedHashMap<>();
    said.values()
        .forEach(
            (name, value) -> {
              String token = "v" + bound.size();
              bound.put(token, new Bound(value, said));
              tokens.put(name, token);
            });
    dslr.append(said.sentence().bound(tokens)).append('\n');
  }

  /** What a sentence of the dictionary stands for, its examples filled in. */
  static String meaning(Sentence sentence) {
    Map<String, Bound> examples = new LinkedHashMap<>();
    Map<String, String> tokens = new LinkedHashMap<>();
    String example = sentence.example();
    Map<String, Value> values = sentence.match(example, 0, example.length());
    values.forEach(
        (name, value) -> {
          String token = "v" + examples.size();
          examples.put(token, new Bound(value, null));
          tokens.put(name, token);
        });
    String line = sentence.bound(tokens);
    boolean isFirst = sentence.equals(Dictionary.BEHAVIOUR);
    String first = isFirst ? "" : Dictionary.BEHAVIOUR.bound(Map.of("behaviour", "v99")) + "\n";
    String dslr =
        sentence.isCondition()
            ? "rule \"r\"\nwhen\n" + first + line + "\nthen\nend\n"
            : "rule \"r\"\nwhen\n" + first + "then\n" + line + "\nend\n";
    SentenceDsl.Parsed parsed = Dictionary.DSL.parse(dslr);
    Rendering rendering = new Rendering(null, examples);
    if (isFirst) {
      return "行为: " + values.get("behaviour").item().text();
    }
    return sentence.isCondition()
        ? "条件: " + rendering.text(parsed.constraints().get(1))
        : Assembly.text(parsed.statements().get(0), rendering);
  }
}
