package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.prove.Positivstellensatz.Multiplier;
import dev.jensen.prove.sos.Polynomial;
import dev.jensen.prove.sos.Square;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Signs of sums by sums of squares, also after multiplication by 1 + Σ x_i^2 (Reznick, Uniform
/// denominators in Hilbert's seventeenth problem).
record Squares(Signs signs) {

  Optional<Rule> prove(Expr expression, Expr form, Relation relation) {
    try {
      var ring = Ring.of(List.of(form));
      var search = new Positivstellensatz(signs, ring);
      return ring.polynomial(form).filter(p -> ring.size() > 1).stream()
          .flatMap(p -> sums(p, search))
          .flatMap(sum -> accepted(new Evident(expression, relation, sum)).stream())
          .findFirst();
    } catch (ArithmeticException | IllegalArgumentException | TooLarge hopeless) {
      return Optional.empty();
    }
  }

  private Optional<Rule> accepted(Rule rule) {
    return Attempt.accepted(signs.context(), rule);
  }

  private static Stream<Expr> sums(Polynomial target, Positivstellensatz search) {
    return Stream.of(search.ring().one(), denominator(search.ring()))
        .flatMap(
            denominator ->
                search.multipliers(target.degree()).stream()
                    .flatMap(
                        multipliers ->
                            search.squares(target.times(denominator), multipliers, 0).stream()
                                .map(squares -> sum(squares, multipliers, search.ring())))
                    .map(sum -> sum.over(search.ring().toExpr(denominator))));
  }

  private static Polynomial denominator(Ring ring) {
    var sum = ring.one();
    for (int i = 0; i < ring.size(); i++) {
      sum = sum.plus(ring.generator(i).times(ring.generator(i)));
    }
    return sum;
  }

  private static Expr sum(List<Square> squares, List<Multiplier> multipliers, Ring ring) {
    var terms = new ArrayList<Expr>();
    for (var square : squares) {
      terms.add(
          Expr.product(
              Expr.of(square.weight()),
              multipliers.get(square.multiplier()).expression(),
              ring.toExpr(square.form()).power(2)));
    }
    return Signs.ofParts(terms);
  }
}
