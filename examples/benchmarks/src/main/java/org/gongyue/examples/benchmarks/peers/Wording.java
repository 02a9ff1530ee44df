package org.gongyue.examples.benchmarks.peers;

import org.gongyue.examples.benchmarks.workload.Terms;

/**
 * Terms in the words that DRL and CEL have in common; quantities in tenths, amounts in hundredths.
 */
public final class Wording {

  private Wording() {}

  /** What must hold besides the behaviour; {@code true} if nothing must. */
  public static String condition(Terms terms) {
    StringBuilder text = new StringBuilder();
    if (terms.least() > 0) {
      text.append("quantity >= ").append(terms.least());
    }
    if (terms.most() != Terms.ANY) {
      text.append(text.isEmpty() ? "" : " && ").append("quantity <= ").append(terms.most());
    }
    if (terms.verified()) {
      text.append(text.isEmpty() ? "" : " && ").append("verified == true");
    }
    return text.isEmpty() ? "true" : text.toString();
  }

  /**
   * The amount in hundredths.
   *
   * @param quantity the word for the quantity
   */
  public static String amount(Terms terms, String quantity) {
    String proportional = terms.rate() + " * " + quantity;
    return switch (terms.shape()) {
      case FLAT -> String.valueOf(terms.rate() * 10);
      case PROPORTIONAL -> proportional;
      case CAPPED -> {
        String most = String.valueOf(terms.second() * 10);
        yield "(" + proportional + " < " + most + " ? " + proportional + " : " + most + ")";
      }
      case BANDED ->
          "("
              + quantity
              + " <= "
              + Terms.BAND
              + " ? "
              + proportional
              + " : "
              + terms.rate() * Terms.BAND
              + " + "
              + terms.second()
              + " * ("
              + quantity
              + " - "
              + Terms.BAND
              + "))";
    };
  }
}
