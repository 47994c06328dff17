package dev.jensen.prove.surd;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A polynomial with surds as coefficients, lowest degree first, without leading zeros.
public final class SurdPolynomial {
  private final List<Surd> coefficients;

  public SurdPolynomial(List<Surd> coefficients) {
    int size = coefficients.size();
    while (size > 0 && coefficients.get(size - 1).isZero()) {
      size--;
    }
    this.coefficients = List.copyOf(coefficients.subList(0, size));
  }

  /// The polynomial as `core` times the square of `root`.
  public record Split(SurdPolynomial core, SurdPolynomial root) {}

  /// -1 for 0.
  public int degree() {
    return coefficients.size() - 1;
  }

  /// With the greatest square of a monic polynomial taken out (Yun's decomposition).
  public Split split() {
    var core = new SurdPolynomial(List.of(leading()));
    var root = new SurdPolynomial(List.of(Surd.ONE));
    var common = gcd(this, derivative());
    var distinct = monic().over(common);
    for (int n = 1; distinct.degree() > 0; n++) {
      var shared = gcd(distinct, common);
      var exactly = distinct.over(shared);
      core = n % 2 == 1 ? core.times(exactly) : core;
      for (int k = 0; k < n / 2; k++) {
        root = root.times(exactly);
      }
      distinct = shared;
      common = common.over(shared);
    }
    return new Split(core, root);
  }

  public Expr toExpr(Expr variable) {
    return Expr.sum(
        IntStream.range(0, coefficients.size())
            .filter(n -> !coefficients.get(n).isZero())
            .mapToObj(n -> coefficients.get(n).toExpr().times(variable.power(n)))
            .toList());
  }

  private Surd leading() {
    return coefficients.get(degree());
  }

  private SurdPolynomial monic() {
    var factor = leading().inverse();
    return new SurdPolynomial(coefficients.stream().map(factor::times).toList());
  }

  private SurdPolynomial derivative() {
    return new SurdPolynomial(
        IntStream.rangeClosed(1, degree())
            .mapToObj(n -> coefficients.get(n).times(Rational.of(n)))
            .toList());
  }

  SurdPolynomial times(SurdPolynomial other) {
    var product = new ArrayList<Surd>();
    for (int k = 0; k <= degree() + other.degree(); k++) {
      var sum = Surd.ZERO;
      for (int i = Math.max(0, k - other.degree()); i <= Math.min(k, degree()); i++) {
        sum = sum.plus(coefficients.get(i).times(other.coefficients.get(k - i)));
      }
      product.add(sum);
    }
    return new SurdPolynomial(product);
  }

  private record Division(SurdPolynomial quotient, SurdPolynomial remainder) {}

  private Division dividedBy(SurdPolynomial divisor) {
    var rest = new ArrayList<>(coefficients);
    var quotient = new ArrayList<Surd>();
    var inverse = divisor.leading().inverse();
    for (int shift = degree() - divisor.degree(); shift >= 0; shift--) {
      var factor = rest.get(shift + divisor.degree()).times(inverse);
      quotient.add(0, factor);
      for (int i = 0; i <= divisor.degree(); i++) {
        var less = factor.times(divisor.coefficients.get(i));
        rest.set(shift + i, rest.get(shift + i).plus(less.negate()));
      }
    }
    return new Division(new SurdPolynomial(quotient), new SurdPolynomial(rest));
  }

  private SurdPolynomial over(SurdPolynomial divisor) {
    return dividedBy(divisor).quotient();
  }

  /// Monic.
  private static SurdPolynomial gcd(SurdPolynomial a, SurdPolynomial b) {
    var left = a;
    var right = b;
    while (right.degree() >= 0) {
      var rest = left.dividedBy(right).remainder();
      left = right;
      right = rest.degree() >= 0 ? rest.monic() : rest;
    }
    return left.monic();
  }
}
