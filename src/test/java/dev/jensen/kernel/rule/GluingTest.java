package dev.jensen.kernel.rule;

import static dev.jensen.kernel.Writing.assertCurved;
import static dev.jensen.kernel.Writing.assertRefused;
import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.names;
import static dev.jensen.kernel.Writing.plain;
import static dev.jensen.kernel.Writing.where;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Curvature;
import java.util.List;
import org.junit.jupiter.api.Test;

class GluingTest {
  private static final Seam.Proof PLAIN = new Seam.Proof.Plain();

  private static Region piece(String function) {
    return new Region.Piece(e(function), false, bent(function));
  }

  private static Region affine(String function) {
    return new Region.Piece(e(function), false, new Affine(e(function)));
  }

  private static Rule bent(String function) {
    return new SecondDerivatives(e(function), false, new Semidefinite.Minors(false));
  }

  private static Region split(String on, Region nonnegative, Region nonpositive) {
    return new Region.Split(e(on), nonnegative, nonpositive);
  }

  private static Region pruned(String condition) {
    return new Region.Pruned(plain(condition));
  }

  private static Seam kink(String on, String gain) {
    return new Seam.Kinks(List.of(new Seam.Kink(e(on), e(gain), PLAIN, PLAIN, PLAIN)));
  }

  private static Seam smooth() {
    return new Seam.Kinks(List.of());
  }

  private static Rule glued(String function, Region tree, Seam... seams) {
    return new Gluing(e(function), tree, List.of(seams));
  }

  @Test
  @Shows(Gluing.class)
  void absIsGluedWithAGainOfTwo() {
    assertCurved(
        where("x"),
        glued("abs(x)", split("x", affine("x"), affine("-x")), kink("x", "2")),
        "abs(x)",
        Curvature.CONVEX);
    assertCurved(
        where("x"),
        glued("x^2 + relu(x)", split("x", strict("x^2 + x"), strict("x^2")), kink("x", "1")),
        "x^2+relu(x)",
        Curvature.STRICTLY_CONVEX);
    assertCurved(
        where("x"),
        glued("if(x^2 <= 0, 0, x^2)", split("-x^2", affine("0"), piece("x^2")), kink("-x^2", "1")),
        "if(x^2 <= 0, 0, x^2)",
        Curvature.CONVEX);
  }

  private static Region strict(String function) {
    return new Region.Piece(
        e(function),
        false,
        new SecondDerivatives(e(function), false, new Semidefinite.Minors(true)));
  }

  @Test
  @Shows(Gluing.class)
  void cellsThatMeetInACornerOnly() {
    var tree =
        split(
            "x",
            split("y", affine("x + y"), affine("x - y")),
            split("y", affine("-x + y"), affine("-x - y")));
    var corner = new Seam.Codimension2(e("x"), e("y"), names("x y"));
    assertCurved(
        where("x y"),
        glued(
            "abs(x) + abs(y)",
            tree,
            kink("y", "2"),
            kink("x", "2"),
            corner,
            corner,
            kink("x", "2"),
            kink("y", "2")),
        "abs(x)+abs(y)",
        Curvature.CONVEX);
  }

  @Test
  @Guards(Gluing.class)
  void aFallingSlopeIsRefused() {
    assertRefused(
        where("x"),
        glued("-abs(x)", split("x", affine("-x"), affine("x")), kink("x", "-2")),
        "not established");
    assertRefused(
        where("x"),
        glued("-abs(x)", split("x", affine("-x"), affine("x")), kink("-x", "2")),
        "not established");
    assertRefused(
        where("x"),
        glued("-abs(x)", split("x", affine("-x"), affine("x")), kink("x", "2")),
        "not the same");
    assertRefused(
        where("x"), glued("-abs(x)", split("x", affine("-x"), affine("x")), smooth()), "same");
  }

  @Test
  @Guards(Gluing.class)
  void everyPairOfCellsNeedsASeam() {
    assertRefused(where("x"), glued("abs(x)", split("x", affine("x"), affine("-x"))), "no seam");
    assertRefused(where("x"), glued("x", affine("x"), smooth()), "a seam too many");
  }

