package org.gongyue.dsl.edit;

import java.util.List;

/**
 * A rule as a form.
 *
 * @param rule the id of its entry
 * @param fields one for each key that it has or may have
 */
public record RuleForm(String rule, List<Field> fields) {
  public RuleForm {
    fields = List.copyOf(fields);
  }
}
