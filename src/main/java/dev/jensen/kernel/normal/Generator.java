package dev.jensen.kernel.normal;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.List;
import java.util.Optional;

/// What polynomials of the normal form are made of: a symbol, or an expression that the ring
/// operations do not look into. Compared by its text.
///
/// A generator with a `reduction` stands for a root or an absolute value: its `period`-th power is
/// that polynomial, so its exponents are kept in [0, period). All others take any rational
/// exponent.
final class Generator implements Comparable<Generator> {
  private final Expr form;
  private final String key;
  private final int period;
  private final Optional<Polynomial> reduction;

  private Generator(Expr form, int period, Optional<Polynomial> reduction) {
    this.form = form;
    this.key = form.toString();
    this.period = period;
    this.reduction = reduction;
  }

  static Generator free(Expr form) {
    return new Generator(form, 0, Optional.empty());
  }

  /// `radicand` itself, to be raised to exponents in (0, 1) only.
  static Generator root(Polynomial radicand) {
    return new Generator(radicand.toExpr(), 1, Optional.of(radicand));
  }

  /// The cosine of an angle, whose square is 1 minus the square of the sine.
  static Generator cosine(Expr angle) {
    var sine = Polynomial.of(free(new Expr.Application(Atoms.SIN, List.of(angle))));
    return new Generator(
        new Expr.Application(Atoms.COS, List.of(angle)),
        2,
        Optional.of(Polynomial.ONE.minus(sine.times(sine))));
  }

  /// abs(u), whose square is u^2.
  static Generator absolute(Polynomial argument) {
    return new Generator(
        new Expr.Application(Atoms.ABS, List.of(argument.toExpr())),
        2,
        Optional.of(argument.times(argument)));
  }

  Expr form() {
    return form;
  }

  Expr power(Rational exponent) {
    return switch (form) {
      case Expr.Application(var atom, var arguments) when atom.equals(Atoms.EXP) ->
          new Expr.Application(atom, List.of(Expr.of(exponent).times(arguments.get(0))));
      case Expr.Power(var base, var symbolic) ->
          new Expr.Power(base, Expr.of(exponent).times(symbolic));
      default -> form.power(Expr.of(exponent));
    };
  }

  int period() {
    return period;
  }

  Optional<Polynomial> reduction() {
    return reduction;
  }

  @Override
  public int compareTo(Generator other) {
    var order = key.compareTo(other.key);
    return order != 0 ? order : Integer.compare(period, other.period);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Generator other && compareTo(other) == 0;
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
