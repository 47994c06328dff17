package dev.jensen.parse;

import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The names with a fixed meaning: the atoms, and the constants e and pi.
final class Vocabulary {
  private final Map<String, Atom> atoms = new TreeMap<>();

  Vocabulary(Collection<? extends Atom> atoms) {
    atoms.forEach(atom -> this.atoms.put(atom.name(), atom));
    constant("e");
    constant("pi");
  }

  Optional<Atom> function(String name) {
    return Optional.ofNullable(atoms.get(name)).filter(atom -> atom.maximumArity() > 0);
  }

  boolean isFunction(String name) {
    return function(name).isPresent();
  }

  /// The names of all functions, in alphabetical order.
  Set<String> functions() {
    var names = new TreeSet<>(atoms.keySet());
    names.removeIf(name -> !isFunction(name));
    return names;
  }

  /// e, as exp(1), and pi.
  Optional<Expr> constant(String name) {
    return switch (name) {
      case "e" -> Optional.of(new Expr.Application(atom("exp"), List.of(Numeral.ONE)));
      case "pi", "π" -> Optional.of(new Expr.Application(atom("pi"), List.of()));
      default -> Optional.empty();
    };
  }

  /// exp(exponent) when the base is e.
  Optional<Expr> exponential(Expr base, Expr exponent) {
    return constant("e")
        .filter(base::equals)
        .map(e -> new Expr.Application(atom("exp"), List.of(exponent)));
  }

  boolean isReserved(String name) {
    return isFunction(name) || constant(name).isPresent();
  }

  private Atom atom(String name) {
    return Optional.ofNullable(atoms.get(name))
        .orElseThrow(() -> new IllegalArgumentException("the atom " + name + " is missing"));
  }
}
