package dev.jensen.agreement;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/// Draws points that satisfy constraints, as far as double precision can tell: numbers that occur
/// in the problem and their neighbours, small, large and round ones, points on boundaries and
/// flats.
final class Sampling {
  private static final int TRIES = 60;
  private static final double[] NEAR = {0, 0, 1, -1, 0.5, -0.5, 1.0 / 1024, -1.0 / 1024};

  private final List<Constraint> constraints;
  private final Optional<Expr> function;
  private final List<String> symbols;
  private final List<Double> numbers;
  private final Random random;

  /// `function`: what must be defined at the points, besides the constraints.
  Sampling(
      Collection<String> variables,
      List<Constraint> constraints,
      Optional<Expr> function,
      Collection<Expr> about,
      Random random) {
    var names = new TreeSet<>(variables);
    constraints.forEach(constraint -> names.addAll(constraint.expression().symbols()));
    function.ifPresent(f -> names.addAll(f.symbols()));
    about.forEach(expr -> names.addAll(expr.symbols()));
    this.constraints = constraints;
    this.function = function;
    this.symbols = List.copyOf(names);
    this.random = random;
    this.numbers = new ArrayList<>(List.of(0.0, 1.0, -1.0, 2.0));
    constraints.forEach(constraint -> collect(constraint.expression()));
    function.ifPresent(this::collect);
    about.forEach(this::collect);
  }

  private void collect(Expr expr) {
    if (expr instanceof Expr.Constant) {
      Evaluator.FAST.value(expr, Map.of()).ifPresent(numbers::add);
    }
    expr.children().forEach(this::collect);
  }

  List<String> symbols() {
    return symbols;
  }

  /// A point, with the coordinates given; empty where none was found.
  Optional<Map<String, Double>> point(Map<String, Double> given) {
    for (int i = 0; i < TRIES; i++) {
      var point = new HashMap<>(given);
      for (var name : symbols) {
        if (!given.containsKey(name)) {
          point.put(name, number());
        }
      }
      repair(point, given);
      if (admits(point)) {
        return Optional.of(point);
      }
    }
    return Optional.empty();
  }

  /// Another point that differs in the variables only: anywhere, along one of them, along a simple
  /// direction, or on the other side of a number of the problem.
  Optional<Map<String, Double>> other(Map<String, Double> point, List<String> variables) {
    if (variables.isEmpty()) {
      return Optional.empty();
    }
    var given = new HashMap<>(point);
    switch (random.nextInt(6)) {
      case 0 -> given.remove(variables.get(random.nextInt(variables.size())));
      case 1, 2 -> {
        var step = Math.scalb(1 + random.nextDouble(), 2 - random.nextInt(20));
        variables.forEach(name -> given.merge(name, step * (random.nextInt(3) - 1), Double::sum));
      }
      case 3 -> {
        var center = pick(numbers);
        variables.forEach(name -> given.computeIfPresent(name, (n, x) -> 2 * center - x));
      }
      default -> given.keySet().removeAll(variables);
    }
    return point(given);
  }

  double weight() {
    return switch (random.nextInt(4)) {
      case 0 -> (1 + random.nextInt(1023)) / 1024.0;
      case 1 -> 0.25;
      default -> 0.5;
    };
  }

  private double number() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> pick(numbers) + NEAR[random.nextInt(NEAR.length)];
      case 2 -> random.nextInt(9) - 4;
      case 3 -> random.nextInt(41) / 8.0 - 2.5;
      case 4 -> random.nextGaussian() * 10;
      case 5, 6 -> pick(numbers) + Math.scalb(random.nextGaussian(), -random.nextInt(24));
      default -> random.nextGaussian() * 2;
    };
  }

  private double pick(List<Double> list) {
    return list.get(random.nextInt(list.size()));
  }

  /// Solves equations, and now and then a boundary, for one of their symbols.
  private void repair(Map<String, Double> point, Map<String, Double> given) {
    for (var constraint : constraints) {
      if (constraint.relation() == Relation.ZERO
          || (constraint.relation() == Relation.NONNEGATIVE && random.nextInt(8) == 0)) {
        var free = new ArrayList<>(constraint.expression().symbols());
        free.removeAll(given.keySet());
        if (!free.isEmpty()) {
          solve(constraint.expression(), free.get(random.nextInt(free.size())), point);
        }
      }
    }
  }

  private static void solve(Expr expr, String name, Map<String, Double> point) {
    var moved = new HashMap<>(point);
    moved.put(name, 0.0);
    var low = valueIn(expr, moved);
    moved.put(name, 1.0);
    var high = valueIn(expr, moved);
    var slope = high - low;
    if (Double.isFinite(slope) && slope != 0) {
      point.put(name, 0.0 - low / slope);
    }
  }

  private static double valueIn(Expr expr, Map<String, Double> point) {
    try {
      return Evaluator.FAST.value(expr, point).orElse(Double.NaN);
    } catch (TooCloseToTell unclear) {
      return Double.NaN;
    }
  }

  boolean admits(Map<String, Double> point) {
    try {
      return constraints.stream().allMatch(c -> Evaluator.FAST.holds(c, point))
          && function.map(f -> Evaluator.FAST.value(f, point).isPresent()).orElse(true);
    } catch (TooCloseToTell unclear) {
      return false;
    }
  }

  /// Throws `TooCloseToTell` where it is not certain.
  boolean admitsExactly(Map<String, Ball> point) {
    return constraints.stream().allMatch(c -> Evaluator.EXACT.holds(c, point))
        && function.map(f -> Evaluator.EXACT.value(f, point).isPresent()).orElse(true);
  }
}
