package dev.jensen.argument;

import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.List;

/// Derivatives with exactly one typical mistake in them, to recognise what went wrong.
final class FaultyDerivatives {
  private static final int MOST = 400;
  private final String variable;

  private FaultyDerivatives(String variable) {
    this.variable = variable;
  }

  record Faulty(Expr derivative, Mistake mistake) {}

  /// All that come from one mistake, the most telling first.
  static List<Faulty> of(Expr expr, String variable) {
    try {
      var right = Derivative.of(expr, variable);
      var all = new ArrayList<Faulty>();
      all.add(new Faulty(right.negate(), Mistake.SIGN));
      all.addAll(new FaultyDerivatives(variable).faulty(expr));
      return all.stream().limit(MOST).toList();
    } catch (RuleViolation | ArithmeticException none) {
      return List.of();
    }
  }

  private Expr right(Expr expr) {
    return Derivative.of(expr, variable);
  }

  private List<Faulty> faulty(Expr expr) {
    if (expr.isFreeOf(List.of(variable))) {
      return List.of();
    }
    return switch (expr) {
      case Expr.Sum(var terms) -> sum(terms);
      case Expr.Product(var factors) -> product(factors);
      case Expr.Power(var base, Expr.Constant(var q)) -> power(base, q);
      case Expr.Application(var atom, var arguments) ->
          atom.definition(arguments)
              .map(this::faulty)
              .orElseGet(() -> arguments.size() == 1 ? chain(expr, arguments.get(0)) : List.of());
      default -> List.of();
    };
  }

  private List<Faulty> sum(List<Expr> terms) {
    var all = new ArrayList<Faulty>();
    for (int i = 0; i < terms.size(); i++) {
      var others = new ArrayList<Expr>();
      for (int j = 0; j < terms.size(); j++) {
        if (j != i) {
          others.add(right(terms.get(j)));
        }
      }
      var rest = Expr.sum(others);
      all.add(new Faulty(rest.minus(right(terms.get(i))), Mistake.SIGN));
      if (!right(terms.get(i)).isZero()) {
        all.add(new Faulty(rest, Mistake.TERM_LOST));
      }
      faulty(terms.get(i))
          .forEach(f -> all.add(new Faulty(f.derivative().plus(rest), f.mistake())));
      all.add(new Faulty(rest.plus(terms.get(i)), Mistake.POWER_RULE));
    }
    return all;
  }

  private List<Faulty> product(List<Expr> factors) {
    var all = new ArrayList<Faulty>();
    var fixed = factors.stream().filter(f -> f.isFreeOf(List.of(variable))).toList();
    var moving = factors.stream().filter(f -> !f.isFreeOf(List.of(variable))).toList();
    var scale = Expr.product(fixed);
    if (moving.size() == 1) {
      faulty(moving.get(0))
          .forEach(f -> all.add(new Faulty(scale.times(f.derivative()), f.mistake())));
      return all;
    }
    var slopes = moving.stream().map(this::right).toList();
    all.addAll(quotient(scale, moving));
    all.add(new Faulty(scale.times(Expr.product(slopes)), Mistake.PRODUCT_RULE));
    for (int i = 0; i < moving.size(); i++) {
      all.add(new Faulty(scale.times(term(moving, slopes, i)), Mistake.PRODUCT_RULE));
      all.add(
          new Faulty(
              scale.times(others(moving, slopes, i).minus(term(moving, slopes, i))), Mistake.SIGN));
      for (var f : faulty(moving.get(i))) {
        var replaced = new ArrayList<>(slopes);
        replaced.set(i, f.derivative());
        all.add(
            new Faulty(
                scale.times(others(moving, slopes, i).plus(term(moving, replaced, i))),
                f.mistake()));
      }
    }
    return all;
  }

  /// u / v with v^2 forgotten, with u' / v', or with the terms added.
  private List<Faulty> quotient(Expr scale, List<Expr> moving) {
    var above = new ArrayList<Expr>();
    var below = new ArrayList<Expr>();
    for (var factor : moving) {
      if (factor instanceof Expr.Power(var base, Expr.Constant(var q)) && q.signum() < 0) {
        below.add(base.power(Expr.of(q.negate())));
      } else {
        above.add(factor);
      }
    }
    if (below.isEmpty()) {
      return List.of();
    }
    var u = Expr.product(above);
    var v = Expr.product(below);
    var plus = right(u).times(v).plus(u.times(right(v)));
    var minus = right(u).times(v).minus(u.times(right(v)));
    return List.of(
        new Faulty(scale.times(right(u).over(right(v))), Mistake.QUOTIENT_RULE),
        new Faulty(scale.times(minus.over(v)), Mistake.QUOTIENT_RULE),
        new Faulty(scale.times(minus), Mistake.QUOTIENT_RULE),
        new Faulty(scale.times(plus.over(v.times(v))), Mistake.QUOTIENT_RULE),
        new Faulty(scale.times(minus.negate().over(v.times(v))), Mistake.QUOTIENT_RULE));
  }

  /// The i-th term of the product rule.
  private static Expr term(List<Expr> factors, List<Expr> slopes, int i) {
    var term = new ArrayList<>(factors);
    term.set(i, slopes.get(i));
    return Expr.product(term);
  }

  private static Expr others(List<Expr> factors, List<Expr> slopes, int i) {
    var terms = new ArrayList<Expr>();
    for (int j = 0; j < factors.size(); j++) {
      if (j != i) {
        terms.add(term(factors, slopes, j));
      }
    }
    return Expr.sum(terms);
  }

  private List<Faulty> power(Expr base, Rational q) {
    var all = new ArrayList<Faulty>();
    var inner = right(base);
    var factor = Expr.of(q);
    var reduced = base.power(Expr.of(q.minus(Rational.ONE)));
    if (!inner.isOne()) {
      all.add(new Faulty(factor.times(reduced), Mistake.CHAIN_RULE));
    }
    all.add(new Faulty(Expr.product(reduced, inner), Mistake.POWER_RULE));
    all.add(new Faulty(Expr.product(factor, base.power(Expr.of(q)), inner), Mistake.POWER_RULE));
    for (var other : List.of(q.plus(Rational.ONE), q.minus(Rational.TWO))) {
      all.add(
          new Faulty(Expr.product(factor, base.power(Expr.of(other)), inner), Mistake.POWER_RULE));
    }
    all.add(new Faulty(Expr.product(factor, reduced, inner).negate(), Mistake.SIGN));
    faulty(base)
        .forEach(
            f -> all.add(new Faulty(Expr.product(factor, reduced, f.derivative()), f.mistake())));
    return all;
  }

  private List<Faulty> chain(Expr expr, Expr argument) {
    var all = new ArrayList<Faulty>();
    var inner = right(argument);
    var application = (Expr.Application) expr;
    if (application.atom().isKinked()) {
      return all;
    }
    var outer = application.atom().partial(0, application.arguments());
    if (!inner.isOne()) {
      all.add(new Faulty(outer, Mistake.CHAIN_RULE));
    }
    all.add(new Faulty(outer.times(inner).negate(), Mistake.SIGN));
    faulty(argument).forEach(f -> all.add(new Faulty(outer.times(f.derivative()), f.mistake())));
    return all;
  }
}
