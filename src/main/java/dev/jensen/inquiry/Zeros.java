package dev.jensen.inquiry;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.prove.Search;
import dev.jensen.prove.Signs;
import dev.jensen.refute.numeric.CompiledFunction;
import dev.jensen.symbolic.ComputerAlgebra;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// Finds the places where functions of one variable change sign: all of them for polynomials, those
/// that a grid separates for others, as far as they are wanted. It may miss some: what is said
/// between them is proved anew.
record Zeros(Search search, String variable, DoublePredicate isWanted) {
  private static final Context NOTHING = new Context(List.of(), List.of());
  private static final Duration ISOLATION = Duration.ofMillis(500);
  private static final int STEPS = 64;
  private static final int OCTAVES = 12;
  private static final int HALVINGS = 80;
  private static final int DIGITS = 6;
  private static final long MONOTONE_MILLISECONDS = 500;
  private static final int MOST = 40;

  /// The places for each irreducible factor.
  List<Place> of(Expr function) {
    var places = new ArrayList<Place>();
    for (var factor : search.factors(function).orElse(List.of(function))) {
      if (factor.symbols().contains(variable) && !search.expired()) {
        places.addAll(ofFactor(factor));
      }
    }
    return places;
  }

  private List<Place> ofFactor(Expr factor) {
    var width = Rational.of(10).power(-3 * DIGITS);
    var isolated = new ComputerAlgebra(Atoms::named).realRoots(factor, variable, width, ISOLATION);
    var places = new ArrayList<Place>();
    if (isolated.isPresent()) {
      for (var interval : isolated.get()) {
        var middle = interval.lower().orElseThrow().plus(interval.upper().orElseThrow());
        place(factor, approximate(middle.times(Rational.HALF))).ifPresent(places::add);
      }
    } else {
      scanned(factor).stream()
          .filter(isWanted::test)
          .limit(MOST)
          .forEach(zero -> place(factor, zero).ifPresent(places::add));
    }
    return places;
  }

  private static double approximate(Rational value) {
    return new java.math.BigDecimal(value.numerator())
        .divide(new java.math.BigDecimal(value.denominator()), java.math.MathContext.DECIMAL64)
        .doubleValue();
  }

  private Optional<Place> place(Expr factor, double zero) {
    if (!isWanted.test(zero)) {
      return Optional.empty();
    }
    var root = root(factor, zero);
    return new Recognition(factor, variable)
        .of(zero)
        .<Place>map(
            value -> new Place.Exact(value, root.filter(between -> contains(between, value)), zero))
        .or(() -> root);
  }

  private static boolean contains(Place.Root root, Expr value) {
    return NOTHING.satisfies(value.minus(Expr.of(root.low())), Relation.POSITIVE)
        && NOTHING.satisfies(Expr.of(root.high()).minus(value), Relation.POSITIVE);
  }

  /// Between decimals at which the kernel knows the signs, and between which it knows the function
  /// to be analytic and strictly monotone: so there is one zero, and no other.
  private Optional<Place.Root> root(Expr factor, double zero) {
    var step = Rational.of(10).power(-DIGITS);
    var low = Recognition.decimal(zero, DIGITS).minus(zero < 0 ? step : Rational.ZERO);
    var high = low.plus(step);
    for (var rises : new boolean[] {true, false}) {
      var up = rises ? factor : factor.negate();
      if (isPositive(up.negate(), low) && isPositive(up, high) && rises(up, low, high)) {
        return Optional.of(new Place.Root(factor, variable, low, high, rises, zero));
      }
    }
    return Optional.empty();
  }

  private boolean rises(Expr up, Rational low, Rational high) {
    var x = Expr.symbol(variable);
    var between =
        new Context(
            List.of(variable),
            List.of(
                Constraint.nonnegative(x.minus(Expr.of(low))),
                Constraint.nonnegative(Expr.of(high).minus(x))));
    try {
      Definedness.requireAnalytic(up, between);
      return new Signs(search.within(MONOTONE_MILLISECONDS), between)
          .prove(Constraint.positive(Derivative.of(up, variable)))
          .isPresent();
    } catch (RuleViolation | ArithmeticException | TooLarge unknown) {
      return false;
    }
  }

  private boolean isPositive(Expr function, Rational at) {
    try {
      var value = function.substitute(Map.of(variable, Expr.of(at)));
      return NOTHING.satisfies(value, Relation.POSITIVE)
          || NOTHING.satisfies(NOTHING.normal(value).toExpr(), Relation.POSITIVE);
    } catch (RuleViolation | ArithmeticException | TooLarge unknown) {
      return false;
    }
  }

  private List<Double> scanned(Expr factor) {
    var zeros = new ArrayList<Double>();
    CompiledFunction function;
    try {
      function = CompiledFunction.of(factor, List.of(variable));
    } catch (IllegalArgumentException notEvaluated) {
      return zeros;
    }
    var last = Double.NaN;
    var lastValue = Double.NaN;
    for (int i = -STEPS * OCTAVES; i <= STEPS * OCTAVES; i++) {
      // Off the grid of simple numbers, where the zeros of simple functions are.
      var u = (i + 0.37) / STEPS;
      var x = Math.signum(u) * Math.expm1(Math.abs(u));
      var value = function.at(new double[] {x});
      if (lastValue * value < 0) {
        zeros.add(bisected(function, last, x, lastValue));
      }
      last = x;
      lastValue = value;
    }
    return zeros;
  }

  private static double bisected(CompiledFunction function, double from, double to, double atFrom) {
    double low = from;
    double high = to;
    for (int i = 0; i < HALVINGS; i++) {
      var middle = low + (high - low) / 2;
      if (function.at(new double[] {middle}) * atFrom > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + (high - low) / 2;
  }
}