  /// Both strict halves of a split on 0 are empty; the closed ones are not.
  @Test
  @Guards(Gluing.class)
  void aSplitThatIsIdenticallyZeroExcusesNothing() {
    var tree =
        split("0", split("x", affine("-x"), affine("x")), split("x", affine("-x"), affine("x")));
    var apart = new Seam.Apart(new EmptyRange(e("x")));
    assertRefused(
        where("x"),
        glued("relu(x - x) - abs(x)", tree, apart, smooth(), apart, apart, smooth(), apart),
        "leaves values");
  }

  @Test
  @Guards(Gluing.class)
  void notBothHalvesArePruned() {
    assertRefused(
        where("x"),
        glued("x^3", split("x", piece("x^3"), split("0", pruned("0 >= 0"), pruned("0 >= 0")))),
        "both");
    assertRefused(
        where("x"), glued("-x^2", split("0", pruned("0 >= 0"), pruned("0 >= 0"))), "both");
    assertRefused(where("x"), glued("-x^2", pruned("1 >= 0")), "gluing");
  }

  @Test
  @Guards(Gluing.class)
  void aHalfIsPrunedOnTheClosedCellOnly() {
    assertRefused(
        where("x"), glued("relu(x)", split("x", piece("x"), pruned("x >= 0"))), "not established");
    assertRefused(
        where("x"), glued("relu(x)", split("x", piece("x"), pruned("x^2 >= 0"))), "not the same");
  }

  /// The points where the split is 0 belong to the half that is left.
  @Test
  @Guards(Gluing.class)
  void thePointsOfAPrunedHalfAreNotForgotten() {
    assertRefused(
        where("x"),
        glued("if(x^2 <= 0, 5, 0)", split("-x^2", pruned("x^2 >= 0"), affine("0"))),
        "not the same");
    assertRefused(
        where("x"),
        glued("if(x = 0, 1, x^2)", split("-x^2", pruned("x^2 >= 0"), piece("x^2"))),
        "not the same");
    assertRefused(
        where("x"),
        glued("if(x^2 <= 0, 5, 0)", split("-x^2", affine("5"), affine("0")), smooth()),
        "not the same");
  }

  @Test
  @Guards(Gluing.class)
  void relusWhoseSlopesCannotBothBePositiveDoNotHideAFallingKink() {
    var context = where("x", "x < 0", "p >= 0", "q >= 0", "p*q = 0");
    var tree =
        split(
            "x + 1",
            split("p*x", pruned("-p*x >= 0"), affine("-x - 1")),
            split("p*x", pruned("-p*x >= 0"), affine("x + 1")));
    assertRefused(
        context,
        glued("relu(p*x) + relu(q*x) - abs(x + 1)", tree, kink("x + 1", "-2")),
        "not established");
    var honest = split("x + 1", affine("-x - 1"), affine("x + 1"));
    assertRefused(
        where("x", "x < 0", "p >= 0", "q >= 0", "p*x <= 0", "q*x <= 0"),
        glued("relu(p*x) + relu(q*x) - abs(x + 1)", honest, kink("x + 1", "-2")),
        "not established: -2");
  }

  @Test
  @Guards(Gluing.class)
  void theGainIsAnalyticWhereTheCellsMeet() {
    var function = "if(x >= 0, -sqrt(x), 0)";
    assertRefused(
        where("x"),
        glued(function, split("x", piece("-sqrt(x)"), affine("0")), kink("x", "-1/sqrt(x)")),
        "analytic");
    var wide = new Region.Piece(e("-sqrt(x)"), true, new Affine(e("0")));
    assertRefused(
        where("x"),
        glued(function, split("x", wide, affine("0")), kink("x", "-1/sqrt(x)")),
        "gluing");
    assertRefused(
        where("x"),
        glued("abs(x)", split("x", affine("x"), affine("-x")), kink("x", "2*x/x")),
        "analytic");
  }

