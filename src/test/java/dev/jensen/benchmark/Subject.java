package dev.jensen.benchmark;

import dev.jensen.Jensen;
import dev.jensen.answer.Answer;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.Problem;
import dev.jensen.parse.ProblemParser;
import java.time.Duration;

/// A problem of each kind that is decided in a way of its own.
public enum Subject {
  CONSTRUCTION("exp(-x) + log(1 + exp(2*x - 1)) in x"),
  SECOND_DERIVATIVE("x^4 - 2*x^3 + 2*x^2 in x"),
  REGIONS("x*relu(x) + relu(-x)*abs(x - 1)^3 in x"),
  REFUTATION("(1 - v*relu(w))^2 in v, w"),
  PARAMETERS("x^2 + a*x*y + y^2 in x, y"),
  THOUSAND_POINTS(Family.all().getFirst().problem().apply(1000));

  private static final Duration LIMIT = Duration.ofSeconds(60);

  final String text;

  Subject(String text) {
    this.text = text;
  }

  Problem problem() {
    return new ProblemParser(Atoms.all()).parse(text);
  }

  /// Throws `IllegalStateException` when there is no decision: there would be nothing to measure.
  Answer.Decided decided() {
    return decided(problem());
  }

  static Answer.Decided decided(Problem problem) {
    if (Jensen.decide(problem, LIMIT) instanceof Answer.Decided decided) {
      return decided;
    }
    throw new IllegalStateException("not decided: " + problem.text());
  }
}
