package dev.jensen.refute;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.refute.numeric.Approximation;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.ArrayList;
import java.util.List;

/// A statement compiled, with its parameters set to each of the samples in turn. Points hold the
/// variables alone, in the statement's order.
final class Ground {
  private final CompiledFunction function;
  private final Membership membership;
  private final List<double[]> frames = new ArrayList<>();
  private final int dimension;

  Ground(Statement statement, ParameterSamples samples) {
    var symbols = new ArrayList<>(statement.variables());
    symbols.addAll(samples.names());
    dimension = statement.variables().size();
    function = CompiledFunction.of(statement.function(), symbols);
    membership = Membership.of(onVariables(statement), symbols);
    for (var vector : samples.vectors()) {
      var frame = new double[symbols.size()];
      System.arraycopy(vector, 0, frame, dimension, vector.length);
      frames.add(frame);
    }
  }

  /// The constraints that the samples do not satisfy by themselves.
  private static List<Constraint> onVariables(Statement statement) {
    return statement.constraints().stream()
        .filter(c -> !c.expression().isFreeOf(statement.variables()))
        .toList();
  }

  int dimension() {
    return dimension;
  }

  int samples() {
    return frames.size();
  }

  /// The function's value, not a number outside the domain.
  double value(int sample, double[] point) {
    var frame = framed(sample, point);
    return membership.contains(frame) ? function.at(frame) : Double.NaN;
  }

  /// The function's value without a look at the constraints.
  double unconstrained(int sample, double[] point) {
    return function.at(framed(sample, point));
  }

  boolean contains(int sample, double[] point) {
    return membership.contains(framed(sample, point));
  }

  /// How far the point is from satisfying the constraints; 0 when it does.
  double violation(int sample, double[] point) {
    return membership.violation(framed(sample, point));
  }

  Approximation near(int sample, double[] point) {
    return function.near(framed(sample, point));
  }

  private double[] framed(int sample, double[] point) {
    var frame = frames.get(sample);
    System.arraycopy(point, 0, frame, 0, dimension);
    return frame;
  }
}
