package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Simple exact places near a double: where the variable itself, or an affine argument in the
/// function such as 2 x + 1, is a simple number. Guesses.
public record Places(Expr function) {

  /// Closest first.
  public List<Expr> of(String variable, double value, double tolerance) {
    return all(variable, value, tolerance).stream()
        .sorted(Comparator.comparingDouble(place -> Math.abs(number(place) - value)))
        .toList();
  }

  private Set<Expr> all(String variable, double value, double tolerance) {
    var places = new LinkedHashSet<>(ClosedForms.of(value, tolerance));
    for (var argument : Arguments.of(function)) {
      AffineForm.in(variable, argument)
          .filter(form -> !form.slope().isZero() && isNumber(form.slope()))
          .filter(form -> isNumber(form.intercept()))
          .ifPresent(form -> places.addAll(through(form, value, tolerance)));
    }
    return places;
  }

  private static List<Expr> through(AffineForm form, double value, double tolerance) {
    var there = number(form.slope()) * value + number(form.intercept());
    return ClosedForms.of(there, tolerance).stream()
        .map(u -> Tidy.quotient(Tidy.sum(u, form.intercept().negate()), form.slope()))
        .toList();
  }

  private static boolean isNumber(Expr expr) {
    return expr.symbols().isEmpty();
  }

  private static double number(Expr constant) {
    return CompiledFunction.of(constant, List.of()).at(new double[0]);
  }
}
