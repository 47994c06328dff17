package dev.jensen.decide;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.prove.Generators;
import dev.jensen.prove.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Places on both sides of an inflection point that has a formula: a factor of the second
/// derivative is a g(x)^n + b with g(x) one of x, exp(c x), x^p, log(x), so that it changes its
/// sign at g(x) = (-b/a)^(1/n).
record Inflections(Search search, Context context, String variable) {
  private static final Generators.Coefficients NONE = new Generators.Coefficients(new TreeMap<>());

  List<Expr> beside(Expr second) {
    var places = new ArrayList<Expr>();
    try {
      var numerator = context.normal(second).numerator().toExpr();
      for (var factor : search.factors(numerator).orElse(List.of(numerator))) {
        var whole = withoutPoles(factor);
        for (var generator : ofVariable(whole)) {
          places.addAll(beside(whole, generator));
        }
      }
    } catch (ArithmeticException | TooLarge unknown) {
      return List.of();
    }
    return places;
  }

  /// The factor times a power of its generator that makes all exponents nonnegative.
  private Expr withoutPoles(Expr factor) {
    var poles = ofVariable(factor).stream().map(u -> Generators.poles(factor, u)).toList();
    return context.normal(factor.over(Expr.product(poles))).toExpr();
  }

  private List<Expr> ofVariable(Expr factor) {
    return Generators.of(factor).stream().filter(u -> u.symbols().contains(variable)).toList();
  }

  private List<Expr> beside(Expr factor, Expr generator) {
    var terms = Generators.coefficients(factor, generator).orElse(NONE).byExponent();
    if (terms.size() != 2 || !terms.values().stream().allMatch(context::isParametric)) {
      return List.of();
    }
    var value = terms.firstEntry().getValue().negate().over(terms.lastEntry().getValue());
    var root = Expr.of(1, terms.lastKey() - terms.firstKey());
    return around(value).stream().flatMap(v -> inverse(generator, v, root).stream()).toList();
  }

  /// Less and more than a value, by a factor and by a term.
  private static List<Expr> around(Expr value) {
    return List.of(
        value.times(Numeral.TWO),
        value.over(Numeral.TWO),
        value.plus(Numeral.ONE),
        value.minus(Numeral.ONE));
  }

  /// Where the generator to the power 1/root has the value.
  private Optional<Expr> inverse(Expr generator, Expr value, Expr root) {
    var x = Expr.symbol(variable);
    return switch (generator) {
      case Expr.Symbol s -> Optional.of(value.power(root));
      case Expr.Application(var atom, var arguments)
          when atom.equals(Atoms.LOG) && arguments.equals(List.of(x)) ->
          Optional.of(apply("exp", value.power(root)));
      case Expr.Application(var atom, var arguments) when atom.equals(Atoms.EXP) ->
          slope(arguments.get(0)).map(c -> apply("log", value).times(root).over(c));
      case Expr.Power(var base, var exponent)
          when base.equals(x) && context.isParametric(exponent) ->
          Optional.of(value.power(root.over(exponent)));
      default -> Optional.empty();
    };
  }

  /// c, for c x.
  private Optional<Expr> slope(Expr exponent) {
    return Generators.coefficients(context.normal(exponent).toExpr(), Expr.symbol(variable))
        .filter(linear -> linear.degree() == 1 && linear.of(0).isZero())
        .map(linear -> linear.of(1))
        .filter(context::isParametric)
        .filter(c -> context.satisfies(c, Relation.NONZERO));
  }

  private static Expr apply(String name, Expr argument) {
    return new Expr.Application(Atoms.named(name).orElseThrow(), List.of(argument));
  }
}
