package dev.jensen.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Choices that follow from a seed alone, on every machine: a named algorithm, of which only whole
/// 64-bit numbers are used.
public final class Draw {
  static final String ALGORITHM = "L64X128MixRandom";

  private final RandomGenerator source;

  public Draw(long seed) {
    this.source = RandomGeneratorFactory.of(ALGORITHM).create(seed);
  }

  /// A whole number, both ends included.
  public int between(int low, int high) {
    return low + (int) Long.remainderUnsigned(source.nextLong(), high - low + 1L);
  }

  /// A whole number of at most that size, not 0.
  public int nonzero(int size) {
    return coin() ? between(1, size) : -between(1, size);
  }

  public boolean coin() {
    return between(0, 1) == 1;
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public final <T> T of(T... choices) {
    return choices[between(0, choices.length - 1)];
  }

  /// The same elements in another order.
  <T> List<T> shuffled(List<T> elements) {
    var rest = new ArrayList<>(elements);
    var mixed = new ArrayList<T>();
    while (!rest.isEmpty()) {
      mixed.add(rest.remove(between(0, rest.size() - 1)));
    }
    return mixed;
  }
}
