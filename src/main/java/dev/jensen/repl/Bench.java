package dev.jensen.repl;

import dev.jensen.answer.Answer;
import dev.jensen.app.Desk;
import dev.jensen.app.InquiryReply;
import dev.jensen.app.Reply;
import dev.jensen.app.TimeLimit;
import dev.jensen.app.Worker;
import dev.jensen.inquiry.Inquiry;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.Problem;
import dev.jensen.parse.ProblemParser;
import dev.jensen.prove.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// Where a session has its work done: each task on a thread of its own, within a time limit. When
/// the session's thread is interrupted the task is stopped.
public final class Bench {
  /// For an explanation, which may be long where the answer is.
  public static final Duration FOR_WORDS = Duration.ofSeconds(20);

  private final ProblemParser parser = new ProblemParser(Atoms.all());
  private final Desk desk;
  private final Duration limit;

  /// Decides within about the time given and says what it tries.
  @FunctionalInterface
  public interface Decider {
    Answer decide(Problem problem, Duration limit, Progress progress);
  }

  public Bench(Decider decider, Duration limit, Progress progress) {
    this.desk = new Desk((problem, time) -> decider.decide(problem, time, progress));
    this.limit = limit;
  }

  Reply answer(Function<ProblemParser, Problem> reading) throws InterruptedException {
    return desk.answer(() -> reading.apply(parser), TimeLimit.fromNow(limit));
  }

  /// Asks another question about a problem than whether it is convex.
  public InquiryReply inquire(Problem problem, Inquiry inquiry, int columns)
      throws InterruptedException {
    return desk.inquire(() -> problem, inquiry, columns, TimeLimit.fromNow(limit));
  }

  /// The result of a task; empty when it took too long. What it throws is thrown.
  public <T> Optional<T> work(Callable<T> task) throws InterruptedException {
    return switch (Worker.run(task, FOR_WORDS)) {
      case Worker.Outcome.Done<T>(var value) -> Optional.of(value);
      case Worker.Outcome.Failed<T>(RuntimeException fault) -> throw fault;
      case Worker.Outcome.Failed<T>(var fault) -> throw new IllegalStateException(fault);
      case Worker.Outcome.OutOfTime<T> late -> Optional.empty();
      case Worker.Outcome.OutOfSpace<T> large -> Optional.empty();
    };
  }

  /// The same for reading.
  public <T> Optional<T> read(Function<ProblemParser, T> reading) throws InterruptedException {
    return work(() -> reading.apply(parser));
  }
}
