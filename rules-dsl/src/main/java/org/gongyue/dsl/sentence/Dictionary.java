package org.gongyue.dsl.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongyue.dsl.drools.SentenceDsl;

/** The sentences of {@code sentences.dsl}. */
final class Dictionary {

  private static final String FILE = "sentences.dsl";

  /** What Drools makes of them. */
  static final SentenceDsl DSL = load();

  /** All sentences, in the order of the file. */
  static final List<Sentence> SENTENCES =
      DSL.templates().stream().map(one -> Sentence.of(one.isCondition(), one.text())).toList();

  /** The sentence that every rule begins with: which behaviour it is about. */
  static final Sentence BEHAVIOUR = SENTENCES.get(0);

  private Dictionary() {}

  private static SentenceDsl load() {
    try (InputStream in = Dictionary.class.getResourceAsStream(FILE)) {
      return SentenceDsl.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