  @Test
  @Guards(Gluing.class)
  void splitsAreAnalytic() {
    assertRefused(
        where("x"), glued("x", split("abs(x)", affine("x"), affine("x")), smooth()), "analytic");
    assertRefused(
        where("x", "x >= 0"),
        glued("x", split("sqrt(x)", affine("x"), affine("x")), smooth()),
        "analytic");
  }

  @Test
  @Guards(Gluing.class)
  void surfacesOfKinksHaveTheSignsTheyClaim() {
    assertRefused(
        where("x"),
        glued("abs(x)", split("x", affine("x"), affine("-x")), kink("x + 1", "2")),
        "not established");
    assertRefused(
        where("x"),
        glued("abs(x)", split("x", affine("x"), affine("-x")), kink("abs(x)", "2")),
        "analytic");
  }

  @Test
  @Guards(Gluing.class)
  void onItsCellTheFunctionIsItsPiece() {
    assertRefused(
        where("x"), glued("abs(x)", split("x", affine("-x"), affine("x")), smooth()), "same");
    assertRefused(where("x"), glued("abs(x)", affine("x")), "not the same");
    assertRefused(where("x"), glued("x^3", piece("x^3")), "not established");
    assertRefused(
        where("x"),
        glued("abs(x)", new Region.Piece(e("abs(x)"), false, new Affine(e("abs(x)")))),
        "analytic");
    assertRefused(
        where("x"),
        glued("-x^2", new Region.Piece(e("-x^2"), true, new Multiple(e("-1"), bent("x^2")))),
        "not convex");
  }

  @Test
  @Guards(Gluing.class)
  void theFunctionAndItsPiecesAreDefined() {
    assertRefused(where("x"), glued("x^2/x", affine("x")), "defined");
    assertRefused(
        where("x"),
        glued("abs(x)", new Region.Piece(e("abs(x)*sqrt(x)/sqrt(x)"), true, abs())),
        "defined");
  }

  private static Rule abs() {
    return new Composition(
        dev.jensen.kernel.Writing.atom("abs"),
        List.of(new Affine(e("x"))),
        List.of(dev.jensen.kernel.expr.Interval.ALL));
  }

  @Test
  @Guards(Gluing.class)
  void cellsAreApartOnlyIfNoPointIsCommon() {
    assertRefused(
        where("x"),
        glued(
            "-abs(x)",
            split("x", affine("-x"), affine("x")),
            new Seam.Apart(new EmptyRange(e("x")))),
        "leaves values");
  }

  private static void refusedCorner(Context context, String function, Seam seam, String word) {
    var tree = split("x", affine(function), affine(function));
    assertRefused(context, glued(function, tree, seam), word);
  }

  @Test
  @Guards(Gluing.class)
  void cornersHaveCodimensionTwo() {
    refusedCorner(
        where("x y"), "y", new Seam.Codimension2(e("x"), e("y"), names("x y")), "not established");
    refusedCorner(
        where("x y"), "y", new Seam.Codimension2(e("x"), e("2*x"), names("x y")), "parallel");
    refusedCorner(
        where("x y"), "y", new Seam.Codimension2(e("x"), e("p*x"), names("x y")), "parallel");
    refusedCorner(
        where("x y"), "y", new Seam.Codimension2(e("x"), e("x*y"), names("x y")), "not affine");
    refusedCorner(
        where("x"), "x", new Seam.Codimension2(e("x"), e("x"), names("x")), "two variables");
    refusedCorner(
        where("x y"), "y", new Seam.Codimension2(e("x"), e("x"), names("x x")), "parallel");
  }

  @Test
  @Guards(Gluing.class)
  void cornersNeedAnOpenDomainAndNoJumps() {
    refusedCorner(
        where("x y", "y >= 0"), "y", new Seam.Codimension2(e("x"), e("y"), names("x y")), "open");
    refusedCorner(
        where("x y", "y = 0"), "x", new Seam.Codimension2(e("x"), e("y"), names("x y")), "open");
    var tree = split("x", affine("0"), affine("1"));
    assertRefused(
        where("x y"),
        glued("if(x >= 0, 0, 1)", tree, new Seam.Codimension2(e("x"), e("y"), names("x y"))),
        "jump");
  }

