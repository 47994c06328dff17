package dev.jensen.decide;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.NegativeDirection;
import dev.jensen.prove.Search;
import dev.jensen.prove.surd.Surd;
import dev.jensen.refute.Direction;
import dev.jensen.refute.Witness;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Refutes by the second derivative at one point: at the ends and middles of witnesses, along their
/// chords, the axes, and directions that a row of the Hessian suggests. The value there is often a
/// polynomial in the parameters where the values of the function are not.
///
/// @param known further points that are worth a try
record Bends(Search search, Context context, Expr function, List<Map<String, Expr>> known) {
  private static final int MOST_POINTS = 4;
  private static final int MOST_PARAMETERS = 2;
  private static final int SAMPLES = 60;
  private static final long MILLISECONDS = 1000;

  /// A point and a direction, with vᵀ Hess f(x) v.
  private record Try(NegativeDirection rule, Expr bend) {
    /// Positive if the rule holds.
    Expr wanted() {
      return rule.concave() ? bend : bend.negate();
    }
  }

  Optional<Rule> find(Direction direction, List<Witness> witnesses) {
    try {
      var hessian = Derivative.hessian(function, context.variables());
      var tries = new ArrayList<Try>();
      for (var point : points(direction, witnesses)) {
        tries.addAll(where(point, hessian, direction, witnesses));
      }
      var hopeful = plausible(tries);
      return firstOf(hopeful, each -> accepted(each.rule()))
          .or(
              () ->
                  firstOf(
                      simplestFirst(hopeful),
                      each ->
                          new BendProof(search.within(MILLISECONDS), context)
                              .prove(each.rule(), each.bend(), each.wanted())));
    } catch (RuleViolation | ArithmeticException | TooLarge | IllegalArgumentException notSmooth) {
      return Optional.empty();
    }
  }

  /// Those that no sample of the parameters contradicts.
  private List<Try> plausible(List<Try> tries) {
    var parameters =
        function.symbols().stream().filter(name -> !context.variables().contains(name)).toList();
    var samples =
        search.points(context.ofParameters().constraints(), parameters, SAMPLES).vectors();
    return tries.stream()
        .filter(
            each -> {
              var value = CompiledFunction.of(each.wanted(), parameters);
              return samples.stream().noneMatch(sample -> value.at(sample) <= 0);
            })
        .toList();
  }

  private static List<Try> simplestFirst(List<Try> tries) {
    return tries.stream()
        .sorted(Comparator.comparingInt(each -> each.bend().toString().length()))
        .toList();
  }

  private Optional<Rule> firstOf(List<Try> tries, Function<Try, Optional<Rule>> attempt) {
    for (var each : tries) {
      var rule = search.expired() ? Optional.<Rule>empty() : attempt.apply(each);
      if (rule.isPresent()) {
        return rule;
      }
    }
    return Optional.empty();
  }

  private List<Map<String, Expr>> points(Direction direction, List<Witness> witnesses) {
    Set<Map<String, Expr>> points = new LinkedHashSet<>();
    for (var witness : witnesses) {
      points.add(witness.mixture());
      points.add(witness.a());
      points.add(witness.b());
    }
    var ones = new HashMap<String, Expr>();
    context.variables().forEach(name -> ones.put(name, Numeral.ONE));
    var all = new ArrayList<Map<String, Expr>>(List.of(ones));
    all.addAll(points);
    var few = new ArrayList<>(all.stream().distinct().limit(MOST_POINTS).toList());
    few.addAll(known);
    few.addAll(new Escapes(search, context, function).points(direction));
    few.addAll(logarithms());
    return few;
  }

  /// Where exponentials of the only variable balance a parameter: at its logarithm, and half of it,
  /// a little to the left and to the right.
  private List<Map<String, Expr>> logarithms() {
    if (context.variables().size() != 1 || !hasExponentials(function)) {
      return List.of();
    }
    var name = context.variables().get(0);
    var points = new ArrayList<Map<String, Expr>>();
    for (var value : scales()) {
      Expr log = new Expr.Application(Atoms.LOG, List.of(value));
      var half = log.times(Expr.of(1, 2));
      for (var place :
          List.of(
              log,
              log.plus(Numeral.TWO),
              log.minus(Numeral.TWO),
              half.minus(Numeral.ONE),
              half.plus(Numeral.ONE))) {
        points.add(Map.of(name, place));
        points.add(Map.of(name, place.negate()));
      }
    }
    return points;
  }

  /// Parameters and quotients of two, with the sign that makes them positive.
  private List<Expr> scales() {
    var parameters =
        function.symbols().stream()
            .filter(symbol -> !context.variables().contains(symbol))
            .limit(MOST_PARAMETERS)
            .map(Expr::symbol)
            .toList();
    var candidates = new ArrayList<Expr>(parameters);
    for (var p : parameters) {
      parameters.stream().filter(q -> !q.equals(p)).map(p::over).forEach(candidates::add);
    }
    return candidates.stream()
        .flatMap(value -> Stream.of(value, value.negate()))
        .filter(value -> context.satisfies(value, Relation.POSITIVE))
        .toList();
  }

