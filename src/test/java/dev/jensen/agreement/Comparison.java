package dev.jensen.agreement;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Compares what was answered with values of the evaluator that shares nothing with the kernel.
/// Whatever counts as a contradiction was decided at 60 digits, beyond the error.
final class Comparison {
  /// How many choices of the parameters are tried in each case, and how hard each is searched.
  record Effort(int parameters, ChordSearch.Effort chords) {
    static final Effort QUICK = new Effort(3, new ChordSearch.Effort(50, 25, 1));
    static final Effort THOROUGH = new Effort(4, new ChordSearch.Effort(150, 60, 2));
  }

  private static final BigDecimal NEAR = new BigDecimal(3);
  private static final BigDecimal LONG = new BigDecimal("0.1");
  private static final BigDecimal SIXTY_DIGITS = new BigDecimal("1e-60");

  private final Effort effort;
  private final Random random;
  private final Findings findings = new Findings();

  private Comparison(Effort effort, long seed) {
    this.effort = effort;
    this.random = new Random(seed);
  }

  static Findings of(Answer answer, Effort effort, long seed) {
    var comparison = new Comparison(effort, seed);
    comparison.compare(answer);
    new ShownWitnesses(answer, comparison.random, comparison.findings).check();
    return comparison.findings;
  }

  /// Compares one claimed case alone; used to see that a false one is noticed.
  static Findings ofClaim(
      Statement statement, Verdict.Kind kind, Optional<Boolean> strict, Effort effort, long seed) {
    var comparison = new Comparison(effort, seed);
    var points = new Points(statement, comparison.random);
    for (int i = 0; i < effort.parameters(); i++) {
      points
          .parameters(List.of())
          .ifPresent(sample -> comparison.curvature(kind, strict, statement, points, sample));
    }
    return comparison.findings;
  }

  private void compare(Answer answer) {
    switch (answer) {
      case Answer.Decided(var problem, var verdict, var certificate) ->
          verdict(verdict, certificate);
      case Answer.Undecided undecided ->
          undecided
              .partial()
              .ifPresent(partial -> verdict(partial.verdict(), partial.certificate()));
      case Answer.Invalid(var problem, var fault, var message, var certificate, var parts) -> {
        switch (fault) {
          case UNDEFINED, EMPTY_DOMAIN -> nowhere(problem.statement(), List.of(), message);
          case DOMAIN_NOT_CONVEX -> divided(problem.statement(), certificate);
        }
        parts.forEach(part -> compare(part.answer()));
      }
    }
  }

  private void verdict(Verdict verdict, Certificate certificate) {
    var statement = verdict.statement();
    var points = new Points(statement, random);
    var leaves = Leaf.of(verdict, certificate);
    for (var leaf : leaves) {
      for (int i = 0; i < samples(statement); i++) {
        var sample = points.parameters(leaf.proved().when());
        if (sample.isEmpty()) {
          findings.withoutSample();
          break;
        }
        leaf(leaf, statement, points, sample.get());
      }
    }
    for (int i = 0; i < samples(statement); i++) {
      points.anyParameters().ifPresent(sample -> whole(verdict, points, sample));
    }
  }

  private int samples(Statement statement) {
    return statement.parameters().isEmpty() ? 1 : effort.parameters();
  }

  /// The verdict of the whole, and that some case covers the sample.
  private void whole(Verdict verdict, Points points, Map<String, BigDecimal> sample) {
    var values = Evaluator.point(sample);
    if (surely(verdict.context().ofParameters().constraints(), values, false)) {
      noPoint(verdict.statement(), points, sample, "not in the natural domain");
      return;
    }
    var covered = false;
    for (var each : verdict.cases()) {
      covered |= !surely(each.when(), values, false);
    }
    if (!covered) {
      findings.contradiction("no case covers " + sample);
    }
    if (verdict.cases().size() > 1) {
      curvature(verdict.kind(), verdict.strict(), verdict.statement(), points, sample);
    }
  }

  /// True when the constraints certainly all hold (`wanted`), or when one certainly fails.
  private static boolean surely(
      List<Constraint> constraints, Map<String, Ball> point, boolean wanted) {
    var all = true;
    for (var constraint : constraints) {
      try {
        var holds = Evaluator.EXACT.holds(constraint, point);
        if (!holds && !wanted) {
          return true;
        }
        all &= holds;
      } catch (TooCloseToTell perhaps) {
        all = false;
      }
    }
    return wanted && all;
  }

  private void leaf(Leaf leaf, Statement statement, Points points, Map<String, BigDecimal> sample) {
    switch (leaf.certificate()) {
      case Certificate.Leaf(var domain, var inhabitant, var claims) -> {
        curvature(leaf.proved().kind(), leaf.proved().strict(), statement, points, sample);
        for (var theorem : leaf.proved().theorems()) {
          if (theorem.judgement() instanceof Judgement.StronglyConvex(var f, var modulus)) {
            strong(statement, modulus, points, sample);
          }
        }
        var refutations = new Refutations(statement, Evaluator.point(sample), findings);
        claims.forEach(refutations::check);
      }
      case Certificate.Divided(var inhabitant, var gap) ->
          new Refutations(statement, Evaluator.point(sample), findings).check(gap);
      case Certificate.Empty empty -> noPoint(statement, points, sample, "empty case");
      case Certificate.Open open -> {}
      case Certificate.Cases cases -> throw new IllegalStateException("no leaf");
    }
  }

  private void divided(Statement statement, Certificate certificate) {
    var points = new Points(statement, random);
    for (var gap : gaps(certificate)) {
      points
          .parameters(List.of())
          .ifPresent(
              sample ->
                  new Refutations(statement, Evaluator.point(sample), findings).check(gap.gap()));
    }
  }

