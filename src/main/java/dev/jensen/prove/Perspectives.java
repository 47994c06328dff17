package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Perspective;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Functions with f(s z) = s f(z) for s > 0: f(x, t) = t g(x/t) with g(x) = f(x, 1), a function of
/// one variable less. (Boyd and Vandenberghe, 3.2.6.)
record Perspectives(Search search, Context context) {
  private static final Expr SCALE = Expr.of(Rational.of(7, 4));
  private static final double NOISE = 1e-9;

  Optional<Proof> prove(Expr expr) {
    if (context.variables().size() < 2 || Kinks.occurIn(expr) || !isHomogeneous(expr)) {
      return Optional.empty();
    }
    for (var t : context.variables()) {
      if (context.satisfies(Expr.symbol(t), Relation.POSITIVE) && !search.expired()) {
        var proof = prove(expr, t);
        if (proof.isPresent()) {
          return proof;
        }
      }
    }
    return Optional.empty();
  }

  /// False when a sample point shows that the function does not scale like its variables.
  private boolean isHomogeneous(Expr expr) {
    var scaled = new LinkedHashMap<String, Expr>();
    context.variables().forEach(v -> scaled.put(v, SCALE.times(Expr.symbol(v))));
    var gap = expr.substitute(scaled).minus(SCALE.times(expr));
    var points = new Signs(search, context).points(expr);
    try {
      var difference = CompiledFunction.of(gap, points.names());
      var value = CompiledFunction.of(expr, points.names());
      return points.vectors().stream()
          .noneMatch(at -> Math.abs(difference.at(at)) > NOISE * (1 + Math.abs(value.at(at))));
    } catch (IllegalArgumentException notEvaluated) {
      return false;
    }
  }

  private Optional<Proof> prove(Expr expr, String t) {
    var rest = context.variables().stream().filter(v -> !v.equals(t)).toList();
    var one = Map.<String, Expr>of(t, Numeral.ONE);
    var profile = withoutOnes(expr.substitute(one));
    var constraints =
        context.constraints().stream()
            .map(c -> new Constraint(c.expression().substitute(one), c.relation()))
            .filter(c -> !c.expression().symbols().isEmpty())
            .toList();
    var inner = context.of(rest, constraints);
    if (!Definedness.holds(profile, inner)) {
      return Optional.empty();
    }
    search.trying("a perspective, of", profile);
    return new Construction(search, inner)
        .prove(profile)
        .flatMap(found -> about(expr, new Perspective(rest, t, constraints, found.rule())));
  }

  /// Without the factors and quotients by 1 that t leaves behind.
  private static Expr withoutOnes(Expr expr) {
    return switch (expr.map(Perspectives::withoutOnes)) {
      case Expr.Power(var base, var exponent) when base.equals(Numeral.ONE) -> Numeral.ONE;
      case Expr.Product(var factors) ->
          Expr.product(factors.stream().filter(f -> !f.equals(Numeral.ONE)).toList());
      case Expr other -> other;
    };
  }

  private Optional<Proof> about(Expr expr, Perspective rule) {
    var rewritten = new Rewritten(expr, rule);
    return Attempt.judgement(context, rewritten)
        .map(judgement -> new Proof(rewritten, ((Judgement.Curved) judgement).curvature()));
  }
}
