package dev.jensen.agreement;

import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Values for the symbols of a statement, with short exact decimals, drawn from a seed: near the
/// numbers that occur in it, small fractions, and normally distributed ones of several sizes.
final class Points {
  private static final int TRIES = 200;
  private static final double[] SIZES = {0.1, 1, 1, 3, 20};
  private static final int[] STEPS = {0, 0, 3, 8, 11};
  private static final BigDecimal GRID = BigDecimal.ONE.divide(new BigDecimal(1 << 12));

  private final Statement statement;
  private final Random random;
  private final List<BigDecimal> landmarks;

  Points(Statement statement, Random random) {
    this.statement = statement;
    this.random = random;
    var found = new TreeSet<BigDecimal>();
    for (int i = -2; i <= 2; i++) {
      found.add(new BigDecimal(i));
      found.add(new BigDecimal(i).divide(new BigDecimal(2)));
    }
    collect(statement.function(), found);
    statement.constraints().forEach(c -> collect(c.expression(), found));
    landmarks = List.copyOf(found);
  }

  private static void collect(Expr expr, Set<BigDecimal> found) {
    if (expr instanceof Expr.Constant(var c) && c.abs().numerator().bitLength() < 20) {
      var value =
          new BigDecimal(c.numerator())
              .divide(new BigDecimal(c.denominator()), 6, RoundingMode.HALF_EVEN);
      found.add(value.stripTrailingZeros());
      found.add(value.negate().stripTrailingZeros());
    }
    expr.children().forEach(child -> collect(child, found));
  }

  private BigDecimal number() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> {
        var step = STEPS[random.nextInt(STEPS.length)];
        var offset = BigDecimal.ONE.divide(new BigDecimal(1 << step));
        var landmark = landmarks.get(random.nextInt(landmarks.size()));
        yield step == 0
            ? landmark
            : landmark.add(offset.multiply(new BigDecimal(random.nextInt(7) - 3)));
      }
      case 2 -> new BigDecimal(random.nextInt(33) - 16).divide(new BigDecimal(4));
      default -> {
        var size = SIZES[random.nextInt(SIZES.length)];
        yield onGrid(size * random.nextGaussian());
      }
    };
  }

  static BigDecimal onGrid(double value) {
    return GRID.multiply(new BigDecimal(Math.round(value * (1 << 12)))).stripTrailingZeros();
  }

  private Map<String, BigDecimal> assign(List<String> names, Map<String, BigDecimal> fixed) {
    var point = new TreeMap<>(fixed);
    names.forEach(name -> point.put(name, number()));
    return point;
  }

  /// Values of the parameters that satisfy the conditions on them, of the statement and of its
  /// natural domain as the kernel has it, and the further ones; if a number of tries finds some.
  Optional<Map<String, BigDecimal>> parameters(List<Constraint> when) {
    var all = new ArrayList<>(NaturalDomain.context(statement).ofParameters().constraints());
    all.addAll(when);
    return satisfying(statement.parameters(), Map.of(), all, TRIES);
  }

  /// Values of the parameters that satisfy the statement's conditions on them, not always those of
  /// its natural domain.
  Optional<Map<String, BigDecimal>> anyParameters() {
    var typed =
        statement.constraints().stream()
            .filter(constraint -> constraint.expression().isFreeOf(statement.variables()))
            .toList();
    return satisfying(statement.parameters(), Map.of(), typed, TRIES);
  }

  /// A point of the domain for these parameters, seen in double precision; the function may yet be
  /// undefined there.
  Optional<Map<String, BigDecimal>> inside(Map<String, BigDecimal> parameters) {
    return satisfying(statement.variables(), parameters, statement.constraints(), 6);
  }

  private Optional<Map<String, BigDecimal>> satisfying(
      List<String> names, Map<String, BigDecimal> fixed, List<Constraint> all, int tries) {
    for (int i = 0; i < tries; i++) {
      var point = assign(names, fixed);
      for (var constraint : all) {
        if (constraint.relation() == Relation.ZERO) {
          moveOnto(constraint.expression(), point, names);
        }
      }
      if (hold(all, point)) {
        return Optional.of(point);
      }
    }
    return Optional.empty();
  }

  /// Whether the point satisfies the statement's constraints, seen in double precision.
  boolean contains(Map<String, BigDecimal> point) {
    return hold(statement.constraints(), point);
  }

  private static boolean hold(List<Constraint> all, Map<String, BigDecimal> point) {
    var doubles = doubles(point);
    var balls = Evaluator.point(point);
    try {
      return all.stream()
          .allMatch(
              c ->
                  c.relation() == Relation.ZERO
                      ? Evaluator.EXACT.holds(c, balls)
                      : Evaluator.FAST.holds(c, doubles));
    } catch (TooCloseToTell perhaps) {
      return false;
    }
  }

  static Map<String, Double> doubles(Map<String, BigDecimal> point) {
    var doubles = new TreeMap<String, Double>();
    point.forEach((name, value) -> doubles.put(name, value.doubleValue()));
    return doubles;
  }

  /// Changes one coordinate so that an expression affine in it becomes 0.
  private void moveOnto(Expr expr, Map<String, BigDecimal> point, List<String> names) {
    var occurring = names.stream().filter(expr.symbols()::contains).toList();
    if (occurring.isEmpty()) {
      return;
    }
    var name = occurring.get(random.nextInt(occurring.size()));
    var at = new ArrayList<BigDecimal>();
    for (int value = 0; value < 2; value++) {
      point.put(name, new BigDecimal(value));
      try {
        Evaluator.EXACT.value(expr, Evaluator.point(point)).map(Ball::middle).ifPresent(at::add);
      } catch (TooCloseToTell perhaps) {
        return;
      }
    }
    if (at.size() == 2 && at.get(0).compareTo(at.get(1)) != 0) {
      var slope = at.get(1).subtract(at.get(0));
      var root = at.get(0).negate().divide(slope, 30, RoundingMode.HALF_EVEN);
      point.put(name, root.stripTrailingZeros());
    }
  }
}
