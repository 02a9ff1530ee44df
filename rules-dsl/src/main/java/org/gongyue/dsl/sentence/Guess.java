package org.gongyue.dsl.sentence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.yaml.TextFile;

/** What the author of a line that is no sentence probably meant. */
final class Guess {

  /** What is left out of a line so that its words remain: values. */
  private static final Pattern VALUES =
      Pattern.compile("\"[^\"]*\"?|“[^”]*”?|-?[0-9][0-9.-]*|[ \\t、，,]");

  /** In a longer line, no sentence is sought whose values are wrong: that takes time. */
  private static final int LONGEST = 300;

  private final String line;
  private final int from;
  private final int to;
  private final List<Sentence> among;

  /**
   * @param isCondition whether the line stands after 当
   */
  Guess(String line, int from, int to, boolean isCondition) {
    this.line = line;
    this.from = from;
    this.to = to;
    this.among =
        Dictionary.SENTENCES.stream().filter(one -> one.isCondition() == isCondition).toList();
  }

  /** Says what is wrong: a value in the words of a sentence, or else the words. */
  void tell(TextFile file, int index, Diagnostics out) {
    Sentence sentence = null;
    for (Sentence one : to - from > LONGEST ? List.<Sentence>of() : among) {
      boolean fits = loose(one).matcher(line).region(from, to).matches();
      if (fits && (sentence == null || one.words().length() > sentence.words().length())) {
        sentence = one;
      }
    }
    if (sentence == null) {
      out.add(Code.UNKNOWN_SENTENCE, file.position(file.place(index, from)), nearest().example());
      return;
    }
    Matcher matcher = loose(sentence).matcher(line).region(from, to);
    matcher.matches();
    int group = 1;
    boolean isBad = false;
    for (Sentence.Part part : sentence.parts()) {
      if (part instanceof Sentence.Gap gap) {
        Cursor cursor = new Cursor(line, matcher.start(group), matcher.end(group));
        if (cursor.value(gap.type()) == null || !cursor.isAtEnd()) {
          out.add(
              Code.BAD_VALUE,
              file.position(file.place(index, matcher.start(group))),
              matcher.group(group),
              gap.type(),
              sentence.example());
          isBad = true;
        }
        group++;
      }
    }
    if (isBad) {
      return;
    }
    // All values are good, but not where the words put them.
    out.add(Code.UNKNOWN_SENTENCE, file.position(file.place(index, from)), sentence.example());
  }

  /** A sentence with anything in its gaps. Cheap: the line is short, and gaps are few. */
  private static Pattern loose(Sentence sentence) {
    return Pattern.compile(
        sentence.parts().stream()
            .map(part -> part instanceof Sentence.Word word ? Pattern.quote(word.text()) : "(.*?)")
            .collect(Collectors.joining("[ \\t]*")));
  }

  /** The sentence with the words that are most alike. */
  private Sentence nearest() {
    String words = VALUES.matcher(line.substring(from, to)).replaceAll("");
    Sentence nearest = among.get(0);
    double most = -1;
    for (Sentence one : among) {
      double likeness = likeness(words, one.words());
      if (likeness > most) {
        nearest = one;
        most = likeness;
      }
    }
    return nearest;
  }

  /** How many letters and pairs of letters they have in common (Dice). */
  private static double likeness(String a, String b) {
    Map<String, Integer> pieces = pieces(a);
    int total = pieces.values().stream().mapToInt(Integer::intValue).sum();
    int common = 0;
    for (Map.Entry<String, Integer> piece : pieces(b).entrySet()) {
      common += Math.min(piece.getValue(), pieces.getOrDefault(piece.getKey(), 0));
      total += piece.getValue();
    }
    return total == 0 ? 0 : 2.0 * common / total;
  }

  private static Map<String, Integer> pieces(String text) {
    Map<String, Integer> pieces = new HashMap<>();
    for (int i = 0; i < text.length(); i++) {
      pieces.merge(text.substring(i, i + 1), 1, Integer::sum);
      if (i + 1 < text.length()) {
        pieces.merge(text.substring(i, i + 2), 1, Integer::sum);
      }
    }
    return pieces;
  }
}