  private static boolean hasExponentials(Expr expr) {
    return switch (expr) {
      case Expr.Application(var atom, var arguments) ->
          atom.equals(Atoms.EXP)
              || atom.definition(arguments).map(Bends::hasExponentials).orElse(false)
              || arguments.stream().anyMatch(Bends::hasExponentials);
      default -> expr.children().stream().anyMatch(Bends::hasExponentials);
    };
  }

  /// Nothing at a point where the second derivatives have a pole.
  private List<Try> where(
      Map<String, Expr> point,
      List<List<Expr>> hessian,
      Direction direction,
      List<Witness> witnesses) {
    try {
      return at(point, hessian, direction, witnesses);
    } catch (ArithmeticException | TooLarge undefined) {
      return List.of();
    }
  }

  private List<Try> at(
      Map<String, Expr> point,
      List<List<Expr>> hessian,
      Direction direction,
      List<Witness> witnesses) {
    var parameters = context.ofParameters();
    var matrix = new ArrayList<List<Expr>>();
    for (var row : hessian) {
      matrix.add(
          row.stream().map(entry -> parameters.normal(entry.substitute(point)).toExpr()).toList());
    }
    var gradient =
        context.variables().stream()
            .map(name -> parameters.normal(Derivative.of(function, name).substitute(point)))
            .map(slope -> slope.toExpr())
            .toList();
    var tries = new ArrayList<Try>();
    for (var along : directions(matrix, gradient, witnesses)) {
      var rule =
          new NegativeDirection(
              function,
              direction == Direction.NOT_CONCAVE,
              List.of(),
              function,
              point,
              named(along));
      tries.add(new Try(rule, withoutRoots(bend(matrix, along))));
    }
    return tries;
  }

  /// Without roots of numbers in denominators.
  private Expr withoutRoots(Expr bend) {
    var parameters = context.ofParameters();
    var normal = parameters.normal(bend).toExpr();
    var simplified = Surd.simplified(normal);
    return simplified.equals(normal) ? bend : parameters.normal(simplified).toExpr();
  }

  private Set<List<Expr>> directions(
      List<List<Expr>> matrix, List<Expr> gradient, List<Witness> witnesses) {
    int n = matrix.size();
    if (n == 1) {
      return Set.of(List.of(Numeral.ONE));
    }
    Set<List<Expr>> directions = new LinkedHashSet<>();
    for (var witness : witnesses.subList(0, Math.min(2, witnesses.size()))) {
      directions.add(
          context.variables().stream()
              .map(
                  name ->
                      context
                          .ofParameters()
                          .normal(
                              Expr.symbol(name)
                                  .substitute(witness.b())
                                  .minus(Expr.symbol(name).substitute(witness.a())))
                          .toExpr())
              .toList());
    }
    for (int i = 0; i < n; i++) {
      directions.add(pair(n, i, Numeral.ONE, i, Numeral.ONE));
      for (int j = 0; j < i; j++) {
        // Along the level set.
        directions.add(pair(n, i, gradient.get(j), j, gradient.get(i).negate()));
      }
      for (int j = 0; j < n; j++) {
        if (i != j) {
          directions.add(pair(n, i, Numeral.ONE, j, Numeral.ONE));
          directions.add(pair(n, i, Numeral.ONE, j, Numeral.MINUS_ONE));
          var across = matrix.get(i).get(j);
          var own = matrix.get(j).get(j);
          directions.add(pair(n, i, own, j, across.negate()));
          if (matrix.get(i).get(i).isZero()) {
            // -2 m h^2 + k h^2 < 0 for m = 1 + k^2, where h stands beside the diagonal 0, k.
            directions.add(pair(n, i, Expr.sum(Numeral.ONE, own.power(2)), j, across.negate()));
          }
        }
      }
    }
    return directions;
  }

  private static List<Expr> pair(int n, int i, Expr atI, int j, Expr atJ) {
    var direction = new ArrayList<Expr>();
    for (int k = 0; k < n; k++) {
      direction.add(k == i ? atI : k == j ? atJ : Numeral.ZERO);
    }
    return direction;
  }

  private Map<String, Expr> named(List<Expr> along) {
    var direction = new HashMap<String, Expr>();
    for (int i = 0; i < along.size(); i++) {
      direction.put(context.variables().get(i), along.get(i));
    }
    return direction;
  }

  static Expr bend(List<List<Expr>> matrix, List<Expr> along) {
    var terms = new ArrayList<Expr>();
    for (int i = 0; i < along.size(); i++) {
      for (int j = 0; j < along.size(); j++) {
        terms.add(Expr.product(matrix.get(i).get(j), along.get(i), along.get(j)));
      }
    }
    return Expr.sum(terms);
  }

  private Optional<Rule> accepted(Rule rule) {
    return BendProof.accepted(context, rule);
  }
}
