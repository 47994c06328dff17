package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.kernel.rule.Composition;
import dev.jensen.kernel.rule.Multiple;
import dev.jensen.kernel.rule.PowerOf;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.SumOf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Convexity by construction, from the bottom up: affine, sums, multiples, compositions, powers.
/// What none of these covers is handed to the calculus of second derivatives.
public final class Construction {
  private final Search search;
  private final Context context;
  private final Calculus calculus;
  private final Map<Expr, Optional<Proof>> memory = new HashMap<>();

  public Construction(Search search, Context context) {
    this.search = search;
    this.context = context;
    this.calculus = new Calculus(search, context);
  }

  /// A proof that the expression is affine, convex or concave, whichever is found first.
  public Optional<Proof> prove(Expr expr) {
    var known = memory.get(expr);
    if (known == null) {
      known = search.expired() ? Optional.empty() : attempt(expr);
      memory.put(expr, known);
    }
    return known;
  }

  /// For a function that is proved convex a proof that it is concave, by one that its negative is
  /// convex, or the other way round.
  public Optional<Proof> opposite(Expr function, Proof proof) {
    var convex = proof.curvature().isConvex();
    var bent = context.normal(convex ? function.negate() : function).toExpr();
    var other =
        Kinks.occurIn(bent)
            ? new Glued(search, context).prove(bent)
            : prove(bent).filter(found -> found.curvature().isConvex());
    return other.flatMap(
        found ->
            accepted(
                function, convex ? new Multiple(Numeral.MINUS_ONE, found.rule()) : found.rule()));
  }

  private Optional<Proof> attempt(Expr expr) {
    try {
      return accepted(expr, new Affine(expr))
          .or(() -> compact(expr))
          .or(() -> byStructure(expr))
          .or(() -> new Norms(search, context).prove(expr).flatMap(rule -> accepted(expr, rule)))
          .or(() -> new QuadraticOverLinear(search, context).prove(expr))
          .or(() -> new Reciprocals(search, context).prove(expr))
          .or(() -> inOtherWords(expr, new NormalDistribution(context).logarithm(expr)))
          .or(() -> inOtherWords(expr, new Exponentials(context).of(expr)))
          .or(() -> inOtherWords(expr, new EvenPowers(context).ofAbsolutes(expr)))
          .or(
              () ->
                  new LogConvexity(search, context)
                      .prove(expr)
                      .flatMap(rule -> accepted(expr, rule)))
          .or(() -> new Perspectives(search, context).prove(expr))
          .or(() -> logOfProduct(expr))
          .or(() -> calculus.prove(expr))
          .or(() -> new Scalar(search, context).prove(expr))
          .or(() -> new Layers(search, context).prove(expr))
          .or(() -> glued(expr))
          .or(() -> simplified(expr));
    } catch (ArithmeticException | TooLarge hopeless) {
      return Optional.empty();
    }
  }

  /// The proof, about exactly this expression, if the kernel accepts it.
  Optional<Proof> accepted(Expr expr, Rule rule) {
    return Attempt.judgement(context, rule)
        .filter(Judgement.Curved.class::isInstance)
        .map(Judgement.Curved.class::cast)
        .flatMap(
            curved -> {
              if (curved.function().equals(expr)) {
                return Optional.of(new Proof(rule, curved.curvature()));
              }
              var rewritten = new Rewritten(expr, rule);
              return Attempt.accepted(context, rewritten)
                  .map(r -> new Proof(r, curved.curvature()));
            });
  }

  private Optional<Proof> byStructure(Expr expr) {
    return switch (expr) {
      case Expr.Constant c -> Optional.empty();
      case Expr.Symbol s -> Optional.empty();
      case Expr.Sum(var terms) -> sum(expr, terms);
      case Expr.Product(var factors) -> product(expr, factors);
      case Expr.Power(var base, var exponent) -> power(expr, base, exponent);
      case Expr.Application(var atom, var arguments) -> application(expr, atom, arguments);
      case Expr.Conditional c -> Optional.empty();
    };
  }

  private Optional<Proof> power(Expr expr, Expr base, Expr exponent) {
    if (!context.isParametric(exponent)) {
      return Optional.empty();
    }
    return prove(base).flatMap(inner -> accepted(expr, new PowerOf(inner.rule(), exponent)));
  }

  private Optional<Proof> application(Expr expr, Atom atom, List<Expr> arguments) {
    var box = arguments.stream().map(context::bounds).toList();
    if (atom.curvature(box) != Curvature.UNKNOWN) {
      var composed = compose(expr, atom, arguments, box);
      if (composed.isPresent()) {
        return composed;
      }
    }
    return atom.definition(arguments)
        .flatMap(this::prove)
        .flatMap(proof -> accepted(expr, new Rewritten(expr, proof.rule())));
  }

  private Optional<Proof> compose(Expr expr, Atom atom, List<Expr> arguments, List<Interval> box) {
    var inner = new ArrayList<Rule>();
    for (var argument : arguments) {
      var proof = prove(argument);
      if (proof.isEmpty()) {
        return Optional.empty();
      }
      inner.add(proof.get().rule());
    }
    return accepted(expr, new Composition(atom, inner, box));
  }

