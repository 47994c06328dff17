package dev.jensen.refute;

import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Powers of t > 0, one for each symbol, by which they can be multiplied so that the second
/// derivative of a function of one variable is multiplied by a power of t: 1 for x, 2 for l, and -1
/// for w in sigmoid(w x)^2 + l w^2. Whole or half numbers. A guess: found by Euler's identity for
/// homogeneous functions, in double precision.
///
/// @param weights the exponents of t by symbol
public record Scaling(Map<String, Rational> weights) {
  private static final int SAMPLES_A_SYMBOL = 4;
  private static final int TRIES = 400;
  private static final int LARGEST_WEIGHT = 6;
  private static final double SMALL = 1e-7;

  /// The exponent of a symbol, 0 for one that is not part of it.
  public Rational of(String symbol) {
    return weights.getOrDefault(symbol, Rational.ZERO);
  }

  public boolean isWhole() {
    return weights.values().stream().allMatch(Rational::isInteger);
  }

  /// Those under which the given parameter has weight 1.
  public static Optional<Scaling> of(Statement statement, String parameter) {
    if (statement.variables().size() != 1 || !statement.parameters().contains(parameter)) {
      return Optional.empty();
    }
    try {
      return new Euler(statement).solve(parameter);
    } catch (RuleViolation | ArithmeticException | TooLarge | IllegalArgumentException notSmooth) {
      return Optional.empty();
    }
  }

  /// The equations sum_i w_i z_i dg/dz_i = d g at sample points, for the second derivative g and
  /// unknown weights w_i of the symbols z_i and degree d.
  private static final class Euler {
    private final List<String> symbols = new ArrayList<>();
    private final List<CompiledFunction> columns = new ArrayList<>();

    Euler(Statement statement) {
      symbols.addAll(statement.variables());
      symbols.addAll(statement.parameters());
      var x = statement.variables().get(0);
      var second = Derivative.of(Derivative.of(statement.function(), x), x);
      for (var symbol : symbols) {
        columns.add(compiled(Expr.symbol(symbol).times(Derivative.of(second, symbol))));
      }
      columns.add(compiled(second.negate()));
    }

    private CompiledFunction compiled(Expr expr) {
      return CompiledFunction.of(expr, symbols);
    }

    /// With the column of the parameter on the right-hand side.
    Optional<Scaling> solve(String parameter) {
      var rows = rows();
      int given = symbols.indexOf(parameter);
      if (rows.size() < SAMPLES_A_SYMBOL * columns.size()) {
        return Optional.empty();
      }
      var solution = Elimination.solve(rows, given);
      var weights = new HashMap<String, Rational>();
      for (int i = 0; i < symbols.size() && solution.isPresent(); i++) {
        double twice = 2 * solution.get()[i];
        if (Math.abs(twice - Math.rint(twice)) > SMALL || Math.abs(twice) > 2 * LARGEST_WEIGHT) {
          return Optional.empty();
        }
        weights.put(symbols.get(i), Rational.of((long) Math.rint(twice), 2));
      }
      return solution.map(known -> new Scaling(weights));
    }

    private List<double[]> rows() {
      var random = new Random(1);
      var rows = new ArrayList<double[]>();
      for (int i = 0; i < TRIES && rows.size() < SAMPLES_A_SYMBOL * columns.size(); i++) {
        var at =
            symbols.stream()
                .mapToDouble(s -> Math.exp(2 * random.nextDouble() - 1))
                .map(z -> random.nextInt(4) == 0 ? -z : z)
                .toArray();
        var row = columns.stream().mapToDouble(column -> column.at(at)).toArray();
        double size = IntStream.range(0, row.length).mapToDouble(k -> Math.abs(row[k])).sum();
        if (Double.isFinite(size) && size > SMALL) {
          rows.add(IntStream.range(0, row.length).mapToDouble(k -> row[k] / size).toArray());
        }
      }
      return rows;
    }
  }

  /// Homogeneous linear equations in double precision.
  private static final class Elimination {
    private Elimination() {}

    /// The solution with 1 at the given place and 0 at the places that stay free.
    static Optional<double[]> solve(List<double[]> equations, int given) {
      var rows = new ArrayList<>(equations.stream().map(double[]::clone).toList());
      int n = rows.get(0).length;
      var pivots = new HashMap<Integer, double[]>();
      for (int column = 0; column < n; column++) {
        if (column != given) {
          int k = column;
          rows.sort((a, b) -> Double.compare(Math.abs(b[k]), Math.abs(a[k])));
          if (Math.abs(rows.get(0)[k]) > SMALL) {
            var pivot = rows.remove(0);
            pivots.values().forEach(row -> reduce(row, pivot, k));
            rows.forEach(row -> reduce(row, pivot, k));
            pivots.put(k, pivot);
          }
        }
      }
      if (rows.stream().anyMatch(row -> Math.abs(row[given]) > SMALL)) {
        return Optional.empty();
      }
      var solution = new double[n];
      solution[given] = 1;
      pivots.forEach((column, row) -> solution[column] = -row[given] / row[column]);
      return Optional.of(solution);
    }

    private static void reduce(double[] row, double[] pivot, int column) {
      double factor = row[column] / pivot[column];
      for (int i = 0; i < row.length; i++) {
        row[i] -= factor * pivot[i];
      }
    }
  }
}
