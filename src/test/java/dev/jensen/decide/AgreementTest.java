package dev.jensen.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Jensen;
import dev.jensen.answer.Answer;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.ProblemParser;
import dev.jensen.refute.numeric.CompiledFunction;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Verdicts on random problems, against midpoints of random chords in double precision. How many
/// are tried: `-Djensen.agreement=N` (120 unless told).
@Timeout(3600)
class AgreementTest {
  private static final int PROBLEMS = Integer.getInteger("jensen.agreement", 120);
  private static final int FIRST = Integer.getInteger("jensen.agreement.first", 0);
  private static final Duration LIMIT = Duration.ofMillis(1500);
  private static final int CHORDS = 3000;
  private static final double[] SCALES = {0.1, 1, 3, 20};
  private static final double NOISE = 1e-9;

  @Test
  void noProvedStatementIsContradictedBySampling() {
    int decided = 0;
    for (int seed = FIRST; seed < FIRST + PROBLEMS; seed++) {
      var text = new RandomProblems(seed).next();
      var problem = new ProblemParser(Atoms.all()).parse(text);
      if (Jensen.decide(problem, LIMIT) instanceof Answer.Decided(var p, var verdict, var c)) {
        decided++;
        check(text, verdict, new Random(seed));
      }
    }
    System.out.println("agreement: " + decided + " of " + PROBLEMS + " decided");
    assertThat(decided).as("problems decided").isGreaterThan(PROBLEMS / 3);
  }

  private static void check(String text, Verdict verdict, Random random) {
    var kind = verdict.kind();
    var convex = kind == Verdict.Kind.CONVEX || kind == Verdict.Kind.AFFINE;
    var concave = kind == Verdict.Kind.CONCAVE || kind == Verdict.Kind.AFFINE;
    if (!convex && !concave) {
      return;
    }
    var names = verdict.statement().variables();
    var f = CompiledFunction.of(verdict.statement().function(), names);
    var domain = verdict.context().constraints().stream().map(c -> membership(c, names)).toList();
    for (int i = 0; i < CHORDS; i++) {
      var scale = SCALES[random.nextInt(SCALES.length)];
      var a = point(names.size(), scale, random);
      var b = point(names.size(), scale, random);
      if (!inside(a, domain) || !inside(b, domain)) {
        continue;
      }
      var middle = new double[a.length];
      for (int k = 0; k < a.length; k++) {
        middle[k] = (a[k] + b[k]) / 2;
      }
      var gap = f.at(middle) - (f.at(a) + f.at(b)) / 2;
      var size = NOISE * (1 + Math.abs(f.at(a)) + Math.abs(f.at(b)));
      if (Double.isFinite(gap)) {
        assertThat(convex && gap > size)
            .as("%s is convex, at %s, %s", text, List.of(a[0]), b[0])
            .isFalse();
        assertThat(concave && gap < -size)
            .as("%s is concave, at %s, %s", text, a[0], b[0])
            .isFalse();
      }
    }
  }

  private record Side(CompiledFunction function, Constraint constraint) {}

  private static Side membership(Constraint constraint, List<String> names) {
    Expr expression = constraint.expression();
    return new Side(CompiledFunction.of(expression, names), constraint);
  }

  private static boolean inside(double[] point, List<Side> domain) {
    return domain.stream()
        .allMatch(
            side ->
                side.constraint().relation().holds((int) Math.signum(side.function().at(point))));
  }

  private static double[] point(int size, double scale, Random random) {
    var point = new double[size];
    for (int i = 0; i < size; i++) {
      point[i] = random.nextInt(4) == 0 ? random.nextInt(7) - 3 : scale * random.nextGaussian();
    }
    return point;
  }
}
