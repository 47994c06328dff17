package dev.jensen.parse;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.Diagnostic.Kind;
import dev.jensen.parse.grammar.JensenParser.ExpressionContext;
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

  /// Throws when, with listed variables, parameters are defined in a circle.
  Equations(Reading reading, Optional<VariableList> variables, List<Comparison> comparisons) {
    this.reading = reading;
    this.variables = variables;
    this.equations = comparisons.stream().filter(Comparison::isEquation).toList();
    solve();
  }

  /// A fixed symbol frees the equations it stands in for others: hence the rounds.
  private void solve() {
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
    candidates.computeIfAbsent(name, key -> new java.util.ArrayList<>()).add(candidate);
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
    var value =
        candidates.getOrDefault(name, List.of()).stream()
            .filter(candidate -> !used.contains(candidate.equation()))
            .filter(candidate -> !busy.contains(candidate.equation()))
            .flatMap(candidate -> tryToFix(name, candidate).stream())
            .findFirst();
    inProgress.remove(name);
    if (value.isEmpty()) {
      notFixed.add(name);
    }
    return value;
  }

  /// Among variables a circle of equations is a system like any other.
  private Optional<Bound> circle(String name) {
    if (variables.isEmpty()) {
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
    busy.add(candidate.equation());
    var expr = new Elaboration(reading, this).expression(candidate.value(), reading.outermost());
    busy.remove(candidate.equation());
    if (!isValue(expr)) {
      return Optional.empty();
    }
    var bound = Bound.of(expr);
    used.add(candidate.equation());
    fixed.put(name, bound);
    return Optional.of(bound);
  }

  private boolean isValue(Expr expr) {
    var symbols = expr.symbols();
    return variables
        .map(list -> symbols.stream().noneMatch(list::covers))
        .orElseGet(symbols::isEmpty);
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
