package dev.jensen.kernel;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;

/// The judgement `Γ ⊢ e defined`, and its stronger sister: e analytic on an open set around every
/// point of Γ. Both are read off the structure of e and the signs that Γ knows; neither adds
/// anything to Γ.
public final class Definedness {
  private Definedness() {}

  /// Throws `RuleViolation` naming the first subexpression that may be undefined somewhere on Γ.
  public static void require(Expr expr, Context context) {
    var missing = missing(expr, context);
    if (!missing.isEmpty()) {
      throw new RuleViolation("defined", "not known on Γ: " + missing.get(0));
    }
  }

  public static boolean holds(Expr expr, Context context) {
    return missing(expr, context).isEmpty();
  }

  /// The conditions under which the expression is defined that Γ does not settle by structure.
  public static List<Constraint> missing(Expr expr, Context context) {
    var walk = new Walk(context, false, new ArrayList<>());
    walk.visit(expr);
    return walk.missing;
  }

  /// Throws unless the expression is analytic on an open set that contains Γ: every condition of
  /// its domain strict, no kinked atom, no case distinction.
  public static void requireAnalytic(Expr expr, Context context) {
    var walk = new Walk(context, true, new ArrayList<>());
    walk.visit(expr);
    if (!walk.missing.isEmpty()) {
      throw new RuleViolation("analytic", "not known on Γ: " + walk.missing.get(0));
    }
  }

  private record Walk(Context context, boolean analytic, List<Constraint> missing) {

    void visit(Expr expr) {
      switch (expr) {
        case Expr.Constant c -> {}
        case Expr.Symbol s -> {}
        case Expr.Sum(var terms) -> terms.forEach(this::visit);
        case Expr.Product(var factors) -> factors.forEach(this::visit);
        case Expr.Power(var base, var exponent) -> {
          visit(base);
          visit(exponent);
          power(base, exponent);
        }
        case Expr.Application(var atom, var arguments) -> application(expr, atom, arguments);
        case Expr.Conditional(var condition, var then, var otherwise) ->
            conditional(expr, condition, then, otherwise);
      }
    }

    private void demand(Constraint constraint) {
      if (!context.satisfies(constraint) && !missing.contains(constraint)) {
        missing.add(constraint);
      }
    }

    private void power(Expr base, Expr exponent) {
      if (exponent instanceof Expr.Constant(var q)) {
        rationalPower(base, q);
      } else if (analytic || !context.satisfies(exponent, Relation.POSITIVE)) {
        demand(Constraint.positive(base));
      } else {
        demand(Constraint.nonnegative(base));
      }
    }

    private void rationalPower(Expr base, Rational q) {
      if (q.isInteger()) {
        if (q.signum() < 0) {
          demand(Constraint.nonzero(base));
        }
      } else if (analytic || q.signum() < 0) {
        demand(Constraint.positive(base));
      } else {
        demand(Constraint.nonnegative(base));
      }
    }

    private void application(Expr expr, Atom atom, List<Expr> arguments) {
      if (Atoms.named(atom.name()).filter(atom::equals).isEmpty()) {
        throw new RuleViolation("defined", "not an atom of the calculus: " + atom.name());
      }
      // A definition may have lost an argument, or a part of it: 0 log(x) is written as 0.
      arguments.forEach(this::visit);
      var definition = atom.definition(arguments);
      if (definition.isPresent()) {
        visit(definition.get());
        atom.domain(arguments).forEach(this::demandDefined);
        return;
      }
      if (analytic && atom.isKinked()) {
        refuse(expr);
      }
      (analytic ? atom.smooth(arguments) : atom.domain(arguments)).forEach(this::demand);
    }

    private void demandDefined(Constraint constraint) {
      visit(constraint.expression());
      demand(constraint);
    }

    private void refuse(Expr expr) {
      throw new RuleViolation("analytic", "a kink, a jump or a case distinction remains: " + expr);
    }

    private void conditional(Expr expr, Constraint condition, Expr then, Expr otherwise) {
      visit(condition.expression());
      if (analytic) {
        refuse(expr);
        return;
      }
      branch(condition, condition, then);
      branch(condition, negation(condition), otherwise);
    }

    /// A branch needs to be defined only where its condition holds; what is missing there becomes a
    /// condition on a case distinction that is 1 elsewhere.
    private void branch(Constraint condition, Constraint side, Expr taken) {
      for (var open : Definedness.missing(taken, context.with(side))) {
        var isThen = condition.equals(side);
        var guarded =
            isThen
                ? new Expr.Conditional(condition, open.expression(), Expr.of(1))
                : new Expr.Conditional(condition, Expr.of(1), open.expression());
        demand(new Constraint(guarded, open.relation()));
      }
    }
  }

  /// The condition that holds exactly where the given one fails.
  public static Constraint negation(Constraint condition) {
    var u = condition.expression();
    return switch (condition.relation()) {
      case NONNEGATIVE -> Constraint.positive(u.negate());
      case POSITIVE -> Constraint.nonnegative(u.negate());
      case ZERO -> Constraint.nonzero(u);
      case NONZERO -> Constraint.zero(u);
    };
  }
}
