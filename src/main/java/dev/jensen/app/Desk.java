package dev.jensen.app;

import dev.jensen.answer.Answer;
import dev.jensen.inquiry.Inquiry;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.Problem;
import dev.jensen.parse.ProblemParser;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// Reads questions and has them decided, each on a worker and within a time limit.
public final class Desk {
  private static final Duration FOR_TELLING = Duration.ofSeconds(2);

  private final ProblemParser parser = new ProblemParser(Atoms.all());
  private final Decider decider;

  public Desk(Decider decider) {
    this.decider = decider;
  }

  Reply answer(String problem, TimeLimit limit) throws InterruptedException {
    return answer(() -> parser.parse(problem), limit);
  }

  Reply answer(BatchLine.Parts parts, TimeLimit limit) throws InterruptedException {
    return answer(
        () -> parser.fromFields(parts.expr(), parts.vars(), parts.params(), parts.assume()), limit);
  }

  /// Reads on a worker, and has each decision that the inquiry needs made on one of its own, which
  /// is left behind when it does not end with its share of the time.
  public InquiryReply inquire(
      Supplier<Problem> reading, Inquiry inquiry, int columns, TimeLimit limit)
      throws InterruptedException {
    Callable<InquiryReply.Found> task =
        () -> {
          var problem = reading.get();
          var finding = inquiry.about(problem, limit.leftForDeciding(), new Workers(decider));
          return InquiryReply.found(finding, columns);
        };
    // Its parts keep to the limit by themselves.
    return InquiryReply.of(Worker.run(task, limit.left().plus(FOR_TELLING)), limit.whole());
  }

  InquiryReply inquire(String problem, Inquiry inquiry, int columns, TimeLimit limit)
      throws InterruptedException {
    return inquire(() -> parser.parse(problem), inquiry, columns, limit);
  }

  /// Reads and decides on the worker.
  public Reply answer(Supplier<Problem> reading, TimeLimit limit) throws InterruptedException {
    Callable<Answer> task =
        () -> {
          var problem = reading.get();
          return decider.decide(problem, limit.leftForDeciding());
        };
    return Reply.of(Worker.run(task, limit.leftForDeciding()), limit.whole());
  }
}
