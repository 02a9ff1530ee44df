package org.gongyue.engine;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One of the generic rules that say no to what is asked for. They stand for all conventions: a
 * convention brings its terms as data.
 *
 * @param holds whether it has something against what is asked for
 * @param refuse says so; it does not change what the others see
 */
record Refusal<F>(Predicate<F> holds, Consumer<F> refuse) {

  /** Lets all of them speak, in their order: who asks is told everything at once. */
  static <F> void all(List<Refusal<F>> refusals, F asked) {
    for (int i = 0; i < refusals.size(); i++) {
      Refusal<F> refusal = refusals.get(i);
      if (refusal.holds.test(asked)) {
        refusal.refuse.accept(asked);
      }
    }
  }
}
