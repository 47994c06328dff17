package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.Semidefinite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// f = c Π x_i^(a_i) on positive x_i, with exponents free of the variables. Its Hessian is f D (aaᵀ
/// - diag a) D with D = diag(1/x_i), which is written as a sum of squares for all exponents at
///   once: with s = Σ a_i,
/// - diag a - aaᵀ = Σ a_i (1 - s) e_i e_iᵀ + Σ_{i<j} a_i a_j (e_i - e_j)(e_i - e_j)ᵀ;
/// - for one a_k > 1 among b_i = -a_i >= 0 with sum B > 0: a_k (a_k - 1) squares (e_k - b/(a_k -
///   1)), (s - 1)/(B (a_k - 1)) squares b, and b_i b_j/B square (e_i - e_j).
record MonomialForm(Search search, Context context) {

  Optional<Proof> prove(Expr expr) {
    var names = context.variables();
    if (names.size() < 2 || Kinks.occurIn(expr)) {
      return Optional.empty();
    }
    try {
      var exponents = new ArrayList<Expr>();
      for (var name : names) {
        var x = Expr.symbol(name);
        if (!context.satisfies(x, Relation.POSITIVE)) {
          return Optional.empty();
        }
        var exponent =
            context.normal(Expr.product(x, Derivative.of(expr, name), expr.power(-1))).toExpr();
        if (!context.isParametric(exponent)) {
          return Optional.empty();
        }
        exponents.add(exponent);
      }
      return proof(expr, exponents);
    } catch (RuleViolation | ArithmeticException | TooLarge hopeless) {
      return Optional.empty();
    }
  }

  private Optional<Proof> proof(Expr f, List<Expr> a) {
    var positive = context.satisfies(f, Relation.POSITIVE);
    if (!positive && !context.satisfies(f.negate(), Relation.POSITIVE)) {
      return Optional.empty();
    }
    var size = positive ? f : f.negate();
    return accepted(f, positive, small(size, a))
        .or(() -> accepted(f, !positive, falling(size, a)))
        .or(() -> accepted(f, !positive, rising(size, a)));
  }

  /// Weights and vectors, with the signs that make the weights nonnegative.
  private record Squares(List<Expr> weights, List<List<Expr>> vectors, List<Rule> facts) {
    Squares() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(Expr weight, List<Expr> vector) {
      if (!weight.isZero()) {
        weights.add(weight);
        vectors.add(vector);
      }
    }
  }

  private Optional<Proof> accepted(Expr f, boolean concave, Optional<Squares> squares) {
    return squares
        .flatMap(
            s ->
                new Signs(search, context)
                    .closing(
                        s.facts(),
                        new SecondDerivatives(
                            f, concave, new Semidefinite.Gram(s.weights(), s.vectors()))))
        .flatMap(
            rule ->
                Attempt.judgement(context, rule)
                    .map(j -> new Proof(rule, ((Judgement.Curved) j).curvature())));
  }

  /// All exponents >= 0, their sum at most 1.
  private Optional<Squares> small(Expr f, List<Expr> a) {
    var squares = new Squares();
    var left = context.normal(Numeral.ONE.minus(Expr.sum(a))).toExpr();
    if (!known(left, Relation.NONNEGATIVE, squares)
        || !a.stream().allMatch(e -> known(e, Relation.NONNEGATIVE, squares))) {
      return Optional.empty();
    }
    for (int i = 0; i < a.size(); i++) {
      squares.add(Expr.product(f, a.get(i), left), unit(i));
      pairs(f, a, i, Numeral.ONE, squares);
    }
    return Optional.of(squares);
  }

  private void pairs(Expr f, List<Expr> a, int i, Expr divisor, Squares squares) {
    for (int j = 0; j < i; j++) {
      if (!a.get(i).isZero() && !a.get(j).isZero()) {
        squares.add(Expr.product(f, a.get(i), a.get(j)).over(divisor), minus(unit(i), unit(j)));
      }
    }
  }

  /// All exponents <= 0.
  private Optional<Squares> falling(Expr f, List<Expr> a) {
    var squares = new Squares();
    if (!a.stream().allMatch(e -> known(e.negate(), Relation.NONNEGATIVE, squares))) {
      return Optional.empty();
    }
    var gradient = new ArrayList<Expr>();
    for (int i = 0; i < a.size(); i++) {
      squares.add(Expr.product(f, a.get(i).negate()), unit(i));
      gradient.add(a.get(i).over(variable(i)));
    }
    squares.add(f, gradient);
    return Optional.of(squares);
  }

  /// One exponent above 1 by at least what the others, negative, come to.
  private Optional<Squares> rising(Expr f, List<Expr> a) {
    for (int k = 0; k < a.size(); k++) {
      var squares = new Squares();
      var b = new ArrayList<Expr>();
      for (int i = 0; i < a.size(); i++) {
        b.add(i == k ? Numeral.ZERO : context.normal(a.get(i).negate()).toExpr());
      }
      var total = context.normal(Expr.sum(b)).toExpr();
      var above = context.normal(a.get(k).minus(Numeral.ONE)).toExpr();
      var rest = context.normal(Expr.sum(a).minus(Numeral.ONE)).toExpr();
      if (b.stream().allMatch(e -> known(e, Relation.NONNEGATIVE, squares))
          && known(total, Relation.POSITIVE, squares)
          && known(above, Relation.POSITIVE, squares)
          && known(rest, Relation.NONNEGATIVE, squares)) {
        var share = new ArrayList<Expr>();
        for (int i = 0; i < a.size(); i++) {
          share.add(b.get(i).over(variable(i)));
        }
        squares.add(
            Expr.product(f, above.plus(Numeral.ONE), above),
            minus(unit(k), share.stream().map(e -> e.over(above)).toList()));
        squares.add(Expr.product(f, rest).over(Expr.product(total, above)), share);
        for (int i = 0; i < a.size(); i++) {
          pairs(f, b, i, total, squares);
        }
        return Optional.of(squares);
      }
    }
    return Optional.empty();
  }

  private boolean known(Expr expr, Relation relation, Squares squares) {
    if (context.satisfies(expr, relation)) {
      return true;
    }
    var fact = new Signs(search, context).prove(expr, relation);
    fact.ifPresent(squares.facts()::add);
    return fact.isPresent();
  }

  private Expr variable(int i) {
    return Expr.symbol(context.variables().get(i));
  }

  /// e_i/x_i.
  private List<Expr> unit(int i) {
    var vector = new ArrayList<Expr>();
    for (int j = 0; j < context.variables().size(); j++) {
      vector.add(j == i ? variable(i).power(-1) : Numeral.ZERO);
    }
    return vector;
  }

  private static List<Expr> minus(List<Expr> u, List<Expr> v) {
    var difference = new ArrayList<Expr>();
    for (int j = 0; j < u.size(); j++) {
      difference.add(u.get(j).minus(v.get(j)));
    }
    return difference;
  }
}