  @Test
  @Guards(Gluing.class)
  void theProofOfASignIsAboutThatSign() {
    var stranger = new Seam.Proof.By(plain("1 >= 0"));
    assertRefused(
        where("x"),
        glued(
            "-abs(x)",
            split("x", affine("-x"), affine("x")),
            new Seam.Kinks(List.of(new Seam.Kink(e("x"), e("-2"), PLAIN, PLAIN, stranger)))),
        "not the same");
    var weak = new Seam.Proof.By(plain("-2 != 0"));
    assertRefused(
        where("x"),
        glued(
            "-abs(x)",
            split("x", affine("-x"), affine("x")),
            new Seam.Kinks(List.of(new Seam.Kink(e("x"), e("-2"), PLAIN, PLAIN, weak)))),
        "too weak");
  }

  @Test
  @Guards(Gluing.class)
  void jumpsThatFallAreNotConvex() {
    assertRefused(
        where("x"),
        glued("step(x)", split("x", affine("1"), affine("0")), smooth()),
        "not the same");
    assertRefused(
        where("x"),
        glued("sign(x)", split("x", affine("1"), affine("-1")), kink("x", "0")),
        "not the same");
  }

  private static Seam gradients(String... onAndGain) {
    var kinks = new java.util.ArrayList<Seam.Kink>();
    for (int i = 0; i < onAndGain.length; i += 2) {
      kinks.add(new Seam.Kink(e(onAndGain[i]), e(onAndGain[i + 1]), PLAIN, PLAIN, PLAIN));
    }
    return new Seam.Gradients(kinks);
  }

  @Test
  @Shows(Gluing.class)
  void piecesThatJoinSmoothlyAreGluedByTheirGradients() {
    assertCurved(
        where("x"),
        glued(
            "if(x >= 0, x, exp(x) - 1)", split("x", affine("x"), piece("exp(x) - 1")), gradients()),
        "if(x >= 0, x, exp(x) - 1)",
        Curvature.CONVEX);
    assertCurved(
        where("x"),
        glued(
            "if(x >= 0, 2*x, exp(x) - 1)",
            split("x", affine("2*x"), piece("exp(x) - 1")),
            gradients("x", "1")),
        "if(x >= 0, 2*x, exp(x) - 1)",
        Curvature.CONVEX);
  }

  @Test
  @Guards(Gluing.class)
  void gradientsThatFallAreRefused() {
    assertRefused(
        where("x"),
        glued(
            "if(x >= 0, x/2, exp(x) - 1)",
            split("x", affine("x/2"), piece("exp(x) - 1")),
            gradients("x", "-1/2")),
        "not established");
    assertRefused(
        where("x"),
        glued(
            "if(x >= 0, x/2, exp(x) - 1)",
            split("x", affine("x/2"), piece("exp(x) - 1")),
            gradients()),
        "not the same");
  }

  @Test
  @Guards(Gluing.class)
  void piecesOfEqualGradientMustHaveEqualValues() {
    assertRefused(
        where("x"),
        glued(
            "if(x >= 0, x - 1, exp(x) - 1)",
            split("x", affine("x - 1"), piece("exp(x) - 1")),
            gradients()),
        "not the same");
  }

  @Test
  @Guards(Gluing.class)
  void theSurfaceOfAGradientSeparatesTheCells() {
    assertRefused(
        where("x"),
        glued(
            "if(x >= 0, 2*x, exp(x) - 1)",
            split("x", affine("2*x"), piece("exp(x) - 1")),
            gradients("x + 1", "1")),
        "not established");
  }

  @Test
  @Shows(Gluing.class)
  void aHalfThatTheDomainExcludesIsPruned() {
    assertCurved(
        where("x", "x >= 0"),
        glued("abs(x)", split("x", affine("x"), pruned("x >= 0"))),
        "x",
        Curvature.CONVEX);
    assertCurved(
        where("x", "x <= 0"),
        glued("abs(x)", split("x", pruned("-x >= 0"), affine("-x"))),
        "-x",
        Curvature.CONVEX);
  }

