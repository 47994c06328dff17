package dev.jensen.refute;

import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.refute.numeric.CompiledFunction;
import dev.jensen.refute.numeric.SymmetricEigen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The values of the only parameter at which a smooth function begins or ceases to be convex or
/// concave, in double precision, each with the point at which the second derivatives decide it.
/// Guesses: what is said on both sides of them is proved anew.
public final class Thresholds {
  /// The function is convex (or concave) for values of the parameter on one side close to `value`,
  /// and on the other side it is not, near `point`.
  public record Threshold(double value, List<Double> point) {
    private static Threshold at(double value, double[] point) {
      return new Threshold(value, Arrays.stream(point).boxed().toList());
    }
  }

  private static final int POINTS = 250;
  private static final int MOST_VARIABLES = 3;
  private static final int OCTAVES = 10;
  private static final int BISECTIONS = 46;
  private static final int DECADES = 8;
  private static final double NOISE = 1e-11;
  private static final double SMALLEST_STEP = 1e-9;
  private static final double CLOSE = 10;
  private static final double SAME = 1e-7;
  private static final int NEWTON_STEPS = 6;
  private static final double NEARBY = 1e-2;

  private final Statement statement;
  private final String parameter;
  private final List<String> names;
  private final CompiledFunction[][] hessian;
  private final Membership domain;
  private final Membership admissible;
  private final List<double[]> points = new ArrayList<>();
  private final Deadline deadline;

  private Thresholds(Statement statement, Deadline deadline) {
    this.deadline = deadline;
    this.parameter = statement.parameters().get(0);
    this.names = new ArrayList<>(statement.variables());
    names.add(parameter);
    var ofVariables =
        statement.constraints().stream()
            .filter(c -> c.expression().isFreeOf(List.of(parameter)))
            .toList();
    this.domain = Membership.of(ofVariables, statement.variables());
    this.admissible =
        Membership.of(
            statement.constraints().stream()
                .filter(c -> c.expression().isFreeOf(statement.variables()))
                .toList(),
            List.of(parameter));
    this.hessian = compiled(statement);
    this.statement = statement;
    collect(ofVariables, statement.variables());
  }

  /// None where there is not exactly one parameter, where conditions mix it with the variables, and
  /// where the function is not smooth.
  public static List<Threshold> of(Statement statement, Deadline deadline) {
    if (statement.parameters().size() != 1
        || statement.variables().isEmpty()
        || statement.variables().size() > MOST_VARIABLES
        || statement.constraints().stream().anyMatch(c -> mixes(c, statement))) {
      return List.of();
    }
    try {
      return new Thresholds(statement, deadline).found();
    } catch (RuleViolation | ArithmeticException | TooLarge | IllegalArgumentException notSmooth) {
      return List.of();
    }
  }

  private static boolean mixes(Constraint constraint, Statement statement) {
    return !constraint.expression().isFreeOf(statement.parameters())
        && !constraint.expression().isFreeOf(statement.variables());
  }

  private CompiledFunction[][] compiled(Statement statement) {
    return Derivative.hessian(statement.function(), statement.variables()).stream()
        .map(row -> row.stream().map(this::compiled).toArray(CompiledFunction[]::new))
        .toArray(CompiledFunction[][]::new);
  }

  private CompiledFunction compiled(Expr entry) {
    return CompiledFunction.of(entry, names);
  }

  private void collect(List<Constraint> constraints, List<String> variables) {
    points.addAll(Points.satisfying(constraints, variables, POINTS).vectors());
    if (variables.size() == 1) {
      var ends = new ArrayList<Double>(List.of(0.0));
      for (var constraint : constraints) {
        AffineForm.in(variables.get(0), constraint.expression())
            .flatMap(AffineForm::root)
            .map(root -> CompiledFunction.of(root, List.of()).at(new double[0]))
            .filter(Double::isFinite)
            .ifPresent(ends::add);
      }
      for (var end : ends) {
        for (var k = -DECADES; k <= DECADES; k++) {
          for (var mantissa : new double[] {1, 1.7, 3, 5.5}) {
            points.add(new double[] {end + mantissa * Math.pow(10, k)});
            points.add(new double[] {end - mantissa * Math.pow(10, k)});
          }
        }
        points.add(new double[] {end});
      }
    }
    points.removeIf(point -> !domain.contains(point));
  }

  private List<Threshold> found() {
    var grid = grid();
    var found = new ArrayList<Threshold>();
    for (var sign : new int[] {1, -1}) {
      var good = Arrays.stream(grid).mapToObj(p -> isCurved(sign, p)).toList();
      for (var i = 1; i < grid.length && !deadline.expired(); i++) {
        if (!good.get(i - 1).equals(good.get(i))) {
          found.add(
              good.get(i)
                  ? between(sign, beyond(grid, good, i, 1), grid[i - 1])
                  : between(sign, beyond(grid, good, i - 1, -1), grid[i]));
        }
      }
    }
    return found;
  }

  /// The next good value, if there is one: between the points that were tried, some may speak
  /// against the value itself.
  private static double beyond(double[] grid, List<Boolean> good, int i, int step) {
    int next = i + step;
    return next >= 0 && next < grid.length && good.get(next) ? grid[next] : grid[i];
  }

