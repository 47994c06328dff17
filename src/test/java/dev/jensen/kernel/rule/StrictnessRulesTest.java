package dev.jensen.kernel.rule;

import static dev.jensen.kernel.Writing.assertConcludes;
import static dev.jensen.kernel.Writing.assertCurved;
import static dev.jensen.kernel.Writing.assertRefused;
import static dev.jensen.kernel.Writing.atom;
import static dev.jensen.kernel.Writing.cs;
import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.point;
import static dev.jensen.kernel.Writing.where;

import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Interval;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StrictnessRulesTest {
  private static final Rule ALL = new DomainByConstraints(List.of());

  private static Rule bent(String function) {
    return new SecondDerivatives(e(function), false, new Semidefinite.Minors(false));
  }

  @Test
  @Shows(StrictByPoint.class)
  void onePointWithPositiveSecondDerivativeIsEnough() {
    assertCurved(
        where("x"),
        new StrictByPoint(bent("x^4"), ALL, point("x", "1")),
        "x^4",
        Curvature.STRICTLY_CONVEX);
  }

  @Test
  @Guards(StrictByPoint.class)
  void atThatPointTheSecondDerivativeIsPositiveForAllParameters() {
    assertRefused(
        where("x"), new StrictByPoint(bent("x^4"), ALL, point("x", "0")), "not established");
    assertRefused(
        where("x", "p >= 0"),
        new StrictByPoint(bent("p*x^2"), cut(0), point("x", "1")),
        "not established");
    assertRefused(
        where("x"),
        new StrictByPoint(new Affine(e("3*x")), ALL, point("x", "0")),
        "not established");
  }

  private static Rule cut(int index) {
    return new DomainByConstraints(List.of(new DomainByConstraints.Cut(index, Optional.empty())));
  }

  @Test
  @Guards(StrictByPoint.class)
  void kinksWouldLetTheZerosPileUp() {
    var relu = new Composition(atom("relu"), List.of(new Affine(e("x"))), List.of(Interval.ALL));
    assertRefused(
        where("x"), new StrictByPoint(new PowerOf(relu, e("2")), ALL, point("x", "1")), "analytic");
  }

  @Test
  @Guards(StrictByPoint.class)
  void oneVariableOnAnInterval() {
    assertRefused(
        where("x y"),
        new StrictByPoint(bent("x^2"), ALL, point("x", "0", "y", "0")),
        "one variable");
    assertRefused(
        where("x"),
        new StrictByPoint(bent("x^2"), new Inhabitant(point("x", "0")), point("x", "0")),
        "interval");
    assertRefused(
        where("x", "x - 1 > 0"),
        new StrictByPoint(
            bent("x^2"),
            new DomainByConstraints(
                List.of(new DomainByConstraints.Cut(0, Optional.of(new Affine(e("x - 1")))))),
            point("x", "0")),
        "not established");
  }

  @Test
  @Guards(StrictByPoint.class)
  void thePointDoesNotFixTheParameters() {
    assertRefused(
        where("x", "p >= 0"),
        new StrictByPoint(bent("p*x^2"), cut(0), point("x", "1", "p", "1")),
        "coordinate");
  }

  private static RidgeSum.Ridge ridge(String affine, String profile, String... constraints) {
    return new RidgeSum.Ridge("t", cs(constraints), e(affine), strict(profile));
  }

  private static Rule strict(String function) {
    return new SecondDerivatives(e(function), false, new Semidefinite.Minors(true));
  }

  @Test
  @Shows(RidgeSum.class)
  void independentRidges() {
    assertCurved(
        where("x y"),
        new RidgeSum(List.of(ridge("x + y", "t^2"), ridge("x - y", "exp(t)"))),
        "(x + y)^2 + exp(x - y)",
        Curvature.STRICTLY_CONVEX);
  }

  @Test
  @Guards(RidgeSum.class)
  void dependentRidgesAreFlatSomewhere() {
    assertRefused(
        where("x y"),
        new RidgeSum(List.of(ridge("x + y", "t^2"), ridge("2*x + 2*y", "exp(t)"))),
        "dependent");
    assertRefused(where("x y"), new RidgeSum(List.of(ridge("x + y", "t^2"))), "dependent");
    assertRefused(
        where("x y"), new RidgeSum(List.of(ridge("x", "t^2"), ridge("p*y", "t^2"))), "dependent");
  }

  @Test
  @Guards(RidgeSum.class)
  void profilesAreStrictlyConvex() {
    assertRefused(
        where("x"),
        new RidgeSum(List.of(new RidgeSum.Ridge("t", cs(), e("x"), new Affine(e("t"))))),
        "not strictly convex");
  }

  @Test
  @Guards(RidgeSum.class)
  void ridgesAreAffineAndMeetTheConstraints() {
    assertRefused(where("x"), new RidgeSum(List.of(ridge("x^2", "exp(t)"))), "not affine");
    assertRefused(
        where("x"), new RidgeSum(List.of(ridge("x", "-log(t)", "t > 0"))), "not established");
  }

  @Test
  @Shows(StrongConvexity.class)
  void convexAfterTakingASquareOff() {
    assertConcludes(
        where("x"),
        new StrongConvexity(e("x^2 + exp(x)"), e("2"), bent("exp(x)")),
        new Judgement.StronglyConvex(e("x^2 + exp(x)"), e("2")));
  }

  @Test
  @Guards(StrongConvexity.class)
  void theModulusIsPositiveAndFreeOfTheVariables() {
    assertRefused(
        where("x"), new StrongConvexity(e("exp(x)"), e("0"), bent("exp(x)")), "not established");
    assertRefused(
        where("x", "m >= 0"),
        new StrongConvexity(e("m*x^2"), e("m"), bent("m*x^2/2")),
        "not established");
    assertRefused(
        where("x"),
        new StrongConvexity(e("exp(x)"), e("exp(x)"), bent("exp(x)")),
        "not free of the variables");
  }

  @Test
  @Guards(StrongConvexity.class)
  void whatIsLeftIsConvexAndTheDifference() {
    assertRefused(
        where("x"), new StrongConvexity(e("exp(x)"), e("1"), bent("exp(x)")), "not the same");
    assertRefused(
        where("x"),
        new StrongConvexity(
            e("-exp(x) + x^2"),
            e("2"),
            new SecondDerivatives(e("-exp(x)"), true, new Semidefinite.Minors(false))),
        "not convex");
    assertRefused(
        where("x y"), new StrongConvexity(e("x^2"), e("2"), new Affine(e("0"))), "not the same");
    assertRefused(
        where("x"), new StrongConvexity(e("x^2 + x^2/x^2"), e("2"), new Affine(e("1"))), "defined");
  }
}
