package dev.jensen.app;

import static dev.jensen.certificate.Samples.above;
import static dev.jensen.certificate.Samples.read;

import dev.jensen.answer.Answer;
import dev.jensen.certificate.Samples;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.kernel.rule.DomainByConstraints;
import dev.jensen.kernel.rule.Inhabitant;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.Semidefinite;
import dev.jensen.kernel.rule.SignSplit;
import dev.jensen.kernel.rule.TouchingChord;
import dev.jensen.parse.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A decider that knows the answers to some problems, with certificates made by hand.
final class Solved {
  static final String SQUARE = "x^2 in x";
  static final String ABSOLUTE = "abs(x)";
  static final String SIGMOID = "sigmoid(x)";
  static final String SCALED = "a*x^2 in x";
  static final String SLOPED = "a*x^3 in x where a != 0";
  static final String GROWTH = "exp(x)";
  static final String HARD = "x^4 - x in x";
  static final String PARTED = "1/x in x";
  static final String SLOW = "x^8";
  static final String DEEP = "x^9";
  static final String BROKEN = "x^7";

  private static final Rule LINE = new DomainByConstraints(List.of());
  private static final Rule ONE_CUT =
      new DomainByConstraints(List.of(new DomainByConstraints.Cut(0, Optional.empty())));
  private static final Expr HALF = Expr.of(1, 2);

  private Solved() {}

  static Answer decide(Problem problem, Duration limit) {
    return switch (problem.text()) {
      case SQUARE -> decided(problem, leaf(Map.of("x", Expr.of(0)), second("x^2")));
      case ABSOLUTE ->
          decided(
              problem,
              leaf(
                  Map.of("x", Expr.of(0)),
                  Samples.absolute(),
                  new TouchingChord(read("abs(x)"), x("1"), x("3"), HALF, "x")));
      case SIGMOID -> decided(problem, sigmoid());
      case SCALED -> decided(problem, scaled());
      case SLOPED -> decided(problem, sloped());
      case GROWTH ->
          decided(
              problem,
              leaf(
                  Map.of("x", Expr.of(0)),
                  second("exp(x)"),
                  new JensenPoints(read("exp(x)"), true, x("0"), x("1"), HALF)));
      case HARD -> undecided(problem);
      case PARTED -> parted(problem);
      case SLOW -> slow();
      case DEEP -> throw new StackOverflowError();
      case BROKEN -> throw new IllegalStateException("a wheel came off");
      default -> undecided(problem);
    };
  }

  static Answer.Decided decided(Problem problem, Certificate certificate) {
    var verdict = Verdict.of(problem.statement(), certificate);
    return new Answer.Decided(problem, verdict, certificate);
  }

  private static Certificate.Leaf leaf(Map<String, Expr> point, Rule... claims) {
    return new Certificate.Leaf(LINE, new Inhabitant(point), List.of(claims));
  }

  /// Under one condition on the parameters.
  private static Certificate.Leaf conditional(Map<String, Expr> point, Rule... claims) {
    return new Certificate.Leaf(ONE_CUT, new Inhabitant(point), List.of(claims));
  }

  private static Rule second(String function) {
    return new SecondDerivatives(read(function), false, new Semidefinite.Minors(true));
  }

  private static Map<String, Expr> x(String value) {
    return Map.of("x", read(value));
  }

  private static Certificate sigmoid() {
    var f = read("sigmoid(x)");
    return leaf(
        Map.of("x", Expr.of(0)),
        new JensenPoints(f, false, x("0"), x("log(16)"), HALF),
        new JensenPoints(f, true, x("0"), x("-log(16)"), HALF));
  }

  /// Affine at a = 0, strictly bent otherwise.
  private static Certificate scaled() {
    var f = read("a*x^2");
    return new Certificate.Cases(
        List.of(
            new Certificate.Case(above("a"), conditional(at(1), second("a*x^2"))),
            new Certificate.Case(Constraint.zero(read("a")), conditional(at(0), new Affine(f))),
            new Certificate.Case(
                above("-a"),
                conditional(
                    at(-1),
                    new SecondDerivatives(f, true, new Semidefinite.Minors(true)),
                    new JensenPoints(f, false, x("-1"), x("1"), HALF)))));
  }

  private static Map<String, Expr> at(long a) {
    return Map.of("x", Expr.of(0), "a", Expr.of(a));
  }

  /// Different points for both signs of a.
  private static Certificate sloped() {
    var f = read("a*x^3");
    var right = x("1");
    var left = x("-1");
    var middle = x("0");
    return conditional(
        at(1),
        new SignSplit(
            read("a"),
            new JensenPoints(f, false, left, middle, HALF),
            new JensenPoints(f, false, right, middle, HALF)),
        new SignSplit(
            read("a"),
            new JensenPoints(f, true, right, middle, HALF),
            new JensenPoints(f, true, left, middle, HALF)));
  }

  private static Answer undecided(Problem problem) {
    return new Answer.Undecided(
        problem,
        new Answer.Obstacle(Answer.Reason.EXHAUSTED, "12*x^2 >= 0 was not proved"),
        List.of("convexity by construction", "second derivatives"),
        Optional.empty());
  }

  private static Answer parted(Problem problem) {
    var positive = new Answer.Part(List.of(above("x")), undecided(problem));
    var negative = new Answer.Part(List.of(above("-x")), undecided(problem));
    return new Answer.Invalid(
        problem,
        Answer.Fault.DOMAIN_NOT_CONVEX,
        "the domain x != 0 is not convex: it holds -1 and 1, but not 0",
        new Certificate.Open("shown elsewhere"),
        List.of(positive, negative));
  }

  /// Does not watch the time.
  private static Answer slow() {
    var end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
    throw new IllegalStateException("interrupted");
  }
}