  private double[] grid() {
    var grid = new ArrayList<Double>(List.of(0.0));
    for (var k = -OCTAVES; k <= OCTAVES; k++) {
      for (var mantissa : new double[] {1, 1.41}) {
        grid.add(mantissa * Math.pow(2, k));
        grid.add(-mantissa * Math.pow(2, k));
      }
    }
    return grid.stream()
        .mapToDouble(Double::doubleValue)
        .filter(p -> admissible.contains(new double[] {p}))
        .sorted()
        .toArray();
  }

  private boolean isCurved(int sign, double p) {
    return !deadline.expired() && points.stream().allMatch(point -> allows(sign, point, p));
  }

  /// The last value from `good` towards `bad` that no point speaks against, and a point that speaks
  /// against the next ones, close to 0 if there is one.
  private Threshold between(int sign, double good, double bad) {
    var anywhere = refined(sign, good, worst(sign, good, bad, Double.POSITIVE_INFINITY));
    var close = worst(sign, good, bad, CLOSE);
    if (close.point().isEmpty()) {
      return anywhere;
    }
    var refined = refined(sign, good, close);
    var same = Math.abs(refined.value() - anywhere.value()) <= SAME * Math.abs(good - bad);
    return same ? refined : anywhere;
  }

  private Threshold worst(int sign, double good, double bad, double within) {
    var worst = new Threshold(bad, List.of());
    for (var point : points) {
      if (Arrays.stream(point).allMatch(x -> Math.abs(x) <= within)
          && !allows(sign, point, worst.value())) {
        worst = Threshold.at(limit(sign, point, good, worst.value()), point);
      }
    }
    return worst;
  }

  private double limit(int sign, double[] point, double good, double bad) {
    var inside = good;
    var outside = bad;
    for (var i = 0; i < BISECTIONS; i++) {
      var middle = (inside + outside) / 2;
      if (allows(sign, point, middle)) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return outside;
  }

  /// Moves the point while that speaks against more values.
  private Threshold refined(int sign, double good, Threshold worst) {
    var point = worst.point().stream().mapToDouble(Double::doubleValue).toArray();
    var value = worst.value();
    for (var step = 0.3; step > SMALLEST_STEP && !deadline.expired(); ) {
      var improved = false;
      for (var i = 0; i < point.length; i++) {
        for (var direction : new int[] {1, -1}) {
          var moved = point.clone();
          moved[i] += direction * step * Math.max(1, Math.abs(point[i]));
          if (domain.contains(moved) && !allows(sign, moved, value)) {
            var better = limit(sign, moved, good, value);
            improved |= better != value;
            value = better;
            point = moved;
          }
        }
      }
      step = improved ? step : step / 2;
    }
    return atExtremum(sign, good, Threshold.at(value, point));
  }

  /// The same with the point as exact as doubles are, where it is an extremum of the second
  /// derivative of a function of one variable.
  private Threshold atExtremum(int sign, double good, Threshold found) {
    if (statement.variables().size() != 1) {
      return found;
    }
    try {
      var x = statement.variables().get(0);
      var second = Derivative.of(Derivative.of(statement.function(), x), x);
      var third = Derivative.of(second, x);
      return atZero(compiled(third), compiled(Derivative.of(third, x)), sign, good, found);
    } catch (RuleViolation | ArithmeticException | TooLarge unknown) {
      return found;
    }
  }

  /// By Newton's method, if that stays close.
  private Threshold atZero(
      CompiledFunction slope, CompiledFunction bend, int sign, double good, Threshold found) {
    double start = found.point().get(0);
    double value = found.value();
    double x = start;
    for (var i = 0; i < NEWTON_STEPS; i++) {
      var at = new double[] {x, value};
      double next = x - slope.at(at) / bend.at(at);
      var point = new double[] {next};
      if (!(Math.abs(next - start) <= NEARBY * Math.max(1, Math.abs(start)))
          || !domain.contains(point)) {
        return found;
      }
      x = next;
      value = limit(sign, point, good, value + (value - good));
    }
    return Threshold.at(value, new double[] {x});
  }

  /// False when the least eigenvalue there is negative by more than rounding.
  private boolean allows(int sign, double[] point, double p) {
    var at = Arrays.copyOf(point, point.length + 1);
    at[point.length] = p;
    var n = point.length;
    var values = new double[n][n];
    var size = 0.0;
    var error = 0.0;
    for (var i = 0; i < n; i++) {
      for (var j = 0; j < n; j++) {
        var near = hessian[i][j].near(at);
        values[i][j] = sign * near.value();
        if (!Double.isFinite(near.value()) || !Double.isFinite(near.error())) {
          return true;
        }
        size = Math.max(size, Math.abs(values[i][j]));
        error = Math.max(error, near.error());
      }
    }
    var v =
        SymmetricEigen.leastEigenvector(
            Arrays.stream(values).map(double[]::clone).toArray(double[][]::new));
    var form = 0.0;
    for (var i = 0; i < n; i++) {
      for (var j = 0; j < n; j++) {
        form += v[i] * values[i][j] * v[j];
      }
    }
    return form >= -(n == 1 ? 0 : NOISE * size) - 8 * n * error;
  }
}
