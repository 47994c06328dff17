package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.StrictByPoint;
import dev.jensen.kernel.rule.TouchingChord;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Whether a convex or concave function is strictly so.
public record Strictness(Search search, Context context) {
  private static final List<Rational> GRID =
      List.of(
          Rational.ZERO,
          Rational.ONE,
          Rational.TWO,
          Rational.MINUS_ONE,
          Rational.of(-2),
          Rational.of(3),
          Rational.HALF,
          Rational.of(1, 4));
  private static final double TOUCHING = 1e-9;
  private static final int MOST_PAIRS = 4000;
  private static final int LONGEST = 80;
  private static final int LONGEST_DIFFERENTIATED = 1000;

  /// The proof, made strict where possible, or with a chord that touches the graph.
  public record Result(Proof proof, Optional<Rule> refutation) {}

  public Result decide(Expr function, Proof proof, Rule domain) {
    if (proof.curvature() == Curvature.AFFINE || proof.curvature().isStrict()) {
      return new Result(proof, Optional.empty());
    }
    var strict =
        new IndependentRidges(search, context)
            .strengthen(function, proof)
            .or(() -> byCalculus(function))
            .or(() -> byPoint(proof, domain));
    if (strict.isPresent()) {
      return new Result(strict.get(), Optional.empty());
    }
    return new Result(proof, chord(function).or(() -> flatDirection(function)));
  }

  private Optional<Proof> byCalculus(Expr function) {
    if (function.toString().length() > LONGEST_DIFFERENTIATED) {
      return Optional.empty();
    }
    try {
      var calculus = new Calculus(search, context);
      return calculus
          .direct(function, false)
          .or(() -> calculus.direct(function, true))
          .or(() -> new Boundary(search, context).prove(function))
          .filter(proof -> proof.curvature().isStrict());
    } catch (RuleViolation | ArithmeticException | TooLarge hopeless) {
      return Optional.empty();
    }
  }

  private Optional<Proof> byPoint(Proof proof, Rule domain) {
    if (context.variables().size() != 1) {
      return Optional.empty();
    }
    for (var point : new Inhabitants(search, context).formulas()) {
      var rule = new StrictByPoint(proof.rule(), domain, point);
      var strict = strict(rule).or(() -> underLemma(rule, proof));
      if (strict.isPresent()) {
        return strict;
      }
    }
    return Optional.empty();
  }

  private Optional<Proof> strict(Rule rule) {
    return Attempt.judgement(context, rule)
        .map(judgement -> new Proof(rule, ((Judgement.Curved) judgement).curvature()));
  }

  /// Where the kernel does not see the sign of the second derivative at the point by itself.
  private Optional<Proof> underLemma(StrictByPoint rule, Proof proof) {
    try {
      return withLemma(rule, proof);
    } catch (RuleViolation | ArithmeticException | TooLarge notSmooth) {
      return Optional.empty();
    }
  }

  private Optional<Proof> withLemma(StrictByPoint rule, Proof proof) {
    return Attempt.judgement(context, proof.rule())
        .map(judgement -> ((Judgement.Curved) judgement).function())
        .map(f -> Derivative.hessian(f, context.variables()).get(0).get(0))
        .map(second -> second.substitute(rule.point()))
        .map(second -> proof.curvature().isConvex() ? second : second.negate())
        .filter(second -> !second.symbols().isEmpty())
        .map(Constraint::positive)
        .flatMap(
            bent ->
                new Signs(search, context.ofParameters())
                    .prove(bent)
                    .flatMap(fact -> strict(proof, rule.point(), bent, fact)));
  }

  /// The domain is proved anew with the fact among its constraints.
  private Optional<Proof> strict(Proof proof, Map<String, Expr> point, Constraint bent, Rule fact) {
    return new Domains(search, context.with(bent))
        .prove()
        .flatMap(domain -> strict(new Lemma(fact, new StrictByPoint(proof.rule(), domain, point))));
  }

