package dev.jensen.argument;

import dev.jensen.argument.text.Meaning;
import dev.jensen.argument.text.Statement;
import dev.jensen.argument.text.Term;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// Whether a line states Jensen's inequality for all points, or that the graph lies above (below)
/// its tangents.
record Definitions(Knowledge knowledge, List<String> variables) {

  /// The line that states it for convexity, or for concavity.
  Optional<Integer> states(boolean concave, List<Constraint> assumed) {
    for (var fact : knowledge.facts()) {
      if (fact.statement() instanceof Statement.Relations(var chain, var conditions, var at)
          && at.isEmpty()) {
        for (var each : Chains.closure(chain)) {
          var constraint = each.constraint();
          if (constraint.relation() != Relation.NONZERO
              && formulas(constraint, concave).stream()
                  .anyMatch(formula -> isUnrestricted(formula, fact.conditions(), assumed))) {
            return Optional.of(fact.line());
          }
        }
      }
    }
    return Optional.empty();
  }

  /// True when a function of that curvature obeys the inequality on the conditions.
  boolean follows(Constraint constraint, List<Constraint> conditions, boolean concave) {
    var context = new Context(variables, conditions);
    return formulas(constraint, concave).stream()
        .anyMatch(
            formula ->
                formula.weights(Constraint::nonnegative).stream().allMatch(context::satisfies));
  }

  /// Which of the two formulas it is: with new points y, and for chords with a weight.
  private record Formula(List<Expr> y, Optional<Expr> t) {

    /// What is demanded of both weights of a chord.
    List<Constraint> weights(Function<Expr, Constraint> demand) {
      return t.map(w -> List.of(demand.apply(w), demand.apply(Numeral.ONE.minus(w))))
          .orElse(List.of());
    }
  }

  /// The conditions leave out no points of the domain and no weights between 0 and 1.
  private boolean isUnrestricted(
      Formula formula, List<Constraint> conditions, List<Constraint> assumed) {
    var known = new ArrayList<>(knowledge.domain().with(assumed).constraints());
    var image = new HashMap<String, Expr>();
    for (int i = 0; i < variables.size(); i++) {
      image.put(variables.get(i), formula.y().get(i));
    }
    for (var condition : List.copyOf(known)) {
      known.add(new Constraint(condition.expression().substitute(image), condition.relation()));
    }
    known.addAll(formula.weights(Constraint::positive));
    var context = new Context(List.of(), known);
    return conditions.stream().allMatch(context::satisfies);
  }

  private List<Formula> formulas(Constraint constraint, boolean concave) {
    var signed = concave ? constraint.expression().negate() : constraint.expression();
    var meaning = new Meaning(knowledge.terms());
    var found = new ArrayList<Formula>();
    for (var points : evaluations(constraint.expression())) {
      if (isTangent(signed, points, meaning)) {
        found.add(new Formula(points, Optional.empty()));
      }
      chord(signed, points, meaning).ifPresent(found::add);
    }
    return found;
  }

  /// The points at which values of f are taken.
  private List<List<Expr>> evaluations(Expr expr) {
    var points = new ArrayList<List<Expr>>();
    for (var name : expr.symbols()) {
      if (knowledge.terms().term(name).orElse(null) instanceof Term.Value(var f, var n, var at)
          && f.equals("f")
          && n == 0
          && !at.isEmpty()) {
        points.add(at);
      }
    }
    return points;
  }

  /// f(y) - f(x) - f'(x) (y - x) for new symbols y.
  private boolean isTangent(Expr expr, List<Expr> y, Meaning meaning) {
    if (!areNew(y)) {
      return false;
    }
    var terms = knowledge.terms();
    var f = terms.value("f", 0, List.of());
    var parts = new ArrayList<Expr>();
    parts.add(terms.value("f", 0, y));
    parts.add(f.negate());
    for (int i = 0; i < variables.size(); i++) {
      var slope = terms.derivative(f, List.of(variables.get(i)));
      parts.add(slope.times(y.get(i).minus(Expr.symbol(variables.get(i)))).negate());
    }
    return isSame(expr, Expr.sum(parts), meaning);
  }

  private boolean areNew(List<Expr> point) {
    var names = new TreeSet<String>();
    for (var value : point) {
      if (!(value instanceof Expr.Symbol(var name)) || isKnown(name) || !names.add(name)) {
        return false;
      }
    }
    return true;
  }

  /// A variable or a parameter of the problem; for parameters the inequality would say less.
  private boolean isKnown(String name) {
    var f = new Meaning(knowledge.terms()).inlined(knowledge.terms().value("f", 0, List.of()));
    return variables.contains(name)
        || f.symbols().contains(name)
        || knowledge.domain().constraints().stream()
            .anyMatch(c -> c.expression().symbols().contains(name));
  }

  /// t f(x) + (1 - t) f(y) - f(t x + (1 - t) y) for new symbols t and y.
  private Optional<Formula> chord(Expr expr, List<Expr> mixed, Meaning meaning) {
    var terms = knowledge.terms();
    for (var other : evaluations(expr)) {
      if (!areNew(other)) {
        continue;
      }
      for (var name : mixed.get(0).symbols()) {
        var weight = Expr.symbol(name);
        if (isKnown(name) || other.contains(weight)) {
          continue;
        }
        for (var t : List.of(weight, Numeral.ONE.minus(weight))) {
          var rest = Numeral.ONE.minus(t);
          var mixture = new HashMap<String, Expr>();
          for (int i = 0; i < variables.size(); i++) {
            mixture.put(
                variables.get(i),
                t.times(Expr.symbol(variables.get(i))).plus(rest.times(other.get(i))));
          }
          var f = terms.value("f", 0, List.of());
          var canonical =
              Expr.sum(
                  t.times(f),
                  rest.times(terms.value("f", 0, other)),
                  meaning.inlined(f).substitute(mixture).negate());
          if (isSame(expr, canonical, meaning)) {
            return Optional.of(new Formula(other, Optional.of(weight)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isSame(Expr left, Expr right, Meaning meaning) {
    try {
      var difference = meaning.inlined(left.minus(right));
      var pieces =
          new Pieces(knowledge.terms(), knowledge.search(), variables)
              .of(new Context(variables, List.of()), List.of(difference));
      return pieces.size() == 1
          && pieces.get(0).context().equal(pieces.get(0).in(difference), Numeral.ZERO);
    } catch (Pieces.NoDerivative | ArithmeticException | TooLarge none) {
      return false;
    }
  }
}
