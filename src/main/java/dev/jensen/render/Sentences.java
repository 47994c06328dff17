package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Monotonicity;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.kernel.rule.AffineSubstitution;
import dev.jensen.kernel.rule.BoxSubdivision;
import dev.jensen.kernel.rule.Closure;
import dev.jensen.kernel.rule.Composition;
import dev.jensen.kernel.rule.Contradiction;
import dev.jensen.kernel.rule.DerivativeStep;
import dev.jensen.kernel.rule.DomainByConstraints;
import dev.jensen.kernel.rule.DomainEquivalent;
import dev.jensen.kernel.rule.DomainGap;
import dev.jensen.kernel.rule.EmptyRange;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.FallingKink;
import dev.jensen.kernel.rule.Gluing;
import dev.jensen.kernel.rule.Inhabitant;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.MonotoneTransfer;
import dev.jensen.kernel.rule.Multiple;
import dev.jensen.kernel.rule.NegativeDirection;
import dev.jensen.kernel.rule.Perspective;
import dev.jensen.kernel.rule.PowerOf;
import dev.jensen.kernel.rule.Restricted;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.RidgeSum;
import dev.jensen.kernel.rule.RootCount;
import dev.jensen.kernel.rule.ScalarComposition;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.SignSplit;
import dev.jensen.kernel.rule.StrictByPoint;
import dev.jensen.kernel.rule.StrongConvexity;
import dev.jensen.kernel.rule.Substitution;
import dev.jensen.kernel.rule.SumOf;
import dev.jensen.kernel.rule.TailStep;
import dev.jensen.kernel.rule.Tangent;
import dev.jensen.kernel.rule.TouchingChord;
import dev.jensen.kernel.rule.Vacuous;
import dev.jensen.kernel.rule.VectorComposition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One sentence for each rule, under a context.
final class Sentences {
  private final Derivation proof;
  private final Context context;
  private final Phrases phrases;

  Sentences(Derivation proof, Context context) {
    this.proof = proof;
    this.context = context;
    this.phrases = proof.phrases();
  }

  /// Adds the steps for a rule and returns the number of its own.
  int of(Rule rule) {
    return switch (rule) {
      case Evident r -> evident(r);
      case MonotoneTransfer r -> monotoneTransfer(r);
      case Tangent r -> tangent(r);
      case RootCount r -> rootCount(r);
      case DerivativeStep r -> derivativeStep(r);
      case TailStep r -> tailStep(r);
      case Substitution r -> substitution(r);
      case BoxSubdivision r -> boxSubdivision(r);
      case Contradiction r -> contradiction(r);
      case EmptyRange r -> emptyRange(r);
      case Vacuous r -> vacuous(r);
      case Lemma r -> lemma(r);
      case SignSplit r -> signSplit(r);
      case Restricted r -> restricted(r);
      case Rewritten r -> rewritten(r);
      case Affine r -> affine(r);
      case SumOf r -> sumOf(r);
      case Multiple r -> multiple(r);
      case Composition r -> composition(r);
      case PowerOf r -> powerOf(r);
      case AffineSubstitution r -> affineSubstitution(r);
      case ScalarComposition r -> scalarComposition(r);
      case VectorComposition r -> vectorComposition(r);
      case Perspective r -> perspective(r);
      case SecondDerivatives r -> new HessianSentences(proof, context).of(r);
      case Closure r -> closure(r);
      case Gluing r -> new GluingSentences(proof, context).of(r);
      case StrictByPoint r -> strictByPoint(r);
      case RidgeSum r -> ridgeSum(r);
      case StrongConvexity r -> strongConvexity(r);
      case JensenPoints r -> jensenPoints(r);
      case TouchingChord r -> touchingChord(r);
      case NegativeDirection r -> negativeDirection(r);
      case FallingKink r -> fallingKink(r);
      case DomainByConstraints r -> domainByConstraints(r);
      case DomainEquivalent r -> domainEquivalent(r);
      case DomainGap r -> domainGap(r);
      case Inhabitant r ->
          proof.add("Some point satisfies all conditions: " + point(r.point()) + ".");
      default -> throw new IllegalArgumentException("no sentence for " + rule.getClass());
    };
  }