  private Optional<Proof> product(Expr expr, List<Expr> factors) {
    var fixed = factors.stream().filter(context::isParametric).toList();
    var moving = factors.stream().filter(factor -> !context.isParametric(factor)).toList();
    if (fixed.isEmpty()) {
      return commonPower(expr, moving);
    }
    var scale = Expr.product(fixed);
    return prove(Expr.product(moving))
        .flatMap(
            proof ->
                accepted(expr, new Multiple(scale, proof.rule()))
                    .or(() -> withSign(expr, scale, proof)));
  }

  /// u^2 / v^2 as the square of u / v, and the like.
  private Optional<Proof> commonPower(Expr expr, List<Expr> factors) {
    var roots = new ArrayList<Expr>();
    for (var factor : factors) {
      var power = flat(factor);
      if (!power.exponent().over(Rational.TWO).isInteger()) {
        return Optional.empty();
      }
      roots.add(power.base().power(Expr.of(power.exponent().over(Rational.TWO))));
    }
    return prove(Expr.product(roots))
        .flatMap(root -> accepted(expr, new PowerOf(root.rule(), Numeral.TWO)));
  }

  private record IntegerPower(Expr base, Rational exponent) {}

  /// (u^m)^n as u^(mn).
  private static IntegerPower flat(Expr factor) {
    if (factor instanceof Expr.Power(var base, Expr.Constant(var n)) && n.isInteger()) {
      var inner = flat(base);
      return new IntegerPower(inner.base(), inner.exponent().times(n));
    }
    return new IntegerPower(factor, Rational.ONE);
  }

  private Optional<Proof> withSign(Expr expr, Expr scale, Proof proof) {
    var signs = new Signs(search, context.ofParameters());
    for (var signed : List.of(scale, scale.negate())) {
      var fact = signs.prove(signed, dev.jensen.kernel.expr.Relation.NONNEGATIVE);
      if (fact.isPresent()) {
        return accepted(
            expr, new dev.jensen.kernel.rule.Lemma(fact.get(), new Multiple(scale, proof.rule())));
      }
    }
    return Optional.empty();
  }

  /// Terms that are proved one by one, the rest together.
  private Optional<Proof> sum(Expr expr, List<Expr> terms) {
    var rules = new ArrayList<Rule>();
    var open = new ArrayList<Expr>();
    var curvature = Curvature.AFFINE;
    for (var term : terms) {
      var proof = prove(term);
      var fits = proof.map(p -> p.curvature()).orElse(Curvature.UNKNOWN);
      if (fits == Curvature.UNKNOWN) {
        open.add(term);
      } else if (fits == Curvature.AFFINE || curvature == Curvature.AFFINE) {
        curvature = fits == Curvature.AFFINE ? curvature : fits;
        rules.add(proof.get().rule());
      } else if (fits.weak() == curvature.weak()) {
        rules.add(proof.get().rule());
      } else {
        return Optional.empty();
      }
    }
    if (open.isEmpty()) {
      return accepted(expr, new SumOf(rules));
    }
    if (open.size() == terms.size() || open.size() == 1) {
      return Optional.empty();
    }
    return prove(new Expr.Sum(open))
        .flatMap(
            rest -> {
              rules.add(rest.rule());
              return accepted(expr, new SumOf(rules));
            });
  }

  /// Kinks that no rule of construction explains are glued, convex or concave.
  private Optional<Proof> glued(Expr expr) {
    if (!Kinks.occurIn(expr) || context.isParametric(expr)) {
      return Optional.empty();
    }
    return new Glued(search, context)
        .prove(expr)
        .or(
            () ->
                new Glued(search, context)
                    .prove(expr.negate())
                    .flatMap(
                        proof -> accepted(expr, new Multiple(Numeral.MINUS_ONE, proof.rule()))));
  }

  private Optional<Proof> compact(Expr expr) {
    var compact = Compact.of(expr, context);
    return compact.equals(expr)
        ? Optional.empty()
        : prove(compact).flatMap(proof -> accepted(expr, new Rewritten(expr, proof.rule())));
  }

  private Optional<Proof> logOfProduct(Expr expr) {
    return new LogOfProduct(search, context)
        .sums(expr)
        .flatMap(sum -> prove(sum).stream())
        .flatMap(proof -> accepted(expr, new Rewritten(expr, proof.rule())).stream())
        .findFirst();
  }

  private Optional<Proof> inOtherWords(Expr expr, Optional<Expr> same) {
    return same.flatMap(this::prove)
        .flatMap(proof -> accepted(expr, new Rewritten(expr, proof.rule())));
  }

  private Optional<Proof> simplified(Expr expr) {
    var normal = context.normal(expr).toExpr();
    if (normal.equals(expr) || memory.containsKey(normal)) {
      return Optional.empty();
    }
    return prove(normal).flatMap(proof -> accepted(expr, new Rewritten(expr, proof.rule())));
  }
}
