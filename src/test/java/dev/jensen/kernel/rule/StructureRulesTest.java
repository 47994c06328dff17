package dev.jensen.kernel.rule;

import static dev.jensen.kernel.Writing.assertConcludes;
import static dev.jensen.kernel.Writing.assertCurved;
import static dev.jensen.kernel.Writing.assertHolds;
import static dev.jensen.kernel.Writing.assertRefused;
import static dev.jensen.kernel.Writing.atom;
import static dev.jensen.kernel.Writing.cs;
import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.names;
import static dev.jensen.kernel.Writing.plain;
import static dev.jensen.kernel.Writing.point;
import static dev.jensen.kernel.Writing.where;

import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Interval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StructureRulesTest {
  private static final Rule SQUARE = new PowerOf(new Affine(e("x")), e("2"));

  @Test
  @Shows(Lemma.class)
  void aProvedSignMayBeUsed() {
    assertHolds(
        where("x y", "x >= 0", "y >= 0"),
        new Lemma(plain("x + y >= 0"), plain("(x + y)^3 >= 0")),
        "(x + y)^3 >= 0");
  }

  @Test
  @Guards(Lemma.class)
  void aLemmaMustBeProved() {
    assertRefused(where("x"), new Lemma(plain("x >= 0"), plain("x^3 >= 0")), "not established");
    assertRefused(where("x"), new Lemma(new Affine(e("x")), plain("1 >= 0")), "a sign");
    assertRefused(where("x"), new Lemma(plain("1/x != 0"), plain("x != 0")), "defined");
  }

  /// From 0 < x < p follows p > 0, but where p <= 0 there are no points that could refute.
  @Test
  @Guards(Lemma.class)
  void whatHoldsOnPointsIsNoConditionOnTheParametersOfARefutation() {
    var context = where("x", "x > 0", "x < p");
    var jensen =
        new JensenPoints(e("-x^2"), false, point("x", "p/3"), point("x", "2*p/3"), e("1/2"));
    assertRefused(context, new Lemma(plain("p > 0", "x + (p - x)"), jensen), "not established");
    assertConcludes(
        where("x", "x > 0", "x < p", "p > 1"),
        new Lemma(plain("p > 0"), jensen),
        new Judgement.NotConvex(e("-x^2")));
  }

  @Test
  @Shows(SignSplit.class)
  void aSignMayBeSplitOnAnything() {
    assertHolds(
        where("x"),
        new SignSplit(e("x"), plain("x*abs(x) + x^2 >= 0"), plain("x*abs(x) + x^2 >= 0", "0")),
        "x*abs(x) + x^2 >= 0");
    assertCurved(
        where("x"),
        new SignSplit(e("p"), new Multiple(e("abs(p)"), SQUARE), new Multiple(e("abs(p)"), SQUARE)),
        "abs(p)*x^2",
        Curvature.CONVEX);
  }

  @Test
  @Guards(SignSplit.class)
  void curvatureIsNotSplitOnVariables() {
    assertRefused(
        where("x"),
        new SignSplit(e("x"), new Affine(e("-abs(x)")), new Affine(e("-abs(x)"))),
        "contains variables");
  }

  @Test
  @Guards(SignSplit.class)
  void anUndefinedExpressionHasNoSign() {
    assertRefused(
        where("x", "x >= 0"),
        new SignSplit(e("log(x)"), plain("x >= 0"), plain("x >= 0")),
        "defined");
  }

  @Test
  @Guards(SignSplit.class)
  void bothSidesConcludeTheSame() {
    assertRefused(where("x"), new SignSplit(e("p"), plain("1 >= 0"), plain("2 >= 0")), "different");
    assertRefused(
        where("x"), new SignSplit(e("p"), new Affine(e("x")), new Affine(e("2*x"))), "different");
    assertRefused(
        where("x"),
        new SignSplit(e("p"), new Multiple(e("p"), SQUARE), new Multiple(e("p"), SQUARE)),
        "different curvatures");
  }

  /// log p is defined wherever there is a point, but not for all parameters.
  @Test
  @Guards(SignSplit.class)
  void aRefutationIsSplitOnlyOnWhatIsDefinedForAllParameters() {
    var refutation =
        new JensenPoints(e("-x^2"), false, point("x", "-1"), point("x", "1"), e("1/2"));
    assertRefused(where("x", "exp(x)*p > 0"), new SignSplit(e("log(p)"), refutation, refutation));
    assertConcludes(
        where("x"),
        new SignSplit(e("p"), refutation, refutation),
        new Judgement.NotConvex(e("-x^2")));
  }

  @Test
  @Shows(Restricted.class)
  void whatHoldsOnMoreHoldsHere() {
    assertCurved(
        where("x", "x >= 1", "x <= 2"),
        new Restricted(names("x y"), cs("x >= 0"), new Affine(e("x + y"))),
        "x + y",
        Curvature.AFFINE);
  }

  @Test
  @Guards(Restricted.class)
  void noVariableIsDropped() {
    assertRefused(where("x y"), new Restricted(names("x"), cs(), new Affine(e("x*y"))), "dropped");
  }

  @Test
  @Guards(Restricted.class)
  void theOtherConstraintsFollow() {
    assertRefused(
        where("x", "x >= -1"),
        new Restricted(names("x"), cs("x >= 0"), plain("x >= 0")),
        "not established");
    assertRefused(
        where("x"), new Restricted(names("x"), cs("0*log(x) >= 0"), plain("1 >= 0")), "defined");
  }

  @Test
  @Guards(Restricted.class)
  void refutationsAndDomainsDoNotPassToASubset() {
    var refutation =
        new JensenPoints(e("-x^2"), false, point("x", "-1"), point("x", "1"), e("1/2"));
    assertRefused(
        where("x", "x > 5"), new Restricted(names("x"), cs(), refutation), "does not pass");
    assertRefused(
        where("x", "x != 0"),
        new Restricted(names("x"), cs(), new DomainByConstraints(List.of())),
        "does not pass");
    assertRefused(
        where("x", "x != 0"), new Restricted(names("x"), cs(), new Inhabitant(Map.of())), "pass");
  }

  @Test
  @Shows(Rewritten.class)
  void equalExpressionsBendAlike() {
    assertCurved(where("x"), new Rewritten(e("x*x"), SQUARE), "x^2", Curvature.STRICTLY_CONVEX);
    assertHolds(where("x"), new Rewritten(e("x*x"), plain("x^2 >= 0")), "x*x >= 0");
  }

  @Test
  @Guards(Rewritten.class)
  void theNewExpressionIsDefinedAndEqual() {
    assertRefused(where("x"), new Rewritten(e("x^3/x"), SQUARE), "defined");
    assertRefused(where("x"), new Rewritten(e("x^3"), SQUARE), "not the same");
    assertRefused(where("x"), new Rewritten(e("exp(log(x^2)/2)"), new Affine(e("x"))), "defined");
    assertRefused(where("x"), new Rewritten(e("sqrt(x^2)"), new Affine(e("x"))), "not the same");
  }

  @Test
  @Guards(Rewritten.class)
  void onlySignsAndCurvaturesAreRewritten() {
    assertRefused(
        where("x"), new Rewritten(e("x"), new Inhabitant(point("x", "0"))), "cannot be rewritten");
  }

  /// Where p = 0 there are no points, and for the others abs(p) > 0; of the parameters alone only
  /// abs(p) >= 0 follows.
  @Test
  @Guards(Lemma.class)
  void aLemmaForARefutationSaysTheSameForAllParameters() {
    var transfer = new MonotoneTransfer(atom("abs"), e("p"), e("0"), Interval.NONNEGATIVE);
    var jensen = new JensenPoints(e("-x^2"), false, point("x", "-1"), point("x", "1"), e("1/2"));
    assertRefused(
        where("x", "p >= 0", "exp(x)*p > 0"),
        new Lemma(transfer, jensen),
        "does not follow for all parameters");
  }

  @Test
  @Guards(Rewritten.class)
  void divisionByZeroIsNotComputedWith() {
    var nowhere =
        new Vacuous(new EmptyRange(e("x")), new Judgement.Curved(e("1/(x - x)"), Curvature.CONVEX));
    assertRefused(where("x", "x > 1", "x < 0"), new Rewritten(e("x"), nowhere), "undefined");
  }

  private static Rule convexOnly() {
    return new SecondDerivatives(e("x^2"), false, new Semidefinite.Minors(false));
  }

  private static Rule strictly() {
    return new SecondDerivatives(e("x^2"), false, new Semidefinite.Minors(true));
  }

  @Test
  @Shows(SignSplit.class)
  void theWeakerOfTwoConclusionsHoldsOnBothSides() {
    var strict = plain("x^2 + 1 > 0");
    var weak = plain("x^2 + 1 >= 0");
    assertHolds(where("x"), new SignSplit(e("p"), strict, weak), "x^2 + 1 >= 0");
    assertHolds(where("x"), new SignSplit(e("p"), weak, strict), "x^2 + 1 >= 0");
    assertHolds(where("x"), new SignSplit(e("p"), strict, strict), "x^2 + 1 > 0");
    assertCurved(
        where("x"), new SignSplit(e("p"), strictly(), convexOnly()), "x^2", Curvature.CONVEX);
    assertCurved(
        where("x"), new SignSplit(e("p"), convexOnly(), strictly()), "x^2", Curvature.CONVEX);
  }

  @Test
  @Guards(SignSplit.class)
  void conclusionsOfWhichNeitherIsWeakerAreDifferent() {
    assertRefused(
        where("x"),
        new SignSplit(e("p"), plain("x^2 >= 0"), plain("x^2 + 1 >= 0")),
        "different conclusions");
    assertRefused(
        where("x", "x > 0"),
        new SignSplit(e("p"), plain("x >= 0"), plain("x != 0")),
        "different conclusions");
    assertRefused(
        where("x", "x > 0"),
        new SignSplit(e("p"), plain("x != 0"), plain("x >= 0")),
        "different conclusions");
  }

  /// What is said of points need not be known without them.
  @Test
  @Shows(Restricted.class)
  void aConstraintAsItStandsNeedsNoProof() {
    assertCurved(
        where("x", "log(x) >= 0"),
        new Restricted(names("x"), cs("log(x) >= 0"), new Affine(e("x"))),
        "x",
        Curvature.AFFINE);
  }

  @Test
  @Guards(Rewritten.class)
  void aSignIsRewrittenToAnEqualExpressionOnly() {
    assertRefused(where("x"), new Rewritten(e("x"), plain("x^2 >= 0")), "not the same");
  }
}
