package org.gongyue.dsl.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The dictionary is good, so that whatever goes wrong with a rule is its author's doing. */
final class DictionaryTest {

  @Test
  void hasAtLeastFortySentences() {
    assertTrue(Dictionary.SENTENCES.size() >= 40, () -> "" + Dictionary.SENTENCES.size());
  }

  @Test
  void everyExampleIsItsSentenceAndNoOther() {
    for (Sentence sentence : Dictionary.SENTENCES) {
      String example = sentence.example();
      List<Sentence> fitting =
          Dictionary.SENTENCES.stream()
              .filter(one -> one.isCondition() == sentence.isCondition())
              .filter(one -> one.match(example, 0, example.length()) != null)
              .toList();
      assertEquals(List.of(sentence), fitting, example);
    }
  }

  @Test
  void droolsExpandsAndParsesEverySentence() {
    Set<String> meanings = new HashSet<>();
    for (Sentence sentence : Dictionary.SENTENCES) {
      String meaning = Expansion.meaning(sentence);
      assertNotNull(meaning, sentence.pattern());
      meanings.add(meaning);
    }
    // 授予荣誉 and 进入状态 are two words for one thing.
    assertEquals(Dictionary.SENTENCES.size() - 1, meanings.size());
  }

  @Test
  void blanksBetweenWordsAndValuesDoNotMatter() {
    for (Sentence sentence : Dictionary.SENTENCES) {
      String close = sentence.example().replace(" ", "");
      String wide = sentence.example().replace(" ", "   ");
      if (!close.contains("*")) {
        assertNotNull(sentence.match(close, 0, close.length()), close);
        assertNotNull(sentence.match(wide, 0, wide.length()), wide);
      }
    }
  }
}
