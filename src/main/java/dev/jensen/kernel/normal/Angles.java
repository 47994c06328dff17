package dev.jensen.kernel.normal;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.Optional;

/// Cosines and sines of rational multiples of pi, where these are rational: 0, ±1/2 and ±1, and by
/// Niven's theorem no others.
final class Angles {
  private Angles() {}

  static Optional<Rational> cosine(Fraction angle) {
    return multiple(angle.toExpr()).flatMap(Angles::cosine);
  }

  /// sin(q pi) = cos((1/2 - q) pi).
  static Optional<Rational> sine(Fraction angle) {
    return multiple(angle.toExpr()).flatMap(q -> cosine(Rational.HALF.minus(q)));
  }

  /// The q in q pi.
  private static Optional<Rational> multiple(Expr angle) {
    return switch (angle) {
      case Expr.Constant(var value) when value.isZero() -> Optional.of(value);
      case Expr.Application(var atom, var none) when atom.equals(Atoms.PI) ->
          Optional.of(Rational.ONE);
      case Expr.Product(var factors)
          when factors.size() == 2
              && factors.get(0) instanceof Expr.Constant(var q)
              && factors.get(1) instanceof Expr.Application(var atom, var none)
              && atom.equals(Atoms.PI) ->
          Optional.of(q);
      default -> Optional.empty();
    };
  }

  /// cos(q pi), by cos(t + 2 pi) = cos(t), cos(2 pi - t) = cos(t) and cos(pi - t) = -cos(t).
  private static Optional<Rational> cosine(Rational q) {
    var turn = q.minus(Rational.TWO.times(Rational.of(q.times(Rational.HALF).floor())));
    var half = turn.compareTo(Rational.ONE) > 0 ? Rational.TWO.minus(turn) : turn;
    if (half.compareTo(Rational.HALF) > 0) {
      return cosine(Rational.ONE.minus(half)).map(Rational::negate);
    }
    return half.isZero()
        ? Optional.of(Rational.ONE)
        : half.equals(Rational.HALF)
            ? Optional.of(Rational.ZERO)
            : half.equals(Rational.of(1, 3)) ? Optional.of(Rational.HALF) : Optional.empty();
  }
}
