package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Validity;

/**
 * How long points can be spent, ready to be asked.
 *
 * @param conditions of each row; null where it has none
 */
record CompiledValidity(Validity validity, List<CompiledFormula> conditions) {

  /** Compiled; null for none. */
  static CompiledValidity of(Validity validity, List<String> names) {
    if (validity == null) {
      return null;
    }
    List<CompiledFormula> conditions = new ArrayList<>();
    for (Validity.Row row : validity.rows()) {
      conditions.add(row.condition() == null ? null : CompiledFormula.of(row.condition(), names));
    }
    return new CompiledValidity(validity, conditions);
  }

  /** The last day on which an amount can be spent; null for no end. */
  LocalDate until(BigDecimal amount, AccountScope scope) {
    List<Validity.Row> rows = validity.rows();
    for (int i = 0; i < rows.size(); i++) {
      Validity.Row row = rows.get(i);
      if ((row.amounts() == null || row.amounts().contains(amount))
          && (row.condition() == null || conditions.get(i).code().test(scope))) {
        return row.term().last(scope.today());
      }
    }
    return validity.otherwise().last(scope.today());
  }
}