  private static String point(Map<String, Expr> point) {
    return point.isEmpty() ? "there is nothing to choose" : Phrases.point(new TreeMap<>(point));
  }

  private String name(Expr expr) {
    return phrases.name(expr);
  }

  private int prove(Rule rule) {
    return proof.prove(context, rule);
  }

  private List<String> names() {
    return context.variables().stream().map(Plain::name).toList();
  }

  private String by(int step) {
    return Derivation.reference(step);
  }

  private String conclusion(Rule rule) {
    return proof.conclusion(context, rule);
  }

  private int evident(Evident r) {
    var sign = phrases.sign(r.expression(), r.relation());
    return proof.add(
        Plain.of(r.form()).equals(Plain.of(r.expression()))
            ? sign + ": every part of it has a plain sign."
            : sign + ", for it equals " + name(r.form()) + ", where every part has a plain sign.");
  }

  private int monotoneTransfer(MonotoneTransfer r) {
    var direction = r.atom().monotonicity(0, List.of(r.interval()));
    return proof.add(
        conclusion(r)
            + ", for "
            + r.atom().name()
            + " is "
            + Phrases.word(direction)
            + " on "
            + Phrases.interval(r.interval())
            + " and "
            + name(r.larger())
            + " >= "
            + name(r.smaller())
            + ".");
  }

  private int tangent(Tangent r) {
    var convex = r.atom().curvature(List.of(r.interval())).isConvex();
    return proof.add(
        conclusion(r)
            + ": on "
            + Phrases.interval(r.interval())
            + ", "
            + r.atom().name()
            + (convex ? " is convex and lies above" : " is concave and lies below")
            + " its tangent at "
            + name(r.at())
            + ".");
  }

  private int rootCount(RootCount r) {
    var factor =
        r.positive().isOne() ? "" : " (times " + name(r.positive()) + ", which is positive)";
    return proof.add(
        phrases.sign(r.expression(), r.relation())
            + ": as a polynomial in "
            + name(r.generator())
            + ", "
            + name(r.form())
            + factor
            + " has no change of sign for "
            + name(r.generator())
            + " in "
            + Phrases.interval(context.bounds(r.generator()))
            + " (count of real roots by Sturm's theorem).");
  }

  private int tailStep(TailStep r) {
    var gone = Expr.symbol(r.t()).minus(r.start());
    var alone =
        context.constraints().stream()
            .filter(c -> c.expression().isFreeOf(List.of(r.t())))
            .toList();
    var relation =
        context.satisfies(gone, Relation.POSITIVE) ? Relation.POSITIVE : Relation.NONNEGATIVE;
    var way = new Context(context.variables(), alone).with(new Constraint(gone, relation));
    int fall = proof.prove(way, r.fall());
    return proof.add(
        conclusion(r)
            + ": as "
            + Plain.name(r.t())
            + " grows it does not rise "
            + by(fall)
            + ", and its leading term does not tend below 0.");
  }

  private int substitution(Substitution r) {
    int premise = proof.prove(new Context(List.of(), r.constraints()), r.premise());
    var images =
        r.images().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(image -> Plain.name(image.getKey()) + " = " + name(image.getValue()))
            .toList();
    return proof.add(
        conclusion(r) + " " + by(premise) + " with " + String.join(", ", images) + ".");
  }

  private int derivativeStep(DerivativeStep r) {
    var alone =
        context.constraints().stream()
            .filter(c -> c.expression().isFreeOf(List.of(r.t())))
            .toList();
    var fixed = new Context(context.variables(), alone);
    int start = proof.prove(fixed, r.atStart());
    var gone = distance(r, r.start());
    var open = new ArrayList<>(List.of(Constraint.positive(gone)));
    r.end().ifPresent(end -> open.add(Constraint.positive(distance(r, end).negate())));
    int slope = proof.prove(fixed.with(open), r.slope());
    return proof.add(
        conclusion(r)
            + ": at "
            + Plain.name(r.t())
            + " = "
            + name(r.start())
            + " that holds "
            + by(start)
            + ", and "
            + (r.upward() ? "upwards" : "downwards")
            + " from there the derivative by "
            + Plain.name(r.t())
            + " lets it not fall "
            + by(slope)
            + ".");
  }

