package dev.jensen.kernel.rule;

import static dev.jensen.kernel.Writing.assertConcludes;
import static dev.jensen.kernel.Writing.assertRefused;
import static dev.jensen.kernel.Writing.cs;
import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.point;
import static dev.jensen.kernel.Writing.where;

import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.expr.Expr;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefutationRulesTest {
  private static final List<dev.jensen.kernel.expr.Constraint> NO_CELL = List.of();

  private static JensenPoints jensen(String f, Map<String, Expr> a, Map<String, Expr> b, String w) {
    return new JensenPoints(e(f), false, a, b, e(w));
  }

  @Test
  @Shows(JensenPoints.class)
  void threePointsRefute() {
    assertConcludes(
        where("x"),
        jensen("x^3", point("x", "-2"), point("x", "0"), "1/2"),
        new Judgement.NotConvex(e("x^3")));
    assertConcludes(
        where("x", "x >= 0"),
        new JensenPoints(e("x^3"), true, point("x", "0"), point("x", "2"), e("1/2")),
        new Judgement.NotConcave(e("x^3")));
    assertConcludes(
        where("x", "p > 0"),
        jensen("-x^2*p", point("x", "-p"), point("x", "p"), "1/2"),
        new Judgement.NotConvex(e("-x^2*p")));
    assertConcludes(
        where("x"),
        jensen("sigmoid(x)", point("x", "0"), point("x", "log(16)"), "1/2"),
        new Judgement.NotConvex(e("sigmoid(x)")));
  }

  @Test
  @Guards(JensenPoints.class)
  void thePointsViolateJensensInequalityForAllParameters() {
    assertRefused(
        where("x"), jensen("x^2", point("x", "-1"), point("x", "1"), "1/2"), "not established");
    assertRefused(
        where("x"), jensen("x", point("x", "-1"), point("x", "1"), "1/2"), "not established");
    assertRefused(
        where("x"), jensen("p*x^2", point("x", "-1"), point("x", "1"), "1/2"), "not established");
    assertRefused(
        where("x"), jensen("-x^2", point("x", "p"), point("x", "-p"), "1/2"), "not established");
  }

  @Test
  @Guards(JensenPoints.class)
  void theWeightLiesStrictlyBetween() {
    for (var weight : List.of("0", "1", "2", "-1", "p")) {
      assertRefused(
          where("x"), jensen("-x^2", point("x", "-1"), point("x", "1"), weight), "not established");
    }
    assertRefused(
        where("x", "x > 0", "x < 1"),
        jensen("-x^2", point("x", "1/4"), point("x", "1/2"), "x"),
        "not free of the variables");
  }

  @Test
  @Guards(JensenPoints.class)
  void thePointsLieInTheDomain() {
    assertRefused(
        where("x", "x >= 0"),
        jensen("x^3", point("x", "-2"), point("x", "0"), "1/2"),
        "not established");
    assertRefused(
        where("x", "x != 0"),
        jensen("2 - x^2", point("x", "-1"), point("x", "1"), "1/2"),
        "not established");
    assertRefused(where("x"), jensen("log(x)", point("x", "0"), point("x", "2"), "1/2"), "defined");
  }

  @Test
  @Guards(JensenPoints.class)
  void formulasAreDefinedForAllParameters() {
    assertRefused(
        where("x"), jensen("-x^2", point("x", "1/p"), point("x", "1/p + 1"), "1/2"), "defined");
    assertRefused(
        where("x"), jensen("-x^2", point("x", "x"), point("x", "x + 1"), "1/2"), "free of");
    assertRefused(
        where("x y"), jensen("-x^2", point("x", "0"), point("x", "1"), "1/2"), "a coordinate");
  }

  /// A point that also sets p would compare p*x^2 with 0*x^2.
  @Test
  @Guards(JensenPoints.class)
  void aPointDoesNotSetTheParameters() {
    assertRefused(
        where("x", "p > 0"),
        jensen("p*x^2", point("x", "0", "p", "0"), point("x", "2", "p", "0"), "1/2"),
        "coordinate");
  }

  @Test
  @Shows(TouchingChord.class)
  void aChordThatTouchesInItsMiddle() {
    assertConcludes(
        where("x"),
        new TouchingChord(e("abs(x)"), point("x", "1"), point("x", "3"), e("1/2"), "x"),
        new Judgement.NotStrict(e("abs(x)")));
  }

  @Test
  @Guards(TouchingChord.class)
  void theChordTouchesAndHasLength() {
    assertRefused(
        where("x"),
        new TouchingChord(e("x^2"), point("x", "1"), point("x", "3"), e("1/2"), "x"),
        "not the same");
    assertRefused(
        where("x"),
        new TouchingChord(e("x^2"), point("x", "1"), point("x", "1"), e("1/2"), "x"),
        "not established");
    assertRefused(
        where("x"),
        new TouchingChord(e("x^2"), point("x", "p"), point("x", "q"), e("1/2"), "x"),
        "not established");
    assertRefused(
        where("x"),
        new TouchingChord(e("x^2"), point("x", "1"), point("x", "1"), e("1/2"), "p"),
        "not a variable");
  }

  @Test
  @Guards(TouchingChord.class)
  void theChordLiesInTheDomain() {
    assertRefused(
        where("x", "x > 0"),
        new TouchingChord(e("relu(x)"), point("x", "-1"), point("x", "-3"), e("1/2"), "x"),
        "not established");
    assertRefused(
        where("x", "p > 0"),
        new TouchingChord(
            e("p*x^2"), point("x", "1", "p", "0"), point("x", "3", "p", "0"), e("1/2"), "x"),
        "coordinate");
  }

  private static NegativeDirection negative(
      String f, List<dev.jensen.kernel.expr.Constraint> cell, String piece, String at) {
    return new NegativeDirection(e(f), false, cell, e(piece), point("x", at), point("x", "1"));
  }

  @Test
  @Shows(NegativeDirection.class)
  void aNegativeSecondDerivativeInside() {
    assertConcludes(
        where("x"), negative("x^3", NO_CELL, "x^3", "-1"), new Judgement.NotConvex(e("x^3")));
    assertConcludes(
        where("x"),
        negative("relu(x)*(1 - x)", cs("x >= 0"), "x - x^2", "1"),
        new Judgement.NotConvex(e("relu(x)*(1 - x)")));
    assertConcludes(
        where("x y"),
        new NegativeDirection(
            e("x*y"),
            true,
            NO_CELL,
            e("x*y"),
            point("x", "0", "y", "0"),
            point("x", "1", "y", "1")),
        new Judgement.NotConcave(e("x*y")));
  }

  @Test
  @Guards(NegativeDirection.class)
  void theDirectionIsNegativeForAllParameters() {
    assertRefused(where("x"), negative("x^3", NO_CELL, "x^3", "1"), "not established");
    assertRefused(where("x"), negative("p*x^2", NO_CELL, "p*x^2", "1"), "not established");
  }

  @Test
  @Guards(NegativeDirection.class)
  void thePointLiesStrictlyInsideDomainAndCell() {
    assertRefused(where("x", "x >= 0"), negative("-x^2", NO_CELL, "-x^2", "0"), "not established");
    assertRefused(
        where("x"), negative("relu(x)*(1 - x)", cs("x >= 0"), "x - x^2", "0"), "not established");
    assertRefused(
        where("x y", "x = y"),
        new NegativeDirection(
            e("x*y"),
            false,
            NO_CELL,
            e("x*y"),
            point("x", "0", "y", "0"),
            point("x", "1", "y", "-1")),
        "no interior");
  }

  /// On {x = 0} the square is minus the square; nothing follows.
  @Test
  @Guards(NegativeDirection.class)
  void aCellIsOpen() {
    assertRefused(where("x"), negative("x^2", cs("x = 0"), "-x^2", "0"), "interior");
    assertRefused(
        where("x"), negative("x^2", cs("x >= 0", "-x >= 0"), "-x^2", "0"), "not established");
  }

  /// max(x^2, p - x^2) is p - x^2 around 0 for p > 0, and x^2 for p < 0.
  @Test
  @Guards(NegativeDirection.class)
  void aCellDoesNotRestrictTheParameters() {
    assertRefused(
        where("x", "x > -1", "x < 1"),
        negative("max(x^2, p - x^2)", cs("p - 2 >= 0"), "p - x^2", "0"),
        "not established");
    assertRefused(
        where("x", "x > -1", "x < 1", "p > 0"),
        negative("max(x^2, p - x^2)", cs("p - 2 = 0"), "2 - x^2", "0"),
        "not established");
    assertConcludes(
        where("x", "x > -1", "x < 1", "p > 3"),
        negative("max(x^2, p - x^2)", cs("p - 2 >= 0"), "p - x^2", "0"),
        new Judgement.NotConvex(e("max(x^2, p - x^2)")));
  }

  @Test
  @Guards(NegativeDirection.class)
  void theFunctionIsItsPieceAndSmooth() {
    assertRefused(where("x"), negative("x^2", NO_CELL, "-x^2", "0"), "not the same");
    assertRefused(where("x"), negative("-abs(x)", NO_CELL, "-abs(x)", "0"), "analytic");
    assertRefused(where("x"), negative("x^3", NO_CELL, "x^4/x", "-1"), "analytic");
    assertRefused(
        where("x"),
        new NegativeDirection(
            e("x^3"), false, NO_CELL, e("x^3"), point("x", "-1"), point("y", "1")),
        "coordinate");
  }

  private static FallingKink kink(String f, String on, String above, String below) {
    return new FallingKink(
        e(f), false, NO_CELL, e(on), e(above), e(below), point("x", "0"), point("x", "1"));
  }

  @Test
  @Shows(FallingKink.class)
  void theSlopeFallsAcrossAKink() {
    assertConcludes(
        where("x"), kink("-abs(x)", "x", "-x", "x"), new Judgement.NotConvex(e("-abs(x)")));
    assertConcludes(
        where("x"),
        new FallingKink(
            e("abs(x)"), true, NO_CELL, e("x"), e("x"), e("-x"), point("x", "0"), point("x", "1")),
        new Judgement.NotConcave(e("abs(x)")));
  }

  @Test
  @Guards(FallingKink.class)
  void theSlopeReallyFallsAndTheSurfaceReallyGrows() {
    assertRefused(where("x"), kink("abs(x)", "x", "x", "-x"), "not established");
    assertRefused(where("x"), kink("abs(x)", "-x", "-x", "x"), "not established");
    assertRefused(where("x"), kink("x^2*abs(x)", "x", "x^3", "-x^3"), "not established");
  }

  @Test
  @Guards(FallingKink.class)
  void theBranchesAreTheFunctionAndMeet() {
    assertRefused(where("x"), kink("abs(x)", "x", "-x", "x"), "not the same");
    assertRefused(where("x"), kink("if(x >= 0, -x, x + 1)", "x", "-x", "x + 1"), "not the same");
    assertRefused(where("x"), kink("-abs(x)", "x + 1", "-x", "x"), "not the same");
  }

  @Test
  @Guards(FallingKink.class)
  void thePointLiesInsideAndEverythingIsSmooth() {
    assertRefused(where("x", "x >= 0"), kink("-abs(x)", "x", "-x", "x"), "not established");
    assertRefused(where("x"), kink("-abs(x)", "abs(x)", "-x", "x"), "analytic");
    assertRefused(where("x"), kink("-abs(x)", "x", "-abs(x)", "x"), "analytic");
  }

  @Test
  @Guards(FallingKink.class)
  void theCellOfAKinkIsOpenAndDoesNotRestrictTheParameters() {
    assertRefused(
        where("x y"),
        new FallingKink(
            e("x^2 + y^2"),
            false,
            cs("x = 0"),
            e("y"),
            e("y^2 - x"),
            e("y^2 + x"),
            point("x", "0", "y", "0"),
            point("x", "1", "y", "1")),
        "interior");
    assertRefused(
        where("x"),
        new FallingKink(
            e("p*abs(x)"),
            false,
            cs("p + 1 = 0"),
            e("x"),
            e("-x"),
            e("x"),
            point("x", "0"),
            point("x", "1")),
        "not established");
  }

  /// Beyond the ends of a chord a convex function lies above it.
  @Test
  @Guards(JensenPoints.class)
  void aPointBeyondTheEndsIsNoMixture() {
    assertRefused(
        where("x"), jensen("x^2", point("x", "0"), point("x", "1"), "-1"), "not established: -1");
    assertRefused(
        where("x"), jensen("x^2", point("x", "1"), point("x", "0"), "2"), "not established: -1");
  }

  @Test
  @Guards(JensenPoints.class)
  void coordinatesThatDoNotMatterAreDefinedToo() {
    assertRefused(
        where("x y"),
        jensen("-y^2", point("x", "1/p", "y", "-1"), point("x", "0", "y", "1"), "1/2"),
        "defined");
    assertRefused(
        where("x y"),
        jensen("-y^2", point("x", "0", "y", "-1"), point("x", "1/p", "y", "1"), "1/2"),
        "defined");
  }

  /// Without a jump the kink is at 1, where the slope rises; at 0 nothing happens.
  @Test
  @Guards(FallingKink.class)
  void thePointLiesOnTheKink() {
    assertRefused(
        where("x"),
        kink("if(x >= 1, 2*x^2 - x, x^2)", "x - 1", "2*x^2 - x", "x^2"),
        "not the same: 0 - 1 and 0");
  }

  @Test
  @Guards(FallingKink.class)
  void eachBranchIsTheFunction() {
    assertRefused(where("x"), kink("abs(x)", "x", "-2*x", "-x"), "not the same");
    assertRefused(where("x"), kink("abs(x)", "x", "x", "2*x"), "not the same");
  }

  @Test
  @Guards(FallingKink.class)
  void theDirectionSetsTheVariablesOnly() {
    assertRefused(
        where("x"),
        new FallingKink(
            e("-abs(x)"),
            false,
            NO_CELL,
            e("x"),
            e("-x"),
            e("x"),
            point("x", "0"),
            point("x", "1", "p", "1")),
        "coordinate");
  }

  /// {step(x) > 0} is a closed half line; 0 is not inside.
  @Test
  @Guards(NegativeDirection.class)
  void theDomainIsCutByAnalyticFunctions() {
    assertRefused(where("x", "step(x) > 0"), negative("-x^2", NO_CELL, "-x^2", "0"), "analytic");
    assertConcludes(
        where("x", "abs(p) > 0"),
        negative("-x^2", NO_CELL, "-x^2", "0"),
        new Judgement.NotConvex(e("-x^2")));
  }

  @Test
  @Guards(NegativeDirection.class)
  void theFunctionIsDefinedAroundThePoint() {
    assertRefused(where("x"), negative("x^4/x", NO_CELL, "x^3", "-1"), "defined");
  }
}
