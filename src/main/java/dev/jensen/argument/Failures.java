package dev.jensen.argument;

import dev.jensen.argument.text.Meaning;
import dev.jensen.argument.text.Statement;
import dev.jensen.argument.text.Term;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.parse.FormulaParser.Compared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Whether lines show that the function is not convex, or not concave: by points against Jensen's
/// inequality, by a second derivative of the wrong sign, by slopes that fall, by a Hessian that is
/// indefinite.
record Failures(Knowledge knowledge, List<String> variables) {
  private static final int MOST_PLACES = 12;

  /// The line that shows it, and how.
  Optional<String> show(List<Constraint> assumed, boolean concave) {
    var derivatives = new FailingDerivatives(knowledge, variables);
    return chord(assumed, concave)
        .or(() -> values(assumed, concave))
        .or(() -> derivatives.bend(assumed, concave))
        .or(() -> derivatives.bendByForm(assumed, concave))
        .or(() -> derivatives.indefinite(assumed, concave))
        .or(() -> derivatives.slopes(assumed, concave));
  }

  boolean applies(Fact fact, List<Constraint> assumed) {
    var open = knowledge.open(fact, assumed);
    return open.isEmpty()
        || (open.stream().noneMatch(c -> c.expression().isFreeOf(variables))
            && isSomewhere(open, assumed));
  }

  /// Some points satisfy the conditions.
  boolean isSomewhere(List<Constraint> conditions, List<Constraint> assumed) {
    var all = new ArrayList<>(knowledge.domain().with(assumed).constraints());
    all.addAll(conditions);
    return new SimplePoints(knowledge.search().within(300)).satisfying(all, variables).isPresent();
  }

  private Optional<String> chord(List<Constraint> assumed, boolean concave) {
    for (var fact : knowledge.facts()) {
      if (!applies(fact, assumed)) {
        continue;
      }
      if (fact.statement() instanceof Statement.Chord(var a, var b)
          && violates(a, b, Optional.empty(), concave, assumed)) {
        return Optional.of("the points in line " + fact.line());
      }
      if (fact.statement() instanceof Statement.Relations(var chain, var c, var at)
          && at.isEmpty()
          && Chains.closure(chain).stream()
              .anyMatch(each -> isJensen(each.constraint(), concave, assumed))) {
        return Optional.of("the points in line " + fact.line());
      }
    }
    return Optional.empty();
  }

  /// A point at which a line gives the value of f.
  private record Place(int line, Map<String, Expr> point) {}

