package dev.jensen.argument;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Inhabitant;
import dev.jensen.prove.Inhabitants;
import dev.jensen.prove.Search;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Finds a point that satisfies constraints, the simplest first: small whole numbers, then small
/// fractions, then what a search by samples finds. Every point was accepted by the kernel.
final class SimplePoints {
  private static final int MOST_TRIED = 60_000;
  private static final List<Rational> VALUES =
      List.of(
          Rational.ZERO,
          Rational.ONE,
          Rational.MINUS_ONE,
          Rational.TWO,
          Rational.of(-2, 1),
          Rational.HALF,
          Rational.of(-1, 2),
          Rational.of(3, 1),
          Rational.of(-3, 1),
          Rational.of(1, 4),
          Rational.of(3, 2),
          Rational.of(4, 1),
          Rational.of(-4, 1),
          Rational.of(1, 3),
          Rational.of(3, 4),
          Rational.of(-3, 2),
          Rational.of(-1, 4),
          Rational.of(5, 1),
          Rational.of(-5, 1),
          Rational.of(10, 1),
          Rational.of(-10, 1),
          Rational.of(1, 10),
          Rational.of(2, 3),
          Rational.of(-2, 3),
          Rational.of(9, 10),
          Rational.of(100, 1),
          Rational.of(-100, 1));

  private final Search search;

  SimplePoints(Search search) {
    this.search = search;
  }

  /// Values for all symbols of the constraints and for the names, if a point is found.
  Optional<Map<String, Expr>> satisfying(List<Constraint> constraints, Iterable<String> more) {
    var symbols = new TreeSet<String>();
    more.forEach(symbols::add);
    constraints.forEach(c -> symbols.addAll(c.expression().symbols()));
    var names = List.copyOf(symbols);
    var context = new Context(names, constraints);
    return onGrid(context, names).or(() -> sampled(context)).or(() -> climbed(context, names));
  }

  private Optional<Map<String, Expr>> climbed(Context context, List<String> names) {
    try {
      return new Descent(context.constraints(), names, search)
          .candidates().stream().flatMap(point -> accepted(context, point).stream()).findFirst();
    } catch (IllegalArgumentException notEvaluated) {
      return Optional.empty();
    }
  }

  private Optional<Map<String, Expr>> onGrid(Context context, List<String> names) {
    List<Test> tests;
    try {
      tests = context.constraints().stream().map(c -> Test.of(c, names)).toList();
    } catch (IllegalArgumentException notEvaluated) {
      return Optional.empty();
    }
    var tried = 0;
    for (int reach = 0; reach < VALUES.size(); reach++) {
      var indices = new int[names.size()];
      do {
        if (isNew(indices, reach)) {
          if (++tried > MOST_TRIED || search.expired()) {
            return Optional.empty();
          }
          var found = at(indices, tests, context, names);
          if (found.isPresent()) {
            return found;
          }
        }
      } while (next(indices, reach));
    }
    return Optional.empty();
  }

  /// True for combinations that no smaller reach had.
  private static boolean isNew(int[] indices, int reach) {
    if (indices.length == 0) {
      return reach == 0;
    }
    for (int index : indices) {
      if (index == reach) {
        return true;
      }
    }
    return false;
  }

  private static boolean next(int[] indices, int reach) {
    for (int i = indices.length - 1; i >= 0; i--) {
      if (indices[i] < reach) {
        indices[i]++;
        return true;
      }
      indices[i] = 0;
    }
    return false;
  }

  private Optional<Map<String, Expr>> at(
      int[] indices, List<Test> tests, Context context, List<String> names) {
    var numbers = new double[indices.length];
    for (int i = 0; i < indices.length; i++) {
      var value = VALUES.get(indices[i]);
      numbers[i] = value.numerator().doubleValue() / value.denominator().doubleValue();
    }
    if (!tests.stream().allMatch(test -> test.mayHold(numbers))) {
      return Optional.empty();
    }
    var point = new HashMap<String, Expr>();
    for (int i = 0; i < indices.length; i++) {
      point.put(names.get(i), Expr.of(VALUES.get(indices[i])));
    }
    return accepted(context, point);
  }

  private static Optional<Map<String, Expr>> accepted(Context context, Map<String, Expr> point) {
    try {
      Theorem.prove(context, new Inhabitant(point));
      return Optional.of(point);
    } catch (RuleViolation refused) {
      return Optional.empty();
    }
  }

  private Optional<Map<String, Expr>> sampled(Context context) {
    if (search.expired()) {
      return Optional.empty();
    }
    return new Inhabitants(search, context)
        .prove()
        .filter(Inhabitant.class::isInstance)
        .map(rule -> ((Inhabitant) rule).point())
        .filter(point -> point.keySet().containsAll(context.variables()));
  }

  /// A constraint in double precision.
  private record Test(CompiledFunction function, Relation relation) {
    private static final double NOISE = 1e-9;

    static Test of(Constraint constraint, List<String> names) {
      return new Test(CompiledFunction.of(constraint.expression(), names), constraint.relation());
    }

    boolean mayHold(double[] point) {
      var value = function.at(point);
      return switch (relation) {
        case NONNEGATIVE -> value >= -NOISE;
        case POSITIVE -> value > 0;
        case ZERO -> Math.abs(value) <= NOISE;
        case NONZERO -> value != 0;
      };
    }
  }
}
