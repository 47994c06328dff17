package dev.jensen.certificate;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
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
import dev.jensen.kernel.rule.Region;
import dev.jensen.kernel.rule.Restricted;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.RidgeSum;
import dev.jensen.kernel.rule.RootCount;
import dev.jensen.kernel.rule.ScalarComposition;
import dev.jensen.kernel.rule.Seam;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.Semidefinite;
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
import dev.jensen.parse.ProblemParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Small proofs by every rule, each with a context under which the kernel accepts it.
public final class Samples {
  private static final ProblemParser PARSER = new ProblemParser(Atoms.all());
  private static final Context LINE = context(List.of("x"));
  private static final Context PLANE = context(List.of("x", "y"));
  private static final Context NOTHING = context(List.of("x"), atLeast("x - 1"), atLeast("-x"));
  private static final Rule SQUARE = new PowerOf(new Affine(read("x")), Expr.of(2));
  private static final Rule NONNEGATIVE_SQUARE =
      new Evident(read("x^2"), Relation.NONNEGATIVE, read("x^2"));
  private static final Rule WHOLE_LINE = new DomainByConstraints(List.of());

  private Samples() {}

  /// A rule with a context under which it concludes something.
  public record Sample(Context context, Rule rule) {}

  public static Expr read(String text) {
    return PARSER.expression(text);
  }

  public static Constraint atLeast(String text) {
    return Constraint.nonnegative(read(text));
  }

  public static Constraint above(String text) {
    return Constraint.positive(read(text));
  }

  public static Context context(List<String> variables, Constraint... constraints) {
    return new Context(variables, List.of(constraints));
  }

  public static List<Sample> all() {
    return List.of(
        on(LINE, NONNEGATIVE_SQUARE),
        on(
            context(List.of("x"), atLeast("x")),
            new MonotoneTransfer(Atoms.EXP, read("x"), Expr.of(0), Interval.ALL)),
        on(LINE, new Tangent(Atoms.EXP, read("x"), Expr.of(0), Interval.ALL)),
        on(
            LINE,
            new RootCount(
                read("x^2 + x + 1"),
                Relation.POSITIVE,
                read("x"),
                read("x^2 + x + 1"),
                Expr.of(1))),
        on(context(List.of("x"), atLeast("x")), derivativeStep()),
        on(
            context(List.of("x"), above("x")),
            new TailStep(
                read("1/x"),
                "x",
                Expr.of(0),
                new Evident(read("1/x^2"), Relation.POSITIVE, read("1/x^2")))),
        on(
            LINE,
            new Substitution(
                List.of(above("t")),
                Map.of("t", read("exp(x)")),
                new Evident(read("t^3"), Relation.POSITIVE, read("t^3")))),
        on(
            context(List.of("x"), atLeast("x"), atLeast("1 - x")),
            new BoxSubdivision(read("x^2 - x + 1"), Relation.POSITIVE)),
        on(NOTHING, new Contradiction(minusOne())),
        on(NOTHING, new EmptyRange(read("x"))),
        on(
            NOTHING,
            new Vacuous(
                new EmptyRange(read("x")), new Judgement.Curved(read("x^3"), Curvature.CONVEX))),
        on(LINE, new Lemma(NONNEGATIVE_SQUARE, NONNEGATIVE_SQUARE)),
        on(LINE, new SignSplit(read("a"), new Affine(read("a*x")), new Affine(read("a*x")))),
        on(
            context(List.of("x"), above("x")),
            new Restricted(List.of("x"), List.of(), new Affine(read("x")))),
        on(LINE, new Rewritten(read("(x + 1)^2 - 1"), new SumOf(List.of(SQUARE, affine("2*x"))))),
        on(LINE, affine("x/2")),
        on(LINE, new SumOf(List.of(SQUARE, affine("x")))),
        on(LINE, new Multiple(Expr.of(-3, 2), SQUARE)),
        on(LINE, new Composition(Atoms.EXP, List.of(affine("x")), List.of(Interval.ALL))),
        on(LINE, SQUARE),
        on(LINE, substituted()),
        on(LINE, composed()),
        on(
            LINE,
            new VectorComposition(
                List.of("t"),
                List.of(Interval.NONNEGATIVE),
                new PowerOf(new Affine(read("t")), Expr.of(2)),
                Map.of("t", new Evident(read("2*t"), Relation.NONNEGATIVE, read("2*t"))),
                List.of(SQUARE))),
        on(LINE, smooth()),
        on(
            context(List.of("x", "t"), above("t")),
            new Perspective(List.of("x"), "t", List.of(), SQUARE)),
        on(LINE, second("x^2", new Semidefinite.Minors(true))),
        on(
            LINE,
            second(
                "x^2", new Semidefinite.Gram(List.of(Expr.of(2)), List.of(List.of(Expr.of(1)))))),
        on(PLANE, second("x^2", quadraticForm())),
        on(context(List.of("x"), atLeast("x")), closure()),
        on(LINE, absolute()),
        on(PLANE, pruned()),
        on(
            LINE,
            new StrictByPoint(
                second("x^4", new Semidefinite.Minors(false)),
                WHOLE_LINE,
                Map.of("x", Expr.of(1)))),
        on(PLANE, new RidgeSum(List.of(ridge("x + y"), ridge("x - y")))),
        on(LINE, new StrongConvexity(read("x^2"), Expr.of(1), new Multiple(Expr.of(1, 2), SQUARE))),
        on(LINE, new JensenPoints(read("x^3"), false, at(-1), at(0), Expr.of(1, 2))),
        on(LINE, new TouchingChord(read("abs(x)"), at(1), at(2), Expr.of(1, 2), "x")),
        on(LINE, new NegativeDirection(read("x^3"), false, List.of(), read("x^3"), at(-1), at(1))),
        on(
            LINE,
            new FallingKink(
                read("-abs(x)"), false, List.of(), read("x"), read("-x"), read("x"), at(0), at(1))),
        on(
            context(List.of("x"), atLeast("1 - x^2")),
            new DomainByConstraints(
                List.of(
                    new DomainByConstraints.Cut(
                        0,
                        Optional.of(
                            new Rewritten(
                                read("1 - x^2"),
                                new SumOf(
                                    List.of(affine("1"), new Multiple(Expr.of(-1), SQUARE))))))))),
        on(
            context(List.of("x"), above("2*x")),
            new DomainEquivalent(
                List.of(above("x")),
                List.of(
                    new Seam.Proof.By(
                        new Evident(read("x"), Relation.POSITIVE, read("1/2*(2*x)")))),
                List.of(new Seam.Proof.Plain()),
                new DomainByConstraints(
                    List.of(new DomainByConstraints.Cut(0, Optional.of(affine("x"))))))),
        on(
            context(List.of("x"), Constraint.nonzero(read("x"))),
            new DomainGap(at(-1), at(1), Expr.of(1, 2), 0)),
        on(LINE, new Inhabitant(at(1))));
  }

