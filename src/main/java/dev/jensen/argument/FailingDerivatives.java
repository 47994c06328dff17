package dev.jensen.argument;

import dev.jensen.argument.text.Definiteness;
import dev.jensen.argument.text.Meaning;
import dev.jensen.argument.text.Statement;
import dev.jensen.argument.text.Term;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether derivatives that lines give show that the function is not convex, or not concave: second
/// ones of the wrong sign, or slopes that fall.
record FailingDerivatives(Knowledge knowledge, List<String> variables) {

  private Failures failures() {
    return new Failures(knowledge, variables);
  }

  /// A second derivative along an axis, or for two variables the determinant, of the wrong sign at
  /// a point or on a part of the domain.
  Optional<String> bend(List<Constraint> assumed, boolean concave) {
    for (var fact : knowledge.facts()) {
      if (fact.statement() instanceof Statement.Relations(var chain, var c, var at)
          && failures().applies(fact, assumed)) {
        for (var each : Chains.closure(chain)) {
          if (isBend(there(each.constraint(), at), concave, parameters(assumed))) {
            return Optional.of("the second derivative in line " + fact.line());
          }
        }
      }
    }
    return Optional.empty();
  }

  /// The forms that lines give a second derivative show its sign on a part of the domain.
  Optional<String> bendByForm(List<Constraint> assumed, boolean concave) {
    var terms = knowledge.terms();
    var f = terms.value("f", 0, List.of());
    for (var fact : knowledge.facts()) {
      if (!failures().applies(fact, assumed)
          || !(fact.statement() instanceof Statement.Relations
              || fact.statement() instanceof Statement.Hessian)) {
        continue;
      }
      var conditions = knowledge.open(fact, assumed);
      for (var name : variables) {
        var second = terms.derivative(f, List.of(name, name));
        if (shows(conditions, assumed, second, !concave)) {
          return Optional.of("the second derivative in line " + fact.line());
        }
      }
      if (variables.size() == 2 && shows(conditions, assumed, terms.determinant(f), true)) {
        return Optional.of("the determinant in line " + fact.line());
      }
    }
    return Optional.empty();
  }

  /// A line says that the Hessian is not semidefinite, or definite the other way.
  Optional<String> indefinite(List<Constraint> assumed, boolean concave) {
    var f = knowledge.terms().value("f", 0, List.of());
    return knowledge.facts().stream()
        .filter(
            fact ->
                fact.statement() instanceof Statement.Definite(var of, var kind, var not, var c)
                    && of.equals(f)
                    && isAgainst(kind, not, concave)
                    && failures().applies(fact, assumed))
        .map(fact -> "the Hessian in line " + fact.line())
        .findFirst();
  }

  private static boolean isAgainst(Definiteness kind, boolean negated, boolean concave) {
    if (kind == Definiteness.INDEFINITE) {
      return !negated;
    }
    return negated
        ? !kind.isStrict() && kind.isNegative() == concave
        : kind.isStrict() && kind.isNegative() != concave;
  }

  private boolean shows(
      List<Constraint> conditions, List<Constraint> assumed, Expr placeholder, boolean negative) {
    return knowledge.impliesOn(
        conditions,
        assumed,
        List.of(placeholder),
        view -> view.shows(placeholder, Relation.POSITIVE, negative));
  }

  /// At the point of a line, values of its variables are known; derivatives stay as they are.
  private static Constraint there(Constraint constraint, Map<String, Expr> at) {
    return new Constraint(constraint.expression().substitute(at), constraint.relation());
  }

  private Context parameters(List<Constraint> assumed) {
    return knowledge
        .domain()
        .ofParameters()
        .with(assumed.stream().filter(c -> c.expression().isFreeOf(variables)).toList());
  }

