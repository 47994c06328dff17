package dev.jensen.app;

import dev.jensen.answer.Answer;
import dev.jensen.inquiry.Respondent;
import dev.jensen.parse.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Does each part of an inquiry on a worker of its own, which is left behind when it does not end
/// with its share of the time.
record Workers(Decider decider) implements Respondent {

  @Override
  public Answer answer(Problem problem, Duration limit) throws InterruptedException {
    return switch (Worker.run(() -> decider.decide(problem, limit), limit)) {
      case Worker.Outcome.Done<Answer>(var answer) -> answer;
      case Worker.Outcome.OutOfTime<Answer> late ->
          undecided(problem, Answer.Reason.TIME, "a step of the search took too long");
      case Worker.Outcome.OutOfSpace<Answer>(var what) ->
          undecided(problem, Answer.Reason.LIMIT, what);
      case Worker.Outcome.Failed<Answer>(var fault) -> throw thrown(fault);
    };
  }

  @Override
  public <T> Optional<T> work(Callable<T> task, Duration limit) throws InterruptedException {
    return switch (Worker.run(task, limit)) {
      case Worker.Outcome.Done<T>(var value) -> Optional.of(value);
      case Worker.Outcome.OutOfTime<T> late -> Optional.empty();
      case Worker.Outcome.OutOfSpace<T> large -> Optional.empty();
      case Worker.Outcome.Failed<T>(var fault) -> throw thrown(fault);
    };
  }

  private static RuntimeException thrown(Throwable fault) {
    return fault instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(fault);
  }

  private static Answer undecided(Problem problem, Answer.Reason reason, String goal) {
    return new Answer.Undecided(
        problem, new Answer.Obstacle(reason, goal), List.of(), Optional.empty());
  }
}
