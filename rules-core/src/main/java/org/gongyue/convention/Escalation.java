package org.gongyue.convention;

import java.math.BigDecimal;
import java.util.List;
import org.gongyue.measure.Window;

/**
 * Repeat offences (累犯): the nth occurrence of the rule on the account within the window costs the
 * nth amount; the last amount holds for all that follow.
 *
 * @param window within which occurrences are counted, the present one included
 * @param amounts the amounts in place of the rule's own, none negative; at least one
 */
public record Escalation(Window window, List<BigDecimal> amounts) {
  public Escalation {
    amounts = List.copyOf(amounts);
  }
}
