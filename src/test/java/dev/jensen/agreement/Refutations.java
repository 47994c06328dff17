package dev.jensen.agreement;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.DomainGap;
import dev.jensen.kernel.rule.FallingKink;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.NegativeDirection;
import dev.jensen.kernel.rule.SignSplit;
import dev.jensen.kernel.rule.TouchingChord;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/// Evaluates the points in the refutations of a certificate, for one choice of the parameters.
final class Refutations {
  private static final int SHORTEST = 80;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Statement statement;
  private final Map<String, Ball> parameters;
  private final Findings findings;

  Refutations(Statement statement, Map<String, Ball> parameters, Findings findings) {
    this.statement = statement;
    this.parameters = parameters;
    this.findings = findings;
  }

  /// Checks the rule if it is a refutation; anything else is left alone.
  void check(Rule rule) {
    try {
      dispatch(rule);
    } catch (TooCloseToTell perhaps) {
      findings.tooClose();
    }
  }

  private void dispatch(Rule rule) {
    switch (rule) {
      case SignSplit(var on, var nonnegative, var negative) -> {
        var sign = Balls.ARITHMETIC.sign(value(on, parameters));
        dispatch(sign >= 0 ? nonnegative : negative);
      }
      case Lemma(var fact, var rest) -> dispatch(rest);
      case JensenPoints points -> {
        var chord = chord(points.a(), points.b(), points.weight());
        requireSign(
            chord, points.concave() ? -1 : 1, "not " + (points.concave() ? "concave" : "convex"));
      }
      case TouchingChord touching -> touching(touching);
      case NegativeDirection bend -> near(bend.point(), bend.direction(), bend.concave());
      case FallingKink kink -> near(kink.point(), kink.direction(), kink.concave());
      case DomainGap(var a, var b, var weight, var broken) -> gap(chord(a, b, weight));
      default -> {}
    }
  }

  private Ball value(Expr expr, Map<String, Ball> point) {
    return Evaluator.EXACT
        .value(expr, point)
        .orElseThrow(() -> new IllegalStateException(expr + " is undefined at " + point));
  }

  private Map<String, Ball> point(Map<String, Expr> coordinates) {
    var point = new TreeMap<>(parameters);
    coordinates.forEach((name, formula) -> point.put(name, value(formula, parameters)));
    return point;
  }

  private Chord<Ball> chord(Map<String, Expr> a, Map<String, Expr> b, Expr weight) {
    return new Chord<>(point(a), point(b), value(weight, parameters));
  }

  private boolean contains(Map<String, Ball> point) {
    return statement.constraints().stream().allMatch(c -> Evaluator.EXACT.holds(c, point))
        && Evaluator.EXACT.value(statement.function(), point).isPresent();
  }

  private boolean isInside(Chord<Ball> chord) {
    return contains(chord.a()) && contains(chord.b()) && contains(chord.mixture(Evaluator.EXACT));
  }

  private void requireSign(Chord<Ball> chord, int wanted, String claim) {
    if (!isInside(chord)) {
      findings.contradiction(claim + ", but the witness is not inside: " + chord);
      return;
    }
    var weight = Balls.ARITHMETIC;
    if (weight.sign(chord.weight()) <= 0
        || weight.sign(weight.minus(Ball.ONE, chord.weight())) <= 0) {
      findings.contradiction(claim + ", but the weight is not between 0 and 1: " + chord);
    }
    var gap = chord.gap(statement.function(), Evaluator.EXACT).orElseThrow();
    if (Balls.ARITHMETIC.sign(gap) == wanted) {
      findings.witness();
    } else {
      findings.contradiction(claim + ", but the gap is " + gap + " on " + chord);
    }
  }

  private void touching(TouchingChord touching) {
    var chord = chord(touching.a(), touching.b(), touching.weight());
    var gap = chord.gap(statement.function(), Evaluator.EXACT);
    var apart = Expr.symbol(touching.apart());
    var distance = Balls.ARITHMETIC.minus(value(apart, chord.a()), value(apart, chord.b()));
    if (!isInside(chord) || gap.isEmpty() || Balls.ARITHMETIC.sign(distance) == 0) {
      findings.contradiction("not strict, but the chord is none: " + chord);
    } else if (!gap.get().contains(BigDecimal.ZERO)) {
      findings.contradiction("not strict, but the gap is " + gap.get() + " on " + chord);
    } else {
      findings.witness();
    }
  }

  private void gap(Chord<Ball> chord) {
    if (contains(chord.a()) && contains(chord.b()) && !contains(chord.mixture(Evaluator.EXACT))) {
      findings.witness();
    } else {
      findings.contradiction("the domain is not convex, but there is no gap in " + chord);
    }
  }

  /// A second derivative or a kink of the wrong sign must show in short chords.
  private void near(Map<String, Expr> at, Map<String, Expr> direction, boolean concave) {
    var middle = point(at);
    var step = Ball.ONE;
    for (int i = 0; i < SHORTEST; i++) {
      step = new Ball(step.middle().multiply(HALF), BigDecimal.ZERO);
      if (bends(middle, direction, step, concave)) {
        findings.witness();
        return;
      }
    }
    findings.contradiction(
        "not "
            + (concave ? "concave" : "convex")
            + ", but not near "
            + middle
            + " along "
            + direction);
  }

  private boolean bends(
      Map<String, Ball> middle, Map<String, Expr> direction, Ball step, boolean concave) {
    var numbers = Balls.ARITHMETIC;
    var a = new TreeMap<>(middle);
    var b = new TreeMap<>(middle);
    for (var entry : direction.entrySet()) {
      var move = numbers.times(step, value(entry.getValue(), parameters));
      a.merge(entry.getKey(), move, numbers::plus);
      b.merge(entry.getKey(), move, numbers::minus);
    }
    var chord = new Chord<Ball>(a, b, Ball.exact(HALF));
    try {
      if (!isInside(chord)) {
        return false;
      }
      var sign = numbers.sign(chord.gap(statement.function(), Evaluator.EXACT).orElseThrow());
      return sign == (concave ? -1 : 1);
    } catch (TooCloseToTell perhaps) {
      return false;
    }
  }
}