  private static Sample on(Context context, Rule rule) {
    return new Sample(context, rule);
  }

  private static Rule affine(String text) {
    return new Affine(read(text));
  }

  private static Map<String, Expr> at(long value) {
    return Map.of("x", Expr.of(value));
  }

  private static Rule minusOne() {
    var form = new Expr.Sum(List.of(read("-x"), read("x - 1")));
    return new Evident(Expr.of(-1), Relation.NONNEGATIVE, form);
  }

  private static Rule derivativeStep() {
    return new DerivativeStep(
        read("exp(x) - 1 - x"),
        "x",
        Expr.of(0),
        Optional.empty(),
        true,
        new Evident(Expr.of(0), Relation.NONNEGATIVE, Expr.of(0)),
        new MonotoneTransfer(Atoms.EXP, read("x"), Expr.of(0), Interval.ALL));
  }

  private static Rule second(String function, Semidefinite evidence) {
    return new SecondDerivatives(read(function), false, evidence);
  }

  private static Semidefinite quadraticForm() {
    return new Semidefinite.QuadraticForm(
        List.of("v", "w"), new Evident(read("2*v^2"), Relation.NONNEGATIVE, read("2*v^2")));
  }

  private static Rule substituted() {
    return new AffineSubstitution(
        List.of("t"),
        List.of(),
        Map.of("t", read("2*x + 1")),
        new PowerOf(new Affine(read("t")), Expr.of(2)));
  }

  private static Rule composed() {
    return new ScalarComposition(
        "t",
        Expr.of(0),
        List.of(),
        new PowerOf(new Affine(read("t")), Expr.of(2)),
        new Evident(read("t^2"), Relation.NONNEGATIVE, read("t^2")),
        SQUARE);
  }

  private static Rule closure() {
    return new Closure(
        List.of(0),
        at(1),
        new DomainByConstraints(List.of(new DomainByConstraints.Cut(0, Optional.of(affine("x"))))),
        List.of(affine("x")),
        second("x^(3/2)", new Semidefinite.Minors(false)));
  }

  private static Seam.Proof plain() {
    return new Seam.Proof.Plain();
  }

  /// Two pieces with equal gradients at 0.
  private static Rule smooth() {
    return new Gluing(
        read("if(x >= 0, x, exp(x) - 1)"),
        new Region.Split(
            read("x"),
            new Region.Piece(read("x"), false, affine("x")),
            new Region.Piece(
                read("exp(x) - 1"), false, second("exp(x) - 1", new Semidefinite.Minors(true)))),
        List.of(new Seam.Gradients(List.of())));
  }

  /// The absolute value, glued at 0.
  public static Rule absolute() {
    return new Gluing(
        read("abs(x)"),
        new Region.Split(
            read("x"),
            new Region.Piece(read("x"), false, affine("x")),
            new Region.Piece(read("-x"), false, affine("-x"))),
        List.of(
            new Seam.Kinks(
                List.of(new Seam.Kink(read("x"), Expr.of(2), plain(), plain(), plain())))));
  }

  private static Rule pruned() {
    return new Gluing(
        read("x"),
        new Region.Split(
            read("x^2 + y^2"),
            new Region.Piece(read("x"), true, affine("x")),
            new Region.Pruned(
                new Evident(read("x^2 + y^2"), Relation.NONNEGATIVE, read("x^2 + y^2")))),
        List.of());
  }

  private static RidgeSum.Ridge ridge(String affine) {
    return new RidgeSum.Ridge(
        "t",
        List.of(),
        read(affine),
        new SecondDerivatives(read("t^2"), false, new Semidefinite.Minors(true)));
  }
}
