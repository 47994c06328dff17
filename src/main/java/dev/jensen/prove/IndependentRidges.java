package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.Multiple;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.RidgeSum;
import dev.jensen.kernel.rule.SumOf;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Strict convexity of a sum of convex terms, none of which is strictly convex by itself: enough of
/// them are strictly convex functions of affine expressions whose gradients span the space.
record IndependentRidges(Search search, Context context) {
  /// Terms beyond this many that do not help are not looked into.
  private static final int MOST_TRIED = 60;

  private static final double DEPENDENT = 1e-9;

  /// The proof of a convex sum, made strict.
  Optional<Proof> strengthen(Expr function, Proof proof) {
    return rule(proof.rule())
        .flatMap(
            rule ->
                Attempt.judgement(context, rule)
                    .map(judgement -> about(function, rule, (Judgement.Curved) judgement)))
        .filter(found -> found.curvature().isStrict())
        .filter(found -> Attempt.accepted(context, found.rule()).isPresent());
  }

  private static Proof about(Expr function, Rule rule, Judgement.Curved proved) {
    return proved.function().equals(function)
        ? new Proof(rule, proved.curvature())
        : new Proof(new Rewritten(function, rule), proved.curvature());
  }

  private Optional<Rule> rule(Rule weak) {
    return switch (weak) {
      case Rewritten(var e, var premise) -> rule(premise);
      case Multiple(var factor, var premise) ->
          rule(premise).map(strict -> new Multiple(factor, strict));
      case SumOf(var terms) -> sum(terms);
      default -> Optional.empty();
    };
  }

  private Optional<Rule> sum(List<Rule> terms) {
    var dimension = context.variables().size();
    var ridges = new ArrayList<RidgeSum.Ridge>();
    var span = new ArrayList<double[]>();
    var rest = new ArrayList<Rule>();
    int tried = 0;
    for (var term : terms) {
      var ridge =
          ridges.size() < dimension && tried < MOST_TRIED && !search.expired()
              ? ridge(term)
              : Optional.<RidgeSum.Ridge>empty();
      tried++;
      if (ridge.isPresent() && widens(span, gradient(ridge.get().affine()))) {
        ridges.add(ridge.get());
      } else {
        rest.add(term);
      }
    }
    if (ridges.size() < dimension) {
      return Optional.empty();
    }
    rest.add(0, new RidgeSum(ridges));
    return Optional.of(new SumOf(rest));
  }

  private Optional<RidgeSum.Ridge> ridge(Rule term) {
    return Attempt.judgement(context, term)
        .filter(Judgement.Curved.class::isInstance)
        .map(judgement -> ((Judgement.Curved) judgement).function())
        .filter(function -> !Kinks.occurIn(function))
        .flatMap(new Ridge(search, context)::strictly);
  }

  private double[] gradient(Expr affine) {
    var polynomial = context.normal(affine).toExpr();
    var onParameters = context.ofParameters().constraints();
    var symbols = new TreeSet<>(affine.symbols());
    symbols.removeAll(context.variables());
    onParameters.forEach(c -> symbols.addAll(c.expression().symbols()));
    var names = List.copyOf(symbols);
    var sample =
        search.points(onParameters, names, 1).vectors().stream()
            .findFirst()
            .orElse(new double[names.size()]);
    return context.variables().stream()
        .map(variable -> context.normal(Derivative.of(polynomial, variable)).toExpr())
        .mapToDouble(slope -> CompiledFunction.of(slope, names).at(sample))
        .toArray();
  }

  /// Adds what the vector has beyond the span, made orthonormal, if there is anything.
  private static boolean widens(List<double[]> span, double[] vector) {
    var rest = vector.clone();
    for (var basis : span) {
      var along = dot(rest, basis);
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= along * basis[i];
      }
    }
    var length = Math.sqrt(dot(rest, rest));
    if (!(length > DEPENDENT * Math.sqrt(dot(vector, vector)))) {
      return false;
    }
    for (int i = 0; i < rest.length; i++) {
      rest[i] /= length;
    }
    return span.add(rest);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
