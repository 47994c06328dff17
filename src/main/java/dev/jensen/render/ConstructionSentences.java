package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Monotonicity;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.kernel.rule.AffineSubstitution;
import dev.jensen.kernel.rule.Composition;
import dev.jensen.kernel.rule.Multiple;
import dev.jensen.kernel.rule.Perspective;
import dev.jensen.kernel.rule.PowerOf;
import dev.jensen.kernel.rule.ScalarComposition;
import dev.jensen.kernel.rule.SumOf;
import dev.jensen.kernel.rule.VectorComposition;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Prose;
import dev.jensen.render.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Curvature by construction.
final class ConstructionSentences extends Family {
  private static final String SLOT = "t";

  ConstructionSentences(Derivation proof, Context context) {
    super(proof, context);
  }

  int affine(Affine r) {
    var names = new Formula.Listed(names());
    var normal = Values.normal(r.function(), context);
    if (normal.isEmpty() || Plain.of(normal.get()).length() >= Plain.of(r.function()).length()) {
      return proof.addRoutine(name(r.function()), " is affine in ", names);
    }
    var equal = name(r.function()).equal(normal.get());
    return proof.addRoutine(equal, ", which is affine in ", names);
  }

  int sumOf(SumOf r) {
    var parts = r.terms().stream().filter(term -> !isNothing(term)).toList();
    if (parts.size() == 1 && parts.size() < r.terms().size()) {
      return prove(parts.get(0));
    }
    var terms = parts.stream().map(this::summand).toList();
    return proof.add(conclusion(r), ", as the sum of ", Prose.enumerated(terms));
  }

  private static boolean isNothing(Rule term) {
    return term instanceof Affine(var function) && Tidy.of(function).isZero();
  }

  private Prose summand(Rule term) {
    return switch (term) {
      case Affine(var function) -> Prose.of("the affine ", name(function));
      case Multiple(Expr.Constant(var c), var premise) when !(premise instanceof Affine) ->
          Prose.of(by(prove(premise)), " times ", Expr.of(c));
      default -> Prose.of(by(prove(term)));
    };
  }

  int multiple(Multiple r) {
    var premise =
        r.premise() instanceof Affine(var function)
            ? Prose.of("the affine ", name(function))
            : Prose.of(by(prove(r.premise())));
    return proof.add(conclusion(r), ", as ", premise, " times ", signed(r.factor()));
  }

  /// The factor with its sign where that is not plain to see.
  private Formula signed(Expr factor) {
    if (factor instanceof Expr.Constant) {
      return Formula.of(factor);
    }
    for (var relation : List.of(Relation.POSITIVE, Relation.NONNEGATIVE)) {
      if (context.satisfies(factor, relation)) {
        return phrases.sign(factor, relation);
      }
      if (context.satisfies(factor.negate(), relation)) {
        return name(factor).relates(relation.symbol().replace('>', '<'), Formula.of(Expr.of(0)));
      }
    }
    return name(factor);
  }

  int composition(Composition r) {
    var premises =
        r.arguments().stream()
            .filter(argument -> !isVariable(argument))
            .map(this::premise)
            .toList();
    var isWhole = r.box().stream().allMatch(Interval.ALL::equals);
    var isOneSide = r.box().stream().distinct().count() == 1;
    var within =
        isWhole
            ? Prose.NOTHING
            : Prose.of(" on ", new Formula.Box(isOneSide ? List.of(r.box().get(0)) : r.box()));
    return proof.addOnce(
        conclusion(r),
        ": ",
        new Formula.Function(r.atom()),
        " is " + Phrases.word(r.atom().curvature(r.box())),
        direction(r),
        within,
        premises.isEmpty() ? "" : ", and ",
        Prose.enumerated(premises));
  }

