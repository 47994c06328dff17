package dev.jensen.decide;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.prove.Generators;
import dev.jensen.prove.Search;
import dev.jensen.refute.AffineForm;
import dev.jensen.refute.Direction;
import dev.jensen.refute.Points;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Points, as formulas in the parameters, at which the second derivative of a function of one
/// variable may have a sign: where it vanishes to first order for no parameters, half way between
/// the ends of the domain, as far from an end as a parameter, far out, or close to an end, the
/// farther out and the closer the nearer the parameters are to the end of what is admitted. On
/// samples of the parameters the sign is as wanted. For several variables, see `FarOut`.
record Escapes(Search search, Context context, Expr function) {
  private static final int SAMPLES = 60;
  private static final int MOST = 3;
  private static final int MOST_QUANTITIES = 8;
  private static final int SMALL_SHARE = 8;
  private static final int[] SCALES = {1, 2, 4, 8, 16};

  List<Map<String, Expr>> points(Direction direction) {
    if (context.variables().size() != 1) {
      return new FarOut(search, context, function, quantities()).points(direction);
    }
    var variable = context.variables().get(0);
    try {
      var second = Derivative.of(Derivative.of(function, variable), variable);
      var parameters =
          function.symbols().stream().filter(name -> !name.equals(variable)).sorted().toList();
      var samples = Points.satisfying(context.ofParameters().constraints(), parameters, SAMPLES);
      return Stream.of(candidates(variable, second), shares(variable))
          .flatMap(
              kind ->
                  kind.stream()
                      .filter(place -> holds(place, variable, second, direction, samples))
                      .limit(MOST))
          .map(place -> Map.of(variable, place))
          .toList();
    } catch (RuleViolation | ArithmeticException | TooLarge | IllegalArgumentException notSmooth) {
      return List.of();
    }
  }

  private boolean holds(
      Expr place, String variable, Expr second, Direction direction, Points samples) {
    var at = Map.of(variable, place);
    var wanted = direction == Direction.NOT_CONVEX ? second.negate() : second;
    return isFinite(place, samples)
        && isPositive(wanted.substitute(at), samples)
        && context.constraints().stream()
            .filter(c -> c.expression().symbols().contains(variable))
            .allMatch(
                c ->
                    c.relation() != Relation.ZERO
                        && (context
                                .ofParameters()
                                .satisfies(c.expression().substitute(at), Relation.POSITIVE)
                            || isPositive(c.expression().substitute(at), samples)));
  }

  /// False for the logarithm of 0 and the like, at which some functions seem to have values.
  private static boolean isFinite(Expr place, Points samples) {
    var function = CompiledFunction.of(place, samples.names());
    return samples.vectors().stream().allMatch(vector -> Double.isFinite(function.at(vector)));
  }

  /// Values beyond double precision speak neither for nor against it.
  private static boolean isPositive(Expr expr, Points samples) {
    var function = CompiledFunction.of(expr, samples.names());
    return samples.vectors().stream().noneMatch(vector -> function.at(vector) <= 0)
        && samples.vectors().stream().anyMatch(vector -> function.at(vector) > 0);
  }

  private Set<Expr> candidates(String variable, Expr second) {
    var candidates = new LinkedHashSet<Expr>();
    stationary(variable, second).ifPresent(candidates::add);
    candidates.addAll(new Inflections(search, context, variable).beside(second));
    var ends = ends(variable);
    addBetween(ends, candidates);
    var quantities = quantities();
    for (var quantity : quantities) {
      addMultiples(ends, quantity, candidates);
      var large = Expr.sum(Numeral.ONE, quantity);
      for (int power = 1; power <= 2; power++) {
        for (int scale : SCALES) {
          addAround(ends, large.power(power), scale, candidates);
        }
      }
      for (int scale : SCALES) {
        Expr log = new Expr.Application(Atoms.LOG, List.of(large));
        candidates.add(log.plus(Expr.of(scale)));
        candidates.add(log.plus(Expr.of(scale)).negate());
      }
      if (hasLogarithms(function)) {
        addExponentials(large, candidates);
      }
    }
    return candidates;
  }

  private static boolean hasLogarithms(Expr expr) {
    return (expr instanceof Expr.Application(var atom, var arguments) && atom.equals(Atoms.LOG))
        || expr.children().stream().anyMatch(Escapes::hasLogarithms);
  }

