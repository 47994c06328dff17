package dev.jensen.render.document;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;

/// A constraint as people write it, with positive terms on both sides: `-y >= 0` as `y <= 0`, `x -
/// 1 >= 0` as `x >= 1`. `relation` as typed.
public record Comparison(Expr left, String relation, Expr right) {

  public static Comparison of(Constraint constraint) {
    var split = new Sides();
    split.add(constraint.expression(), Rational.ONE);
    return split.compared(constraint.relation());
  }

  /// The terms of a sum by sign, constants apart.
  private static final class Sides {
    private final List<Term> terms = new ArrayList<>();
    private Rational constant = Rational.ZERO;

    /// A factor other than 0, and what it multiplies.
    private record Term(Rational factor, Expr rest) {}

    void add(Expr expr, Rational factor) {
      switch (expr) {
        case Expr.Constant(var value) -> constant = constant.plus(value.times(factor));
        case Expr.Sum(var inner) -> inner.forEach(term -> add(term, factor));
        case Expr.Product(var factors)
            when factors.size() == 2
                && factors.get(0) instanceof Expr.Constant(var c)
                && factors.get(1) instanceof Expr.Sum ->
            add(factors.get(1), factor.times(c));
        case Expr.Product(var factors) -> addProduct(factors, factor);
        default -> terms.add(new Term(factor, expr));
      }
    }

    private void addProduct(List<Expr> factors, Rational factor) {
      var size = factor;
      var rest = new ArrayList<Expr>();
      for (var part : factors) {
        if (part instanceof Expr.Constant(var c)) {
          size = size.times(c);
        } else {
          rest.add(part);
        }
      }
      if (rest.isEmpty()) {
        constant = constant.plus(size);
      } else if (!size.isZero()) {
        terms.add(new Term(size, rest.size() == 1 ? rest.get(0) : new Expr.Product(rest)));
      }
    }

    Comparison compared(Relation relation) {
      if (terms.isEmpty()) {
        return new Comparison(Expr.of(constant), relation.symbol(), Expr.of(0));
      }
      var moving = terms.stream().filter(term -> !term.rest().symbols().isEmpty()).toList();
      if (terms.size() > 1 && moving.size() == 1) {
        return solved(moving.get(0), relation);
      }
      var common = common();
      var up = side(1, common);
      var down = side(-1, common);
      var moved = Expr.of(constant.over(common));
      if (up.isZero()) {
        return new Comparison(down, flipped(relation), moved);
      }
      if (down.isZero()) {
        return new Comparison(up, relation.symbol(), moved.negate());
      }
      var right = Expr.sum(down, moved.negate());
      return right instanceof Expr.Symbol && !(up instanceof Expr.Symbol)
          ? new Comparison(right, flipped(relation), up)
          : new Comparison(up, relation.symbol(), right);
    }

    /// What moves on the left, numbers such as sqrt(3) on the right.
    private Comparison solved(Term moving, Relation relation) {
      var right = new ArrayList<Expr>(List.of(Expr.of(constant.over(moving.factor()).negate())));
      for (var term : terms) {
        if (!term.equals(moving)) {
          var factor = term.factor().over(moving.factor()).negate();
          right.add(Expr.product(Expr.of(factor), term.rest()));
        }
      }
      var sign = moving.factor().signum() < 0 ? flipped(relation) : relation.symbol();
      return new Comparison(moving.rest(), sign, Expr.sum(right));
    }

    /// The size of all factors where they agree, else 1.
    private Rational common() {
      var first = terms.get(0).factor().abs();
      return terms.stream().allMatch(term -> term.factor().abs().equals(first))
          ? first
          : Rational.ONE;
    }

    private Expr side(int sign, Rational common) {
      return Expr.sum(
          terms.stream()
              .filter(term -> term.factor().signum() == sign)
              .map(term -> Expr.product(Expr.of(term.factor().abs().over(common)), term.rest()))
              .toList());
    }

    private static String flipped(Relation relation) {
      return switch (relation) {
        case NONNEGATIVE -> "<=";
        case POSITIVE -> "<";
        case ZERO, NONZERO -> relation.symbol();
      };
    }
  }
}
