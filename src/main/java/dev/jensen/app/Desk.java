package dev.jensen.app;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.Problem;
import dev.jensen.parse.ProblemParser;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// Reads questions and has them decided, each on a worker and within a time limit.
public final class Desk {
  private static final int RESERVE = 25;

  private final ProblemParser parser = new ProblemParser(Atoms.all());
  private final Decider decider;
  private final Duration limit;

  public Desk(Decider decider, Duration limit) {
    this.decider = decider;
    this.limit = limit;
  }

  Reply answer(String problem) throws InterruptedException {
    return answer(() -> parser.parse(problem));
  }

  Reply answer(BatchLine.Parts parts) throws InterruptedException {
    return answer(
        () -> parser.fromFields(parts.expr(), parts.vars(), parts.params(), parts.assume()));
  }

  /// Decides what is read on the worker.
  public Reply answer(Supplier<Problem> reading) throws InterruptedException {
    var start = System.nanoTime();
    Callable<Answer> task =
        () -> {
          var problem = reading.get();
          return decider.decide(problem, limit.minusNanos(System.nanoTime() - start));
        };
    // A little is kept back, so that the answer itself is out within the limit.
    return Reply.of(Worker.run(task, limit.minus(limit.dividedBy(RESERVE))), limit);
  }
}