  private static List<Certificate.Divided> gaps(Certificate certificate) {
    return switch (certificate) {
      case Certificate.Divided divided -> List.of(divided);
      default -> List.of();
    };
  }

  private void nowhere(Statement statement, List<Constraint> when, String message) {
    var points = new Points(statement, random);
    for (int i = 0; i < effort.parameters(); i++) {
      points.parameters(when).ifPresent(sample -> noPoint(statement, points, sample, message));
    }
  }

  private void noPoint(
      Statement statement, Points points, Map<String, BigDecimal> sample, String message) {
    findings.statement();
    for (int i = 0; i < effort.chords().chords(); i++) {
      var point = points.inside(sample);
      if (point.isPresent()) {
        var values = Evaluator.point(point.get());
        if (surely(statement.constraints(), values, true)
            && isDefined(statement.function(), values).orElse(false)) {
          findings.contradiction(message + ", but " + point.get() + " is a point of the domain");
          return;
        }
      }
    }
  }

  private static Optional<Boolean> isDefined(Expr expr, Map<String, Ball> point) {
    try {
      return Optional.of(Evaluator.EXACT.value(expr, point).isPresent());
    } catch (TooCloseToTell perhaps) {
      return Optional.empty();
    }
  }

  private void curvature(
      Verdict.Kind kind,
      Optional<Boolean> strict,
      Statement statement,
      Points points,
      Map<String, BigDecimal> sample) {
    var isStrict = strict.orElse(false);
    switch (kind) {
      case CONVEX -> convex(statement, statement.function(), isStrict, points, sample, "convex");
      case CONCAVE ->
          convex(statement, statement.function().negate(), isStrict, points, sample, "concave");
      case AFFINE -> {
        convex(statement, statement.function(), false, points, sample, "affine");
        convex(statement, statement.function().negate(), false, points, sample, "affine");
      }
      case NEITHER, CONDITIONAL, EMPTY, DIVIDED, UNKNOWN -> {}
    }
  }

  private void strong(
      Statement statement, Expr modulus, Points points, Map<String, BigDecimal> sample) {
    var squares = new ArrayList<Expr>();
    statement.variables().forEach(name -> squares.add(Expr.symbol(name).power(2)));
    var rest = statement.function().minus(Expr.product(Expr.of(1, 2), modulus, Expr.sum(squares)));
    convex(statement, rest, false, points, sample, "strongly convex, modulus " + modulus);
    try {
      var value = Evaluator.EXACT.value(modulus, Evaluator.point(sample));
      if (value.isEmpty() || Balls.ARITHMETIC.sign(value.get()) <= 0) {
        findings.contradiction("the modulus " + modulus + " is not positive at " + sample);
      }
    } catch (TooCloseToTell perhaps) {
      findings.tooClose();
    }
  }

  private void convex(
      Statement statement,
      Expr function,
      boolean strict,
      Points points,
      Map<String, BigDecimal> sample,
      String claim) {
    findings.statement();
    var search = new ChordSearch(points, random, effort.chords(), statement.variables());
    var suspects = search.suspects(function, sample);
    if (suspects.isEmpty()) {
      findings.withoutSample();
    }
    for (var chord : suspects) {
      try {
        chord(chord, statement, function, strict, claim);
      } catch (TooCloseToTell perhaps) {
        findings.tooClose();
      }
    }
  }

  private void chord(
      Chord<BigDecimal> suspect, Statement statement, Expr function, boolean strict, String claim) {
    var a = Evaluator.point(suspect.a());
    var b = Evaluator.point(suspect.b());
    if (!contains(statement, a) || !contains(statement, b)) {
      return;
    }
    var chord = new Chord<>(a, b, Ball.exact(suspect.weight()));
    if (!contains(statement, chord.mixture(Evaluator.EXACT))) {
      findings.contradiction(claim + ", but the domain has a gap in " + suspect);
      return;
    }
    var gap = chord.gap(function, Evaluator.EXACT).orElseThrow();
    findings.inequality();
    if (!gap.isExact() && gap.contains(BigDecimal.ZERO)) {
      touching(chord, gap, strict, claim);
      return;
    }
    var sign = Balls.ARITHMETIC.sign(gap);
    if (sign > 0 || (strict && sign == 0)) {
      findings.contradiction(
          (strict ? "strictly " : "")
              + claim
              + ", but the gap is "
              + gap.middle()
              + " on "
              + suspect);
    }
  }

  /// At sixty digits the chord touches the graph. Of a strict statement that is believed only of
  /// chords that are not short and near the origin, where nothing is that small.
  private void touching(Chord<Ball> chord, Ball gap, boolean strict, String claim) {
    if (!strict) {
      return;
    }
    var longest = BigDecimal.ZERO;
    for (var entry : chord.a().entrySet()) {
      var here = entry.getValue().middle();
      var there = chord.b().getOrDefault(entry.getKey(), Ball.ZERO).middle();
      if (here.abs().max(there.abs()).compareTo(NEAR) > 0) {
        findings.tooClose();
        return;
      }
      longest = longest.max(here.subtract(there).abs());
    }
    if (longest.compareTo(LONG) < 0 || gap.radius().compareTo(SIXTY_DIGITS) > 0) {
      findings.tooClose();
    } else {
      findings.contradiction("strictly " + claim + ", but no gap is seen on " + chord);
    }
  }

  private static boolean contains(Statement statement, Map<String, Ball> point) {
    for (var constraint : statement.constraints()) {
      if (!Evaluator.EXACT.holds(constraint, point)) {
        return false;
      }
    }
    return Evaluator.EXACT.value(statement.function(), point).isPresent();
  }
}