  private static Expr distance(DerivativeStep r, Expr point) {
    var difference = Expr.symbol(r.t()).minus(point);
    return r.upward() ? difference : difference.negate();
  }

  private int boxSubdivision(BoxSubdivision r) {
    var box =
        r.expression().symbols().stream()
            .map(name -> name + " in " + Phrases.interval(context.bounds(Expr.symbol(name))))
            .collect(Collectors.joining(", "));
    return proof.add(
        phrases.sign(r.expression(), r.relation())
            + " on the box "
            + box
            + ": cut into pieces small enough, each is enclosed on the right side of 0.");
  }

  private int contradiction(Contradiction r) {
    int fact = prove(r.fact());
    return proof.add("No point is left, for " + by(fact) + " is false.");
  }

  private int emptyRange(EmptyRange r) {
    return proof.add(
        "No point is left: the conditions leave no value for " + name(r.expression()) + ".");
  }

  private int vacuous(Vacuous r) {
    int empty = prove(r.impossible());
    return proof.add(
        "Nothing is left to show " + by(empty) + ": " + phrases.judgement(r.judgement()) + ".");
  }

  private int lemma(Lemma r) {
    prove(r.fact());
    var fact = proof.judgement(context, r.fact());
    return fact instanceof Judgement.Holds(var constraint)
        ? proof.prove(context.with(constraint), r.rest())
        : proof.prove(context, r.rest());
  }

  private int signSplit(SignSplit r) {
    int left = proof.prove(context, r.nonnegative(), Constraint.nonnegative(r.on()));
    int right = proof.prove(context, r.negative(), Constraint.positive(r.on().negate()));
    return proof.add(
        "Whatever the sign of "
            + name(r.on())
            + " "
            + by(left)
            + " "
            + by(right)
            + ": "
            + conclusion(r)
            + ".");
  }

  private int restricted(Restricted r) {
    int larger = proof.prove(new Context(r.variables(), r.constraints()), r.premise());
    return proof.add(
        "The conditions here imply those of " + by(larger) + ": " + conclusion(r) + ".");
  }

  private int rewritten(Rewritten r) {
    int premise = prove(r.premise());
    return proof.add(
        "By " + by(premise) + ", written differently with equal values: " + conclusion(r) + ".");
  }

  private int affine(Affine r) {
    return proof.addOnce(name(r.function()) + " is affine in " + Phrases.list(names()) + ".");
  }

  private int sumOf(SumOf r) {
    var terms = r.terms().stream().map(this::prove).map(this::by).toList();
    return proof.add(conclusion(r) + ", as the sum of " + String.join(", ", terms) + ".");
  }

  private int multiple(Multiple r) {
    int premise = prove(r.premise());
    var sign =
        context.satisfies(r.factor(), Relation.NONNEGATIVE)
            ? " >= 0"
            : context.satisfies(r.factor().negate(), Relation.NONNEGATIVE) ? " <= 0" : "";
    return proof.add(
        conclusion(r) + ", as " + by(premise) + " times " + name(r.factor()) + sign + ".");
  }

  private int composition(Composition r) {
    var premises = r.arguments().stream().map(this::prove).map(this::by).toList();
    var box = r.box().stream().map(Phrases::interval).distinct().collect(Collectors.joining(" x "));
    var within = box.equals(Phrases.interval(Interval.ALL)) ? " everywhere" : " on " + box;
    return proof.add(
        conclusion(r)
            + ": "
            + r.atom().name()
            + " is "
            + Phrases.word(r.atom().curvature(r.box()))
            + direction(r)
            + within
            + ", "
            + String.join(" ", premises)
            + ".");
  }

  /// How the atom moves with its arguments, where that is known.
  private static String direction(Composition r) {
    var ways = new TreeSet<String>();
    for (int j = 0; j < r.box().size(); j++) {
      if (!r.atom().isParameter(j)) {
        ways.add(Phrases.word(r.atom().monotonicity(j, r.box())));
      }
    }
    var isKnown = ways.size() == 1 && !ways.contains(Phrases.word(Monotonicity.UNKNOWN));
    return isKnown ? " and " + ways.first() : "";
  }