  /// Where the logarithm is as large, or as far below 0.
  private static void addExponentials(Expr large, Set<Expr> candidates) {
    for (int power = 1; power <= 2; power++) {
      for (int scale : List.of(1, 4)) {
        var logarithm = Expr.of(scale).times(large.power(power));
        candidates.add(new Expr.Application(Atoms.EXP, List.of(logarithm)));
        candidates.add(new Expr.Application(Atoms.EXP, List.of(logarithm.negate())));
      }
    }
  }

  /// Half way between two ends.
  private static void addBetween(List<Expr> ends, Set<Expr> candidates) {
    for (int i = 0; i < ends.size(); i++) {
      for (int j = 0; j < i; j++) {
        candidates.add(Expr.sum(ends.get(i), ends.get(j)).over(Expr.of(2)));
      }
    }
  }

  /// As far from an end as a quantity, or a few times as far: for functions of x over a parameter.
  private static void addMultiples(List<Expr> ends, Expr quantity, Set<Expr> candidates) {
    for (var end : ends.isEmpty() ? List.<Expr>of(Numeral.ZERO) : ends) {
      for (int scale : SCALES) {
        candidates.add(end.plus(Expr.of(scale).times(quantity)));
        candidates.add(end.minus(Expr.of(scale).times(quantity)));
      }
    }
  }

  /// As far from an end as a small part of a quantity beside the parameters that are positive, or
  /// as far out or close as all quantities together.
  private Set<Expr> shares(String variable) {
    var shares = new LinkedHashSet<Expr>();
    var positive = positive();
    var symbols = positive.stream().filter(Expr.Symbol.class::isInstance).toList();
    var whole = Expr.of(SMALL_SHARE).times(Expr.sum(Numeral.ONE, Expr.sum(symbols)));
    for (var end : ends(variable)) {
      for (var quantity : positive) {
        shares.add(end.plus(quantity.over(whole)));
        shares.add(end.minus(quantity.over(whole)));
      }
    }
    if (positive.size() > 1) {
      for (int scale : SCALES) {
        addAround(ends(variable), Expr.sum(Numeral.ONE, Expr.sum(positive)), scale, shares);
      }
    }
    return shares;
  }

  private static void addAround(List<Expr> ends, Expr large, int scale, Set<Expr> candidates) {
    var far = Expr.of(scale).times(large);
    var near = Numeral.ONE.over(far);
    if (ends.isEmpty()) {
      candidates.add(far);
      candidates.add(far.negate());
    }
    for (var end : ends) {
      candidates.add(end.plus(near));
      candidates.add(end.minus(near));
      candidates.add(end.plus(far));
      candidates.add(end.minus(far));
      for (var other : ends) {
        if (!other.equals(end)) {
          candidates.add(end.plus(other.minus(end).times(near)));
        }
      }
    }
  }

  /// Where the second derivative is least or greatest, if the third is affine.
  private Optional<Expr> stationary(String variable, Expr second) {
    var slope = context.normal(Derivative.of(second, variable));
    return slope.isPolynomial()
        ? Generators.coefficients(slope.toExpr(), Expr.symbol(variable))
            .filter(linear -> linear.degree() == 1)
            .map(linear -> linear.of(0).negate().over(linear.of(1)))
        : Optional.empty();
  }

  /// The finite ends of the domain that can be read off.
  private List<Expr> ends(String variable) {
    return context.constraints().stream()
        .filter(c -> c.expression().symbols().contains(variable))
        .flatMap(c -> AffineForm.in(variable, c.expression()).flatMap(AffineForm::root).stream())
        .distinct()
        .toList();
  }

  /// What is positive for the parameters, as the conditions say.
  private List<Expr> positive() {
    var parameters = context.ofParameters();
    var positive = new LinkedHashSet<Expr>();
    for (var constraint : parameters.constraints()) {
      var u = constraint.expression();
      for (var signed : List.of(u, u.negate())) {
        if (!u.symbols().isEmpty() && parameters.satisfies(signed, Relation.POSITIVE)) {
          positive.add(signed);
        }
      }
    }
    return List.copyOf(positive);
  }

  /// The same, inverses, and ratios.
  private List<Expr> quantities() {
    var positive = positive();
    var all = new ArrayList<Expr>();
    for (var u : positive) {
      for (var v : positive) {
        if (!u.equals(v)) {
          all.add(u.over(v));
        }
      }
    }
    for (var u : positive) {
      all.add(u);
      all.add(Numeral.ONE.over(u));
    }
    return all.stream().limit(MOST_QUANTITIES).toList();
  }
}
