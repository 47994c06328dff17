package dev.jensen.prove;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads sums in normal form as polynomials in one generator at a time.
public final class Generators {
  private Generators() {}

  /// A term of a sum in normal form: powers of generators and a coefficient.
  record Term(Rational coefficient, Map<Expr, Rational> powers) {
    static Term of(Expr expr) {
      var powers = new LinkedHashMap<Expr, Rational>();
      var coefficient = Rational.ONE;
      for (var factor : expr instanceof Expr.Product(var factors) ? factors : List.of(expr)) {
        switch (factor) {
          case Expr.Constant(var value) -> coefficient = coefficient.times(value);
          case Expr.Power(var base, Expr.Constant(var q)) -> powers.merge(base, q, Rational::plus);
          case Expr.Application(var atom, var arguments)
              when atom.name().equals("exp")
                  && arguments.get(0) instanceof Expr.Product(var inner)
                  && inner.get(0) instanceof Expr.Constant(var q) -> {
            var rest = Expr.product(inner.subList(1, inner.size()));
            powers.merge(new Expr.Application(atom, List.of(rest)), q, Rational::plus);
          }
          default -> powers.merge(factor, Rational.ONE, Rational::plus);
        }
      }
      return new Term(coefficient, powers);
    }

    Expr toExpr() {
      var factors = new ArrayList<Expr>();
      factors.add(Expr.of(coefficient));
      powers.forEach((base, q) -> factors.add(base.power(Expr.of(q))));
      return Expr.product(factors);
    }
  }

  static List<Term> terms(Expr sum) {
    return (sum instanceof Expr.Sum(var terms) ? terms : List.of(sum))
        .stream().map(Term::of).toList();
  }

  /// The generators that occur, symbols first.
  public static List<Expr> of(Expr sum) {
    Set<Expr> symbols = new LinkedHashSet<>();
    Set<Expr> others = new LinkedHashSet<>();
    for (var term : terms(sum)) {
      for (var base : term.powers().keySet()) {
        (base instanceof Expr.Symbol ? symbols : others).add(base);
      }
    }
    symbols.addAll(others);
    return List.copyOf(symbols);
  }

  /// The least power of the generator in the terms, 1 if that is positive: divided by it, the sum
  /// has no negative powers of the generator any more.
  public static Expr poles(Expr sum, Expr generator) {
    var least =
        terms(sum).stream()
            .map(term -> term.powers().getOrDefault(generator, Rational.ZERO))
            .reduce(Rational::min)
            .orElse(Rational.ZERO);
    return generator.power(Expr.of(least.signum() < 0 ? least : Rational.ZERO));
  }

  /// The generator of a sum that has no other.
  static Optional<Expr> only(Expr sum) {
    var generators = of(sum);
    return generators.size() == 1 ? Optional.of(generators.get(0)) : Optional.empty();
  }

  /// The coefficients of the powers of a generator; empty when an exponent is not a small integer
  /// >= 0 or the generator occurs inside another one.
  public static Optional<Coefficients> coefficients(Expr sum, Expr generator) {
    var parts = new TreeMap<Integer, List<Expr>>();
    for (var term : terms(sum)) {
      var exponent = term.powers().getOrDefault(generator, Rational.ZERO);
      if (!exponent.isSmallInteger() || exponent.signum() < 0 || exponent.intValue() > 40) {
        return Optional.empty();
      }
      var rest = new LinkedHashMap<>(term.powers());
      rest.remove(generator);
      if (generator instanceof Expr.Symbol(var name)
          && rest.keySet().stream().anyMatch(base -> base.symbols().contains(name))) {
        return Optional.empty();
      }
      parts
          .computeIfAbsent(exponent.intValue(), n -> new ArrayList<>())
          .add(new Term(term.coefficient(), rest).toExpr());
    }
    var coefficients = new TreeMap<Integer, Expr>();
    parts.forEach((n, terms) -> coefficients.put(n, Expr.sum(terms)));
    return Optional.of(new Coefficients(coefficients));
  }

  /// The coefficients of the powers of one generator, by exponent; at least one.
  public record Coefficients(NavigableMap<Integer, Expr> byExponent) {
    /// The coefficient of a power, 0 where it does not occur.
    public Expr of(int exponent) {
      return byExponent.getOrDefault(exponent, Numeral.ZERO);
    }

    /// The highest power that occurs.
    public int degree() {
      return byExponent.isEmpty() ? 0 : byExponent.lastKey();
    }
  }
}
