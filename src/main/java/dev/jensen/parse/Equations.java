package dev.jensen.parse;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.Diagnostic.Kind;
import dev.jensen.parse.grammar.JensenParser.ExpressionContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the equations that fix a symbol: `NAME = ` a constant or, when the variables are listed,
/// an expression free of them. They may stand in any order; one that fixes nothing stays a
/// condition.
final class Equations implements FixedValues {
  private record Candidate(Comparison equation, ExpressionContext value) {}

  private final Reading reading;
  private final Optional<VariableList> variables;
  private final List<Comparison> equations;
  private final Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
  private final Map<String, Bound> fixed = new LinkedHashMap<>();
  private final Set<Comparison> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Comparison> busy = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> inProgress = new HashSet<>();
  private final Set<String> notFixed = new HashSet<>();
  private boolean acceptsParameters = false;

  /// Throws when, with listed variables, parameters are defined in a circle.
  Equations(Reading reading, Optional<VariableList> variables, List<Comparison> comparisons) {
    this.reading = reading;
    this.variables = variables;
    this.equations = comparisons.stream().filter(Comparison::isEquation).toList();
    solve();
  }

  /// Constants first, so that `a = b, a = 1` fixes b too.
  private void solve() {
    solveInRounds();
    if (variables.isPresent()) {
      acceptsParameters = true;
      solveInRounds();
    }
  }

  /// A fixed symbol frees the equations it stands in for others: hence the rounds.
  private void solveInRounds() {
    var known = -1;
    while (fixed.size() > known) {
      known = fixed.size();
      notFixed.clear();
      collectCandidates();
      candidates.keySet().forEach(this::value);
    }
  }

  private void collectCandidates() {
    candidates.clear();
    for (var equation : equations) {
      var left = Simple.symbol(equation.left()).filter(this::isOpen);
      var right = Simple.symbol(equation.right()).filter(this::isOpen);
      if (left.isPresent()) {
        add(left.get(), new Candidate(equation, equation.right()));
      } else if (right.isPresent()) {
        add(right.get(), new Candidate(equation, equation.left()));
      }
    }
  }

  private void add(String name, Candidate candidate) {
    candidates.computeIfAbsent(name, key -> new ArrayList<>()).add(candidate);
  }

  private boolean isOpen(String name) {
    var base = name.replaceFirst("\\[.*", "");
    return !fixed.containsKey(name)
        && variables.filter(list -> list.covers(name)).isEmpty()
        && reading.definitions().named(base).isEmpty()
        && !reading.vocabulary().isReserved(base);
  }

  @Override
  public Optional<Bound> value(String name) {
    if (fixed.containsKey(name)) {
      return Optional.ofNullable(fixed.get(name));
    }
    if (!candidates.containsKey(name) || notFixed.contains(name)) {
      return Optional.empty();
    }
    if (!inProgress.add(name)) {
      return circle(name);
    }
    var value = firstValue(name);
    inProgress.remove(name);
    if (value.isEmpty()) {
      notFixed.add(name);
    }
    return value;
  }

  private Optional<Bound> firstValue(String name) {
    for (var candidate : candidates.getOrDefault(name, List.of())) {
      if (!used.contains(candidate.equation()) && !busy.contains(candidate.equation())) {
        var value = tryToFix(name, candidate);
        if (value.isPresent()) {
          return value;
        }
      }
    }
    return Optional.empty();
  }

  /// Among variables a circle of equations is a system like any other.
  private Optional<Bound> circle(String name) {
    if (!acceptsParameters) {
      return Optional.empty();
    }
    var equation = candidates.getOrDefault(name, List.of()).getFirst().equation();
    throw Fault.at(
        equation.place(),
        Kind.DEFINITION,
        "the equations define " + name + " by itself",
        "solve them, or list " + name + " among the variables");
  }

  private Optional<Bound> tryToFix(String name, Candidate candidate) {
    reading.budget().enter(candidate.value());
    busy.add(candidate.equation());
    var expr = new Elaboration(reading, this).expression(candidate.value(), reading.outermost());
    busy.remove(candidate.equation());
    reading.budget().leave();
    if (!isValueOf(name, expr)) {
      return Optional.empty();
    }
    used.add(candidate.equation());
    fixed.replaceAll((other, bound) -> replaced(bound, name, expr));
    fixed.put(name, Bound.of(expr));
    return Optional.ofNullable(fixed.get(name));
  }

  private boolean isValueOf(String name, Expr expr) {
    var symbols = expr.symbols();
    if (symbols.isEmpty()) {
      return true;
    }
    return acceptsParameters
        && !symbols.contains(name)
        && variables.filter(list -> symbols.stream().noneMatch(list::covers)).isPresent();
  }

  private static Bound replaced(Bound bound, String name, Expr value) {
    return bound.value().symbols().contains(name)
        ? Bound.of(bound.value().substitute(Map.of(name, value)))
        : bound;
  }

  /// True when the equation went into a value and says nothing more.
  boolean isUsed(Comparison equation) {
    return used.contains(equation);
  }

  /// What was fixed, and to what.
  Map<String, Expr> values() {
    var values = new LinkedHashMap<String, Expr>();
    fixed.forEach((name, bound) -> values.put(name, bound.value()));
    return Collections.unmodifiableMap(values);
  }
}
