package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.Substitution;
import dev.jensen.kernel.rule.VectorComposition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Proves a sign in another variable s: t = exp(s), log(s), s^2, 1/s off an end of its range, or s
/// = t^2 for an even function.
record Change(Signs signs) {
  private static final String SLOT = "change#s";
  private static final Expr ROOT_OF_SLOT = Expr.symbol(SLOT).power(Expr.of(1, 2));
  private static final int DEEPEST = 3;
  private static final int LONGEST = 500;

  /// s = image and t = value(s).
  private record Variable(String t, Expr image, Expr value) {}

  Optional<Rule> prove(Expr expression, Expr form, Relation relation, int depth) {
    if (depth > DEEPEST || form.symbols().contains(SLOT) || form.toString().length() > LONGEST) {
      return Optional.empty();
    }
    for (var variable : variables(form)) {
      if (signs.search().expired()) {
        return Optional.empty();
      }
      var proof = through(variable, expression, form, relation, depth);
      if (proof.isPresent()) {
        return proof;
      }
    }
    return Optional.empty();
  }

  private List<Variable> variables(Expr form) {
    var s = Expr.symbol(SLOT);
    var variables = new ArrayList<Variable>();
    for (var name : form.symbols()) {
      var t = Expr.symbol(name);
      if (nests(form, Atoms.EXP, apply(Atoms.EXP, t))) {
        variables.add(new Variable(name, apply(Atoms.EXP, t), apply(Atoms.LOG, s)));
      }
      if (isTranscendental(form, name) && isEven(form, name)) {
        variables.add(new Variable(name, t.power(2), ROOT_OF_SLOT));
      }
      var range = signs.context().bounds(t);
      if (range.satisfies(Relation.POSITIVE)) {
        if (hasRoot(form, name)) {
          variables.add(new Variable(name, t.power(Expr.of(1, 2)), s.power(2)));
        }
        if (form.children().stream().anyMatch(child -> hasLogarithm(child, name))) {
          variables.add(new Variable(name, apply(Atoms.LOG, t), apply(Atoms.EXP, s)));
        }
      }
      if (isTranscendental(form, name)) {
        range
            .lower()
            .map(Expr::of)
            .ifPresent(
                low ->
                    variables.add(
                        new Variable(name, t.minus(low).power(-1), low.plus(s.power(-1)))));
        range
            .upper()
            .map(Expr::of)
            .ifPresent(
                high ->
                    variables.add(
                        new Variable(name, high.minus(t).power(-1), high.minus(s.power(-1)))));
      }
    }
    return variables;
  }

  private boolean isEven(Expr form, String name) {
    var mirrored = form.substitute(Map.of(name, Expr.symbol(name).negate()));
    return signs.context().equal(form, mirrored);
  }

  private static Expr apply(Atom atom, Expr argument) {
    return new Expr.Application(atom, List.of(argument));
  }

  /// True when the atom is applied to something that contains the inner expression.
  private static boolean nests(Expr expr, Atom atom, Expr inner) {
    return (expr instanceof Expr.Application(var outer, var arguments)
            && outer.equals(atom)
            && arguments.stream().anyMatch(argument -> contains(argument, inner)))
        || expr.children().stream().anyMatch(child -> nests(child, atom, inner));
  }

  private static boolean contains(Expr expr, Expr inner) {
    return expr.equals(inner) || expr.children().stream().anyMatch(child -> contains(child, inner));
  }

  private static boolean hasRoot(Expr expr, String name) {
    return (expr instanceof Expr.Power(var base, Expr.Constant(var q))
            && base.equals(Expr.symbol(name))
            && !q.isInteger())
        || expr.children().stream().anyMatch(child -> hasRoot(child, name));
  }

  private static boolean hasLogarithm(Expr expr, String name) {
    return (expr instanceof Expr.Application(var atom, var arguments)
            && atom.equals(Atoms.LOG)
            && arguments.equals(List.of(Expr.symbol(name))))
        || expr.children().stream().anyMatch(child -> hasLogarithm(child, name));
  }

  private static boolean isTranscendental(Expr expr, String name) {
    return switch (expr) {
      case Expr.Application(var atom, var arguments) -> expr.symbols().contains(name);
      case Expr.Power(var base, var exponent)
          when !(exponent instanceof Expr.Constant(var q) && q.isInteger()) ->
          expr.symbols().contains(name);
      default -> expr.children().stream().anyMatch(child -> isTranscendental(child, name));
    };
  }

  private Optional<Rule> through(
      Variable variable, Expr expression, Expr form, Relation relation, int depth) {
    var context = signs.context();
    var range = context.bounds(variable.image());
    var constraints = new ArrayList<>(VectorComposition.within(SLOT, range));
    for (var constraint : context.constraints()) {
      if (constraint.expression().isFreeOf(List.of(variable.t()))) {
        constraints.add(constraint);
      }
    }
    var inner = new Context(List.of(), constraints);
    var moved = inner.normal(form.substitute(Map.of(variable.t(), variable.value()))).toExpr();
    if (moved.symbols().contains(variable.t())
        || (variable.value().equals(ROOT_OF_SLOT) && hasRoot(moved, SLOT))
        || moved.toString().length() > LONGEST) {
      return Optional.empty();
    }
    return new Signs(signs.search(), inner)
        .prove(moved, relation, depth + 2)
        .flatMap(
            premise ->
                accepted(
                    expression,
                    new Substitution(constraints, Map.of(SLOT, variable.image()), premise)));
  }

  private Optional<Rule> accepted(Expr expression, Rule rule) {
    return Attempt.accepted(signs.context(), new Rewritten(expression, rule));
  }
}
