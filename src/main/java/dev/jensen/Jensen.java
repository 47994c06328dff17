package dev.jensen;

import dev.jensen.answer.Answer;
import dev.jensen.parse.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The entry point of the library.
public final class Jensen {
  private Jensen() {}

  /// Proves or refutes convexity, within the time given. Every decided answer has been re-computed
  /// by the kernel.
  public static Answer decide(Problem problem, Duration limit) {
    return new Answer.Undecided(
        problem,
        new Answer.Obstacle(Answer.Reason.EXHAUSTED, "nothing was tried within " + limit),
        List.of(),
        Optional.empty());
  }
}
