package dev.jensen.refute;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Admissible values of the parameters, chosen to differ much: signs, sizes, and near the edges of
/// what is admissible. Each vector follows `names`. One empty vector when there are no parameters.
record ParameterSamples(List<String> names, List<double[]> vectors) {
  private static final double[] SIMPLE = {
    0, 1, -1, 2, -2, 0.5, -0.5, 3.7, -3.7, 10, -10, 0.1, -0.1, 60, -60, 0.01, -0.01
  };
  private static final double[] OFFSETS = {0, 0.001, 0.05, 0.3, 1, 8};
  private static final int ATTEMPTS = 6000;
  private static final int POOL = 400;
  private static final int BISECTIONS = 12;
  private static final double[] TYPICAL = {0, 1, -1};

  /// Few samples that differ much, and many to check on what was found with the few.
  record Pair(ParameterSamples few, ParameterSamples many) {}

  static Pair of(Statement statement, int few, int many) {
    var names = statement.parameters();
    var constraints =
        statement.constraints().stream()
            .filter(c -> c.expression().isFreeOf(statement.variables()))
            .toList();
    if (names.isEmpty()) {
      var only = new ParameterSamples(names, List.of(new double[0]));
      return new Pair(only, only);
    }
    var flat = Flat.of(names, constraints);
    var sampler = new Sampler(names, flat, constraints);
    var pool = sampler.pool();
    return new Pair(
        new ParameterSamples(names, sampler.diverse(pool, few)),
        new ParameterSamples(names, pool.stream().limit(many).map(sampler::complete).toList()));
  }

  private static final class Sampler {
    private final List<String> free;
    private final List<CompiledFunction> coordinates;
    private final Membership membership;
    private final List<double[]> choices = new ArrayList<>();
    private final Random random = new Random(1);

    Sampler(List<String> names, Flat flat, List<Constraint> constraints) {
      free = flat.free();
      coordinates =
          names.stream()
              .map(name -> flat.dependent().getOrDefault(name, Expr.symbol(name)))
              .map(image -> CompiledFunction.of(image, free))
              .toList();
      membership = Membership.of(constraints, names);
      for (var name : free) {
        choices.add(choices(name, constraints));
      }
    }

    private static double[] choices(String name, List<Constraint> constraints) {
      var values = new LinkedHashSet<Double>();
      for (var value : SIMPLE) {
        values.add(value);
      }
      for (var constraint : constraints) {
        AffineForm.in(name, constraint.expression())
            .flatMap(AffineForm::root)
            .filter(root -> root.symbols().isEmpty())
            .map(root -> CompiledFunction.of(root, List.of()).at(new double[0]))
            .ifPresent(root -> addAround(root, values));
      }
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void addAround(double root, Set<Double> values) {
      for (var offset : OFFSETS) {
        values.add(root + offset);
        values.add(root - offset);
      }
    }

    private double[] complete(double[] freeValues) {
      return coordinates.stream().mapToDouble(c -> c.at(freeValues)).toArray();
    }

    private double[] draw() {
      var values = new double[free.size()];
      for (var i = 0; i < values.length; i++) {
        var options = choices.get(i);
        values[i] = options[random.nextInt(options.length)];
      }
      return values;
    }

    private List<double[]> pool() {
      var pool = new ArrayList<double[]>();
      double[] outside = {};
      for (var attempt = 0; attempt < ATTEMPTS && pool.size() < POOL; attempt++) {
        if (Thread.currentThread().isInterrupted()) {
          break;
        }
        var values = draw();
        if (membership.contains(complete(values))) {
          pool.add(values);
          if (outside.length > 0 && attempt % 4 == 0) {
            pool.add(towards(values, outside));
          }
        } else {
          outside = values;
        }
      }
      return pool;
    }

    /// The last admissible point met when the segment is bisected.
    private double[] towards(double[] inside, double[] outside) {
      var near = inside;
      var far = outside;
      for (var step = 0; step < BISECTIONS; step++) {
        var middle = new double[near.length];
        for (var i = 0; i < near.length; i++) {
          middle[i] = (near[i] + far[i]) / 2;
        }
        if (membership.contains(complete(middle))) {
          near = middle;
        } else {
          far = middle;
        }
      }
      return near;
    }

    /// Greedily the vector of the pool farthest from those chosen, sizes compared on a logarithmic
    /// scale.
    List<double[]> diverse(List<double[]> pool, int count) {
      var chosen = new ArrayList<double[]>();
      var compressed = pool.stream().map(Sampler::compressed).toList();
      var distances = new double[pool.size()];
      Arrays.fill(distances, Double.MAX_VALUE);
      var next = 0;
      while (chosen.size() < count && next < pool.size() && distances[next] > 0) {
        chosen.add(complete(pool.get(next)));
        for (var i = 0; i < distances.length; i++) {
          distances[i] = Math.min(distances[i], distance(compressed.get(i), compressed.get(next)));
        }
        next = 0;
        for (var i = 1; i < distances.length; i++) {
          next = distances[i] > distances[next] ? i : next;
        }
      }
      addTypical(pool, chosen);
      return List.copyOf(chosen);
    }

    /// For each parameter and each typical value an admissible vector that has it.
    private void addTypical(List<double[]> pool, List<double[]> chosen) {
      for (var i = 0; i < coordinates.size(); i++) {
        for (var value : TYPICAL) {
          var index = i;
          if (chosen.stream().noneMatch(vector -> vector[index] == value)) {
            pool.stream()
                .map(this::complete)
                .filter(vector -> vector[index] == value)
                .findFirst()
                .ifPresent(chosen::add);
          }
        }
      }
    }

    private static double distance(double[] left, double[] right) {
      var sum = 0.0;
      for (var i = 0; i < left.length; i++) {
        var difference = left[i] - right[i];
        sum += difference * difference;
      }
      return sum;
    }

    private static double[] compressed(double[] values) {
      return Arrays.stream(values)
          .map(value -> Math.copySign(Math.log1p(20 * Math.abs(value)), value))
          .toArray();
    }
  }
}