  private static boolean isVariable(Rule rule) {
    return rule instanceof Affine(var function) && function instanceof Expr.Symbol;
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

  int powerOf(PowerOf r) {
    return isVariable(r.premise())
        ? proof.add(conclusion(r))
        : proof.add(conclusion(r), ": ", shape(r), ", and ", premise(r.premise()));
  }

  /// The power as a function of its base, on the half line where the base has its values.
  private Prose shape(PowerOf r) {
    var t = Expr.symbol(SLOT);
    var half = half(r);
    var power = new PowerOf(new Affine(t), r.exponent());
    var where = new Context(List.of(SLOT), context.ofParameters().constraints()).with(half);
    var on = half.isEmpty() ? Prose.NOTHING : Prose.of(" for ", half.get(0));
    return proof.conclusion(where, power).then(direction(r.exponent(), half), on);
  }

  /// The condition on t under which the rule looks at t^p; none for the whole line.
  private List<Constraint> half(PowerOf r) {
    var base = ((Judgement.Curved) proof.judgement(context, r.premise())).function();
    var range = context.bounds(base);
    var t = Expr.symbol(SLOT);
    var isInteger = r.exponent() instanceof Expr.Constant(var p) && p.isInteger();
    var isClosed = context.satisfies(r.exponent(), Relation.NONNEGATIVE);
    if (!isInteger || Interval.NONNEGATIVE.contains(range)) {
      return List.of(isClosed ? Constraint.nonnegative(t) : Constraint.positive(t));
    }
    if (Interval.NONPOSITIVE.contains(range)) {
      var below = t.negate();
      return List.of(isClosed ? Constraint.nonnegative(below) : Constraint.positive(below));
    }
    return List.of();
  }

  private static String direction(Expr exponent, List<Constraint> half) {
    if (half.isEmpty() || !(exponent instanceof Expr.Constant(var p)) || p.isZero()) {
      return "";
    }
    var isRight = half.get(0).expression() instanceof Expr.Symbol;
    var isOdd = p.isInteger() && !p.over(Rational.TWO).isInteger();
    var rises = (p.signum() > 0) == (isRight || isOdd);
    return rises ? " and increasing" : " and decreasing";
  }

  int affineSubstitution(AffineSubstitution r) {
    int premise = proof.prove(new Context(r.variables(), r.constraints()), r.premise());
    var images =
        r.images().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> Formula.symbol(entry.getKey()).equal(name(entry.getValue())))
            .toList();
    return proof.add(
        conclusion(r),
        ", by ",
        by(premise),
        " with ",
        new Formula.Listed(images),
        ", which is affine");
  }

  int scalarComposition(ScalarComposition r) {
    var constraints = new ArrayList<>(context.ofParameters().constraints());
    constraints.add(Constraint.nonnegative(Expr.symbol(r.t()).minus(r.start())));
    constraints.addAll(r.limits());
    var interval = new Context(List.of(r.t()), constraints);
    int convex = proof.prove(interval, r.convex());
    int above = proof.prove(interval, r.above());
    int inner = prove(r.inner());
    return proof.add(
        conclusion(r),
        ": on the values of ",
        by(inner),
        " the outer function ",
        by(convex),
        " is nowhere below its value at ",
        Formula.symbol(r.t()).equal(name(r.start())),
        ", by ",
        by(above),
        ", so it is nondecreasing");
  }

  int vectorComposition(VectorComposition r) {
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
    var parts = new ArrayList<Prose>();
    for (int j = 0; j < r.slots().size(); j++) {
      var slot = r.slots().get(j);
      var inner = Prose.of(premise(r.inner().get(j)), " for ", Formula.symbol(slot));
      var slope = Optional.ofNullable(r.slopes().get(slot));
      parts.add(
          slope
              .map(rule -> inner.then(" (monotone in it by ", by(proof.prove(inside, rule)), ")"))
              .orElse(inner));
    }
    return proof.add(
        conclusion(r),
        ": for the outer function see ",
        by(outer),
        ", and ",
        Prose.enumerated(parts));
  }

  int perspective(Perspective r) {
    int premise = proof.prove(new Context(r.scaled(), r.constraints()), r.premise());
    return proof.add(
        conclusion(r),
        ": it is the perspective of ",
        by(premise),
        ", with ",
        Constraint.positive(Expr.symbol(r.t())));
  }
}
