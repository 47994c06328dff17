package dev.jensen.inquiry;

import dev.jensen.answer.Answer;
import dev.jensen.parse.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Where an inquiry has its work done. Both ways end within about the time given, whatever the work
/// is.
public interface Respondent {
  Answer answer(Problem problem, Duration limit) throws InterruptedException;

  /// The result of a task; empty where the time or the memory was too small. What it throws is
  /// thrown.
  <T> Optional<T> work(Callable<T> task, Duration limit) throws InterruptedException;
}
