package dev.jensen.kernel.rule;

import static dev.jensen.kernel.Writing.assertCurved;
import static dev.jensen.kernel.Writing.assertRefused;
import static dev.jensen.kernel.Writing.atom;
import static dev.jensen.kernel.Writing.closed;
import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.plain;
import static dev.jensen.kernel.Writing.where;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Interval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VectorCompositionTest {
  private static final Rule OVER_LINEAR = bent("t^2/u");

  private static Rule bent(String function) {
    return new SecondDerivatives(e(function), false, new Semidefinite.Minors(false));
  }

  private static Rule affine(String function) {
    return new Affine(e(function));
  }

  private static Rule atomOf(String name, String... arguments) {
    var inner = List.of(arguments).stream().map(VectorCompositionTest::affine).toList();
    return new Composition(
        atom(name), inner, List.of(arguments).stream().map(a -> Interval.POSITIVE).toList());
  }

  private static Rule quotient(Map<String, Rule> slopes, Rule first, Rule second) {
    return new VectorComposition(
        List.of("t", "u"),
        List.of(Interval.POSITIVE, Interval.POSITIVE),
        OVER_LINEAR,
        slopes,
        List.of(first, second));
  }

  @Test
  @Shows(VectorComposition.class)
  void convexInWhatRisesAndConcaveInWhatFalls() {
    assertCurved(
        where("x y", "x > 0", "y > 0"),
        quotient(
            Map.of("t", plain("2*t/u >= 0"), "u", plain("t^2/u^2 >= 0")),
            atomOf("max", "x", "y"),
            atomOf("min", "x", "y")),
        "max(x, y)^2/min(x, y)",
        Curvature.CONVEX);
  }

  @Test
  @Shows(VectorComposition.class)
  void anAffineFunctionOfConvexOnesIsConvexOnly() {
    assertCurved(
        where("x"),
        new VectorComposition(
            List.of("t"),
            List.of(Interval.NONNEGATIVE),
            affine("2*t"),
            Map.of("t", plain("2 > 0")),
            List.of(new Composition(atom("abs"), List.of(affine("x")), List.of(Interval.ALL)))),
        "2*abs(x)",
        Curvature.CONVEX);
  }

  @Test
  @Guards(VectorComposition.class)
  void whatBendsTheWrongWayIsRefused() {
    assertRefused(
        where("x y", "x > 0", "y > 0"),
        quotient(
            Map.of("t", plain("2*t/u >= 0"), "u", plain("t^2/u^2 >= 0")),
            atomOf("min", "x", "y"),
            atomOf("min", "x", "y")),
        "not the same");
    assertRefused(
        where("x y", "x > 0", "y > 0"),
        quotient(
            Map.of("t", plain("2*t/u >= 0")), atomOf("max", "x", "y"), atomOf("max", "x", "y")),
        "no slope");
  }

  @Test
  @Guards(VectorComposition.class)
  void theSlopeHasTheSignOnTheWholeProduct() {
    // (t^2 falls for t < 0, and (x^2 - 1)^2 is not convex)
    var shifted = new SumOf(List.of(new PowerOf(affine("x"), e("2")), affine("-1")));
    assertRefused(
        where("x"),
        new VectorComposition(
            List.of("t"),
            List.of(Interval.ALL),
            bent("t^2"),
            Map.of("t", plain("2*t >= 0")),
            List.of(shifted)),
        "not established");
    assertRefused(
        where("x"),
        new VectorComposition(
            List.of("t"),
            List.of(Interval.NONNEGATIVE),
            bent("t^2"),
            Map.of("t", plain("2*t >= 0")),
            List.of(shifted)),
        "is not in");
  }

  @Test
  @Guards(VectorComposition.class)
  void theSymbolsAreFresh() {
    assertRefused(
        where("t"),
        new VectorComposition(
            List.of("t"), List.of(Interval.ALL), bent("t^2"), Map.of(), List.of(affine("t"))),
        "fresh");
    assertRefused(
        where("x", "t > 0"),
        new VectorComposition(
            List.of("t"), List.of(Interval.ALL), bent("t^2"), Map.of(), List.of(affine("x"))),
        "fresh");
    assertRefused(
        where("x"),
        new VectorComposition(
            List.of("t"), List.of(Interval.ALL), bent("t^2"), Map.of(), List.of(affine("x + t"))),
        "in an argument");
  }

  @Test
  @Guards(VectorComposition.class)
  void theOuterFunctionContainsNoVariablesAndNoJumps() {
    assertRefused(
        where("x"),
        new VectorComposition(
            List.of("t"), List.of(Interval.ALL), affine("t + x"), Map.of(), List.of(affine("x"))),
        "free of the variables");
    assertRefused(
        where("x"),
        new VectorComposition(
            List.of("t"),
            List.of(Interval.NONNEGATIVE),
            new Composition(atom("step"), List.of(affine("t")), List.of(Interval.NONNEGATIVE)),
            Map.of("t", plain("0 >= 0")),
            List.of(new PowerOf(affine("x"), e("2")))),
        "continuous");
  }

  @Test
  @Guards(VectorComposition.class)
  void eachSymbolHasAnIntervalASlopeAndAnArgument() {
    assertRefused(
        where("x"),
        new VectorComposition(List.of("t"), List.of(), bent("t^2"), Map.of(), List.of(affine("x"))),
        "for each symbol");
  }

  private static Rule square() {
    return new PowerOf(affine("x"), e("2"));
  }

  private static Rule scalar(Rule outer, String slope) {
    return new VectorComposition(
        List.of("t"), List.of(Interval.ALL), outer, Map.of("t", plain(slope)), List.of(square()));
  }

  @Test
  @Guards(VectorComposition.class)
  void theOuterFunctionIsAnalyticAndItsSlopeBoundedFromBelow() {
    var kinked = new Composition(atom("relu"), List.of(affine("t")), List.of(Interval.ALL));
    assertRefused(where("x"), scalar(kinked, "1 >= 0"), "analytic");
    assertRefused(where("x"), scalar(bent("exp(t)"), "exp(t) != 0"), "not a lower bound");
  }

  @Test
  @Guards(VectorComposition.class)
  void theProductHasInteriorAndNoSymbolTwice() {
    assertRefused(
        where("x"),
        new VectorComposition(
            List.of("t", "u"),
            List.of(Interval.ALL, closed(1, 1)),
            bent("exp(t)"),
            Map.of("t", plain("exp(t) >= 0")),
            List.of(square(), affine("1"))),
        "a single value");
    assertRefused(
        where("x"),
        new VectorComposition(
            List.of("t", "t"),
            List.of(Interval.ALL, Interval.ALL),
            bent("exp(t)"),
            Map.of(),
            List.of(affine("x"), affine("x"))),
        "a symbol twice");
  }

  /// -log(t) is convex for t > 0 only, and x reaches 0.
  @Test
  @Guards(VectorComposition.class)
  void theOuterFunctionIsConvexWithTheEndsOfTheProduct() {
    assertRefused(
        where("x", "x >= 0"),
        new VectorComposition(
            List.of("t"),
            List.of(Interval.NONNEGATIVE),
            bent("-log(t)"),
            Map.of(),
            List.of(affine("x"))),
        "t > 0");
  }
}
