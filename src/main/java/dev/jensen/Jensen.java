package dev.jensen;

import dev.jensen.answer.Answer;
import dev.jensen.decide.Decider;
import dev.jensen.parse.Problem;
import dev.jensen.refute.Deadline;
import java.time.Duration;

/// The entry point of the library.
public final class Jensen {
  private Jensen() {}

  /// Proves or refutes convexity, within the time given. Every decided answer has been re-computed
  /// by the kernel.
  public static Answer decide(Problem problem, Duration limit) {
    return new Decider(problem, Deadline.in(limit.toMillis())).decide();
  }
}
