package dev.jensen.app;

import dev.jensen.answer.Answer;
import dev.jensen.parse.ProblemException;
import java.time.Duration;

/// How a question ended: with an answer, or with what prevented one.
public sealed interface Reply {
  record Answered(Answer answer) implements Reply {}

  record NotAProblem(ProblemException fault) implements Reply {}

  record OutOfTime(Duration limit) implements Reply {}

  record OutOfSpace(String what) implements Reply {}

  record Failed(Throwable cause) implements Reply {}

  static Reply of(Worker.Outcome<Answer> outcome, Duration limit) {
    return switch (outcome) {
      case Worker.Outcome.Done<Answer>(var answer) -> new Answered(answer);
      case Worker.Outcome.OutOfTime<Answer> late -> new OutOfTime(limit);
      case Worker.Outcome.OutOfSpace<Answer>(var what) -> new OutOfSpace(what);
      case Worker.Outcome.Failed<Answer>(ProblemException fault) -> new NotAProblem(fault);
      case Worker.Outcome.Failed<Answer>(var cause) -> new Failed(cause);
    };
  }

  default int exitStatus() {
    return switch (this) {
      case Answered(Answer.Decided d) -> ExitStatus.DECIDED;
      case Answered(Answer.Undecided u) -> ExitStatus.UNDECIDED;
      case Answered(Answer.Invalid i) -> ExitStatus.INPUT_AT_FAULT;
      case NotAProblem n -> ExitStatus.INPUT_AT_FAULT;
      case OutOfTime t -> ExitStatus.UNDECIDED;
      case OutOfSpace s -> ExitStatus.UNDECIDED;
      case Failed f -> ExitStatus.JENSEN_AT_FAULT;
    };
  }
}
