package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Multiple;
import dev.jensen.kernel.rule.SumOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A function f that is affine in its only parameter p, with p between numbers: the values of p for
/// which f is convex form an interval, so the ends suffice. With c <= p <= d it is ((d - p) f_c +
/// (p - c) f_d)/(d - c), and with c <= p alone f_c + (p - c) df/dp.
public record Interpolation(Search search, Context context) {

  public Optional<Proof> prove(Expr function) {
    var parameters =
        function.symbols().stream().filter(name -> !context.variables().contains(name)).toList();
    if (parameters.size() != 1) {
      return Optional.empty();
    }
    var name = parameters.get(0);
    try {
      var slope = context.normal(Derivative.of(function, name)).toExpr();
      return slope.symbols().contains(name) ? Optional.empty() : prove(function, name, slope);
    } catch (RuleViolation | ArithmeticException | TooLarge notAffine) {
      return Optional.empty();
    }
  }

  private Optional<Proof> prove(Expr function, String name, Expr slope) {
    var p = Expr.symbol(name);
    var between = context.bounds(p);
    if (between.lower().isPresent() && between.upper().isPresent()) {
      var c = between.lower().get();
      var d = between.upper().get();
      var width = Expr.of(d.minus(c));
      return sum(
          function,
          List.of(
              new Part(Expr.of(d).minus(p).over(width), at(function, name, c)),
              new Part(p.minus(Expr.of(c)).over(width), at(function, name, d))));
    }
    if (between.lower().isPresent()) {
      var c = between.lower().get();
      return sum(
          function,
          List.of(
              new Part(Numeral.ONE, at(function, name, c)), new Part(p.minus(Expr.of(c)), slope)));
    }
    if (between.upper().isPresent()) {
      var d = between.upper().get();
      return sum(
          function,
          List.of(
              new Part(Numeral.ONE, at(function, name, d)),
              new Part(Expr.of(d).minus(p), slope.negate())));
    }
    return Optional.empty();
  }

  private record Part(Expr scale, Expr function) {}

  private Expr at(Expr function, String name, Rational value) {
    return context.normal(function.substitute(Map.of(name, Expr.of(value)))).toExpr();
  }

  private Optional<Proof> sum(Expr function, List<Part> parts) {
    var construction = new Construction(search, context);
    var rules = new ArrayList<Rule>();
    var curvature = Curvature.AFFINE;
    for (var part : parts) {
      var proof = construction.prove(part.function());
      if (proof.isEmpty() || !fits(proof.get().curvature(), curvature)) {
        return Optional.empty();
      }
      curvature = proof.get().curvature() == Curvature.AFFINE ? curvature : proof.get().curvature();
      rules.add(new Multiple(part.scale(), proof.get().rule()));
    }
    return construction.accepted(function, new SumOf(rules));
  }

  private static boolean fits(Curvature one, Curvature other) {
    return one != Curvature.UNKNOWN
        && (one == Curvature.AFFINE || other == Curvature.AFFINE || one.weak() == other.weak());
  }
}
