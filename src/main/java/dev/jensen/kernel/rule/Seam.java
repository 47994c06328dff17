package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;

/// Why the slope does not fall where two closed cells of a gluing meet.
public sealed interface Seam {
  /// Throws `RuleViolation` unless the seam holds between the two cells.
  void require(Gluing.Cell left, Gluing.Cell right, boolean jumps, Context context);

  /// The closed cells have no point in common.
  record Apart(Rule impossible) implements Seam {
    @Override
    public void require(Gluing.Cell left, Gluing.Cell right, boolean jumps, Context context) {
      Theorem.prove(context.with(left.closed()).with(right.closed()), impossible)
          .requireImpossible();
    }
  }

  /// The difference of the pieces is the sum of h g over the kinks: each g is >= 0 on the left cell
  /// and <= 0 on the right one, each gain h is >= 0 where the cells meet and analytic around it. So
  /// the pieces agree there, and across g = 0 the slope grows by h times the slope of g.
  record Kinks(List<Kink> kinks) implements Seam {
    private static final SideCondition CONDITION = new SideCondition(Kinks.class);

    public Kinks {
      kinks = List.copyOf(kinks);
    }

    @Override
    public void require(Gluing.Cell left, Gluing.Cell right, boolean jumps, Context context) {
      var terms = new ArrayList<Expr>();
      var meeting = context.with(left.closed()).with(right.closed());
      for (var kink : kinks) {
        kink.requireSides(left, right, context, CONDITION);
        Definedness.requireAnalytic(kink.gain(), meeting);
        kink.gainSign().prove(Constraint.nonnegative(kink.gain()), meeting, CONDITION);
        terms.add(Expr.product(kink.gain(), kink.on()));
      }
      CONDITION.equal(left.piece().minus(right.piece()), Expr.sum(terms), context);
    }
  }

  /// Where the cells meet, the pieces are analytic and have the same value, and the difference of
  /// their gradients is the sum of h times the gradient of g over the kinks, with signs as for
  /// `Kinks`. With no kinks the pieces join smoothly.
  record Gradients(List<Kink> kinks) implements Seam {
    private static final SideCondition CONDITION = new SideCondition(Gradients.class);

    public Gradients {
      kinks = List.copyOf(kinks);
    }

    @Override
    public void require(Gluing.Cell left, Gluing.Cell right, boolean jumps, Context context) {
      var meeting = context.with(left.closed()).with(right.closed());
      Definedness.requireAnalytic(left.piece(), meeting);
      Definedness.requireAnalytic(right.piece(), meeting);
      CONDITION.equal(left.piece(), right.piece(), meeting);
      for (var kink : kinks) {
        kink.requireSides(left, right, context, CONDITION);
        CONDITION.defined(kink.gain(), meeting);
        kink.gainSign().prove(Constraint.nonnegative(kink.gain()), meeting, CONDITION);
      }
      for (var variable : context.variables()) {
        var terms = new ArrayList<Expr>();
        kinks.forEach(kink -> terms.add(kink.gain().times(Derivative.of(kink.on(), variable))));
        CONDITION.equal(
            Derivative.of(left.piece(), variable).minus(Derivative.of(right.piece(), variable)),
            Expr.sum(terms),
            meeting);
      }
    }
  }

  /// A surface g = 0 and the slope gained across it, with proofs of the three signs.
  record Kink(Expr on, Expr gain, Proof leftSign, Proof rightSign, Proof gainSign) {
    /// g is analytic around both cells, >= 0 on the left one and <= 0 on the right one.
    private void requireSides(
        Gluing.Cell left, Gluing.Cell right, Context context, SideCondition condition) {
      var onLeft = context.with(left.closed());
      var onRight = context.with(right.closed());
      Definedness.requireAnalytic(on, onLeft);
      Definedness.requireAnalytic(on, onRight);
      leftSign.prove(Constraint.nonnegative(on), onLeft, condition);
      rightSign.prove(Constraint.nonnegative(on.negate()), onRight, condition);
    }
  }

  /// A sign is plain from structure, or has a proof of its own.
  sealed interface Proof {
    record Plain() implements Proof {}

    record By(Rule rule) implements Proof {}

    default void prove(Constraint wanted, Context context, SideCondition condition) {
      switch (this) {
        case Plain p -> condition.holds(wanted, context);
        case By(var rule) -> {
          var fact = Theorem.prove(context, rule).fact();
          condition.defined(wanted.expression(), context);
          condition.equal(fact.expression(), wanted.expression(), context);
          condition.require(fact.relation().implies(wanted.relation()), "too weak: " + fact);
        }
      }
    }
  }

  /// The cells meet in a set of codimension 2 at most: u = v = 0 there for affine u and v whose
  /// gradients have a minor that is never 0. Only for functions without jumps, where D is open
  /// (every constraint on the variables strict).
  record Codimension2(Expr u, Expr v, List<String> minor) implements Seam {
    private static final SideCondition CONDITION = new SideCondition(Codimension2.class);

    @Override
    public void require(Gluing.Cell left, Gluing.Cell right, boolean jumps, Context context) {
      CONDITION.require(!jumps, "the function may jump");
      for (var constraint : context.constraints()) {
        CONDITION.require(
            constraint.relation() == Relation.POSITIVE
                || constraint.relation() == Relation.NONZERO
                || context.isParametric(constraint.expression()),
            "D is not known to be open: " + constraint);
        Definedness.requireAnalytic(constraint.expression(), context);
      }
      CONDITION.require(
          minor.size() == 2 && context.variables().containsAll(minor), "two variables");
      var plane = new Context(minor, context.constraints());
      for (var function : List.of(u, v)) {
        CONDITION.defined(function, context);
        CONDITION.require(
            context.normal(function).isAffineIn(context.variables()), function + " is not affine");
        var meeting = context.with(left.closed()).with(right.closed());
        CONDITION.holds(function, Relation.ZERO, meeting);
      }
      CONDITION.require(Slopes.injective(List.of(u, v), plane), "parallel gradients");
    }
  }
}
