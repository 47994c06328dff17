package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.Semidefinite;
import dev.jensen.refute.numeric.CompiledFunction;
import dev.jensen.refute.numeric.SymmetricEigen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Convexity by second derivatives, after everything that a sign decides (abs, max, ...) has been
/// resolved.
final class Calculus {
  private static final double NOISE = 1e-7;
  private static final int MOST_ROWS = 4;
  private static final int LARGEST = 6;

  private final Search search;
  private final Context context;

  Calculus(Search search, Context context) {
    this.search = search;
    this.context = context;
  }

  Optional<Proof> prove(Expr expr) {
    if (context.isParametric(expr) || search.expired()) {
      return Optional.empty();
    }
    try {
      return new Ridge(search, context)
          .prove(expr)
          .or(() -> new MonomialForm(search, context).prove(expr))
          .or(() -> direct(expr, false))
          .or(() -> direct(expr, true))
          .or(() -> sharpened(expr))
          .or(() -> new Boundary(search, context).prove(expr));
    } catch (RuleViolation | ArithmeticException | TooLarge hopeless) {
      return Optional.empty();
    }
  }

  /// With closed conditions that are seen to be strict (x^2 - y^2 >= 0 where x > abs(y)).
  private Optional<Proof> sharpened(Expr expr) {
    var facts = new ArrayList<Rule>();
    var strict = new ArrayList<Constraint>();
    for (var constraint : context.constraints()) {
      var u = constraint.expression();
      if (constraint.relation() == Relation.NONNEGATIVE
          && !context.isParametric(u)
          && !context.normal(u).isAffineIn(context.variables())
          && !context.satisfies(u, Relation.POSITIVE)) {
        var fact = new Signs(search, context).prove(u, Relation.POSITIVE);
        fact.ifPresent(
            rule -> {
              facts.add(rule);
              strict.add(Constraint.positive(u));
            });
      }
    }
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    return new Construction(search, context.with(strict))
        .prove(expr)
        .flatMap(
            found ->
                new Signs(search, context)
                    .closing(facts, found.rule())
                    .map(rule -> new Proof(rule, found.curvature())));
  }

  /// On D as it stands.
  Optional<Proof> direct(Expr expr, boolean concave) {
    var resolved = Kinks.occurIn(expr) ? context.normal(expr).toExpr() : expr;
    var function = new Exponentials(context).of(resolved).orElse(resolved);
    if (Kinks.occurIn(function)) {
      return Optional.empty();
    }
    if (!isAnalytic(function)) {
      return Optional.empty();
    }
    var matrix = Derivative.hessian(concave ? function.negate() : function, context.variables());
    if (!plausible(matrix)) {
      return Optional.empty();
    }
    search.trying("second derivatives of", expr);
    return evidence(function, concave, matrix)
        .flatMap(
            rule ->
                Attempt.judgement(context, rule)
                    .map(judgement -> new Proof(rule, ((Judgement.Curved) judgement).curvature())))
        .flatMap(proof -> about(expr, function, proof));
  }

  /// Whether the kernel will take second derivatives of the function on D.
  private boolean isAnalytic(Expr function) {
    try {
      Definedness.requireAnalytic(function, context);
      return true;
    } catch (RuleViolation notEverywhere) {
      return false;
    }
  }

  private Optional<Proof> about(Expr expr, Expr function, Proof proof) {
    if (expr.equals(function)) {
      return Optional.of(proof);
    }
    var rule = new Rewritten(expr, proof.rule());
    return Attempt.accepted(context, rule).map(r -> new Proof(r, proof.curvature()));
  }

  /// False when the matrix has a clearly negative eigenvalue at some sample point.
  private boolean plausible(List<List<Expr>> matrix) {
    int n = matrix.size();
    var all = matrix.stream().flatMap(List::stream).toArray(Expr[]::new);
    var points = new Signs(search, context).points(all);
    var isConstant = Arrays.stream(all).allMatch(entry -> entry.symbols().isEmpty());
    try {
      var entries = new CompiledFunction[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          entries[i][j] = CompiledFunction.of(matrix.get(i).get(j), points.names());
        }
      }
      return points.vectors().stream()
          .limit(isConstant ? 1 : Long.MAX_VALUE)
          .allMatch(point -> search.expired() || semidefinite(entries, point));
    } catch (IllegalArgumentException notEvaluated) {
      return true;
    }
  }

  private static boolean semidefinite(CompiledFunction[][] entries, double[] point) {
    int n = entries.length;
    var values = new double[n][n];
    double size = 0;
    double error = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        var near = entries[i][j].near(point);
        values[i][j] = near.value();
        if (!Double.isFinite(values[i][j])) {
          return true;
        }
        size = Math.max(size, Math.abs(values[i][j]));
        error = Math.max(error, near.error());
      }
    }
    if (size == 0) {
      return true;
    }
    var v = SymmetricEigen.leastEigenvector(values);
    double form = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        form += v[i] * values[i][j] * v[j];
      }
    }
    return !(form < -NOISE * size - 8 * n * error);
  }

  private Optional<Rule> evidence(Expr function, boolean concave, List<List<Expr>> matrix) {
    return minors(function, concave, matrix, true)
        .or(() -> new SquaredHessian(new Signs(search, context), function, concave, matrix).prove())
        .or(() -> minors(function, concave, matrix, false))
        .or(() -> new Elimination(search, context).prove(function, concave, matrix));
  }

  private Optional<Rule> minors(
      Expr function, boolean concave, List<List<Expr>> matrix, boolean leading) {
    int n = matrix.size();
    if (isLarge(matrix) || (leading && hasZeroRow(matrix))) {
      return Optional.empty();
    }
    var relation = leading ? Relation.POSITIVE : Relation.NONNEGATIVE;
    var signs = new Signs(search, context);
    var wanted = new ArrayList<Expr>();
    for (int subset = 1; subset < 1 << n; subset++) {
      if (!leading || Integer.bitCount(subset + 1) == 1) {
        var minor = Matrices.minor(matrix, subset);
        if (!signs.plausible(minor, relation) || (leading && signs.vanishesSomewhere(minor))) {
          return Optional.empty();
        }
        wanted.add(minor);
      }
    }
    var facts = new ArrayList<Rule>();
    for (var minor : wanted) {
      if (!context.satisfies(minor, relation)) {
        var fact = signs.prove(new Constraint(minor, relation));
        if (fact.isEmpty()) {
          return Optional.empty();
        }
        facts.add(fact.get());
      }
    }
    return signs.closing(
        facts, new SecondDerivatives(function, concave, new Semidefinite.Minors(leading)));
  }

  /// Rows of zeros cost nothing: the minors with them vanish.
  private static boolean isLarge(List<List<Expr>> matrix) {
    var rows = matrix.stream().filter(row -> !row.stream().allMatch(Expr::isZero)).count();
    return rows > MOST_ROWS || matrix.size() > LARGEST;
  }

  private static boolean hasZeroRow(List<List<Expr>> matrix) {
    return matrix.stream().anyMatch(row -> row.stream().allMatch(Expr::isZero));
  }
}
