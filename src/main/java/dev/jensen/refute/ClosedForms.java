package dev.jensen.refute;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Simple exact numbers near a double. Guesses.
public final class ClosedForms {
  private static final int LARGEST_DENOMINATOR = 60;
  private static final int LARGEST_BESIDE = 12;
  private static final double LARGEST = 1e4;
  private static final int LARGEST_LEADING = 72;
  private static final int LARGEST_COEFFICIENT = 200;
  private static final int LARGEST_SQUARED = 1000;
  private static final double FINE = 1e-10;

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

  /// Rationals, rational multiples of pi, square roots of rationals, and logarithms of rationals,
  /// whole or half; within a tolerance of its own also a + b sqrt(d) and their logarithms.
  public static List<Expr> of(double value, double tolerance) {
    var forms = new ArrayList<Expr>();
    rational(value, tolerance, LARGEST_BESIDE).map(Expr::of).ifPresent(forms::add);
    rational(value / Math.PI, tolerance, LARGEST_BESIDE)
        .filter(q -> !q.isZero())
        .map(q -> Expr.of(q).times(new Expr.Application(Atoms.PI, List.of())))
        .ifPresent(forms::add);
    for (var n : new int[] {1, 2}) {
      double power = Math.exp(n * value);
      var simple =
          rational(power, tolerance, LARGEST_BESIDE)
              .filter(q -> q.signum() > 0 && !q.equals(Rational.ONE))
              .map(Expr::of);
      Stream.concat(simple.stream(), quadratic(power).stream())
          .map(e -> new Expr.Application(Atoms.LOG, List.of(e)).times(Expr.of(1, n)))
          .forEach(forms::add);
    }
    rational(value * value, tolerance, LARGEST_BESIDE)
        .or(() -> rational(value * value, FINE, LARGEST_SQUARED))
        .filter(q -> !q.isZero() && !isRationalSquare(q))
        .map(q -> root(q, value < 0 ? -1 : 1))
        .ifPresent(forms::add);
    quadratic(value).filter(root -> !forms.contains(root)).ifPresent(forms::add);
    return forms;
  }

  private static boolean isRationalSquare(Rational q) {
    return !isNoSquare(q.numerator().doubleValue()) && !isNoSquare(q.denominator().doubleValue());
  }

  private static Expr root(Rational q, long sign) {
    long n = q.numerator().longValueExact();
    long d = q.denominator().longValueExact();
    return root(0, sign, n * d, d);
  }

  /// A root of a quadratic equation with small integers, for a value that is known well.
  private static Optional<Expr> quadratic(double value) {
    for (int a = 1; a <= LARGEST_LEADING && Math.abs(value) <= LARGEST_BESIDE; a++) {
      for (int b = -LARGEST_COEFFICIENT; b <= LARGEST_COEFFICIENT; b++) {
        double rest = (a * value + b) * value;
        double c = -Math.rint(rest);
        double discriminant = (double) b * b - 4 * a * c;
        if (Math.abs(rest + c) <= FINE * (1 + Math.abs(2 * a * value + b))
            && isNoSquare(discriminant)) {
          long sign = 2 * a * value + b < 0 ? -1 : 1;
          return Optional.of(root(-b, sign, (long) discriminant, 2L * a));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNoSquare(double number) {
    double root = Math.rint(Math.sqrt(Math.max(number, 0)));
    return root * root != number && number > 0;
  }

  /// (b + c sqrt(d))/a, with squares taken out of the root.
  private static Expr root(long b, long c, long d, long a) {
    long outside = c;
    long inside = d;
    for (long k = 2; k * k <= inside; k++) {
      while (inside % (k * k) == 0) {
        inside /= k * k;
        outside *= k;
      }
    }
    var root = Expr.of(inside).power(Expr.of(1, 2));
    return Expr.sum(Expr.of(b, a), Expr.of(outside, a).times(root));
  }
}
