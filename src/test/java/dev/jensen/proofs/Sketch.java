package dev.jensen.proofs;

import static dev.jensen.certificate.Samples.read;

import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.BoxSubdivision;
import dev.jensen.kernel.rule.Contradiction;
import dev.jensen.kernel.rule.DomainEquivalent;
import dev.jensen.kernel.rule.EmptyRange;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.FallingKink;
import dev.jensen.kernel.rule.Gluing;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.NegativeDirection;
import dev.jensen.kernel.rule.Perspective;
import dev.jensen.kernel.rule.Region;
import dev.jensen.kernel.rule.Restricted;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.RidgeSum;
import dev.jensen.kernel.rule.ScalarComposition;
import dev.jensen.kernel.rule.Seam;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.Semidefinite;
import dev.jensen.kernel.rule.SignSplit;
import dev.jensen.kernel.rule.StrongConvexity;
import dev.jensen.kernel.rule.TailStep;
import dev.jensen.kernel.rule.Vacuous;
import dev.jensen.prove.Construction;
import dev.jensen.prove.Domains;
import dev.jensen.prove.Inhabitants;
import dev.jensen.prove.Search;
import dev.jensen.refute.Deadline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The main step of a proof, given by hand; the search fills in what is below it. Expressions are
/// texts, points one text for each variable.
record Sketch(Statement statement, Context context, Search search) {
  private static final long MILLISECONDS = 20_000;

  static Sketch of(Statement statement) {
    return new Sketch(
        statement, NaturalDomain.context(statement), new Search(Deadline.in(MILLISECONDS)));
  }

  private Expr function() {
    return statement.function();
  }

  private Rule curved(Expr function, Context where) {
    return new Construction(search, where)
        .prove(function)
        .orElseThrow(() -> new AssertionError("the search does not see how " + function + " bends"))
        .rule();
  }

  private Certificate leaf(List<Rule> claims) {
    var domain = new Domains(search, context).prove();
    return leaf(domain.orElseThrow(() -> new AssertionError("the domain")), claims);
  }

  private Certificate leaf(Rule domain, List<Rule> claims) {
    var inhabitant = new Inhabitants(search, context).prove();
    return new Certificate.Leaf(
        domain, inhabitant.orElseThrow(() -> new AssertionError("a point")), claims);
  }

  private Certificate rewritten(Rule proof) {
    return leaf(List.of(new Rewritten(function(), proof)));
  }

  /// Strongly convex with that modulus.
  Certificate strong(String modulus) {
    var half = Expr.of(1, 2).times(read(modulus));
    var squares = Expr.sum(context.variables().stream().map(x -> Expr.symbol(x).power(2)).toList());
    var premise = curved(function().minus(half.times(squares)), context);
    return leaf(List.of(new StrongConvexity(function(), read(modulus), premise)));
  }

  /// A sum of strictly convex profiles, each a function of `r` under its constraints, of affine
  /// functions.
  record Profile(String profile, String affine, List<Constraint> constraints) {
    Profile(String profile, String affine) {
      this(profile, affine, List.of());
    }
  }

  Certificate ridges(Profile... profiles) {
    var ridges = new ArrayList<RidgeSum.Ridge>();
    for (var profile : profiles) {
      var inner = new Context(List.of("r"), profile.constraints());
      var proof = curved(read(profile.profile()), inner);
      ridges.add(new RidgeSum.Ridge("r", profile.constraints(), read(profile.affine()), proof));
    }
    return rewritten(new RidgeSum(ridges));
  }

  /// t g(x/t) for all variables x but t.
  Certificate perspective(String t, String g, Constraint... constraints) {
    var scaled = context.variables().stream().filter(x -> !x.equals(t)).toList();
    var inner = new Context(scaled, List.of(constraints));
    return rewritten(new Perspective(scaled, t, List.of(constraints), curved(read(g), inner)));
  }

  /// Proved without the conditions, on the whole space.
  Certificate everywhere() {
    var premise = curved(function(), new Context(context.variables(), List.of()));
    return leaf(List.of(new Restricted(context.variables(), List.of(), premise)));
  }

  /// The second derivative, once a fact is known.
  Certificate derivative(boolean strict, Rule... facts) {
    Rule proof = new SecondDerivatives(function(), false, new Semidefinite.Minors(strict));
    for (var fact : Arrays.asList(facts).reversed()) {
      proof = new Lemma(fact, proof);
    }
    return leaf(List.of(proof));
  }

  /// The second derivative in the one variable is positive on small intervals.
  Certificate cut() {
    var bend = Derivative.hessian(function(), context.variables()).getFirst().getFirst();
    return derivative(true, new BoxSubdivision(bend, Relation.POSITIVE));
  }

