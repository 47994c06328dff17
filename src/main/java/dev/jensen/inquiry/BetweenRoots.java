package dev.jensen.inquiry;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.DerivativeStep;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.Inhabitant;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.Restricted;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.Semidefinite;
import dev.jensen.kernel.rule.SignSplit;
import dev.jensen.kernel.rule.StrictByPoint;
import dev.jensen.parse.Problem;
import dev.jensen.prove.Construction;
import dev.jensen.prove.Domains;
import dev.jensen.prove.Search;
import dev.jensen.prove.Signs;
import dev.jensen.refute.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Proves the curvature on an interval that ends at roots. The equation of a root keeps its sign
/// inside: near the root because it grows away from it, further on because no root is left. With
/// that sign known, the function is proved as any other.
record BetweenRoots(Span span, Problem problem) {
  private static final int TRIES = 3;
  private static final double SHARE_FOR_SEARCH = 0.85;

  /// The problem is that of the span.
  Answer answer(Duration limit) {
    var search = new Search(Deadline.in(limit.toMillis()).share(SHARE_FOR_SEARCH));
    var statement = problem.statement();
    try {
      var context = NaturalDomain.context(statement);
      var leaf = new Proof(statement.function(), context, search).leaf();
      if (leaf.isPresent()) {
        return new Answer.Decided(problem, Verdict.of(statement, leaf.get()), leaf.get());
      }
    } catch (RuleViolation | ArithmeticException | TooLarge hopeless) {
      // Then nothing was proved.
    }
    return new Answer.Undecided(
        problem,
        new Answer.Obstacle(
            search.expired() ? Answer.Reason.TIME : Answer.Reason.EXHAUSTED,
            "the equation at an end does not give the curvature inside"),
        List.of(),
        Optional.empty());
  }

  private final class Proof {
    private final Expr function;
    private final Context context;
    private final Search search;
    private final String variable;
    private final Expr x;

    Proof(Expr function, Context context, Search search) {
      this.function = function;
      this.context = context;
      this.search = search;
      this.variable = context.variables().getFirst();
      this.x = Expr.symbol(variable);
    }

    Optional<Certificate> leaf() {
      var facts = new ArrayList<>(bounds());
      var outer = known(context, facts);
      for (var sign : signs()) {
        var fact = inside(sign, outer, span.lowerRoot(), span.upperRoot());
        if (fact.isEmpty()) {
          return Optional.empty();
        }
        facts.add(fact.get());
      }
      var domain = new Domains(search, context).prove();
      var inhabitant = inhabitant();
      var found = curvature(known(context, facts));
      if (domain.isEmpty() || inhabitant.isEmpty() || found.isEmpty()) {
        return Optional.empty();
      }
      var rule = found.get();
      for (var fact : facts.reversed()) {
        rule = new Lemma(fact, rule);
      }
      var claim = strictly(rule, domain.get()).orElse(rule);
      return Optional.of(new Certificate.Leaf(domain.get(), inhabitant.get(), List.of(claim)));
    }

    private static Context known(Context context, List<Rule> facts) {
      var known = context;
      for (var fact : facts) {
        known = known.with(Theorem.prove(known, fact).fact());
      }
      return known;
    }

    /// That x lies within the far bounds of the roots.
    private List<Rule> bounds() {
      var bounds = new ArrayList<Rule>();
      span.lowerRoot()
          .ifPresent(
              root -> {
                var low = Expr.of(root.low());
                var r = Span.lower(variable);
                bounds.add(evident(x.minus(low), x.minus(r), r.minus(low)));
              });
      span.upperRoot()
          .ifPresent(
              root -> {
                var high = Expr.of(root.high());
                var s = Span.upper(variable);
                bounds.add(evident(high.minus(x), s.minus(x), high.minus(s)));
              });
      return bounds;
    }

    private static Rule evident(Expr distance, Expr first, Expr second) {
      return new Evident(distance, Relation.NONNEGATIVE, new Expr.Sum(List.of(first, second)));
    }

    /// The curvature from what is known of x alone.
    private Optional<Rule> curvature(Context here) {
      var alone = alone(here);
      return direct(alone, false)
          .or(() -> direct(alone, true))
          .or(
              () ->
                  new Construction(search, alone)
                      .prove(function)
                      .filter(proof -> proof.curvature() != Curvature.UNKNOWN)
                      .map(proof -> proof.rule()))
          .flatMap(rule -> accepted(here, restricted(alone, rule)));
    }

