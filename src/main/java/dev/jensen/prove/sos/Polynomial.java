package dev.jensen.prove.sos;

import dev.jensen.kernel.expr.Rational;
import dev.jensen.refute.numeric.Doubles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// A polynomial in numbered generators with rational coefficients, none of which is 0.
public record Polynomial(Map<Powers, Rational> terms) {
  public Polynomial {
    var kept = new TreeMap<Powers, Rational>();
    terms.forEach(
        (powers, coefficient) -> {
          if (!coefficient.isZero()) {
            kept.put(powers, coefficient);
          }
        });
    terms = kept;
  }

  public static Polynomial of(Powers powers) {
    return new Polynomial(Map.of(powers, Rational.ONE));
  }

  public Polynomial plus(Polynomial other) {
    var sum = new TreeMap<>(terms);
    other.terms.forEach((powers, c) -> sum.merge(powers, c, Rational::plus));
    return new Polynomial(sum);
  }

  Polynomial times(Rational factor) {
    var product = new TreeMap<Powers, Rational>();
    terms.forEach((powers, c) -> product.put(powers, c.times(factor)));
    return new Polynomial(product);
  }

  public Polynomial times(Polynomial other) {
    var product = new TreeMap<Powers, Rational>();
    terms.forEach(
        (p, c) ->
            other.terms.forEach((q, d) -> product.merge(p.times(q), c.times(d), Rational::plus)));
    return new Polynomial(product);
  }

  /// The highest total degree; -1 for 0.
  public int degree() {
    return terms.keySet().stream().mapToInt(Powers::degree).max().orElse(-1);
  }

  /// The highest exponent of a generator.
  int degree(int generator) {
    return terms.keySet().stream().mapToInt(powers -> powers.of(generator)).max().orElse(0);
  }

  public double at(double[] point) {
    double sum = 0;
    for (var term : terms.entrySet()) {
      sum += Doubles.of(term.getValue()) * term.getKey().at(point);
    }
    return sum;
  }

  /// The same in more generators, which do not occur.
  public Polynomial extended(int more) {
    var longer = new TreeMap<Powers, Rational>();
    terms.forEach(
        (powers, c) -> {
          var exponents = new ArrayList<>(powers.exponents());
          exponents.addAll(Collections.nCopies(more, 0));
          longer.put(new Powers(exponents), c);
        });
    return new Polynomial(longer);
  }
}
