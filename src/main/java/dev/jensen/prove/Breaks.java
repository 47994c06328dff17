package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The sign of a transcendental function of one symbol on an unbounded interval, on both sides of a
/// point where one of its terms changes sign, x at 0, log(x) at 1, or which is some way from its
/// only end.
record Breaks(Signs signs) {
  private static final int DEEPEST = 1;
  private static final List<Rational> WAYS = List.of(Rational.ONE, Rational.of(4));

  Optional<Rule> prove(Expr expression, Expr form, Relation relation, int depth) {
    if (depth > DEEPEST || form.symbols().size() != 1 || signs.isBounded(form)) {
      return Optional.empty();
    }
    var t = Expr.symbol(form.symbols().iterator().next());
    return places(form, t).stream()
        .map(place -> t.minus(Expr.of(place)))
        .flatMap(on -> signs.onBothSides(on, expression, relation, depth + 1).stream())
        .findFirst();
  }

  /// Inside the interval.
  private Set<Rational> places(Expr form, Expr t) {
    var places = new LinkedHashSet<Rational>();
    for (var term : Generators.terms(form)) {
      for (var generator : term.powers().keySet()) {
        if (generator instanceof Expr.Symbol) {
          places.add(Rational.ZERO);
        } else if (generator instanceof Expr.Application(var atom, var arguments)
            && atom.equals(Atoms.LOG)
            && arguments.get(0) instanceof Expr.Symbol) {
          places.add(Rational.ONE);
        }
      }
    }
    var range = signs.context().bounds(t);
    for (var way : WAYS) {
      range.lower().map(way::plus).ifPresent(places::add);
      range.upper().map(high -> high.minus(way)).ifPresent(places::add);
    }
    places.removeIf(
        place ->
            range.lower().filter(low -> low.compareTo(place) >= 0).isPresent()
                || range.upper().filter(high -> high.compareTo(place) <= 0).isPresent());
    return places;
  }
}