  private boolean isBend(Constraint constraint, boolean concave, Context parameters) {
    if (constraint.relation() != Relation.POSITIVE && constraint.relation() != Relation.ZERO) {
      return false;
    }
    var terms = knowledge.terms();
    var f = terms.value("f", 0, List.of());
    var wrong = new ArrayList<Expr>();
    for (var name : constraint.expression().symbols()) {
      var isSecond =
          switch (terms.term(name).orElse(null)) {
            case Term.Value(var function, var n, var at) -> function.equals("f") && n == 2;
            case Term.Partial(var of, var by) ->
                of.equals(f) && by.size() == 2 && by.get(0).equals(by.get(1));
            case Term.Determinant(var of) -> false;
            case null -> false;
          };
      var symbol = Expr.symbol(name);
      if (isSecond) {
        wrong.add(concave ? symbol : symbol.negate());
      }
      if (terms.term(name).orElse(null) instanceof Term.Determinant(var of)
          && of.equals(f)
          && variables.size() == 2) {
        wrong.add(symbol.negate());
      }
    }
    var u = constraint.expression();
    return wrong.stream()
        .anyMatch(
            each ->
                constraint.relation() == Relation.POSITIVE
                    ? is(each.minus(u), Relation.NONNEGATIVE, parameters)
                    : is(each.minus(u), Relation.POSITIVE, parameters)
                        || is(each.plus(u), Relation.POSITIVE, parameters));
  }

  /// Whether a number, or an expression in the parameters, has that sign; derivatives in it that do
  /// not cancel have none.
  private static boolean is(Expr difference, Relation relation, Context parameters) {
    try {
      return parameters.satisfies(parameters.normal(difference).toExpr(), relation);
    } catch (ArithmeticException | TooLarge none) {
      return false;
    }
  }

  /// Derivatives that lines give on two pieces, the right one smaller somewhere than the left one.
  Optional<String> slopes(List<Constraint> assumed, boolean concave) {
    if (variables.size() != 1) {
      return Optional.empty();
    }
    var slope = knowledge.terms().value("f", 1, List.of());
    var given = new ArrayList<Fact>();
    for (var fact : knowledge.facts()) {
      if (fact.statement() instanceof Statement.Relations(var chain, var c, var at)
          && at.isEmpty()
          && failures().applies(fact, assumed)
          && chain.stream().anyMatch(e -> e.sign().equals("=") && e.left().equals(slope))) {
        given.add(fact);
      }
    }
    for (var left : given) {
      for (var right : given) {
        if (!left.equals(right) && falls(left, right, slope, assumed, concave)) {
          return Optional.of(
              "the slopes in lines "
                  + Math.min(left.line(), right.line())
                  + " and "
                  + Math.max(left.line(), right.line()));
        }
      }
    }
    return Optional.empty();
  }

  private boolean falls(
      Fact left, Fact right, Expr slope, List<Constraint> assumed, boolean concave) {
    var variable = variables.get(0);
    var later = Map.<String, Expr>of(variable, Expr.symbol(variable + "#b"));
    var constraints = new ArrayList<>(knowledge.domain().with(assumed).constraints());
    constraints.addAll(left.conditions());
    right.conditions().stream()
        .map(c -> new Constraint(c.expression().substitute(later), c.relation()))
        .forEach(constraints::add);
    constraints.add(Constraint.positive(Expr.symbol(variable + "#b").minus(Expr.symbol(variable))));
    var fall = value(left, slope).minus(value(right, slope).substitute(later));
    constraints.add(Constraint.positive(concave ? fall.negate() : fall));
    return new SimplePoints(knowledge.search().within(600))
        .satisfying(constraints, List.of(variable))
        .isPresent();
  }

  private Expr value(Fact fact, Expr slope) {
    return ((Statement.Relations) fact.statement())
        .chain().stream()
            .filter(e -> e.left().equals(slope))
            .map(e -> new Meaning(knowledge.terms()).inlined(e.right()))
            .findFirst()
            .orElseThrow();
  }
}
