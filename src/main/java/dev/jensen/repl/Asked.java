package dev.jensen.repl;

import dev.jensen.answer.Answer;
import dev.jensen.app.Reply;
import dev.jensen.render.Outline;
import java.util.Optional;

/// A question that was asked, what came of it, and how far its hints were read.
public final class Asked {
  private final Reply reply;
  private final long nanos;
  private Optional<Outline> outline = Optional.empty();
  private int hints;

  Asked(Reply reply, long nanos) {
    this.reply = reply;
    this.nanos = nanos;
  }

  public Reply reply() {
    return reply;
  }

  /// The time that the answer took.
  public long nanos() {
    return nanos;
  }

  /// The answer, unless the time was up or something failed.
  public Optional<Answer> answer() {
    return reply instanceof Reply.Answered(var answer) ? Optional.of(answer) : Optional.empty();
  }

  /// Its proof; empty without an answer, or when it takes too long to write.
  public Optional<Outline> outline(Bench bench) throws InterruptedException {
    if (outline.isEmpty() && answer().isPresent()) {
      outline = bench.work(() -> Outline.of(answer().orElseThrow()));
    }
    return outline;
  }

  /// How many hints were given before this one.
  public int nextHint() {
    return hints++;
  }
}