    /// Where the sign of the second derivative is plain by now.
    private Optional<Rule> direct(Context alone, boolean concave) {
      try {
        var bent = concave ? function.negate() : function;
        var second = Derivative.of(Derivative.of(bent, variable), variable);
        var weight = alone.normal(second).toExpr();
        var gram = new Semidefinite.Gram(List.of(weight), List.of(List.of(Expr.of(1))));
        return accepted(alone, new SecondDerivatives(function, concave, gram));
      } catch (RuleViolation | ArithmeticException notSmooth) {
        return Optional.empty();
      }
    }

    /// Without what is said of the roots.
    private Context alone(Context here) {
      var ends = List.of(name(Span.lower(variable)), name(Span.upper(variable)));
      return here.of(
          here.variables(),
          here.constraints().stream().filter(c -> c.expression().isFreeOf(ends)).toList());
    }

    private static Rule restricted(Context alone, Rule rule) {
      return new Restricted(alone.variables(), alone.constraints(), rule);
    }

    /// What is nonnegative inside, each once.
    private List<Expr> signs() {
      var signs = new ArrayList<Expr>();
      span.lowerRoot().ifPresent(root -> signs.add(Span.inside(root, true)));
      span.upperRoot().ifPresent(root -> signs.add(Span.inside(root, false)));
      return signs.stream().distinct().toList();
    }

    private Optional<Rule> inside(
        Expr sign, Context here, Optional<Place.Root> lower, Optional<Place.Root> upper) {
      if (lower.isPresent() && Span.inside(lower.get(), true).equals(sign)) {
        return beside(sign, here, lower.get(), true, Optional.empty(), upper);
      }
      if (upper.isPresent() && Span.inside(upper.get(), false).equals(sign)) {
        return beside(sign, here, upper.get(), false, lower, Optional.empty());
      }
      var alone = alone(here);
      return new Signs(search, alone)
          .prove(Constraint.nonnegative(sign))
          .flatMap(rule -> accepted(here, restricted(alone, rule)));
    }

    /// Up to the far bound of the root by its derivative, from there on without this root.
    private Optional<Rule> beside(
        Expr sign,
        Context here,
        Place.Root root,
        boolean isLower,
        Optional<Place.Root> lower,
        Optional<Place.Root> upper) {
      var far = isLower ? root.high() : root.low();
      var gap = x.minus(Expr.of(far));
      var past = isLower ? gap : gap.negate();
      var close = here.with(Constraint.positive(past.negate()));
      var near = near(sign, close, root, isLower).or(() -> throughRoot(sign, close, root, isLower));
      var rest = inside(sign, here.with(Constraint.nonnegative(past)), lower, upper);
      return near.flatMap(
          beside -> rest.flatMap(away -> accepted(here, new SignSplit(past, away, beside))));
    }

    private Optional<Rule> near(Expr sign, Context here, Place.Root root, boolean isLower) {
      var start = isLower ? Span.lower(variable) : Span.upper(variable);
      var bound = isLower ? root.low() : root.high();
      var far = isLower ? root.high() : root.low();
      var gone = isLower ? x.minus(start) : start.minus(x);
      var left = isLower ? Expr.of(far).minus(x) : x.minus(Expr.of(far));
      var free =
          here.constraints().stream().filter(c -> c.expression().isFreeOf(List.of(variable)));
      var fixed = here.of(here.variables(), free.toList());
      var way = fixed.with(Constraint.positive(gone), Constraint.positive(left));
      var slope = Derivative.of(sign, variable);
      var atStart = sign.substitute(Map.of(variable, start));
      return rising(isLower ? slope : slope.negate(), way, start, bound, isLower)
          .flatMap(
              rises ->
                  accepted(
                      here,
                      new DerivativeStep(
                          sign,
                          variable,
                          start,
                          Optional.of(Expr.of(far)),
                          isLower,
                          new Evident(atStart, Relation.NONNEGATIVE, atStart),
                          rises)));
    }

