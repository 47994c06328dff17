package dev.jensen.kernel.rule;

import static dev.jensen.kernel.Writing.assertCurved;
import static dev.jensen.kernel.Writing.assertRefused;
import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.es;
import static dev.jensen.kernel.Writing.names;
import static dev.jensen.kernel.Writing.plain;
import static dev.jensen.kernel.Writing.point;
import static dev.jensen.kernel.Writing.where;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalculusRulesTest {
  private static final Semidefinite MINORS = new Semidefinite.Minors(false);
  private static final Semidefinite LEADING = new Semidefinite.Minors(true);

  private static Rule bent(String function, Semidefinite evidence) {
    return new SecondDerivatives(e(function), false, evidence);
  }

  private static Semidefinite gram(List<Expr> weights, List<List<Expr>> vectors) {
    return new Semidefinite.Gram(weights, vectors);
  }

  @Test
  @Shows(SecondDerivatives.class)
  void positiveSemidefiniteHessiansShowConvexity() {
    assertCurved(where("x"), bent("x^4 + x^2", MINORS), "x^4 + x^2", Curvature.CONVEX);
    assertCurved(where("x"), bent("x^4 + x^2", LEADING), "x^4+x^2", Curvature.STRICTLY_CONVEX);
    assertCurved(
        where("x y", "y > 0"),
        bent("x^2/y", gram(es("2/y^3"), List.of(es("y", "-x")))),
        "x^2/y",
        Curvature.CONVEX);
    assertCurved(
        where("x y"),
        bent("x^2 + x*y + y^2", gram(es("2", "3/2"), List.of(es("1", "1/2"), es("0", "1")))),
        "x^2+x*y+y^2",
        Curvature.STRICTLY_CONVEX);
    assertCurved(
        where("x y"),
        bent(
            "(x + y)^2",
            new Semidefinite.QuadraticForm(
                names("v w"), plain("2*v^2 + 4*v*w + 2*w^2 >= 0", "2*(v + w)^2"))),
        "(x+y)^2",
        Curvature.CONVEX);
    assertCurved(
        where("x"),
        new SecondDerivatives(e("-exp(x)"), true, LEADING),
        "-exp(x)",
        Curvature.STRICTLY_CONCAVE);
  }

  @Test
  @Guards(SecondDerivatives.class)
  void kinksAndJumpsHaveNoSecondDerivatives() {
    assertRefused(where("x"), bent("-abs(x)", MINORS), "analytic");
    assertRefused(where("x"), bent("-relu(x)", MINORS), "analytic");
    assertRefused(where("x"), bent("if(x > 0, 1, 0)", MINORS), "case distinction");
    assertRefused(where("x"), bent("floor(x)", MINORS), "analytic");
    assertRefused(where("x"), bent("-sqrt(x^2)", MINORS), "analytic");
    assertRefused(where("x"), bent("-(x^2)^(1/2)", MINORS), "analytic");
    assertRefused(where("x"), bent("-norm2(x, x)", MINORS), "analytic");
  }

  @Test
  @Guards(SecondDerivatives.class)
  void theBoundaryOfTheDomainOfARootIsNotSmooth() {
    assertRefused(where("x", "x >= 0"), bent("x^(3/2)", MINORS), "analytic");
    assertRefused(where("x", "x >= 0"), bent("-sqrt(x)", MINORS), "analytic");
    assertRefused(where("x"), bent("1/x^2", MINORS), "analytic");
  }

  @Test
  @Guards(SecondDerivatives.class)
  void everyPrincipalMinorCounts() {
    assertRefused(where("x y"), bent("-y^2", MINORS), "not established");
    assertRefused(where("x y"), bent("x*y", MINORS), "not established");
    assertRefused(where("x y"), bent("x^4 - y^2", LEADING), "not established");
    assertRefused(where("x"), bent("x^3", MINORS), "not established");
    assertRefused(where("x"), bent("x^4", LEADING), "not established");
  }

  @Test
  @Guards(SecondDerivatives.class)
  void gramWeightsAreNonnegativeDefinedAndComplete() {
    assertRefused(where("x"), bent("x^3", gram(es("6*x"), List.of(es("1")))), "not established");
    assertRefused(
        where("y", "p >= 0", "p*(p - 1) >= 0"),
        bent("(2*p - 1)*y^2", gram(es("(2*p*(p-1) + p)*(2/p)"), List.of(es("1")))),
        "defined");
    assertRefused(where("x"), bent("x^2", gram(es("2"), List.of(es("x/x")))), "defined");
    assertRefused(where("x"), bent("-x^2", gram(es("kl_div(0, -2)"), List.of(es("1")))), "defined");
    assertRefused(where("x y"), bent("x^2 + y^2", gram(es("2"), List.of(es("1", "0")))), "same");
    assertRefused(where("x y"), bent("x^2", gram(es("2"), List.of(es("1")))), "wrong length");
    assertRefused(where("x"), bent("x^2", gram(es("2", "1"), List.of(es("1")))), "each vector");
  }

  @Test
  @Guards(SecondDerivatives.class)
  void aGramIdentityIsStrictOnlyWithPositiveWeightsAndIndependentVectors() {
    assertCurved(
        where("x y"),
        bent("x^2", gram(es("2", "0"), List.of(es("1", "0"), es("0", "1")))),
        "x^2",
        Curvature.CONVEX);
    assertCurved(
        where("x y"),
        bent("x^2", gram(es("1", "1"), List.of(es("1", "0"), es("1", "0")))),
        "x^2",
        Curvature.CONVEX);
    assertCurved(
        where("x"), bent("p^2*x^2", gram(es("2"), List.of(es("p")))), "p^2*x^2", Curvature.CONVEX);
  }

  @Test
  @Guards(SecondDerivatives.class)
  void directionsAreFresh() {
    var plain = plain("2*x^2 >= 0");
    assertRefused(
        where("x"), bent("x^2", new Semidefinite.QuadraticForm(names("x"), plain)), "fresh");
    assertRefused(
        where("x", "v >= 0"),
        bent("x^2", new Semidefinite.QuadraticForm(names("v"), plain("2*v^2 >= 0"))),
        "fresh");
    assertRefused(
        where("x"),
        bent("v*x^2", new Semidefinite.QuadraticForm(names("v"), plain("2*v^3 >= 0"))),
        "fresh");
    assertRefused(
        where("x y"),
        bent("x*y", new Semidefinite.QuadraticForm(names("v v"), plain("2*v^2 >= 0"))),
        "a symbol twice");
  }

  /// A direction whose name reads like exp(x) must not pass for a positive number.
  @Test
  @Guards(SecondDerivatives.class)
  void aSymbolIsNotTakenForTheExpressionItsNameSpells() {
    var context = where("x y");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                dev.jensen.kernel.Theorem.prove(
                    context,
                    bent(
                        "x*y",
                        new Semidefinite.QuadraticForm(
                            List.of("exp(x)", "exp(y)"), plain("2*exp(x)*exp(y) >= 0")))))
        .isInstanceOf(dev.jensen.kernel.RuleViolation.class);
  }

  @Test
  @Guards(SecondDerivatives.class)
  void aQuadraticFormIsProvedAsItIs() {
    assertRefused(
        where("x"),
        bent("-x^2", new Semidefinite.QuadraticForm(names("v"), plain("2*v^2 >= 0"))),
        "not the same");
    assertRefused(
        where("x y"),
        bent("x^2+y^2", new Semidefinite.QuadraticForm(names("v"), plain("2*v^2 >= 0"))),
        "a symbol for each variable");
    assertRefused(
        where("x", "p != 0"),
        bent("p*x^3/x^3", new Semidefinite.QuadraticForm(names("v"), plain("0 >= 0"))),
        "analytic");
  }

  /// The edge x = 0 of x^2/y + x^4 is straight: strictness stops short of it.
  @Test
  @Guards(SecondDerivatives.class)
  void strictnessIsNotShownOnTheStraightEdge() {
    assertRefused(where("x y", "x >= 0", "y > 0"), bent("x^2/y + x^4", LEADING), "not established");
  }

  private static Rule closure(
      Context context, List<Integer> strict, Map<String, Expr> inside, Rule premise) {
    var concave = new ArrayList<Rule>();
    for (var index : strict) {
      concave.add(new Affine(context.constraints().get(index).expression()));
    }
    return new Closure(strict, inside, byAffineCuts(context), concave, premise);
  }

  private static Rule byAffineCuts(Context context) {
    var cuts = new ArrayList<DomainByConstraints.Cut>();
    for (int i = 0; i < context.constraints().size(); i++) {
      cuts.add(
          new DomainByConstraints.Cut(
              i, Optional.of(new Affine(context.constraints().get(i).expression()))));
    }
    return new DomainByConstraints(cuts);
  }

  @Test
  @Shows(Closure.class)
  void whatIsConvexInsideIsConvexUpToTheBoundary() {
    var context = where("x", "x >= 0");
    assertCurved(
        context,
        closure(context, List.of(0), point("x", "1"), bent("x^(3/2)", LEADING)),
        "x^(3/2)",
        Curvature.STRICTLY_CONVEX);
    var plane = where("x y", "x >= 0", "y > 0");
    assertCurved(
        plane,
        closure(plane, List.of(0), point("x", "1", "y", "1"), bent("x^2/y + x^4", LEADING)),
        "x^2/y + x^4",
        Curvature.CONVEX);
  }

  @Test
  @Guards(Closure.class)
  void jumpsAtTheBoundaryAreRefused() {
    var context = where("x", "x >= 0", "1 - x >= 0");
    var constant = new Rewritten(e("if(x > 0, 1, 0)"), new Affine(e("1")));
    assertRefused(context, closure(context, List.of(0), point("x", "1/2"), constant), "continuous");
    var stepped = new Rewritten(e("step(-x)"), new Affine(e("0")));
    assertRefused(context, closure(context, List.of(0), point("x", "1/2"), stepped), "continuous");
  }

  @Test
  @Guards(Closure.class)
  void anEmptyInteriorIsRefused() {
    var line = where("x y", "x - y >= 0", "y - x >= 0");
    var vacuous =
        new Vacuous(
            new EmptyRange(e("x - y")),
            new dev.jensen.kernel.Judgement.Curved(e("-x^2"), Curvature.CONVEX));
    assertRefused(
        line, closure(line, List.of(0, 1), point("x", "1", "y", "1"), vacuous), "not established");
    var moving = where("x y", "x >= 0", "p - x >= 0", "p >= 0", "p*(p - 1) >= 0");
    assertRefused(
        moving,
        closure(moving, List.of(0, 1), point("x", "p/2", "y", "0"), new Affine(e("x"))),
        "not established");
  }

  /// x^2 >= 0 made strict is x != 0.
  @Test
  @Guards(Closure.class)
  void theConstraintsMadeStrictAreConcave() {
    var context = where("x", "x^2 >= 0");
    var everywhere =
        new DomainByConstraints(List.of(new DomainByConstraints.Cut(0, Optional.empty())));
    assertRefused(
        context,
        new Closure(
            List.of(0),
            point("x", "1"),
            everywhere,
            List.of(new PowerOf(new Affine(e("x")), e("2"))),
            new Affine(e("x"))),
        "not concave");
    assertRefused(
        context,
        new Closure(
            List.of(0),
            point("x", "1"),
            everywhere,
            List.of(new Affine(e("x"))),
            new Affine(e("x"))),
        "not the same");
  }

  /// For p >= 0, p(p-1) >= 0 the value p = 0 is isolated: p > 0 says p >= 1.
  @Test
  @Guards(Closure.class)
  void aConditionOnTheParametersIsNotMadeStrict() {
    var context = where("y", "p >= 0", "p*(p - 1) >= 0");
    var cuts =
        new DomainByConstraints(
            List.of(
                new DomainByConstraints.Cut(0, Optional.empty()),
                new DomainByConstraints.Cut(1, Optional.empty())));
    var inside = new Lemma(plain("2*p - 1 > 0", "2*(p - 1) + 1"), square("2*p - 1"));
    assertRefused(
        context,
        new Closure(List.of(0), point("y", "0"), cuts, List.of(new Affine(e("p"))), inside),
        "parameters");
  }

  private static Rule square(String factor) {
    return new Multiple(e(factor), new PowerOf(new Affine(e("y")), e("2")));
  }

  @Test
  @Guards(Closure.class)
  void theFunctionIsDefinedOnTheBoundary() {
    var context = where("x", "x >= 0");
    assertRefused(
        context, closure(context, List.of(0), point("x", "1"), bent("1/x", LEADING)), "defined");
    assertRefused(
        context,
        closure(context, List.of(0), point("x", "1"), bent("x*log(x)", LEADING)),
        "defined");
  }

  @Test
  @Guards(Closure.class)
  void theDomainIsShownConvexAndTheCertificateComplete() {
    var context = where("x", "x >= 0");
    assertRefused(
        context,
        new Closure(
            List.of(0),
            point("x", "1"),
            new Inhabitant(point("x", "1")),
            List.of(new Affine(e("x"))),
            new Affine(e("x"))),
        "not shown convex");
    assertRefused(
        context,
        new Closure(
            List.of(0), point("x", "1"), byAffineCuts(context), List.of(), new Affine(e("x"))),
        "a proof for each");
    assertRefused(
        context,
        new Closure(
            List.of(7),
            point("x", "1"),
            byAffineCuts(context),
            List.of(new Affine(e("x"))),
            new Affine(e("x"))),
        "closure");
    var open = where("x", "x > 0");
    assertRefused(
        open,
        closure(open, List.of(0), point("x", "1"), new Affine(e("x"))),
        "not a closed constraint");
  }

  @Test
  @Shows(SecondDerivatives.class)
  void minorsUpToSixVariables() {
    var squares = "a^2 + b^2 + c^2 + d^2 + f^2 + g^2";
    assertCurved(where("a b c d f g"), bent(squares, MINORS), squares, Curvature.CONVEX);
    assertRefused(
        where("a b c d f g h"), bent(squares + " + h^2", MINORS), "a matrix larger than 6");
  }

  /// The determinant of the Hessian is 2 (8 - 5), its leading minors 2 and 4.
  @Test
  @Shows(SecondDerivatives.class)
  void determinantsOfThreeRows() {
    var form = "x^2 + y^2 + 2*z^2 + x*z + 2*y*z";
    assertCurved(where("x y z"), bent(form, LEADING), form, Curvature.STRICTLY_CONVEX);
    assertRefused(
        where("x y z"), bent("x^2 + y^2 + z^2 + x*z + 2*y*z", LEADING), "not established");
    assertRefused(
        where("x y z"), bent("x^2 + y^2 + z^2 + 2*x*y + 2*y*z", LEADING), "not established");
    assertRefused(
        where("x y z"), bent("x^2 + y^2 + z^2 - 2*x*y - 2*y*z - 2*x*z", MINORS), "not established");
  }

  @Test
  @Shows(SecondDerivatives.class)
  void directionsAreFreshAmongConstraintsToo() {
    assertCurved(
        where("x", "x >= 0"),
        bent("x^2", new Semidefinite.QuadraticForm(names("v"), plain("2*v^2 >= 0"))),
        "x^2",
        Curvature.CONVEX);
  }

  @Test
  @Guards(SecondDerivatives.class)
  void aQuadraticFormIsBoundedFromBelowEvenWhereNothingIsLeft() {
    var apart =
        new Vacuous(
            new EmptyRange(e("x")),
            new dev.jensen.kernel.Judgement.Holds(
                dev.jensen.kernel.expr.Constraint.nonzero(e("2*v^2"))));
    assertRefused(
        where("x", "x > 1", "x < 0"),
        bent("x^2", new Semidefinite.QuadraticForm(names("v"), apart)),
        "not a lower bound");
    assertRefused(
        where("x"),
        bent("x^2", new Semidefinite.QuadraticForm(names("v"), new Affine(e("x")))),
        "a sign was to be proved");
  }
}
