package dev.jensen.app;

import dev.jensen.answer.Answer;
import dev.jensen.parse.Problem;
import java.time.Duration;

/// Answers a problem within about the time given. It runs on a thread that is interrupted when the
/// time is up.
@FunctionalInterface
public interface Decider {
  Answer decide(Problem problem, Duration limit);
}