  /// The second derivative in the one variable falls to a limit that is not negative; `fall` is a
  /// form of what it falls by, plainly positive.
  Certificate tail(String start, String fall) {
    var variable = context.variables().getFirst();
    var bend = Derivative.hessian(function(), context.variables()).getFirst().getFirst();
    var falls = new Evident(Derivative.of(bend, variable).negate(), Relation.POSITIVE, read(fall));
    return derivative(true, new TailStep(bend, variable, read(start), falls));
  }

  /// In two cases, by the sign of a parameter.
  Certificate split(String on) {
    var positive = curved(function(), context.with(Constraint.nonnegative(read(on))));
    var negative = curved(function(), context.with(Constraint.positive(read(on).negate())));
    return leaf(List.of(new SignSplit(read(on), positive, negative)));
  }

  /// g(u) for a function g of `t` which has its least value at the start, on the right of it; and a
  /// form by which g is at least that.
  Certificate outer(String g, String start, String least, String u) {
    var right = new Context(List.of("t"), List.of(Constraint.nonnegative(read("t - " + start))));
    var rise = new Evident(read(least), Relation.NONNEGATIVE, read(least));
    var proof =
        new ScalarComposition(
            "t", read(start), List.of(), curved(read(g), right), rise, curved(read(u), context));
    return rewritten(proof);
  }

  /// Neither, by second derivatives: negative along `v` at `x`, positive along `w` at `y`.
  Certificate bends(List<String> x, List<String> v, List<String> y, List<String> w) {
    return leaf(List.of(bend(false, x, v), bend(true, y, w)));
  }

  private Rule bend(boolean concave, List<String> at, List<String> along) {
    return new NegativeDirection(
        function(), concave, List.of(), function(), point(at), point(along));
  }

  /// A kink at `kink` = 0, between `below` and `above` of it, at a point strictly inside `cell`.
  record Kink(String kink, String below, String above, List<String> at, List<Constraint> cell) {}

  /// Neither, by kinks: the slope falls at the first and rises at the second, along the direction.
  Certificate kinks(List<String> along, Kink falling, Kink rising) {
    return leaf(List.of(kink(false, falling, along), kink(true, rising, along)));
  }

  private Rule kink(boolean concave, Kink kink, List<String> along) {
    return new FallingKink(
        function(),
        concave,
        kink.cell(),
        read(kink.kink()),
        read(kink.above()),
        read(kink.below()),
        point(kink.at()),
        point(along));
  }

  private Map<String, Expr> point(List<String> values) {
    var point = new TreeMap<String, Expr>();
    IntStream.range(0, values.size())
        .forEach(i -> point.put(context.variables().get(i), read(values.get(i))));
    return point;
  }

  /// Two regions of `split`, of which the one where it is <= 0 is nowhere; `piece` on the other.
  Certificate onlyAbove(String split, String piece) {
    var where = context.with(Constraint.nonnegative(read(split)));
    var premise = curved(read(piece), where);
    var curvature = Theorem.prove(where, premise).curved().curvature().weak();
    var nowhere = new EmptyRange(read(split));
    var vacuous = new Vacuous(nowhere, new Judgement.Curved(read(piece), curvature));
    var regions =
        new Region.Split(
            read(split),
            new Region.Piece(read(piece), false, premise),
            new Region.Piece(read(piece), false, vacuous));
    return leaf(List.of(new Gluing(function(), regions, List.of(new Seam.Apart(nowhere)))));
  }

  /// The domain by other constraints, each the product of its proof; so back.
  Certificate on(List<Constraint> others, List<String> there, List<String> back) {
    var known = new Context(context.variables(), others);
    var premise =
        new Domains(search, known).prove().orElseThrow(() -> new AssertionError("the other set"));
    var domain =
        new DomainEquivalent(
            others, forms(others, there), forms(context.constraints(), back), premise);
    return leaf(domain, List.of(curved(function(), context)));
  }

  private static List<Seam.Proof> forms(List<Constraint> wanted, List<String> forms) {
    return IntStream.range(0, wanted.size())
        .<Seam.Proof>mapToObj(
            i ->
                forms.get(i).isEmpty()
                    ? new Seam.Proof.Plain()
                    : new Seam.Proof.By(
                        new Evident(
                            wanted.get(i).expression(),
                            wanted.get(i).relation(),
                            read(forms.get(i)))))
        .toList();
  }

  /// No point: a negative number is of a form that is plainly >= 0 under the conditions.
  Certificate contradiction(String number, String form) {
    return new Certificate.Empty(
        new Contradiction(new Evident(read(number), Relation.NONNEGATIVE, read(form))));
  }
}
