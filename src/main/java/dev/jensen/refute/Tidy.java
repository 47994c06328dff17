package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.normal.TooLarge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects like terms and like factors, so that proposals read well. May enlarge the domain.
final class Tidy {
  private Tidy() {}

  static Expr of(Expr expr) {
    TooLarge.ifInterrupted();
    return switch (expr) {
      case Expr.Sum(var terms) -> collectTerms(terms.stream().map(Tidy::of).toList());
      case Expr.Product(var factors) -> collectFactors(factors.stream().map(Tidy::of).toList());
      case Expr.Power(var base, var exponent) ->
          collectFactors(List.of(of(base).power(of(exponent))));
      default -> expr.map(Tidy::of);
    };
  }

  /// Also multiplies out products with one sum among their factors.
  static Expr expanded(Expr expr) {
    return of(distributed(of(expr)));
  }

  private static Expr distributed(Expr expr) {
    return switch (expr) {
      case Expr.Sum(var terms) -> Expr.sum(terms.stream().map(Tidy::distributed).toList());
      case Expr.Product(var factors) -> {
        var sums = factors.stream().filter(Expr.Sum.class::isInstance).toList();
        if (sums.size() != 1) {
          yield expr;
        }
        var others = new ArrayList<>(factors);
        others.remove(sums.get(0));
        var outer = Expr.product(others);
        yield Expr.sum(
            sums.get(0).children().stream()
                .map(t -> distributed(of(Expr.product(outer, t))))
                .toList());
      }
      default -> expr;
    };
  }

  static Expr sum(Expr... terms) {
    return of(Expr.sum(terms));
  }

  static Expr product(Expr... factors) {
    return of(Expr.product(factors));
  }

  static Expr quotient(Expr numerator, Expr denominator) {
    return product(numerator, denominator.power(-1));
  }

  private static Expr collectTerms(List<Expr> terms) {
    var coefficients = new LinkedHashMap<Expr, Rational>();
    for (var term : terms) {
      addTerm(term, Rational.ONE, coefficients);
    }
    var collected = new ArrayList<Expr>();
    coefficients.forEach((rest, c) -> collected.add(Expr.product(Expr.of(c), rest)));
    return Expr.sum(collected);
  }

  private static void addTerm(Expr term, Rational factor, Map<Expr, Rational> into) {
    switch (term) {
      case Expr.Constant(var c) -> into.merge(Expr.of(1), c.times(factor), Rational::plus);
      case Expr.Sum(var terms) -> terms.forEach(t -> addTerm(t, factor, into));
      case Expr.Product(var factors) when factors.get(0) instanceof Expr.Constant(var c) ->
          addTerm(Expr.product(factors.subList(1, factors.size())), factor.times(c), into);
      default -> into.merge(term, factor, Rational::plus);
    }
  }

  private static Expr collectFactors(List<Expr> factors) {
    var constant = Rational.ONE;
    var exponents = new LinkedHashMap<Expr, Rational>();
    for (var factor : flattened(factors)) {
      switch (factor) {
        case Expr.Constant(var c) -> constant = constant.times(c);
        case Expr.Power(Expr.Constant(var base), var exponent) when base.isOne() -> {}
        case Expr.Power(var base, Expr.Constant(var q)) -> exponents.merge(base, q, Rational::plus);
        default -> exponents.merge(factor, Rational.ONE, Rational::plus);
      }
    }
    var collected = new ArrayList<Expr>();
    exponents.forEach((base, q) -> collected.add(base.power(Expr.of(q))));
    collected.sort(Comparator.comparing(Tidy::isInverse).thenComparing(Expr::toString));
    if (collected.size() == 1 && collected.get(0) instanceof Expr.Sum(var terms)) {
      var scale = Expr.of(constant);
      return Expr.sum(terms.stream().map(term -> Expr.product(scale, term)).toList());
    }
    collected.add(0, Expr.of(constant));
    return Expr.product(collected);
  }

  private static boolean isInverse(Expr factor) {
    return factor instanceof Expr.Power(var base, Expr.Constant(var q)) && q.signum() < 0;
  }

  private static List<Expr> flattened(List<Expr> factors) {
    var flat = new ArrayList<Expr>();
    for (var factor : factors) {
      switch (factor) {
        case Expr.Product(var inner) -> flat.addAll(flattened(inner));
        case Expr.Power(Expr.Product(var inner), Expr.Constant(var q)) when q.isInteger() ->
            flat.addAll(flattened(inner.stream().map(f -> f.power(Expr.of(q))).toList()));
        default -> flat.add(factor);
      }
    }
    return flat;
  }
}