  private int powerOf(PowerOf r) {
    int premise = prove(r.premise());
    return proof.add(
        conclusion(r)
            + ", by the curvature of t^p for p = "
            + name(r.exponent())
            + " where t has the values of "
            + by(premise)
            + ".");
  }

  private int affineSubstitution(AffineSubstitution r) {
    int premise = proof.prove(new Context(r.variables(), r.constraints()), r.premise());
    var images =
        r.images().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> Plain.name(entry.getKey()) + " = " + name(entry.getValue()))
            .collect(Collectors.joining(", "));
    return proof.add(
        conclusion(r) + ", by " + by(premise) + " with " + images + ", which is affine.");
  }

  private int scalarComposition(ScalarComposition r) {
    var constraints = new ArrayList<>(context.ofParameters().constraints());
    constraints.add(Constraint.nonnegative(Expr.symbol(r.t()).minus(r.start())));
    constraints.addAll(r.limits());
    var interval = new Context(List.of(r.t()), constraints);
    int convex = proof.prove(interval, r.convex());
    int above = proof.prove(interval, r.above());
    int inner = prove(r.inner());
    return proof.add(
        conclusion(r)
            + ": on the values of "
            + by(inner)
            + " the outer function "
            + by(convex)
            + " is nowhere below its value at "
            + Plain.name(r.t())
            + " = "
            + name(r.start())
            + " "
            + by(above)
            + ", so it is nondecreasing.");
  }

  private int vectorComposition(VectorComposition r) {
    var closed = new ArrayList<>(context.ofParameters().constraints());
    var open = new ArrayList<>(closed);
    for (int j = 0; j < r.slots().size(); j++) {
      for (var end : VectorComposition.within(r.slots().get(j), r.box().get(j))) {
        closed.add(end);
        open.add(Constraint.positive(end.expression()));
      }
    }
    int outer = proof.prove(new Context(r.slots(), closed), r.outer());
    var inside = new Context(r.slots(), open);
    var parts = new ArrayList<String>();
    for (int j = 0; j < r.slots().size(); j++) {
      var slot = r.slots().get(j);
      var part = Plain.name(slot) + " for what is bent " + by(prove(r.inner().get(j)));
      var slope = Optional.ofNullable(r.slopes().get(slot));
      parts.add(
          slope
              .map(rule -> part + ", monotone in it " + by(proof.prove(inside, rule)))
              .orElse(part));
    }
    return proof.add(
        conclusion(r)
            + ": the outer function is bent "
            + by(outer)
            + ", with "
            + String.join("; ", parts)
            + ".");
  }

  private int perspective(Perspective r) {
    int premise = proof.prove(new Context(r.scaled(), r.constraints()), r.premise());
    return proof.add(
        conclusion(r)
            + ": it is the perspective of "
            + by(premise)
            + ", "
            + Plain.name(r.t())
            + " > 0.");
  }

  private int closure(Closure r) {
    var strict = new ArrayList<>(context.constraints());
    for (var index : r.strict()) {
      strict.set(index, Constraint.positive(strict.get(index).expression()));
    }
    int premise = proof.prove(new Context(context.variables(), strict), r.premise());
    return proof.add(
        "By continuity "
            + by(premise)
            + " holds on the boundary of the domain too: "
            + conclusion(r)
            + ".");
  }

  private int strictByPoint(StrictByPoint r) {
    int premise = prove(r.premise());
    var at = Phrases.point(r.point());
    return proof.add(
        conclusion(r)
            + ": by "
            + by(premise)
            + ", with a second derivative that is not 0 at "
            + at
            + ", so its zeros are isolated.");
  }

  private int ridgeSum(RidgeSum r) {
    var parts = new ArrayList<String>();
    for (var ridge : r.ridges()) {
      var inner = new Context(List.of(ridge.slot()), ridge.constraints());
      int profile = proof.prove(inner, ridge.profile());
      parts.add(by(profile) + " with " + Plain.name(ridge.slot()) + " = " + name(ridge.affine()));
    }
    return proof.add(
        conclusion(r)
            + ", as the sum of "
            + String.join(" and ", parts)
            + ", whose gradients are independent.");
  }

  private int strongConvexity(StrongConvexity r) {
    int premise = prove(r.premise());
    return proof.add(conclusion(r) + " " + by(premise) + ".");
  }

  private int jensenPoints(JensenPoints r) {
    var witness = Witness.of(r, context);
    return proof.add(
        "At "
            + Phrases.point(witness.mixture())
            + " the function is "
            + name(witness.left().expr())
            + ", the chord is "
            + name(witness.right().expr())
            + ": "
            + conclusion(r)
            + ".");
  }

  private int touchingChord(TouchingChord r) {
    var witness = Witness.of(r, context);
    return proof.add(
        "The chord from "
            + Phrases.point(witness.a())
            + " to "
            + Phrases.point(witness.b())
            + " touches the graph at "
            + Phrases.point(witness.mixture())
            + ", where both are "
            + name(witness.left().expr())
            + ": not strictly.");
  }

  private int negativeDirection(NegativeDirection r) {
    var at = Phrases.point(new TreeMap<>(r.point()));
    var along = Phrases.point(new TreeMap<>(r.direction()));
    return proof.add(
        "At "
            + at
            + ", inside the domain, the second derivative of "
            + name(r.piece())
            + " along "
            + along
            + " is "
            + (r.concave() ? "positive" : "negative")
            + ": "
            + conclusion(r)
            + ".");
  }

  private int fallingKink(FallingKink r) {
    var at = Phrases.point(new TreeMap<>(r.point()));
    var along = Phrases.point(new TreeMap<>(r.direction()));
    return proof.add(
        "At the kink "
            + name(r.kink())
            + " = 0, in "
            + at
            + ", the slope along "
            + along
            + " "
            + (r.concave() ? "grows" : "falls")
            + " from that of "
            + name(r.below())
            + " to that of "
            + name(r.above())
            + ": "
            + conclusion(r)
            + ".");
  }

  private int domainByConstraints(DomainByConstraints r) {
    var earlier = new ArrayList<Constraint>();
    for (var cut : r.cuts()) {
      var here = new Context(context.variables(), earlier);
      var constraint = context.constraints().get(cut.index());
      if (cut.proof().isPresent() && !context.isParametric(constraint.expression())) {
        int shown = proof.prove(here, cut.proof().get());
        var cuts = proof.judgement(here, cut.proof().get()) instanceof Judgement.Curved;
        var how = cuts ? " cuts out a convex set " : " follows ";
        proof.add(Phrases.condition(constraint) + how + by(shown) + ".");
      }
      earlier.add(constraint);
    }
    return proof.add("The domain is convex.");
  }

  private int domainEquivalent(DomainEquivalent r) {
    var other = new Context(context.variables(), r.constraints());
    int shown = proof.prove(other, r.premise());
    return proof.add(
        "The domain is convex, for it is also described by "
            + Conditions.joined(r.constraints())
            + " "
            + by(shown)
            + ".");
  }

  private int domainGap(DomainGap r) {
    var broken = context.constraints().get(r.broken());
    return proof.add(
        Phrases.point(new TreeMap<>(r.a()))
            + " and "
            + Phrases.point(new TreeMap<>(r.b()))
            + " are in the domain; the mixture with lambda = "
            + name(r.weight())
            + " breaks "
            + Phrases.condition(broken)
            + ": the domain is not convex.");
  }

  /// Second derivatives for display, with names such as f_xx; the curvature asks for the sign.
  static List<String> secondDerivatives(Expr function, String name, Context context) {
    var variables = context.variables();
    var names = variables.stream().map(Plain::name).toList();
    var isShort = names.stream().allMatch(v -> v.length() == 1);
    var hessian = Derivative.hessian(function, variables);
    var lines = new ArrayList<String>();
    for (int i = 0; i < hessian.size(); i++) {
      for (int j = i; j < hessian.size(); j++) {
        var index = names.get(i) + (isShort ? "" : ",") + names.get(j);
        var label =
            variables.size() == 1
                ? name + "''"
                : name + "_" + (isShort ? index : "{" + index + "}");
        var entry = Values.shortest(hessian.get(i).get(j), context);
        lines.add(label + " = " + Phrases.clipped(Plain.of(entry)));
      }
    }
    return lines;
  }
}