  /// Two grid points whose middle lies on the chord.
  private Optional<Rule> chord(Expr function) {
    var points = grid();
    var names = context.variables();
    var parameters = new java.util.TreeSet<>(function.symbols());
    parameters.removeAll(names);
    int tried = 0;
    for (int i = 0; i < points.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (++tried > MOST_PAIRS || search.expired()) {
          return Optional.empty();
        }
        var a = points.get(i);
        var b = points.get(j);
        if (parameters.isEmpty() && !touches(function, a, b)) {
          continue;
        }
        if (!parameters.isEmpty() && tried > 60) {
          return Optional.empty();
        }
        var apart = names.stream().filter(n -> !Objects.equals(a.get(n), b.get(n))).findFirst();
        var rule =
            apart.flatMap(
                name ->
                    Attempt.accepted(
                        context, new TouchingChord(function, a, b, Expr.of(1, 2), name)));
        if (rule.isPresent()) {
          return rule;
        }
      }
    }
    return Optional.empty();
  }

  /// A chord along a direction in which two rows of the Hessian cancel.
  private Optional<Rule> flatDirection(Expr function) {
    if (function.toString().length() > LONGEST_DIFFERENTIATED) {
      return Optional.empty();
    }
    try {
      var names = context.variables();
      var hessian = Derivative.hessian(function, names);
      for (var point : new Inhabitants(search, context).formulas().stream().limit(2).toList()) {
        for (int i = 0; i < names.size(); i++) {
          for (int j = 0; j < names.size(); j++) {
            var rule = i == j ? Optional.<Rule>empty() : along(function, hessian, point, i, j);
            if (rule.isPresent()) {
              return rule;
            }
          }
        }
      }
    } catch (RuleViolation | ArithmeticException | TooLarge hopeless) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<Rule> along(
      Expr function, List<List<Expr>> hessian, Map<String, Expr> point, int i, int j) {
    var names = context.variables();
    var end = new HashMap<>(point);
    var across = context.normal(hessian.get(i).get(j).substitute(point)).toExpr();
    var own = context.normal(hessian.get(i).get(i).substitute(point)).toExpr();
    if (search.expired() || across.toString().length() + own.toString().length() > LONGEST) {
      return Optional.empty();
    }
    end.put(names.get(i), Expr.symbol(names.get(i)).substitute(point).minus(across));
    end.put(names.get(j), Expr.symbol(names.get(j)).substitute(point).plus(own));
    return Attempt.accepted(
        context, new TouchingChord(function, point, end, Expr.of(1, 2), names.get(j)));
  }

  private boolean touches(Expr function, Map<String, Expr> a, Map<String, Expr> b) {
    var names = context.variables();
    var compiled = CompiledFunction.of(function, names);
    var left = new double[names.size()];
    var right = new double[names.size()];
    var middle = new double[names.size()];
    for (int i = 0; i < names.size(); i++) {
      left[i] = value(a, names.get(i));
      right[i] = value(b, names.get(i));
      middle[i] = (left[i] + right[i]) / 2;
    }
    var ends = (compiled.at(left) + compiled.at(right)) / 2;
    return Math.abs(compiled.at(middle) - ends) <= TOUCHING * (1 + Math.abs(ends));
  }

  private static double value(Map<String, Expr> point, String name) {
    return point.get(name) instanceof Expr.Constant(var q)
        ? q.numerator().doubleValue() / q.denominator().doubleValue()
        : Double.NaN;
  }

  private List<Map<String, Expr>> grid() {
    var points = new ArrayList<Map<String, Expr>>();
    points.add(Map.of());
    for (var name : context.variables()) {
      var longer = new ArrayList<Map<String, Expr>>();
      for (var value : GRID) {
        for (var point : points) {
          if (longer.size() < 600) {
            var more = new HashMap<>(point);
            more.put(name, Expr.of(value));
            longer.add(more);
          }
        }
      }
      points.clear();
      points.addAll(longer);
    }
    return points;
  }
}
