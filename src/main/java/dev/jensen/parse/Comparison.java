package dev.jensen.parse;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.parse.Diagnostic.Kind;
import dev.jensen.parse.grammar.JensenLexer;
import dev.jensen.parse.grammar.JensenParser.ChainContext;
import dev.jensen.parse.grammar.JensenParser.ConditionContext;
import dev.jensen.parse.grammar.JensenParser.EndContext;
import dev.jensen.parse.grammar.JensenParser.ExpressionContext;
import dev.jensen.parse.grammar.JensenParser.FiniteEndContext;
import dev.jensen.parse.grammar.JensenParser.InfiniteEndContext;
import dev.jensen.parse.grammar.JensenParser.IntervalContext;
import dev.jensen.parse.grammar.JensenParser.MembershipContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/// Two expressions with a sign between them. `sign` is its token type; `place` is the token that
/// messages point at.
record Comparison(ExpressionContext left, int sign, ExpressionContext right, Token place) {

  /// A condition as comparisons that must all hold: one for each sign of a chain, one for each
  /// finite end of an interval.
  static List<Comparison> in(ConditionContext tree) {
    return switch (tree.test()) {
      case ChainContext chain -> chain(tree.expression(), chain);
      case MembershipContext membership -> interval(tree.expression(), membership.interval());
      default ->
          throw Fault.at(
              tree.expression(),
              Kind.CONDITION,
              Fault.quote(tree.expression()) + " is not a condition",
              "compare it with something, as in x > 0");
    };
  }

  private static List<Comparison> chain(ExpressionContext first, ChainContext tree) {
    var comparisons = new ArrayList<Comparison>();
    var relations = tree.relation();
    var expressions = tree.expression();
    var left = first;
    for (var i = 0; i < relations.size(); i++) {
      var sign = relations.get(i).getStart();
      comparisons.add(new Comparison(left, sign.getType(), expressions.get(i), sign));
      left = expressions.get(i);
    }
    return comparisons;
  }

  private static List<Comparison> interval(ExpressionContext value, IntervalContext tree) {
    var comparisons = new ArrayList<Comparison>();
    var closedBelow = tree.opening.getType() == JensenLexer.OPEN_SQUARE;
    var closedAbove = tree.closing.getType() == JensenLexer.CLOSE_SQUARE;
    if (tree.lower instanceof FiniteEndContext lower) {
      comparisons.add(
          new Comparison(lower.expression(), less(closedBelow), value, tree.getStart()));
    } else {
      checkInfinite(tree.lower, true, closedBelow);
    }
    if (tree.upper instanceof FiniteEndContext upper) {
      comparisons.add(
          new Comparison(value, less(closedAbove), upper.expression(), tree.getStart()));
    } else {
      checkInfinite(tree.upper, false, closedAbove);
    }
    return comparisons;
  }

  private static int less(boolean orEqual) {
    return orEqual ? JensenLexer.LESS_OR_EQUAL : JensenLexer.LESS;
  }

  private static void checkInfinite(EndContext end, boolean isLower, boolean isClosed) {
    var isNegative =
        end instanceof InfiniteEndContext infinite
            && infinite.sign() != null
            && infinite.sign().MINUS() != null;
    if (isNegative != isLower) {
      throw Fault.at(
          end,
          Kind.CONDITION,
          isLower ? "no number is that large" : "no number is that small",
          "intervals are written from the lower to the upper end: (-inf, 0], [0, inf)");
    }
    if (isClosed) {
      throw Fault.at(
          end,
          Kind.CONDITION,
          "an infinite end does not belong to the interval",
          "use a round bracket: (-inf, 0], [0, inf)");
    }
  }

  /// The sign as it is typed on a plain keyboard.
  String symbol() {
    return switch (sign) {
      case JensenLexer.LESS -> "<";
      case JensenLexer.LESS_OR_EQUAL -> "<=";
      case JensenLexer.GREATER -> ">";
      case JensenLexer.GREATER_OR_EQUAL -> ">=";
      case JensenLexer.EQUAL -> "=";
      case JensenLexer.NOT_EQUAL -> "!=";
      default -> throw new IllegalStateException("a comparison of an unknown kind");
    };
  }

  boolean isEquation() {
    return sign == JensenLexer.EQUAL;
  }

  /// The constraint on the values of the two sides.
  Constraint between(Expr leftValue, Expr rightValue) {
    return switch (sign) {
      case JensenLexer.LESS -> Constraint.positive(excess(rightValue, leftValue));
      case JensenLexer.LESS_OR_EQUAL -> Constraint.nonnegative(excess(rightValue, leftValue));
      case JensenLexer.GREATER -> Constraint.positive(excess(leftValue, rightValue));
      case JensenLexer.GREATER_OR_EQUAL -> Constraint.nonnegative(excess(leftValue, rightValue));
      case JensenLexer.EQUAL -> unsigned(leftValue, rightValue, Relation.ZERO);
      case JensenLexer.NOT_EQUAL -> unsigned(leftValue, rightValue, Relation.NONZERO);
      default -> throw new IllegalStateException("a comparison of an unknown kind");
    };
  }

  private static Constraint unsigned(Expr left, Expr right, Relation relation) {
    return new Constraint(left.isZero() ? right : excess(left, right), relation);
  }

  private static Expr excess(Expr greater, Expr smaller) {
    if (smaller.isZero()) {
      return greater;
    }
    return greater.isZero() ? Arithmetic.negate(smaller) : Arithmetic.difference(greater, smaller);
  }
}
