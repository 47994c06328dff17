package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Semidefinite;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Prose;
import dev.jensen.render.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// That the Hessian of a named function, or minus it, is positive semidefinite.
final class SemidefiniteSentences extends Family {
  private static final int MOST_MINORS_SHOWN = 7;
  private static final int LONGEST_MINOR = 200;

  private final String function;
  private final boolean concave;

  SemidefiniteSentences(Derivation proof, Context context, String function, boolean concave) {
    super(proof, context);
    this.function = function;
    this.concave = concave;
  }

  int of(Semidefinite evidence, Expr expression) {
    return switch (evidence) {
      case Semidefinite.Minors(var leading) -> minors(leading, expression);
      case Semidefinite.Gram(var weights, var vectors) -> squares(weights, vectors);
      case Semidefinite.QuadraticForm(var directions, var rule) -> {
        int form = prove(rule);
        var v = new Formula.Tuple(directions.stream().map(Formula::symbol).toList());
        yield proof.add(
            "That is, ",
            new Formula.Quadratic(function, concave).relates(">=", Formula.of(Expr.of(0))),
            " for all ",
            new Formula.Letter("v").equal(v),
            ", by ",
            by(form));
      }
    };
  }

  private Formula hessian() {
    return new Formula.Hessian(function, concave);
  }

  private int minors(boolean leading, Expr expression) {
    var text =
        leading
            ? Prose.of(
                "All leading principal minors of ",
                hessian(),
                " are positive, so it is positive definite")
            : Prose.of(
                "All principal minors of ",
                hessian(),
                " are nonnegative, so it is positive semidefinite");
    return proof.addDisplayed(text, shown(leading, expression));
  }

  /// Each minor with its value and sign; none where there are too many or one is too long.
  private List<Formula> shown(boolean leading, Expr expression) {
    var bent = concave ? expression.negate() : expression;
    var matrix = Derivative.hessian(bent, context.variables());
    int n = matrix.size();
    var shown = new ArrayList<Formula>();
    for (int subset = 1; subset < 1 << n; subset++) {
      if (!leading || Integer.bitCount(subset + 1) == 1) {
        var rows = rows(subset, n);
        var value = value(determinant(matrix, rows));
        var names = rows.stream().map(context.variables()::get).toList();
        shown.add(signed(new Formula.Minor(function, concave, names), value, leading));
        if (Plain.of(value).length() > LONGEST_MINOR || shown.size() > MOST_MINORS_SHOWN) {
          return List.of();
        }
      }
    }
    return shown;
  }

  private static Formula signed(Formula minor, Expr value, boolean leading) {
    var sign = new Formula.Link(leading ? ">" : ">=", Formula.of(Expr.of(0)));
    var equal = new Formula.Link("=", Formula.of(value));
    return new Formula.Chain(minor, value.isZero() ? List.of(equal) : List.of(equal, sign));
  }

  private Expr value(Expr minor) {
    try {
      return CalculusSentences.readable(minor, context);
    } catch (RuleViolation | TooLarge | ArithmeticException none) {
      return minor;
    }
  }

  private static List<Integer> rows(int subset, int n) {
    return IntStream.range(0, n).filter(i -> (subset >> i & 1) == 1).boxed().toList();
  }

  /// By expansion along the first row.
  private static Expr determinant(List<List<Expr>> matrix, List<Integer> rows) {
    return determinant(matrix, rows, rows);
  }

  private static Expr determinant(
      List<List<Expr>> matrix, List<Integer> rows, List<Integer> columns) {
    if (rows.isEmpty()) {
      return Expr.of(1);
    }
    var terms = new ArrayList<Expr>();
    for (int k = 0; k < columns.size(); k++) {
      var others = new ArrayList<>(columns.subList(0, k));
      others.addAll(columns.subList(k + 1, columns.size()));
      terms.add(
          Expr.product(
              Expr.of(k % 2 == 0 ? 1 : -1),
              matrix.get(rows.get(0)).get(columns.get(k)),
              determinant(matrix, rows.subList(1, rows.size()), others)));
    }
    return Expr.sum(terms);
  }

  /// Σ c_k (ℓ_k · v)², written out.
  private int squares(List<Expr> weights, List<List<Expr>> vectors) {
    var terms = new ArrayList<Expr>();
    for (int k = 0; k < weights.size(); k++) {
      terms.add(weights.get(k).times(along(vectors.get(k)).power(2)));
    }
    var chain =
        new Formula.Chain(
            new Formula.Quadratic(function, concave),
            List.of(
                new Formula.Link("=", Formula.of(Expr.sum(terms))),
                new Formula.Link(">=", Formula.of(Expr.of(0)))));
    return proof.addDisplayed(Prose.of("As a sum of squares"), List.of(chain));
  }

  private static Expr along(List<Expr> vector) {
    var terms = new ArrayList<Expr>();
    for (int i = 0; i < vector.size(); i++) {
      terms.add(vector.get(i).times(Expr.symbol("v" + (i + 1))));
    }
    return Expr.sum(terms);
  }
}
