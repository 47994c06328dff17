package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Evident;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes a sum as a combination, with coefficients >= 0, of the constraints, the ranges of the
/// generators, their products two by two, and squares of differences of monomials: a linear program
/// (Handelman, Representing polynomials by positive linear functions on compact convex polyhedra;
/// Farkas' lemma where everything is linear).
record Handelman(Signs signs) {
  private static final int MOST_TERMS = 40;
  private static final int MOST_COLUMNS = 90;
  private static final int MOST_PRODUCTS = 60;

  Optional<Rule> prove(Expr expression, Expr form, Relation relation) {
    var terms = Generators.terms(form);
    if (terms.size() > MOST_TERMS) {
      return Optional.empty();
    }
    try {
      var columns = columns(form, terms);
      return combination(form, columns, relation)
          .flatMap(
              sum -> Attempt.accepted(signs.context(), new Evident(expression, relation, sum)));
    } catch (ArithmeticException | TooLarge hopeless) {
      return Optional.empty();
    }
  }

  /// Expressions that are >= 0 by structure.
  private Set<Expr> columns(Expr form, List<Generators.Term> terms) {
    var basic = basic(generators(form));
    Set<Expr> columns = new LinkedHashSet<>();
    columns.add(Numeral.ONE);
    columns.addAll(basic);
    for (var term : terms) {
      var monomial = new Generators.Term(Rational.ONE, term.powers()).toExpr();
      if (signs.context().satisfies(monomial, Relation.NONNEGATIVE)) {
        columns.add(monomial);
      }
    }
    if (terms.stream().anyMatch(term -> degree(term).compareTo(Rational.ONE) > 0)) {
      products(basic, columns);
    }
    squares(terms, columns);
    return columns;
  }

  private static Rational degree(Generators.Term term) {
    return term.powers().values().stream().reduce(Rational.ZERO, Rational::plus);
  }

  /// The constraints, and the ranges of the generators.
  List<Expr> basic(Collection<Expr> generators) {
    var context = signs.context();
    Set<Expr> basic = new LinkedHashSet<>();
    for (var constraint : context.constraints()) {
      if (constraint.relation().implies(Relation.NONNEGATIVE)
          && constraint.relation() != Relation.ZERO
          && context.normal(constraint.expression()).isPolynomial()) {
        basic.add(constraint.expression());
      }
    }
    for (var generator : generators) {
      if (!generator.symbols().isEmpty()) {
        var range = context.bounds(generator);
        range.lower().ifPresent(low -> basic.add(generator.minus(Expr.of(low))));
        range.upper().ifPresent(high -> basic.add(Expr.of(high).minus(generator)));
      }
    }
    return List.copyOf(basic);
  }

  /// Those of the sum, and those of the constraints: roots and absolute values have a range.
  private Set<Expr> generators(Expr form) {
    var generators = new LinkedHashSet<>(Generators.of(form));
    for (var constraint : signs.context().constraints()) {
      var normal = signs.context().normal(constraint.expression());
      if (normal.isPolynomial()) {
        for (var term : Generators.terms(normal.toExpr())) {
          term.powers()
              .forEach((base, q) -> generators.add(q.isInteger() ? base : base.power(Expr.of(q))));
        }
      }
    }
    return generators;
  }

  private static void products(List<Expr> basic, Set<Expr> columns) {
    int count = 0;
    for (int i = 0; i < basic.size(); i++) {
      for (int j = 0; j <= i && count < MOST_PRODUCTS; j++, count++) {
        columns.add(basic.get(i).times(basic.get(j)));
      }
    }
  }

  /// (m ± n)^2 for monomials m^2, n^2 of the sum, or (m - n)^2 mn for odd ones.
  private static void squares(List<Generators.Term> terms, Set<Expr> columns) {
    var roots = new ArrayList<Map<Expr, Rational>>();
    for (var term : terms) {
      if (term.coefficient().signum() > 0
          && term.powers().values().stream().allMatch(q -> q.over(Rational.TWO).isInteger())) {
        var root = new LinkedHashMap<Expr, Rational>();
        term.powers().forEach((base, q) -> root.put(base, q.over(Rational.TWO)));
        roots.add(root);
      }
    }
    for (int i = 0; i < roots.size(); i++) {
      for (int j = 0; j < i && columns.size() < MOST_COLUMNS; j++) {
        var m = new Generators.Term(Rational.ONE, roots.get(i)).toExpr();
        var n = new Generators.Term(Rational.ONE, roots.get(j)).toExpr();
        columns.add(m.minus(n).power(2));
        columns.add(m.plus(n).power(2));
      }
    }
  }

  private Optional<Expr> combination(Expr form, Set<Expr> columns, Relation relation) {
    var context = signs.context();
    var kept = new ArrayList<Expr>();
    var monomials = new LinkedHashMap<Map<Expr, Rational>, Integer>();
    var entries = new ArrayList<Map<Integer, Rational>>();
    var target = entries(form, monomials);
    for (var column : columns) {
      var normal = context.normal(column);
      if (normal.isPolynomial() && kept.size() < MOST_COLUMNS) {
        kept.add(column);
        entries.add(entries(normal.toExpr(), monomials));
      }
    }
    var matrix = new ArrayList<List<Rational>>();
    var right = new ArrayList<Rational>();
    for (int row = 0; row < monomials.size(); row++) {
      var line = new ArrayList<Rational>();
      for (var column : entries) {
        line.add(column.getOrDefault(row, Rational.ZERO));
      }
      matrix.add(line);
      right.add(target.getOrDefault(row, Rational.ZERO));
    }
    var objective = new ArrayList<Rational>();
    for (var column : kept) {
      var counts = relation == Relation.POSITIVE && context.satisfies(column, Relation.POSITIVE);
      objective.add(counts ? Rational.ONE : Rational.ZERO);
    }
    return LinearProgram.solve(matrix, right, objective, signs.search()::expired)
        .map(solution -> sum(kept, solution));
  }

  private static Map<Integer, Rational> entries(
      Expr sum, Map<Map<Expr, Rational>, Integer> monomials) {
    var entries = new LinkedHashMap<Integer, Rational>();
    for (var term : Generators.terms(sum)) {
      if (!term.coefficient().isZero()) {
        var row = monomials.computeIfAbsent(Map.copyOf(term.powers()), key -> monomials.size());
        entries.merge(row, term.coefficient(), Rational::plus);
      }
    }
    return entries;
  }

  private static Expr sum(List<Expr> columns, List<Rational> solution) {
    var terms = new ArrayList<Expr>();
    for (int j = 0; j < columns.size(); j++) {
      if (!solution.get(j).isZero()) {
        terms.add(Expr.of(solution.get(j)).times(columns.get(j)));
      }
    }
    return Signs.ofParts(terms);
  }
}
