package dev.jensen.refute;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.ArrayList;
import java.util.List;

/// Whether points satisfy constraints, in double precision. Strict constraints must hold by more
/// than rounding could account for; closed ones may fail by as much, since simple points lie
/// exactly on boundaries.
final class Membership {
  private static final double TOLERANCE = 1e-12;

  private final List<CompiledFunction> functions;
  private final List<Relation> relations;

  private Membership(List<CompiledFunction> functions, List<Relation> relations) {
    this.functions = functions;
    this.relations = relations;
  }

  static Membership of(List<Constraint> constraints, List<String> symbols) {
    var functions = new ArrayList<CompiledFunction>();
    var relations = new ArrayList<Relation>();
    for (var constraint : constraints) {
      functions.add(CompiledFunction.of(constraint.expression(), symbols));
      relations.add(constraint.relation());
    }
    return new Membership(functions, relations);
  }

  boolean contains(double[] point) {
    for (var i = 0; i < relations.size(); i++) {
      if (!holds(relations.get(i), functions.get(i), point)) {
        return false;
      }
    }
    return true;
  }

  /// The sum of what the constraints lack, 0 for members; infinite where one is undefined.
  double violation(double[] point) {
    var sum = 0.0;
    for (var i = 0; i < relations.size(); i++) {
      if (!holds(relations.get(i), functions.get(i), point)) {
        var value = functions.get(i).at(point);
        sum += Double.isNaN(value) ? Double.POSITIVE_INFINITY : Math.abs(value) + Double.MIN_NORMAL;
      }
    }
    return sum;
  }

  private static boolean holds(Relation relation, CompiledFunction function, double[] point) {
    var value = function.at(point);
    if (Math.abs(value) > 1e-6) {
      return relation.holds((int) Math.signum(value));
    }
    var near = function.near(point);
    var tolerance = TOLERANCE * Math.min(1, size(point)) + near.error();
    return switch (relation) {
      case NONNEGATIVE -> value >= -near.error();
      case POSITIVE -> value > tolerance;
      case ZERO -> Math.abs(value) <= near.error();
      case NONZERO -> Math.abs(value) > tolerance;
    };
  }

  private static double size(double[] point) {
    var size = 0.0;
    for (var coordinate : point) {
      size = Math.max(size, Math.abs(coordinate));
    }
    return size;
  }
}
