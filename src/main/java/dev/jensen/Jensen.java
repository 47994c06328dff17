package dev.jensen;

import dev.jensen.answer.Answer;
import dev.jensen.decide.Decider;
import dev.jensen.parse.Problem;
import dev.jensen.prove.Progress;
import dev.jensen.refute.Deadline;
import java.time.Duration;

/// The entry point of the library.
public final class Jensen {
  private static final double SHARE_FOR_THE_SEARCH = 0.85;
  private static final double SHARE_WITH_THE_CHECK = 0.95;

  private Jensen() {}

  /// Proves or refutes convexity, within the time given. Every decided answer has been re-computed
  /// by the kernel.
  public static Answer decide(Problem problem, Duration limit) {
    return decide(problem, limit, Progress.SILENT);
  }

  /// The same for someone who waits and wants to hear what is tried.
  public static Answer decide(Problem problem, Duration limit, Progress progress) {
    // The rest is for the kernel's last word, and for what a step may overrun.
    var whole = Deadline.in(limit.toMillis());
    return new Decider(
            problem, whole.share(SHARE_FOR_THE_SEARCH), whole.share(SHARE_WITH_THE_CHECK), progress)
        .decide();
  }
}