    /// The same by moving the root to x, for equations that are not defined everywhere: what a root
    /// can be is bounded by numbers.
    private Optional<Rule> throughRoot(Expr sign, Context here, Place.Root root, boolean isLower) {
      var end = isLower ? Span.lower(variable) : Span.upper(variable);
      var bound = isLower ? root.low() : root.high();
      var far = isLower ? root.high() : root.low();
      var atEnd = sign.substitute(Map.of(variable, end));
      var growth = sign.minus(atEnd);
      var name = name(end);
      var free = here.constraints().stream().filter(c -> c.expression().isFreeOf(List.of(name)));
      var gone = isLower ? x.minus(end) : end.minus(x);
      var left = isLower ? end.minus(Expr.of(bound)) : Expr.of(bound).minus(end);
      var before = isLower ? Expr.of(far).minus(x) : x.minus(Expr.of(far));
      var inner = isLower ? Expr.of(far).minus(end) : end.minus(Expr.of(far));
      var way =
          here.of(here.variables(), free.toList())
              .with(Constraint.positive(gone), Constraint.positive(left));
      var fact = new Evident(inner, Relation.POSITIVE, new Expr.Sum(List.of(gone, before)));
      var slope = Derivative.of(growth, name);
      var falls = isLower ? slope.negate() : slope;
      return accepted(way, fact)
          .flatMap(
              known ->
                  new Signs(search, way.with(Constraint.positive(inner)))
                      .prove(Constraint.nonnegative(falls))
                      .map(rule -> new Lemma(known, rule)))
          .map(
              moving ->
                  new DerivativeStep(
                      growth,
                      name,
                      x,
                      Optional.of(Expr.of(bound)),
                      !isLower,
                      new Evident(
                          growth.substitute(Map.of(name, x)), Relation.NONNEGATIVE, Expr.of(0)),
                      moving))
          .flatMap(
              step ->
                  accepted(
                      here,
                      new Lemma(
                          step,
                          new Evident(
                              sign, Relation.NONNEGATIVE, new Expr.Sum(List.of(growth, atEnd))))));
    }

    /// The sign of a slope between the bounds of a root, where x lies beyond the root.
    private Optional<Rule> rising(
        Expr slope, Context way, Expr start, Rational bound, boolean isLower) {
      var inner = isLower ? x.minus(Expr.of(bound)) : Expr.of(bound).minus(x);
      var steps =
          isLower
              ? Expr.sum(x.minus(start), start.minus(Expr.of(bound)))
              : Expr.sum(start.minus(x), Expr.of(bound).minus(start));
      var fact = new Evident(inner, Relation.POSITIVE, steps);
      var sides =
          isLower
              ? new Expr.Sum(List.of(x.minus(start), start.minus(Expr.of(bound))))
              : new Expr.Sum(List.of(start.minus(x), Expr.of(bound).minus(start)));
      return accepted(way, fact)
          .or(() -> accepted(way, new Evident(inner, Relation.POSITIVE, sides)))
          .flatMap(
              known ->
                  new Signs(search, way.with(Constraint.positive(inner)))
                      .prove(Constraint.nonnegative(slope))
                      .flatMap(rule -> accepted(way, new Lemma(known, rule))));
    }

    private Optional<Rule> strictly(Rule rule, Rule domain) {
      for (var point : points()) {
        var strict = new StrictByPoint(rule, domain, Map.of(variable, point));
        var accepted = accepted(context, strict);
        if (accepted.isPresent()) {
          return accepted;
        }
      }
      return Optional.empty();
    }

    /// With the ends as far inside as their bounds allow.
    private Optional<Rule> inhabitant() {
      for (var at : points()) {
        var point = new HashMap<String, Expr>(Map.of(variable, at));
        span.lowerRoot()
            .ifPresent(root -> point.put(name(Span.lower(variable)), Expr.of(root.high())));
        span.upperRoot()
            .ifPresent(root -> point.put(name(Span.upper(variable)), Expr.of(root.low())));
        var accepted = accepted(context, new Inhabitant(point));
        if (accepted.isPresent()) {
          return accepted;
        }
      }
      return Optional.empty();
    }

    private static String name(Expr symbol) {
      return symbol.symbols().iterator().next();
    }

    /// Numbers that lie inside whatever the roots are.
    private List<Expr> points() {
      var low = span.from().map(bound -> simple(bound.place(), true));
      var high = span.to().map(bound -> simple(bound.place(), false));
      var points = new ArrayList<Expr>();
      if (low.isPresent() && high.isPresent()) {
        for (int i = 1; i <= TRIES; i++) {
          // The middle first, then points that are less likely to be special.
          var share = Expr.of(i, i + 1);
          points.add(low.get().plus(share.times(high.get().minus(low.get()))));
        }
      } else {
        for (int i = 1; i <= TRIES; i++) {
          var distance = Expr.of(i);
          low.ifPresent(end -> points.add(end.plus(distance)));
          high.ifPresent(end -> points.add(end.minus(distance)));
        }
      }
      return points;
    }

    private static Expr simple(Place place, boolean isLower) {
      return switch (place) {
        case Place.Exact(var value, var root, var near) -> value;
        case Place.Root root -> Expr.of(isLower ? root.high() : root.low());
      };
    }
  }

  private static Optional<Rule> accepted(Context context, Rule rule) {
    try {
      Theorem.prove(context, rule);
      return Optional.of(rule);
    } catch (RuleViolation refused) {
      return Optional.empty();
    }
  }
}
