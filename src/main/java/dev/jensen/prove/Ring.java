package dev.jensen.prove;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.prove.sos.Polynomial;
import dev.jensen.prove.sos.Powers;
import dev.jensen.refute.Points;
import dev.jensen.refute.numeric.CompiledFunction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Sums in normal form as polynomials in their generators, of which roots are taken where exponents
/// are fractions.
record Ring(List<Expr> generators, Map<Expr, Place> places) {
  private static final int LARGEST_EXPONENT = 24;

  /// The number of a generator and by what exponents of its base are multiplied.
  private record Place(int index, Rational scale) {}

  /// The ring in which the sums are polynomials.
  static Ring of(Collection<Expr> sums) {
    var scales = new LinkedHashMap<Expr, Rational>();
    for (var sum : sums) {
      for (var term : Generators.terms(sum)) {
        term.powers()
            .forEach(
                (base, q) ->
                    scales.merge(base, Rational.of(q.denominator()), Ring::leastCommonMultiple));
      }
    }
    var generators = new ArrayList<Expr>();
    var places = new LinkedHashMap<Expr, Place>();
    scales.forEach(
        (base, scale) -> {
          places.put(base, new Place(generators.size(), scale));
          generators.add(scale.isOne() ? base : base.power(Expr.of(scale.inverse())));
        });
    return new Ring(List.copyOf(generators), places);
  }

  private static Rational leastCommonMultiple(Rational a, Rational b) {
    BigInteger gcd = a.numerator().gcd(b.numerator());
    return a.times(b).over(Rational.of(gcd));
  }

  int size() {
    return generators.size();
  }

  Polynomial one() {
    return Polynomial.of(Powers.one(size()));
  }

  Polynomial generator(int index) {
    var exponents = new ArrayList<Integer>();
    for (int i = 0; i < size(); i++) {
      exponents.add(i == index ? 1 : 0);
    }
    return Polynomial.of(new Powers(exponents));
  }

  /// Empty where an exponent is negative or large, or a generator is not of this ring.
  Optional<Polynomial> polynomial(Expr sum) {
    var terms = new TreeMap<Powers, Rational>();
    for (var term : Generators.terms(sum)) {
      var exponents = new int[size()];
      for (var power : term.powers().entrySet()) {
        var place = places.get(power.getKey());
        if (place == null) {
          return Optional.empty();
        }
        var exponent = power.getValue().times(place.scale());
        if (!exponent.isSmallInteger()
            || exponent.signum() < 0
            || exponent.intValue() > LARGEST_EXPONENT) {
          return Optional.empty();
        }
        exponents[place.index()] += exponent.intValue();
      }
      var list = new ArrayList<Integer>();
      for (int exponent : exponents) {
        list.add(exponent);
      }
      terms.merge(new Powers(list), term.coefficient(), Rational::plus);
    }
    return Optional.of(new Polynomial(terms));
  }

  Expr toExpr(Polynomial polynomial) {
    var terms = new ArrayList<Expr>();
    polynomial
        .terms()
        .forEach(
            (powers, coefficient) -> {
              var factors = new ArrayList<Expr>();
              factors.add(Expr.of(coefficient));
              for (int i = 0; i < size(); i++) {
                factors.add(generators.get(i).power(powers.of(i)));
              }
              terms.add(Expr.product(factors));
            });
    return Expr.sum(terms);
  }

  /// The values of the generators at sample points.
  List<double[]> values(Points points) {
    var functions = generators.stream().map(g -> CompiledFunction.of(g, points.names())).toList();
    return points.vectors().stream()
        .map(vector -> functions.stream().mapToDouble(f -> f.at(vector)).toArray())
        .toList();
  }
}
