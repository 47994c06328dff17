package dev.jensen.prove;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.prove.sos.Polynomial;
import dev.jensen.prove.sos.Square;
import dev.jensen.prove.sos.SumOfSquares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Asks for a polynomial as a sum of squares, each times something that the context knows to be >=
/// 0 (Putinar, Positive polynomials on compact semi-algebraic sets; Schmüdgen, The K-moment problem
/// for compact semi-algebraic sets).
record Positivstellensatz(Signs signs, Ring ring) {
  private static final int MOST_GENERATORS = 14;
  private static final int MOST_TERMS = 150;
  private static final int LARGEST_DEGREE = 12;
  private static final int MOST_FACTORS = 4;
  private static final int SAMPLES = 400;
  private static final int ATTEMPTS = 12_000;
  private static final int NARROWEST = 6;
  private static final long MILLISECONDS = 1500;

  /// What is known to be >= 0, as it is and as a polynomial.
  record Multiplier(Expr expression, Polynomial polynomial) {
    Multiplier times(Multiplier other) {
      return new Multiplier(expression.times(other.expression), polynomial.times(other.polynomial));
    }
  }

  /// Multipliers to try with one another: nothing but 1; then, where more is known, also the
  /// constraints, the ranges of the generators, and products of two of them, up to a degree.
  List<List<Multiplier>> multipliers(int degree) {
    var one = new Multiplier(Numeral.ONE, ring.one());
    var basic = new LinkedHashSet<Multiplier>();
    for (var expression : new Handelman(signs).basic(ring.generators())) {
      ring.polynomial(signs.context().normal(expression).toExpr())
          .filter(p -> p.degree() > 0 && p.degree() <= degree)
          .ifPresent(p -> basic.add(new Multiplier(expression, p)));
    }
    var few = basic.stream().limit(MOST_FACTORS).toList();
    var all = new LinkedHashSet<Multiplier>();
    all.add(one);
    all.addAll(few);
    for (int i = 0; i < few.size(); i++) {
      for (int j = 0; j < i; j++) {
        var product = few.get(i).times(few.get(j));
        if (product.polynomial().degree() <= degree) {
          all.add(product);
        }
      }
    }
    return few.isEmpty() ? List.of(List.of(one)) : List.of(List.of(one), List.copyOf(all));
  }

  /// The squares of a polynomial in the generators of the ring and so many more.
  Optional<List<Square>> squares(Polynomial target, List<Multiplier> multipliers, int more) {
    if (ring.size() + more > MOST_GENERATORS
        || target.terms().size() > MOST_TERMS
        || target.degree() > LARGEST_DEGREE) {
      return Optional.empty();
    }
    var polynomials = multipliers.stream().map(m -> m.polynomial().extended(more)).toList();
    var limited = signs.search().within(MILLISECONDS);
    return SumOfSquares.of(target, polynomials, points(polynomials, more), limited::expired);
  }

  /// Points around 0, and around sample points, at which the multipliers are >= 0.
  private List<double[]> points(List<Polynomial> multipliers, int more) {
    var isWhole = multipliers.size() == 1;
    var centres = new ArrayList<double[]>();
    centres.add(new double[ring.size()]);
    if (!isWhole) {
      ring.values(signs.points(ring.generators().toArray(Expr[]::new))).stream()
          .filter(values -> Arrays.stream(values).allMatch(Double::isFinite))
          .forEach(centres::add);
    }
    var random = new Random(1);
    var points = new ArrayList<double[]>();
    for (int attempt = 0; attempt < ATTEMPTS && points.size() < SAMPLES; attempt++) {
      var centre = centres.get(attempt % centres.size());
      double width = isWhole ? 1 : Math.pow(2, -random.nextInt(NARROWEST));
      var point = new double[ring.size() + more];
      for (int i = 0; i < point.length; i++) {
        double middle = i < ring.size() ? centre[i] : 0;
        double size = i < ring.size() ? width * Math.max(1, Math.abs(middle)) : 1;
        point[i] = middle + size * random.nextGaussian();
      }
      if (multipliers.stream().allMatch(m -> m.at(point) >= 0)) {
        points.add(point);
      }
    }
    return points;
  }
}