  /// Values of f at two points and at a mixture of them, from lines that give them one by one.
  private Optional<String> values(List<Constraint> assumed, boolean concave) {
    var places = places(assumed);
    for (var a : places) {
      for (var b : places) {
        for (var middle : places) {
          if (a.line() == b.line() && a.point().equals(b.point())) {
            continue;
          }
          var weight = weight(a.point(), b.point(), middle.point());
          if (weight.isPresent() && violates(a.point(), b.point(), weight, concave, assumed)) {
            var lines = new TreeSet<>(List.of(a.line(), b.line(), middle.line()));
            return Optional.of("the values in " + SecondOrder.lines(lines));
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<Place> places(List<Constraint> assumed) {
    var f = knowledge.terms().value("f", 0, List.of());
    var places = new ArrayList<Place>();
    for (var fact : knowledge.facts()) {
      if (!(fact.statement() instanceof Statement.Relations(var chain, var c, var at))
          || !applies(fact, assumed)) {
        continue;
      }
      for (var each : chain) {
        if (!each.sign().equals("=") || places.size() >= MOST_PLACES) {
          continue;
        }
        if (!at.isEmpty() && each.left().equals(f) && at.keySet().containsAll(variables)) {
          places.add(new Place(fact.line(), at));
        } else if (at.isEmpty()
            && each.left() instanceof Expr.Symbol(var name)
            && each.right().symbols().isEmpty()
            && isValue(name)) {
          places.add(new Place(fact.line(), point(name)));
        }
      }
    }
    return places;
  }

  private boolean isValue(String name) {
    return knowledge.terms().term(name).orElse(null) instanceof Term.Value(var f, var n, var at)
        && f.equals("f")
        && n == 0
        && !at.isEmpty();
  }

  /// The share of a in a mixture of a and b that gives the middle, strictly between 0 and 1.
  private Optional<Rational> weight(
      Map<String, Expr> a, Map<String, Expr> b, Map<String, Expr> middle) {
    var nothing = new Context(List.of(), List.of());
    Optional<Rational> weight = Optional.empty();
    for (var name : variables) {
      var length = nothing.normal(coordinate(a, name).minus(coordinate(b, name))).toExpr();
      var part = nothing.normal(coordinate(middle, name).minus(coordinate(b, name))).toExpr();
      if (!(length instanceof Expr.Constant(var whole))
          || !(part instanceof Expr.Constant(var some))) {
        return Optional.empty();
      }
      if (whole.signum() == 0) {
        if (some.signum() != 0) {
          return Optional.empty();
        }
        continue;
      }
      var here = some.over(whole);
      if (here.signum() <= 0
          || here.compareTo(Rational.ONE) >= 0
          || weight.filter(w -> !w.equals(here)).isPresent()) {
        return Optional.empty();
      }
      weight = Optional.of(here);
    }
    return weight;
  }

  private boolean violates(
      Map<String, Expr> a,
      Map<String, Expr> b,
      Optional<Rational> weight,
      boolean concave,
      List<Constraint> assumed) {
    var parameters = assumed.stream().filter(c -> c.expression().isFreeOf(variables)).toList();
    var f = new Meaning(knowledge.terms()).inlined(knowledge.terms().value("f", 0, List.of()));
    var chords = new Chords(knowledge.search(), knowledge.domain().with(parameters), f);
    return weight.isPresent()
        ? chords.at(a, b, weight.get(), concave).isPresent()
        : chords.between(a, b, concave).isPresent();
  }

  /// w f(a) + (1 - w) f(b) < f(w a + (1 - w) b), with numbers and up to a positive factor.
  private boolean isJensen(Constraint constraint, boolean concave, List<Constraint> assumed) {
    return constraint.relation() == Relation.POSITIVE
        && mixed(constraint.expression(), concave)
            .filter(m -> violates(m.a(), m.b(), Optional.of(m.weight()), concave, assumed))
            .isPresent();
  }

  /// Two points and the weight of the first one in a mixture of them.
  private record Mixed(Map<String, Expr> a, Map<String, Expr> b, Rational weight) {}

  /// The points in f(w a + (1 - w) b) - w f(a) - (1 - w) f(b), or for `turned` in its negative:
  /// three values of f, two of them with the same sign.
  private Optional<Mixed> mixed(Expr expression, boolean turned) {
    var names = new ArrayList<String>();
    for (var name : expression.symbols()) {
      if (knowledge.terms().term(name).orElse(null) instanceof Term.Value(var f, var n, var at)
          && f.equals("f")
          && n == 0
          && !at.isEmpty()) {
        names.add(name);
      }
    }
    var coefficients = coefficients(expression, names);
    if (names.size() != 3 || coefficients.isEmpty()) {
      return Optional.empty();
    }
    var signed = new TreeMap<String, Rational>();
    coefficients
        .get()
        .forEach((name, c) -> signed.put(name, turned ? c.times(Rational.of(-1)) : c));
    var middle = signed.entrySet().stream().filter(e -> e.getValue().signum() > 0).toList();
    var ends = signed.entrySet().stream().filter(e -> e.getValue().signum() < 0).toList();
    if (middle.size() != 1 || ends.size() != 2) {
      return Optional.empty();
    }
    var sum = middle.get(0).getValue().plus(ends.get(0).getValue()).plus(ends.get(1).getValue());
    if (sum.signum() != 0) {
      return Optional.empty();
    }
    var weight = ends.get(0).getValue().over(middle.get(0).getValue()).times(Rational.of(-1));
    return isMixture(middle.get(0).getKey(), ends.get(0).getKey(), ends.get(1).getKey(), weight)
        ? Optional.of(new Mixed(point(ends.get(0).getKey()), point(ends.get(1).getKey()), weight))
        : Optional.empty();
  }

  /// The line that shows that some chord touches the graph.
  Optional<String> touch(List<Constraint> assumed) {
    for (var fact : knowledge.facts()) {
      if (fact.statement() instanceof Statement.Relations(var chain, var c, var at)
          && at.isEmpty()
          && applies(fact, assumed)) {
        for (var each : Chains.closure(chain)) {
          if (isTouching(each.constraint())) {
            return Optional.of("the points in line " + fact.line());
          }
          if (isStraight(each) && isOpen(fact.conditions())) {
            return Optional.of("the second derivative in line " + fact.line());
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isTouching(Constraint constraint) {
    return constraint.relation() == Relation.ZERO
        && mixed(constraint.expression(), false)
            .or(() -> mixed(constraint.expression(), true))
            .filter(m -> !m.a().equals(m.b()))
            .isPresent();
  }

  /// f'' = 0, in one variable.
  private boolean isStraight(Compared compared) {
    return variables.size() == 1
        && compared.constraint().relation() == Relation.ZERO
        && compared.left().equals(knowledge.terms().value("f", 2, List.of()))
        && compared.right().isZero();
  }

  /// Conditions that are inequalities, and strictly satisfied somewhere.
  boolean isOpen(List<Constraint> conditions) {
    var all = new ArrayList<>(knowledge.domain().constraints());
    conditions.forEach(c -> all.add(c));
    return all.stream().allMatch(c -> c.relation() != Relation.ZERO)
        && new SimplePoints(knowledge.search().within(300))
            .satisfying(Pieces.opened(all), variables)
            .isPresent();
  }

  private boolean isMixture(String middle, String a, String b, Rational weight) {
    for (var name : variables) {
      var mixed =
          Expr.of(weight)
              .times(coordinate(point(a), name))
              .plus(Expr.of(Rational.ONE.minus(weight)).times(coordinate(point(b), name)));
      var difference = mixed.minus(coordinate(point(middle), name));
      if (!new Context(List.of(), List.of()).equal(difference, Expr.of(0))) {
        return false;
      }
    }
    return true;
  }

  private static Expr coordinate(Map<String, Expr> point, String name) {
    return Optional.ofNullable(point.get(name)).orElseThrow();
  }

  private Map<String, Expr> point(String placeholder) {
    var value = (Term.Value) knowledge.terms().term(placeholder).orElseThrow();
    var point = new HashMap<String, Expr>();
    for (int i = 0; i < variables.size(); i++) {
      point.put(variables.get(i), new Meaning(knowledge.terms()).inlined(value.at().get(i)));
    }
    return point;
  }

  /// The coefficients of the names in an expression that is linear in them without a constant.
  private static Optional<Map<String, Rational>> coefficients(Expr expr, List<String> names) {
    var coefficients = new TreeMap<String, Rational>();
    var zero = new HashMap<String, Expr>();
    names.forEach(name -> zero.put(name, Expr.of(0)));
    var nothing = new Context(List.of(), List.of());
    try {
      var rest = nothing.normal(expr.substitute(zero)).toExpr();
      var sum = new ArrayList<Expr>();
      for (var name : names) {
        var one = new HashMap<>(zero);
        one.put(name, Expr.of(1));
        if (!(nothing.normal(expr.substitute(one)).toExpr() instanceof Expr.Constant(var c))) {
          return Optional.empty();
        }
        coefficients.put(name, c);
        sum.add(Expr.of(c).times(Expr.symbol(name)));
      }
      return rest.isZero() && nothing.equal(expr, Expr.sum(sum))
          ? Optional.of(coefficients)
          : Optional.empty();
    } catch (ArithmeticException | TooLarge none) {
      return Optional.empty();
    }
  }
}
