package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.Semidefinite;
import dev.jensen.prove.Positivstellensatz.Multiplier;
import dev.jensen.prove.sos.Polynomial;
import dev.jensen.prove.sos.Powers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a Hessian as Σ c_k g_k ℓ_k ℓ_kᵀ, by vᵀHv as a sum of squares, after a common factor was
/// taken out of it.
record SquaredHessian(Signs signs, Expr function, boolean concave, List<List<Expr>> matrix) {

  Optional<Rule> prove() {
    try {
      var entries = matrix.stream().flatMap(List::stream).map(this::normal).toList();
      var common = commonFactor(entries);
      var rest = entries.stream().map(entry -> normal(entry.over(common))).toList();
      var ring = Ring.of(rest);
      return ring.size() == 0
          ? Optional.empty()
          : quadraticForm(rest, ring).flatMap(form -> prove(form, ring, common));
    } catch (ArithmeticException | IllegalArgumentException | TooLarge hopeless) {
      return Optional.empty();
    }
  }

  private Expr normal(Expr expression) {
    return signs.context().normal(expression).toExpr();
  }

  /// The least powers of generators where these are negative or fractions.
  private static Expr commonFactor(List<Expr> entries) {
    var terms =
        entries.stream()
            .filter(entry -> !entry.isZero())
            .flatMap(entry -> Generators.terms(entry).stream())
            .toList();
    var least = new LinkedHashMap<Expr, Rational>();
    for (var term : terms) {
      term.powers().forEach((base, q) -> least.merge(base, q, Rational::min));
    }
    var factors = new ArrayList<Expr>();
    least.forEach(
        (base, q) -> {
          var isEverywhere = terms.stream().allMatch(term -> term.powers().containsKey(base));
          var exponent = isEverywhere ? q : q.min(Rational.ZERO);
          if (exponent.signum() < 0 || !exponent.isInteger()) {
            factors.add(base.power(Expr.of(exponent)));
          }
        });
    return Expr.product(factors);
  }

  /// vᵀHv, with the v_i as generators after those of the ring.
  private Optional<Polynomial> quadraticForm(List<Expr> entries, Ring ring) {
    int n = matrix.size();
    var sum = new Polynomial(Map.of());
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        var entry = ring.polynomial(entries.get(i * n + j));
        if (entry.isEmpty()) {
          return Optional.empty();
        }
        sum = sum.plus(entry.get().extended(n).times(directions(ring.size(), i, j)));
      }
    }
    return Optional.of(sum);
  }

  /// v_i v_j.
  private Polynomial directions(int generators, int i, int j) {
    var exponents = new ArrayList<Integer>();
    for (int k = 0; k < generators + matrix.size(); k++) {
      exponents.add((k == generators + i ? 1 : 0) + (k == generators + j ? 1 : 0));
    }
    return Polynomial.of(new Powers(exponents));
  }

  private Optional<Rule> prove(Polynomial form, Ring ring, Expr common) {
    var search = new Positivstellensatz(signs, ring);
    return search.multipliers(form.degree() - 2).stream()
        .flatMap(multipliers -> prove(form, search, multipliers, common).stream())
        .findFirst();
  }

  private Optional<Rule> prove(
      Polynomial form, Positivstellensatz search, List<Multiplier> multipliers, Expr common) {
    return search
        .squares(form, multipliers, matrix.size())
        .flatMap(
            squares -> {
              var weights = new ArrayList<Expr>();
              var vectors = new ArrayList<List<Expr>>();
              for (var square : squares) {
                var multiplier = multipliers.get(square.multiplier()).expression();
                weights.add(Expr.product(Expr.of(square.weight()), multiplier, common));
                vectors.add(vector(square.form(), search.ring()));
              }
              var gram = new Semidefinite.Gram(weights, vectors);
              return Attempt.accepted(
                  signs.context(), new SecondDerivatives(function, concave, gram));
            });
  }

  /// The coefficients of the v_i.
  private List<Expr> vector(Polynomial form, Ring ring) {
    var vector = new ArrayList<Expr>();
    for (int i = 0; i < matrix.size(); i++) {
      var terms = new LinkedHashMap<Powers, Rational>();
      for (var term : form.terms().entrySet()) {
        if (term.getKey().of(ring.size() + i) == 1) {
          terms.put(new Powers(term.getKey().exponents().subList(0, ring.size())), term.getValue());
        }
      }
      vector.add(ring.toExpr(new Polynomial(terms)));
    }
    return vector;
  }
}
