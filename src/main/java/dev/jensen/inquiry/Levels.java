package dev.jensen.inquiry;

import dev.jensen.inquiry.Characteristic.Reason;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.DomainEquivalent;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.Seam;
import dev.jensen.prove.Construction;
import dev.jensen.prove.Domains;
import dev.jensen.prove.Search;
import dev.jensen.prove.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Proofs that the level sets of a function are convex.
record Levels(Search search, Context context) {
  private static final String LEVEL = "level#t";
  private static final int DEEPEST = 6;

  Optional<Reason> reason(Expr f, boolean convex) {
    return reason(f, convex, DEEPEST);
  }

  private Optional<Reason> reason(Expr f, boolean convex, int depth) {
    if (depth == 0 || search.expired()) {
      return Optional.empty();
    }
    return monotone(f, convex, depth)
        .or(() -> attempt(() -> turning(f, convex)))
        .or(() -> attempt(() -> levelSets(f, convex)));
  }

  private interface Trial {
    Optional<Reason> run();
  }

  private static Optional<Reason> attempt(Trial trial) {
    try {
      return trial.run();
    } catch (RuleViolation | ArithmeticException | TooLarge none) {
      return Optional.empty();
    }
  }

  /// f as a monotone atom of something, or as c u + d with numbers c and d.
  private Optional<Reason> monotone(Expr f, boolean convex, int depth) {
    if (f instanceof Expr.Application(var atom, var arguments) && arguments.size() == 1) {
      var inner = arguments.getFirst();
      var trend = atom.monotonicity(0, List.of(context.bounds(inner)));
      if (trend.isNondecreasing() || trend.isNonincreasing()) {
        return inner(f, inner, trend.isNondecreasing(), convex, depth);
      }
    }
    if (f instanceof Expr.Sum(var terms)) {
      var moving = terms.stream().filter(term -> !context.isParametric(term)).toList();
      if (moving.size() == 1 && terms.size() > 1) {
        return inner(f, moving.getFirst(), true, convex, depth);
      }
    }
    if (f instanceof Expr.Product(var factors)) {
      var moving = factors.stream().filter(factor -> !context.isParametric(factor)).toList();
      var scale = Expr.product(factors.stream().filter(context::isParametric).toList());
      if (!moving.isEmpty() && moving.size() < factors.size()) {
        var inner = Expr.product(moving);
        if (context.satisfies(scale, Relation.NONNEGATIVE)) {
          return inner(f, inner, true, convex, depth);
        }
        if (context.satisfies(scale.negate(), Relation.NONNEGATIVE)) {
          return inner(f, inner, false, convex, depth);
        }
      }
    }
    if (f instanceof Expr.Power(var base, Expr.Constant(var q))
        && (context.satisfies(base, Relation.POSITIVE)
            || (q.signum() > 0 && context.satisfies(base, Relation.NONNEGATIVE)))) {
      return inner(f, base, q.signum() > 0, convex, depth);
    }
    return Optional.empty();
  }

  private Optional<Reason> inner(Expr f, Expr inner, boolean increases, boolean convex, int depth) {
    var wanted = increases == convex;
    return plainly(inner, wanted)
        .or(() -> reason(inner, wanted, depth - 1))
        .map(reason -> new Reason.Monotone(f, inner, increases, reason));
  }

  /// The level sets of a convex function are convex: each is cut out by one constraint.
  private Optional<Reason> plainly(Expr f, boolean convex) {
    var curvature = new Construction(search, context).prove(f).map(proof -> proof.curvature());
    return curvature.filter(c -> convex ? c.isConvex() : c.isConcave()).isPresent()
        ? attempt(() -> levelSets(f, convex))
        : Optional.empty();
  }

  private Optional<Reason> levelSets(Expr f, boolean convex) {
    var level = Expr.symbol(LEVEL);
    var below = convex ? level.minus(f) : f.minus(level);
    var all = context.with(Constraint.nonnegative(below));
    var whole = proved(all).map(theorem -> new Reason.LevelSets(theorem, LEVEL, Optional.empty()));
    return whole
        .<Reason>map(reason -> reason)
        .or(() -> quotient(f, convex, context, Optional.empty()))
        .or(
            () -> {
              // Other levels give the empty set, or all of D.
              var sign = Constraint.nonnegative(convex ? f : f.negate());
              var levels = Constraint.nonnegative(convex ? level : level.negate());
              return new Signs(search, context)
                  .prove(sign)
                  .map(rule -> Theorem.prove(context, rule))
                  .flatMap(bound -> quotient(f, convex, context.with(levels), Optional.of(bound)));
            });
  }

