package org.gongyue.random;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;

/**
 * An arbitrary that does not show its depth. jqwik finds generators by the hash of the whole tree
 * of arbitraries, again and again; this one is found by its identity.
 */
final class Flat<T> implements Arbitrary<T> {

  private final Arbitrary<T> deep;
  private RandomGenerator<T> generator;

  Flat(Arbitrary<T> deep) {
    this.deep = deep;
  }

  @Override
  public RandomGenerator<T> generator(int genSize) {
    if (generator == null) {
      generator = deep.generator(genSize);
    }
    return generator;
  }

  @Override
  public EdgeCases<T> edgeCases(int maxEdgeCases) {
    return EdgeCases.none();
  }

  @Override
  public boolean isGeneratorMemoizable() {
    return false;
  }
}
