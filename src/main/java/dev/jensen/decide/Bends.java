package dev.jensen.decide;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.NegativeDirection;
import dev.jensen.prove.Search;
import dev.jensen.prove.Signs;
import dev.jensen.refute.Direction;
import dev.jensen.refute.Witness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Refutes by the second derivative at one point: at the ends and middles of witnesses, along their
/// chords, the axes, and directions that a row of the Hessian suggests. The value there is often a
/// polynomial in the parameters where the values of the function are not.
record Bends(Search search, Context context, Expr function) {
  private static final int MOST_POINTS = 4;
  private static final long MILLISECONDS = 1000;

  Optional<Rule> find(Direction direction, List<Witness> witnesses) {
    try {
      var hessian = Derivative.hessian(function, context.variables());
      for (var point : points(witnesses)) {
        var found = at(point, hessian, direction, witnesses);
        if (found.isPresent() || search.expired()) {
          return found;
        }
      }
      return Optional.empty();
    } catch (RuleViolation | ArithmeticException | TooLarge notSmooth) {
      return Optional.empty();
    }
  }

  private List<Map<String, Expr>> points(List<Witness> witnesses) {
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
    return all.stream().distinct().limit(MOST_POINTS).toList();
  }

  private Optional<Rule> at(
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
    for (var along : directions(matrix, gradient, witnesses)) {
      var rule =
          new NegativeDirection(
              function,
              direction == Direction.NOT_CONCAVE,
              List.of(),
              function,
              point,
              named(along));
      var accepted = accepted(rule).or(() -> withLemma(rule, bend(matrix, along)));
      if (accepted.isPresent() || search.expired()) {
        return accepted;
      }
    }
    return Optional.empty();
  }

  private Set<List<Expr>> directions(
      List<List<Expr>> matrix, List<Expr> gradient, List<Witness> witnesses) {
    int n = matrix.size();
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

  private static Expr bend(List<List<Expr>> matrix, List<Expr> along) {
    var terms = new ArrayList<Expr>();
    for (int i = 0; i < along.size(); i++) {
      for (int j = 0; j < along.size(); j++) {
        terms.add(Expr.product(matrix.get(i).get(j), along.get(i), along.get(j)));
      }
    }
    return Expr.sum(terms);
  }

  private Optional<Rule> withLemma(NegativeDirection rule, Expr bend) {
    var parameters = context.ofParameters();
    var value = parameters.normal(rule.concave() ? bend : bend.negate()).toExpr();
    if (value.symbols().isEmpty()) {
      return Optional.empty();
    }
    return new Signs(search.within(MILLISECONDS), parameters)
        .prove(Constraint.positive(value))
        .flatMap(fact -> accepted(new Lemma(fact, rule)));
  }

  private Optional<Rule> accepted(Rule rule) {
    try {
      Theorem.prove(context, rule);
      return Optional.of(rule);
    } catch (RuleViolation refused) {
      return Optional.empty();
    }
  }
}
