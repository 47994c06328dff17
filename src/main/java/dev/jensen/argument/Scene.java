package dev.jensen.argument;

import dev.jensen.argument.text.Meaning;
import dev.jensen.argument.text.Property;
import dev.jensen.argument.text.Terms;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.prove.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What surrounds a line: the problem, its domain, the functions spoken of, what the lines before
/// it have established, what it denies of the function, and the time that is left.
record Scene(
    Terms terms,
    Statement statement,
    Search search,
    Context domain,
    List<Fact> facts,
    Curvatures.Memory memory,
    Set<Property.Kind> denied) {
  Scene {
    denied = Set.copyOf(denied);
    facts = List.copyOf(facts);
  }

  Knowledge knowledge() {
    return new Knowledge(terms, search, domain, facts);
  }

  Curvatures curvatures() {
    return new Curvatures(search, memory);
  }

  Meaning meaning() {
    return new Meaning(terms);
  }

  Expr f() {
    return terms.value("f", 0, List.of());
  }

  /// Whether the chords of the argument speak against concavity (true) or convexity; empty where
  /// they may speak against either.
  Optional<Boolean> chordsAgainstConcavity() {
    return denied.size() == 1 && !denied.contains(Property.Kind.AFFINE)
        ? Optional.of(denied.contains(Property.Kind.CONCAVE))
        : Optional.empty();
  }

  /// All points of the domain that satisfy conditions, with every symbol a variable.
  Context everywhere(List<Constraint> conditions, Iterable<String> more) {
    var names = new TreeSet<>(statement.variables());
    names.addAll(statement.parameters());
    more.forEach(names::add);
    var all = new ArrayList<>(domain.constraints());
    for (var condition : conditions) {
      var inlined = new Constraint(meaning().inlined(condition.expression()), condition.relation());
      names.addAll(inlined.expression().symbols());
      all.add(inlined);
    }
    return new Context(List.copyOf(names), all);
  }

  /// True when the function of the problem has kinks, jumps or seams in its domain.
  boolean isKinked() {
    return new Pieces(terms, search, statement.variables())
        .cellsOf(statement.function(), domain)
        .map(cells -> cells.size() > 1)
        .orElse(false);
  }
}
