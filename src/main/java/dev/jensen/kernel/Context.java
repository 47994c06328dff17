package dev.jensen.kernel;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.Facts;
import dev.jensen.kernel.normal.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Γ: constraints on variables and parameters. It stands for the set of points at which all of them
/// are defined and hold; for each value of the parameters that is a set D of values of the
/// variables. What is known about signs and equalities there is worked out from structure alone.
public final class Context {
  private final List<String> variables;
  private final List<Constraint> constraints;
  private final Facts facts;
  private final IdentityHashMap<Rule, Theorem> theorems = new IdentityHashMap<>();
  private final Map<Key, Context> others = new HashMap<>();

  private record Key(List<String> variables, List<Constraint> constraints) {}

  public Context(List<String> variables, List<Constraint> constraints) {
    this.variables = List.copyOf(variables);
    this.constraints = List.copyOf(constraints);
    this.facts = new Facts(this.constraints);
  }

  public List<String> variables() {
    return variables;
  }

  public List<Constraint> constraints() {
    return constraints;
  }

  /// Γ with more constraints: a subset of its points.
  public Context with(Constraint... more) {
    return with(Arrays.asList(more));
  }

  public Context with(List<Constraint> more) {
    if (more.isEmpty()) {
      return this;
    }
    var all = new ArrayList<>(constraints);
    all.addAll(more);
    return of(variables, all);
  }

  /// A context of its own, remembered here: asking for the same one again is cheap.
  public Context of(List<String> variables, List<Constraint> constraints) {
    return others.computeIfAbsent(
        new Key(List.copyOf(variables), List.copyOf(constraints)),
        key -> new Context(key.variables, key.constraints));
  }

  /// What was derived here by a certificate, so that one that is used twice is checked once.
  IdentityHashMap<Rule, Theorem> theorems() {
    return theorems;
  }

  /// Γ₀: the constraints on the parameters alone.
  public Context ofParameters() {
    return of(List.of(), constraints.stream().filter(c -> isParametric(c.expression())).toList());
  }

  /// True when the expression is free of the variables.
  public boolean isParametric(Expr expr) {
    return expr.isFreeOf(variables);
  }

  /// True when the condition is one of the constraints as written.
  public boolean states(Constraint constraint) {
    return constraints.contains(constraint);
  }

  /// The sign by structure; the expression must be defined on Γ for this to mean anything.
  public boolean satisfies(Expr expr, Relation relation) {
    return facts.satisfies(expr, relation);
  }

  public boolean satisfies(Constraint constraint) {
    return states(constraint) || satisfies(constraint.expression(), constraint.relation());
  }

  public Interval bounds(Expr expr) {
    return facts.bounds(expr);
  }

  /// The normal form on Γ.
  public Fraction normal(Expr expr) {
    return facts.normal(expr);
  }

  /// True when the two expressions have the same normal form on Γ, hence the same value at each of
  /// its points where both are defined. False proves nothing.
  public boolean equal(Expr left, Expr right) {
    if (left.equals(right)) {
      return true;
    }
    // What both sums have in common is cancelled before it is looked into.
    var counts = new LinkedHashMap<Expr, Integer>();
    terms(left).forEach(term -> counts.merge(term, 1, Integer::sum));
    terms(right).forEach(term -> counts.merge(term, -1, Integer::sum));
    var difference = new ArrayList<Expr>();
    counts.values().removeIf(n -> n == 0);
    counts.forEach((term, n) -> difference.add(new Expr.Product(List.of(Expr.of(n), term))));
    return facts.normal(new Expr.Sum(difference)).isZero();
  }

  private static List<Expr> terms(Expr expr) {
    return expr instanceof Expr.Sum(var terms)
        ? terms.stream().flatMap(term -> terms(term).stream()).toList()
        : List.of(expr);
  }

  @Override
  public String toString() {
    return constraints + " in " + variables;
  }
}
