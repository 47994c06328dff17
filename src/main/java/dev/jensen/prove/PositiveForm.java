package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Writes a polynomial in one symbol so that it is seen to be positive on the range of the symbol:
/// between a and b with coefficients >= 0 in t - a and b - t (Bernstein), beyond a in t - a, after
/// multiplication by a power of 1 + t - a (Pólya).
record PositiveForm(Context context) {
  private static final int MOST_FACTORS = 12;

  Optional<Expr> of(Expr sum) {
    if (context.satisfies(sum, Relation.POSITIVE)) {
      return Optional.of(sum);
    }
    return Generators.only(sum)
        .filter(Expr.Symbol.class::isInstance)
        .flatMap(t -> Generators.coefficients(sum, t).flatMap(powers -> of(t, powers)));
  }

  private Optional<Expr> of(Expr t, Generators.Coefficients powers) {
    var coefficients = new ArrayList<Rational>();
    for (int k = 0; k <= powers.degree(); k++) {
      if (!(powers.of(k) instanceof Expr.Constant(var value))) {
        return Optional.empty();
      }
      coefficients.add(value);
    }
    return parametrized(t)
        .flatMap(
            range ->
                IntStream.rangeClosed(0, MOST_FACTORS)
                    .mapToObj(more -> range.form(coefficients, more))
                    .filter(form -> context.satisfies(form, Relation.POSITIVE))
                    .findFirst());
  }

  private Optional<Range> parametrized(Expr t) {
    var range = context.bounds(t);
    var low = range.lower();
    var high = range.upper();
    var fromLow = t.minus(Expr.of(low.orElse(Rational.ZERO)));
    var toHigh = Expr.of(high.orElse(Rational.ZERO)).minus(t);
    if (low.isPresent() && high.isPresent()) {
      return Optional.of(new Range(fromLow, toHigh, low.get(), high.get(), Rational.ONE));
    }
    if (low.isPresent()) {
      return Optional.of(new Range(fromLow, Numeral.ONE, low.get(), Rational.ONE, Rational.ZERO));
    }
    return high.map(b -> new Range(toHigh, Numeral.ONE, b, Rational.MINUS_ONE, Rational.ZERO));
  }

  /// t = (a + b z)/(1 + c z) with z = s/r >= 0; c is 0 or 1.
  private record Range(Expr s, Expr r, Rational a, Rational b, Rational c) {

    /// The polynomial by its coefficients in z, after multiplication by a power of 1 + z.
    Expr form(List<Rational> coefficients, int more) {
      int n = coefficients.size() - 1;
      var sum = List.<Rational>of();
      for (int k = 0; k <= n; k++) {
        var term = List.of(coefficients.get(k));
        for (int i = 0; i < n; i++) {
          term = i < k ? times(term, a, b) : times(term, Rational.ONE, c);
        }
        sum = plus(sum, term);
      }
      for (int i = 0; i < more; i++) {
        sum = times(sum, Rational.ONE, Rational.ONE);
      }
      int degree = n + more;
      var terms = new ArrayList<Expr>();
      for (int j = 0; j < sum.size(); j++) {
        if (!sum.get(j).isZero()) {
          terms.add(Expr.product(Expr.of(sum.get(j)), s.power(j), r.power(degree - j)));
        }
      }
      return Expr.sum(terms).over(sum().power(c.isZero() ? more : degree));
    }

    private Expr sum() {
      return c.isZero() ? s.plus(r) : Expr.of(b.minus(a));
    }
  }

  /// A polynomial, by its coefficients, times u + v z.
  private static List<Rational> times(List<Rational> polynomial, Rational u, Rational v) {
    var product = new ArrayList<Rational>();
    for (int k = 0; k <= polynomial.size(); k++) {
      var below = k > 0 ? polynomial.get(k - 1).times(v) : Rational.ZERO;
      var here = k < polynomial.size() ? polynomial.get(k).times(u) : Rational.ZERO;
      product.add(here.plus(below));
    }
    return product;
  }

  private static List<Rational> plus(List<Rational> p, List<Rational> q) {
    var sum = new ArrayList<Rational>();
    for (int k = 0; k < Math.max(p.size(), q.size()); k++) {
      var left = k < p.size() ? p.get(k) : Rational.ZERO;
      var right = k < q.size() ? q.get(k) : Rational.ZERO;
      sum.add(left.plus(right));
    }
    return sum;
  }
}
