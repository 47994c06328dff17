package dev.jensen.prove.sos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A monomial: the exponent of each generator, integers >= 0.
public record Powers(List<Integer> exponents) implements Comparable<Powers> {
  public Powers {
    exponents = List.copyOf(exponents);
  }

  public static Powers one(int generators) {
    return new Powers(Collections.nCopies(generators, 0));
  }

  Powers times(Powers other) {
    var product = new ArrayList<Integer>();
    for (int i = 0; i < exponents.size(); i++) {
      product.add(exponents.get(i) + other.exponents.get(i));
    }
    return new Powers(product);
  }

  public int of(int generator) {
    return exponents.get(generator);
  }

  int degree() {
    return exponents.stream().mapToInt(Integer::intValue).sum();
  }

  /// The exponents modulo 2, as bits.
  long parity() {
    long bits = 0;
    for (int i = 0; i < exponents.size(); i++) {
      bits |= (long) (exponents.get(i) & 1) << i;
    }
    return bits;
  }

  double at(double[] point) {
    double value = 1;
    for (int i = 0; i < exponents.size(); i++) {
      for (int n = exponents.get(i); n > 0; n--) {
        value *= point[i];
      }
    }
    return value;
  }

  /// By degree, then by exponents.
  @Override
  public int compareTo(Powers other) {
    int order = Integer.compare(degree(), other.degree());
    for (int i = 0; order == 0 && i < exponents.size(); i++) {
      order = Integer.compare(other.of(i), of(i));
    }
    return order;
  }
}