  @Test
  @Guards(Gluing.class)
  void theNonnegativeHalfIsNotPrunedForNothing() {
    assertRefused(
        where("x"),
        glued("relu(x)", split("x", pruned("-x >= 0"), affine("0"))),
        "not established");
    assertRefused(
        where("x"), glued("relu(x)", split("x", pruned("x^2 >= 0"), affine("0"))), "not the same");
    assertRefused(
        where("x", "x >= 0"),
        glued("abs(x)", split("x", pruned("x >= 0"), affine("-x"))),
        "not the same");
  }

  @Test
  @Guards(Gluing.class)
  void whatIsLeftOfAPrunedSplitIsLookedAt() {
    assertRefused(
        where("x", "x >= 0"),
        glued("abs(x)", split("x", affine("-x"), pruned("x >= 0"))),
        "not the same");
    assertRefused(
        where("x", "x <= 0"),
        glued("abs(x)", split("x", pruned("-x >= 0"), affine("x"))),
        "not the same");
  }

  @Test
  @Guards(Gluing.class)
  void whatIsProvedConvexIsThePiece() {
    assertRefused(
        where("x"), glued("-x^2", new Region.Piece(e("-x^2"), false, bent("x^2"))), "not the same");
  }

  @Test
  @Guards(Gluing.class)
  void surfacesAreAnalyticOnBothCells() {
    var tree = split("x", affine("x"), affine("-x"));
    assertRefused(
        where("x", "x >= -1"),
        glued("abs(x)", tree, kink("x*sqrt(x + 1)", "2/sqrt(x + 1)")),
        "analytic");
    assertRefused(
        where("x", "x <= 1"),
        glued("abs(x)", tree, kink("x*sqrt(1 - x)", "2/sqrt(1 - x)")),
        "analytic");
  }

  @Test
  @Guards(Gluing.class)
  void surfacesHaveTheirSignOnEachCell() {
    var tree = split("x", affine("x"), affine("x"));
    assertRefused(where("x", "x >= 0"), glued("x", tree, kink("-x", "0")), "not established: -x");
    assertRefused(where("x", "x <= 0"), glued("x", tree, kink("-x", "0")), "not established");
  }

  @Test
  @Guards(Gluing.class)
  void signsAreProvedByProofsOfSigns() {
    var stranger = new Seam.Proof.By(new Affine(e("x")));
    assertRefused(
        where("x"),
        glued(
            "-abs(x)",
            split("x", affine("-x"), affine("x")),
            new Seam.Kinks(List.of(new Seam.Kink(e("x"), e("-2"), PLAIN, PLAIN, stranger)))),
        "a sign was to be proved");
    assertRefused(
        where("x"),
        glued("-abs(x)", split("x", affine("-x"), affine("x")), new Seam.Apart(plain("1 >= 0"))),
        "an empty case was to be proved");
  }

  @Test
  @Guards(Gluing.class)
  void cornersAreDefinedAndTheDomainIsCutByAnalyticFunctions() {
    refusedCorner(
        where("x y"), "y", new Seam.Codimension2(e("x^2/x"), e("y"), names("x y")), "defined");
    refusedCorner(
        where("x y", "abs(x) + 1 > 0"),
        "y",
        new Seam.Codimension2(e("x"), e("y"), names("x y")),
        "analytic");
  }

  @Test
  @Guards(Gluing.class)
  void gradientsAreOfAnalyticPiecesAndGainsAreDefined() {
    var wide = new Region.Piece(e("abs(x)"), true, abs());
    assertRefused(
        where("x"), glued("abs(x)", split("x", wide, affine("-x")), gradients()), "analytic");
    assertRefused(
        where("x"), glued("abs(x)", split("x", affine("x"), wide), gradients()), "analytic");
    assertRefused(
        where("x"),
        glued("abs(x)", split("x", affine("x"), affine("-x")), gradients("x", "1/x")),
        "defined");
  }
}
