package dev.jensen.refute;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.List;
import java.util.function.DoublePredicate;

/// Points, as doubles, at which some constraints hold: a sample to try a conjecture on before
/// anybody tries to prove it. Variables and parameters are treated alike.
public record Points(List<String> names, List<double[]> vectors) {

  /// Up to `count` points, as different as possible; none where none was found.
  public static Points satisfying(List<Constraint> constraints, List<String> names, int count) {
    var statement = new Statement(Numeral.ZERO, List.of(), names, constraints);
    return new Points(names, ParameterSamples.of(statement, count, 0).few().vectors());
  }

  /// True when no sample point gives the function a value that fails the test. Values that may be
  /// nothing but rounding errors count as 0.
  public boolean all(CompiledFunction function, DoublePredicate test) {
    return vectors.stream()
        .map(function::near)
        .filter(near -> Double.isFinite(near.value()))
        .mapToDouble(near -> Math.abs(near.value()) > 8 * near.error() ? near.value() : 0)
        .allMatch(test);
  }
}
