package dev.jensen.refute;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Simple exact numbers near a double. Guesses.
public final class ClosedForms {
  private static final int LARGEST_DENOMINATOR = 60;
  private static final int LARGEST_BESIDE = 12;
  private static final double LARGEST = 1e4;

  private ClosedForms() {}

  /// The rational with the least denominator within the tolerance (relative beyond 1).
  public static Optional<Rational> rational(double value, double tolerance) {
    return rational(value, tolerance, LARGEST_DENOMINATOR);
  }

  private static Optional<Rational> rational(double value, double tolerance, int largest) {
    for (var d = 1; d <= largest && Math.abs(value) <= LARGEST; d++) {
      var n = Math.rint(value * d);
      if (Math.abs(n / d - value) <= tolerance * Math.max(1, Math.abs(value))) {
        return Optional.of(Rational.of((long) n, d));
      }
    }
    return Optional.empty();
  }

  /// Rationals, rational multiples of pi, and logarithms and square roots of rationals.
  public static List<Expr> of(double value, double tolerance) {
    var forms = new ArrayList<Expr>();
    rational(value, tolerance, LARGEST_BESIDE).map(Expr::of).ifPresent(forms::add);
    rational(value / Math.PI, tolerance, LARGEST_BESIDE)
        .filter(q -> !q.isZero())
        .map(q -> Expr.of(q).times(new Expr.Application(Atoms.PI, List.of())))
        .ifPresent(forms::add);
    rational(Math.exp(value), tolerance, LARGEST_BESIDE)
        .filter(q -> q.signum() > 0 && !q.equals(Rational.ONE))
        .map(q -> (Expr) new Expr.Application(Atoms.LOG, List.of(Expr.of(q))))
        .ifPresent(forms::add);
    rational(value * value, tolerance, LARGEST_BESIDE)
        .filter(q -> !q.isZero())
        .map(q -> Expr.of(q).power(Expr.of(1, 2)))
        .map(root -> value < 0 ? root.negate() : root)
        .ifPresent(forms::add);
    return forms;
  }
}
