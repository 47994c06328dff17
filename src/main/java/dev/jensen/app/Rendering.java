package dev.jensen.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jensen.answer.Answer;
import dev.jensen.render.AnswerHtml;
import dev.jensen.render.AnswerJson;
import dev.jensen.render.AnswerLatex;
import dev.jensen.render.AnswerText;
import dev.jensen.render.Style;
import java.time.Duration;
import java.util.concurrent.Callable;

/// Writes replies. An answer whose explanation takes too long is given without it.
public final class Rendering {
  private static final Duration LEAST = Duration.ofMillis(200);
  private static final Duration MOST = Duration.ofSeconds(10);
  private static final Duration BRIEFLY = Duration.ofSeconds(2);

  private Rendering() {}

  /// The explanation has the time given, but never less than a moment.
  static String text(Answer answer, DocumentOptions.Amount amount, Duration time)
      throws InterruptedException {
    return onWorker(
        () -> AnswerText.of(answer, style(amount)), () -> AnswerText.briefly(answer), time);
  }

  static String latex(
      Answer answer, DocumentOptions.Amount amount, boolean isFragment, Duration time)
      throws InterruptedException {
    return onWorker(
        () -> AnswerLatex.of(answer, style(amount), isFragment),
        () -> AnswerLatex.of(answer, Style.EVIDENCE, isFragment),
        time);
  }

  static String html(Answer answer, DocumentOptions.Amount amount, Duration time)
      throws InterruptedException {
    return onWorker(
        () -> AnswerHtml.of(answer, style(amount)),
        () -> AnswerHtml.of(answer, Style.EVIDENCE),
        time);
  }

  private static Style style(DocumentOptions.Amount amount) {
    return switch (amount) {
      case HINT -> Style.HINT;
      case SHORT -> Style.SHORT;
      case FULL -> Style.FULL;
    };
  }

  public static ObjectNode json(Reply reply, Duration time) throws InterruptedException {
    return switch (reply) {
      case Reply.Answered(var answer) ->
          onWorker(() -> AnswerJson.of(answer), () -> AnswerJson.briefly(answer), time);
      case Reply.NotAProblem(var fault) -> AnswerJson.of(fault);
      case Reply.OutOfTime(var limit) -> AnswerJson.unknown("time", Faults.lateness(limit));
      case Reply.OutOfSpace(var what) -> AnswerJson.unknown("limit", what);
      case Reply.Failed(var cause) -> AnswerJson.unknown("fault", Faults.line(cause));
    };
  }

  /// On a thread of its own, because terms may be deep.
  private static <T> T onWorker(Callable<T> full, Callable<T> brief, Duration time)
      throws InterruptedException {
    var bounded = time.compareTo(MOST) > 0 ? MOST : time.compareTo(LEAST) < 0 ? LEAST : time;
    if (Worker.run(full, bounded) instanceof Worker.Outcome.Done<T>(var written)) {
      return written;
    }
    if (Worker.run(brief, BRIEFLY) instanceof Worker.Outcome.Done<T>(var written)) {
      return written;
    }
    throw new IllegalStateException("an answer could not be written");
  }
}
