package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.BoxSubdivision;
import dev.jensen.kernel.rule.Contradiction;
import dev.jensen.kernel.rule.DerivativeStep;
import dev.jensen.kernel.rule.EmptyRange;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.MonotoneTransfer;
import dev.jensen.kernel.rule.RootCount;
import dev.jensen.kernel.rule.Substitution;
import dev.jensen.kernel.rule.TailStep;
import dev.jensen.kernel.rule.Tangent;
import dev.jensen.kernel.rule.Vacuous;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Prose;
import dev.jensen.render.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Signs, and that no point is left.
final class SignSentences extends Family {
  SignSentences(Derivation proof, Context context) {
    super(proof, context);
  }

  int evident(Evident r) {
    var zero = Formula.of(Expr.of(0));
    var sign = new Formula.Link(r.relation().symbol(), zero);
    var links =
        Plain.of(r.form()).equals(Plain.of(r.expression()))
            ? List.of(sign)
            : List.of(new Formula.Link("=", name(r.form())), sign);
    return proof.addOnce(
        "By the signs of its parts, ", new Formula.Chain(name(r.expression()), links));
  }

  int monotoneTransfer(MonotoneTransfer r) {
    var direction = r.atom().monotonicity(0, List.of(r.interval()));
    return proof.add(
        conclusion(r),
        ", for ",
        new Formula.Function(r.atom()),
        " is " + Phrases.word(direction),
        Phrases.on(r.interval()),
        " and ",
        name(r.larger()).relates(">=", name(r.smaller())));
  }

  int tangent(Tangent r) {
    var convex = r.atom().curvature(List.of(r.interval())).isConvex();
    return proof.add(
        conclusion(r),
        ", for ",
        new Formula.Function(r.atom()),
        convex ? " is convex" : " is concave",
        Phrases.on(r.interval()),
        convex ? " and lies above" : " and lies below",
        " its tangent at ",
        name(r.at()));
  }

  int rootCount(RootCount r) {
    var factor =
        r.positive().isOne()
            ? Prose.NOTHING
            : Prose.of(" (times ", name(r.positive()), ", which is positive)");
    return proof.add(
        phrases.sign(r.expression(), r.relation()),
        ": as a polynomial in ",
        name(r.generator()),
        ", ",
        name(r.form()),
        factor,
        " has no change of sign for ",
        new Formula.Member(name(r.generator()), context.bounds(r.generator())),
        ", by a count of its real roots (Sturm's theorem)");
  }

  int derivativeStep(DerivativeStep r) {
    var alone =
        context.constraints().stream()
            .filter(c -> c.expression().isFreeOf(List.of(r.t())))
            .toList();
    var fixed = new Context(context.variables(), alone);
    int start = proof.prove(fixed, r.atStart());
    var open = new ArrayList<>(List.of(Constraint.positive(distance(r, r.start()))));
    r.end().ifPresent(end -> open.add(Constraint.positive(distance(r, end).negate())));
    int slope = proof.prove(fixed.with(open), r.slope());
    var t = Formula.symbol(r.t());
    return proof.add(
        conclusion(r),
        ": at ",
        t.equal(name(r.start())),
        " that holds by ",
        by(start),
        ", and " + (r.upward() ? "upwards" : "downwards") + " from there the derivative by ",
        t,
        " lets it not fall, by ",
        by(slope));
  }

  private static Expr distance(DerivativeStep r, Expr point) {
    var difference = Expr.symbol(r.t()).minus(point);
    return r.upward() ? difference : difference.negate();
  }

  int tailStep(TailStep r) {
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
        conclusion(r),
        ": as ",
        Formula.symbol(r.t()),
        " grows it does not rise, by ",
        by(fall),
        ", and its leading term does not tend below 0");
  }

  int substitution(Substitution r) {
    int premise = proof.prove(new Context(List.of(), r.constraints()), r.premise());
    var images =
        r.images().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(image -> Formula.symbol(image.getKey()).equal(name(image.getValue())))
            .toList();
    return proof.add(conclusion(r), ", by ", by(premise), " with ", new Formula.Listed(images));
  }

  int boxSubdivision(BoxSubdivision r) {
    var box =
        r.expression().symbols().stream()
            .map(Expr::symbol)
            .map(x -> (Formula) new Formula.Member(Formula.of(x), context.bounds(x)))
            .toList();
    return proof.add(
        phrases.sign(r.expression(), r.relation()),
        " on the box ",
        new Formula.Listed(box),
        ": cut into pieces small enough, each is enclosed on the right side of 0");
  }

  int contradiction(Contradiction r) {
    int fact = prove(r.fact());
    return proof.add("No point is left, for ", by(fact), " is false");
  }

  int emptyRange(EmptyRange r) {
    return proof.add("No point is left: the conditions leave no value for ", name(r.expression()));
  }

  int vacuous(Vacuous r) {
    int empty = prove(r.impossible());
    return proof.add("By ", by(empty), " nothing is left to show: ", conclusion(r));
  }
}
