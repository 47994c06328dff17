package dev.jensen.prove;

import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.refute.ClosedForms;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Where a function of one symbol has a minimum that is 0, or so near 0 that doubles do not tell:
/// guesses at the exact place. A proof of its sign has to start there.
record TouchingPoints(Signs signs) {
  private static final int STEPS = 40;
  private static final int MOST_STARTS = 12;
  private static final double CONVERGED = 1e-12;
  private static final double NEAR_ZERO = 1e-9;
  private static final double TOLERANCE = 1e-10;

  Set<Expr> of(String t, Expr form) {
    var places = new LinkedHashSet<Expr>();
    if (form.symbols().size() != 1) {
      return places;
    }
    try {
      var slope = Derivative.of(form, t);
      var value = compiled(form, t);
      var first = compiled(slope, t);
      var second = compiled(Derivative.of(slope, t), t);
      var range = signs.context().bounds(Expr.symbol(t));
      double size = sizes(form).max().orElse(0);
      starts(t, form)
          .map(start -> stationary(start, first, second))
          .filter(x -> Math.abs(value.at(new double[] {x})) <= NEAR_ZERO * size)
          .flatMap(x -> ClosedForms.of(x, TOLERANCE).stream())
          .filter(place -> range.contains(signs.context().bounds(place)))
          .forEach(places::add);
    } catch (RuleViolation | ArithmeticException | IllegalArgumentException notSmooth) {
      // No guess.
    }
    return places;
  }

  private static CompiledFunction compiled(Expr expr, String t) {
    return CompiledFunction.of(expr, List.of(t));
  }

  private DoubleStream sizes(Expr form) {
    var sample = signs.points(form);
    var value = CompiledFunction.of(form, sample.names());
    return sample.vectors().stream()
        .mapToDouble(point -> Math.abs(value.at(point)))
        .filter(Double::isFinite);
  }

  /// Where the sampled values are least.
  private Stream<Double> starts(String t, Expr form) {
    var sample = signs.points(form);
    int index = sample.names().indexOf(t);
    var value = CompiledFunction.of(form, sample.names());
    return sample.vectors().stream()
        .sorted(Comparator.comparingDouble(value::at))
        .limit(MOST_STARTS)
        .map(point -> point[index]);
  }

  /// By Newton's method; not a number where that does not settle.
  private static double stationary(double start, CompiledFunction first, CompiledFunction second) {
    double x = start;
    for (int i = 0; i < STEPS; i++) {
      var at = new double[] {x};
      double step = first.at(at) / second.at(at);
      x -= step;
      if (Math.abs(step) <= CONVERGED * Math.max(1, Math.abs(x))) {
        return x;
      }
    }
    return Double.NaN;
  }
}