  private Optional<Theorem> proved(Context set) {
    return new Domains(search, set).prove().map(rule -> Theorem.prove(set, rule));
  }

  /// u/w <= t as u <= t w, where w > 0.
  private Optional<Reason> quotient(Expr f, boolean convex, Context here, Optional<Theorem> bound) {
    var level = Expr.symbol(LEVEL);
    for (var divisor : divisors(f)) {
      if (!context.satisfies(divisor, Relation.POSITIVE)) {
        continue;
      }
      var top = context.normal(f.times(divisor)).toExpr();
      var scaled = level.times(divisor).minus(top);
      var typed = Constraint.nonnegative(convex ? level.minus(f) : f.minus(level));
      var other = Constraint.nonnegative(convex ? scaled : scaled.negate());
      var set = here.with(typed);
      var images = here.with(other);
      var there =
          new Evident(
              other.expression(), Relation.NONNEGATIVE, Expr.product(divisor, typed.expression()));
      var back =
          new Evident(
              typed.expression(),
              Relation.NONNEGATIVE,
              Expr.product(divisor.power(-1), other.expression()));
      var premise = new Domains(search, images).prove();
      var rule =
          premise.map(
              p ->
                  new DomainEquivalent(
                      images.constraints(), proofs(images, there), proofs(set, back), p));
      var theorem = rule.flatMap(r -> theorem(set, r));
      if (theorem.isPresent()) {
        return theorem.map(t -> new Reason.LevelSets(t, LEVEL, bound));
      }
    }
    return Optional.empty();
  }

  private static List<Seam.Proof> proofs(Context wanted, Rule last) {
    var proofs = new ArrayList<Seam.Proof>();
    for (int i = 1; i < wanted.constraints().size(); i++) {
      proofs.add(new Seam.Proof.Plain());
    }
    proofs.add(new Seam.Proof.By(last));
    return proofs;
  }

  private static Optional<Theorem> theorem(Context context, Rule rule) {
    try {
      return Optional.of(Theorem.prove(context, rule));
    } catch (RuleViolation refused) {
      return Optional.empty();
    }
  }

  /// What stands below the line, as typed and in the normal form.
  private List<Expr> divisors(Expr f) {
    var divisors = new ArrayList<Expr>();
    for (var form : List.of(f, context.normal(f).toExpr())) {
      if (form instanceof Expr.Product(var factors)) {
        var below =
            factors.stream()
                .filter(
                    factor ->
                        factor instanceof Expr.Power(var base, Expr.Constant(var q))
                            && q.signum() < 0)
                .map(factor -> factor.power(-1))
                .toList();
        divisors.add(Expr.product(below));
      } else if (form instanceof Expr.Power(var base, Expr.Constant(var q)) && q.signum() < 0) {
        divisors.add(form.power(-1));
      }
    }
    return divisors.stream().filter(divisor -> !context.isParametric(divisor)).distinct().toList();
  }

  /// A function of one variable that is monotone, or turns once.
  private Optional<Reason> turning(Expr f, boolean convex) {
    if (context.variables().size() != 1 || proved(context).isEmpty()) {
      return Optional.empty();
    }
    Definedness.requireAnalytic(f, context);
    var variable = context.variables().getFirst();
    var slope = context.normal(Derivative.of(f, variable)).toExpr();
    for (var sign : List.of(slope, slope.negate())) {
      var monotone = sign(context, sign);
      if (monotone.isPresent()) {
        return Optional.of(
            new Reason.Turning(Optional.empty(), !sign.equals(slope), List.of(monotone.get())));
      }
    }
    if (!context.ofParameters().constraints().isEmpty() || slope.symbols().size() != 1) {
      return Optional.empty();
    }
    var outer = convex ? slope : slope.negate();
    for (var place : new Zeros(search, variable, x -> true).of(slope)) {
      if (place instanceof Place.Exact(var at, var root, var near)) {
        var distance = Expr.symbol(variable).minus(at);
        var before = sign(context.with(Constraint.nonnegative(distance.negate())), outer.negate());
        var after =
            before.flatMap(b -> sign(context.with(Constraint.nonnegative(distance)), outer));
        if (after.isPresent()) {
          return Optional.of(
              new Reason.Turning(
                  Optional.of(at), convex, List.of(before.orElseThrow(), after.get())));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Theorem> sign(Context here, Expr slope) {
    return new Signs(search, here)
        .prove(Constraint.nonnegative(slope))
        .map(rule -> Theorem.prove(here, rule));
  }
}
