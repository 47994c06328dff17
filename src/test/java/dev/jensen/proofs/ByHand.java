package dev.jensen.proofs;

import static dev.jensen.certificate.Samples.above;
import static dev.jensen.certificate.Samples.atLeast;
import static dev.jensen.certificate.Samples.read;

import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.rule.MonotoneTransfer;
import dev.jensen.kernel.rule.Tangent;
import dev.jensen.proofs.Sketch.Kink;
import dev.jensen.proofs.Sketch.Profile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Proofs whose main step is given by hand: by rules that the search does not propose, and of
/// problems that it does not decide.
final class ByHand {
  private static final List<String> ONE = List.of("1");

  private static final Map<String, Function<Sketch, Certificate>> SKETCHES =
      Map.ofEntries(
          // falling to the limit 0
          Map.entry("exercises/gamma-tail", s -> s.tail("3", "(x - 3)*exp(-x)")),
          Map.entry(
              "exercises/gamma-tail-of-higher-shape", s -> s.tail("6", "(x*(x - 6) + 6)*exp(-x)")),
          Map.entry("exercises/sum-of-gamma-tails", s -> s.tail("2", "(x - 2)*exp(-x)")),
          Map.entry("exercises/cauchy-tail", s -> s.tail("1", "24*x*(x - 1)*(x + 1)/(1 + x^2)^4")),
          Map.entry(
              "exercises/redescending-tail",
              s -> s.tail("3", "6*(x^2*((x - 3)*(x + 3) + 3) + 1)/(1 + x^2)^4")),
          // strongly, or strictly as a sum of ridges
          Map.entry("testfunctions/booth", s -> s.strong("2")),
          Map.entry("polynomials/sphere", s -> s.strong("2")),
          Map.entry("norms/elastic-net", s -> s.strong("2*b")),
          Map.entry("networks/ridge-regression", s -> s.strong("2*l")),
          Map.entry("testfunctions/zakharov", s -> s.strong("2")),
          Map.entry("testfunctions/trid", s -> s.strong("1")),
          Map.entry("polynomials/composed-square", s -> s.strong("4")),
          Map.entry(
              "networks/logistic-regression-with-two-points",
              s ->
                  s.ridges(
                      new Profile("softplus(r) - r", "w + b"),
                      new Profile("softplus(r)", "2*w + b"))),
          Map.entry(
              "testfunctions/quartic",
              s ->
                  s.ridges(
                      new Profile("r^4", "x"),
                      new Profile("2*r^4", "y"),
                      new Profile("3*r^4", "z"))),
          Map.entry(
              "divergences/burg",
              s ->
                  s.ridges(
                      new Profile("-log(r)", "x", List.of(above("r"))),
                      new Profile("-log(r)", "y", List.of(above("r"))))),
          Map.entry(
              "polynomials/fourth-powers",
              s ->
                  s.ridges(
                      new Profile("r^4", "x - y"),
                      new Profile("r^4", "y - z"),
                      new Profile("r^2", "x + z"))),
          Map.entry(
              "exercises/hyperbolic-cosines",
              s -> s.ridges(new Profile("cosh(r)", "x + y"), new Profile("cosh(r)", "x - y"))),
          Map.entry(
              "exercises/posynomial-in-convex-form",
              s -> s.ridges(new Profile("exp(r)", "x - y"), new Profile("3*exp(r)", "x + 2*y"))),
          // perspectives
          Map.entry("exercises/squares-over-linear", s -> s.perspective("y", "x^2 + 2*z^2")),
          Map.entry("exercises/perspective-of-a-power", s -> s.perspective("t", "x^4")),
          Map.entry(
              "exercises/entropic-value-at-risk", s -> s.perspective("t", "log(exp(x) + exp(y))")),
          Map.entry("models/nlp-cvx-205", s -> s.perspective("y", "exp(-x) - z")),
          Map.entry("exercises/perspective-of-log", s -> s.perspective("t", "-log(x)", above("x"))),
          Map.entry("exercises/perspective-of-hyperbola", s -> s.perspective("t", "sqrt(1 + x^2)")),
          // proved on more than was asked
          Map.entry("polynomials/tiny-parabola", Sketch::everywhere),
          Map.entry("domains/square-bounded-from-above", Sketch::everywhere),
          Map.entry("models/hs12", Sketch::everywhere),
          Map.entry("domains/quadratic-below-the-parabola", Sketch::everywhere),
          Map.entry("domains/distance-in-the-disc", Sketch::everywhere),
          Map.entry("domains/softplus-on-the-box", Sketch::everywhere),
          // tangents
          Map.entry(
              "exercises/exponential-minus-cube",
              s -> s.derivative(true, tangent(Atoms.EXP, "x", "0", Interval.ALL))),
          Map.entry(
              "exercises/exponential-plus-cube",
              s -> s.derivative(true, tangent(Atoms.EXP, "-x", "0", Interval.ALL))),
          Map.entry(
              "exercises/exponential-minus-square",
              s -> s.derivative(false, tangent(Atoms.EXP, "x", "0", Interval.ALL))),
          Map.entry(
              "exercises/cosh-minus-square",
              s -> s.derivative(false, tangent(named("cosh"), "x", "0", Interval.ALL))),
          Map.entry(
              "exercises/cube-minus-logarithm",
              s -> s.derivative(false, tangent(Atoms.LOG, "x", "1", Interval.POSITIVE))),
          // atoms that grow
          Map.entry(
              "exercises/hyperbolic-cosine-beyond-a-point",
              s -> s.derivative(false, transfer(named("cosh"), Interval.NONNEGATIVE))),
          Map.entry(
              "exercises/logarithm-beyond-a-point",
              s -> s.derivative(false, transfer(Atoms.LOG, Interval.POSITIVE))),
          Map.entry(
              "exercises/square-root-beyond-a-point",
              s -> s.derivative(false, transfer(Atoms.SQRT, Interval.NONNEGATIVE))),
          // intervals cut into small ones
          Map.entry("exercises/exponential-of-sine", Sketch::cut),
          Map.entry("exercises/damped-oscillation", Sketch::cut),
          Map.entry("testfunctions/alpine-near-0", Sketch::cut),
          Map.entry("testfunctions/forrester-near-its-minimum", Sketch::cut),
          // parameters of both signs
          Map.entry("means/isoelastic-utility", s -> s.split("a")),
          Map.entry("losses/linear-exponential", s -> s.split("a")),
          Map.entry("losses/exponential-loss", s -> s.split("y")),
          Map.entry("losses/probit", s -> s.split("y")),
          Map.entry("divergences/tsallis", s -> s.split("q - 1")),
          // outer functions that increase from their least value on
          Map.entry(
              "polynomials/quadratic-of-quartic",
              s -> s.outer("t^2 + 3*t", "0", "t^2 + 3*t", "x^4 + y^2")),
          Map.entry(
              "exercises/convex-of-exponential",
              s -> s.outer("t*log(t)", "1", "t*log(t)", "1 + exp(x)")),
          Map.entry(
              "polynomials/quartic-over-quadratic",
              s -> s.outer("t^2/(t + 1)", "0", "t^2/(t + 1)", "x^2")),
          Map.entry(
              "exercises/increasing-beyond-its-minimum",
              s -> s.outer("t^2 - 2*t", "1", "(t - 1)^2", "x^2 + y^2 + 1")),
          // second derivatives of both signs
          Map.entry("polynomials/cube", s -> s.bends(List.of("-1"), ONE, ONE, ONE)),
          Map.entry(
              "polynomials/bilinear",
              s -> s.bends(at("0", "0"), at("1", "-1"), at("0", "0"), at("1", "1"))),
          Map.entry(
              "polynomials/saddle",
              s -> s.bends(at("0", "0"), at("0", "1"), at("0", "0"), at("1", "0"))),
          Map.entry(
              "testfunctions/rosenbrock",
              s -> s.bends(at("0", "1"), at("1", "0"), at("0", "1"), at("0", "1"))),
          Map.entry(
              "testfunctions/himmelblau",
              s -> s.bends(at("0", "0"), at("1", "0"), at("3", "2"), at("1", "0"))),
          Map.entry(
              "testfunctions/styblinski-tang",
              s -> s.bends(at("0", "0"), at("1", "0"), at("3", "3"), at("1", "0"))),
          Map.entry(
              "testfunctions/three-hump-camel",
              s -> s.bends(at("1", "0"), at("1", "0"), at("0", "0"), at("1", "0"))),
          // kinks of both signs
          Map.entry(
              "networks/hat-from-units",
              s ->
                  s.kinks(
                      ONE,
                      new Kink(
                          "x", "x + 1", "1 - x", at("0"), List.of(above("x + 1"), above("1 - x"))),
                      new Kink("x + 1", "0", "x + 1", at("-1"), List.of(above("-x"))))),
          Map.entry(
              "activations/relu6-spelled-out",
              s ->
                  s.kinks(
                      ONE,
                      new Kink("x - 6", "x", "6", at("6"), List.of(above("x"))),
                      new Kink("x", "0", "x", at("0"), List.of(above("6 - x"))))),
          Map.entry(
              "activations/hard-tanh",
              s ->
                  s.kinks(
                      ONE,
                      new Kink("x - 1", "x", "1", at("1"), List.of(above("x + 1"))),
                      new Kink("x + 1", "-1", "x", at("-1"), List.of(above("1 - x"))))),
          Map.entry(
              "activations/soft-shrink",
              s ->
                  s.kinks(
                      ONE,
                      new Kink("x + l", "x + l", "0", at("-l"), List.of(above("l - x"))),
                      new Kink("x - l", "0", "x - l", at("l"), List.of(above("x + l"))))),
          Map.entry(
              "norms/capped-absolute-value",
              s ->
                  s.kinks(
                      ONE,
                      new Kink("x - t", "x", "t", at("t"), List.of(above("x"))),
                      new Kink("x", "-x", "x", at("0"), List.of(above("t - x"), above("t + x"))))),
          Map.entry(
              "norms/distance-to-two-points",
              s ->
                  s.kinks(
                      ONE,
                      new Kink(
                          "x", "x + 1", "1 - x", at("0"), List.of(above("x + 1"), above("1 - x"))),
                      new Kink("x - 1", "1 - x", "x - 1", at("1"), List.of(above("x"))))),
          // pieces that are nowhere
          Map.entry("exercises/logarithm-of-absolute-value", s -> s.onlyAbove("x", "-log(x)")),
          Map.entry("exercises/reciprocal-of-absolute-value", s -> s.onlyAbove("x", "1/x")),
          Map.entry("exercises/signed-square", s -> s.onlyAbove("x", "x^2")),
          Map.entry("activations/relu-of-positive", s -> s.onlyAbove("x", "x^2")),
          Map.entry("exercises/largest-of-ordered", s -> s.onlyAbove("x - y", "x^2 - y")),
          // domains by other constraints
          Map.entry(
              "domains/above-a-hyperbola",
              s ->
                  s.on(
                      List.of(above("x"), atLeast("y - 1/x")),
                      List.of("", "(x*y - 1)*(1/x)"),
                      List.of("(y - 1/x)*x", ""))),
          Map.entry(
              "domains/hyperbolic-cone",
              s ->
                  s.on(
                      List.of(above("x"), above("y"), atLeast("x - z^2/y")),
                      List.of("", "", "(x*y - z^2)*(1/y)"),
                      List.of("(x - z^2/y)*y", "", ""))),
          Map.entry(
              "domains/superlevel-of-a-fraction",
              s ->
                  s.on(
                      List.of(above("y"), atLeast("x - 2*y")),
                      List.of("", "(x/y - 2)*y"),
                      List.of("(x - 2*y)*(1/y)", ""))),
          Map.entry(
              "domains/square-bounded-from-below",
              s ->
                  s.on(
                      List.of(atLeast("x - 2")),
                      List.of("(x^2 - 4)*(1/(x + 2))"),
                      List.of("(x - 2)*(x + 2)", ""))),
          Map.entry(
              "domains/cube-bounded-from-below",
              s ->
                  s.on(
                      List.of(atLeast("x - 1")),
                      List.of("(x^3 - 1)*(1/((x + 1/2)^2 + 3/4))"),
                      List.of("(x - 1)*((x + 1/2)^2 + 3/4)"))),
          // nowhere
          Map.entry(
              "domains/half-plane-beyond-the-disc",
              s ->
                  s.contradiction("-1", "(1 - x^2 - y^2) + 2*(x + y - 2) + (x - 1)^2 + (y - 1)^2")),
          Map.entry(
              "domains/disjoint-discs",
              s ->
                  s.contradiction(
                      "-5/2", "(1 - x^2 - y^2) + (1 - (x - 3)^2 - y^2) + 2*(x - 3/2)^2 + 2*y^2")),
          Map.entry(
              "domains/farkas", s -> s.contradiction("-1", "(x + y - 3) + (1 - x) + (1 - y)")),
          Map.entry(
              "domains/three-half-planes",
              s -> s.contradiction("-1", "(x - 2*y) + (y - 2*x) + (x + y - 1)")),
          Map.entry(
              "domains/plane-beyond-the-box",
              s -> s.contradiction("-1", "(x + 2*y + 3*z - 7) + (1 - x) + 2*(1 - y) + 3*(1 - z)")));

  private ByHand() {}

  /// The certificate of a problem on the list.
  static Optional<Certificate> certificate(Entry entry) {
    return Optional.ofNullable(SKETCHES.get(entry.key()))
        .map(sketch -> sketch.apply(Sketch.of(entry.parsed().statement())));
  }

  static boolean has(Entry entry) {
    return SKETCHES.containsKey(entry.key());
  }

  static Iterable<String> keys() {
    return SKETCHES.keySet();
  }

  private static List<String> at(String... coordinates) {
    return List.of(coordinates);
  }

  private static Rule tangent(Atom atom, String argument, String at, Interval interval) {
    return new Tangent(atom, read(argument), read(at), interval);
  }

  /// It grows from `a` to `x`.
  private static Rule transfer(Atom atom, Interval interval) {
    return new MonotoneTransfer(atom, read("x"), read("a"), interval);
  }

  private static Atom named(String name) {
    return Atoms.named(name).orElseThrow();
  }
}
