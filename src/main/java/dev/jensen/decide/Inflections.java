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

/// Places on both sides of an inflection point that has a formula: a factor of the second
/// derivative is a g(x) + b with g(x) one of x, exp(c x), x^p, log(x), so that it changes its sign
/// at g(x) = -b/a.
record Inflections(Search search, Context context, String variable) {

  List<Expr> beside(Expr second) {
    var places = new ArrayList<Expr>();
    try {
      var numerator = context.normal(second).numerator().toExpr();
      for (var factor : search.factors(numerator).orElse(List.of(numerator))) {
        if (factor.symbols().contains(variable)) {
          for (var generator : Generators.of(factor)) {
            if (generator.symbols().contains(variable)) {
              places.addAll(beside(factor, generator));
            }
          }
        }
      }
    } catch (ArithmeticException | TooLarge unknown) {
      return List.of();
    }
    return places;
  }

  private List<Expr> beside(Expr factor, Expr generator) {
    var linear =
        Generators.coefficients(factor, generator)
            .filter(c -> c.degree() == 1)
            .filter(c -> context.isParametric(c.of(0)) && context.isParametric(c.of(1)));
    if (linear.isEmpty()) {
      return List.of();
    }
    var value = linear.get().of(0).negate().over(linear.get().of(1));
    return around(value).stream().flatMap(v -> inverse(generator, v).stream()).toList();
  }

  /// Less and more than a value, by a factor and by a term.
  private static List<Expr> around(Expr value) {
    return List.of(
        value.times(Numeral.TWO),
        value.over(Numeral.TWO),
        value.plus(Numeral.ONE),
        value.minus(Numeral.ONE));
  }

  /// Where the generator has the value.
  private Optional<Expr> inverse(Expr generator, Expr value) {
    var x = Expr.symbol(variable);
    return switch (generator) {
      case Expr.Symbol s -> Optional.of(value);
      case Expr.Application(var atom, var arguments)
          when atom.equals(Atoms.LOG) && arguments.equals(List.of(x)) ->
          Optional.of(apply("exp", value));
      case Expr.Application(var atom, var arguments) when atom.equals(Atoms.EXP) ->
          slope(arguments.get(0)).map(c -> apply("log", value).over(c));
      case Expr.Power(var base, var exponent)
          when base.equals(x) && context.isParametric(exponent) ->
          Optional.of(value.power(Numeral.ONE.over(exponent)));
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
