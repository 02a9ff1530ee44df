package org.gongyue.dsl.expression;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.gongyue.dsl.expression.grammar.FeelLexer;

/** What authors write for what they mean: full-width signs, words of other languages. */
final class Slips {

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("“", "\""),
          Map.entry("”", "\""),
          Map.entry("≥", ">="),
          Map.entry("≤", "<="),
          Map.entry("≠", "!="),
          Map.entry("×", "*"),
          Map.entry("÷", "/"),
          Map.entry("、", ","),
          Map.entry("。", "."),
          Map.entry("【", "["),
          Map.entry("】", "]"),
          Map.entry("！=", "!="),
          Map.entry("＝＝", "="),
          Map.entry("==", "="),
          Map.entry("=>", ">="),
          Map.entry("=<", "<="),
          Map.entry("<>", "!="),
          Map.entry("&&", "and"),
          Map.entry("||", "or"),
          Map.entry("且", "and"),
          Map.entry("并且", "and"),
          Map.entry("和", "and"),
          Map.entry("或", "or"),
          Map.entry("或者", "or"),
          Map.entry("如果", "if"),
          Map.entry("那么", "then"),
          Map.entry("否则", "else"),
          Map.entry("属于", "in"));

  private Slips() {}

  /**
   * A slip.
   *
   * @param token where it begins
   * @param written what was written
   * @param meant what was probably meant; null if nobody knows
   */
  record Slip(Token token, String written, String meant) {}

  /** The slip behind the error that the parser found at a token. */
  static Slip at(Token token, List<Token> tokens) {
    int index = token.getTokenIndex();
    Token before = index > 0 ? tokens.get(index - 1) : null;
    Token after = index + 1 < tokens.size() ? tokens.get(index + 1) : null;
    for (Token first : new Token[] {before, token}) {
      Token second = first == token ? after : token;
      if (first != null && second != null && first.getStopIndex() + 1 == second.getStartIndex()) {
        String both = first.getText() + second.getText();
        if (SIGNS.containsKey(both)) {
          return new Slip(first, both, SIGNS.get(both));
        }
      }
    }
    // Such a word was taken for a name, and the parser wonders at what follows it.
    boolean afterWord = before != null && before.getType() == FeelLexer.NAME;
    Token slip = afterWord && SIGNS.containsKey(before.getText()) ? before : token;
    return new Slip(slip, slip.getText(), meant(slip.getText()));
  }

  private static String meant(String text) {
    String half = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return SIGNS.getOrDefault(text, half.equals(text) || half.isBlank() ? null : half);
  }
}
