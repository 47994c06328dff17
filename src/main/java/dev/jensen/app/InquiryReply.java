package dev.jensen.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jensen.inquiry.Finding;
import dev.jensen.inquiry.Objection;
import dev.jensen.parse.ProblemException;
import dev.jensen.render.AnswerJson;
import dev.jensen.render.FindingJson;
import dev.jensen.render.FindingText;
import java.time.Duration;
import java.util.Optional;

/// How an inquiry ended: with a finding, or with what prevented one.
public sealed interface InquiryReply {
  /// `text` is the finding as text of the columns that were asked for.
  record Found(Finding finding, String text, ObjectNode json) implements InquiryReply {}

  record NotAProblem(ProblemException thrown) implements InquiryReply {}

  /// The question makes no sense of the problem.
  record Objected(String why) implements InquiryReply {}

  /// The time or the memory was too small, in words.
  record Stopped(String reason, String why) implements InquiryReply {}

  record Failed(Throwable cause) implements InquiryReply {}

  static InquiryReply of(Worker.Outcome<Found> outcome, Duration limit) {
    return switch (outcome) {
      case Worker.Outcome.Done<Found>(var found) -> found;
      case Worker.Outcome.OutOfTime<Found> late -> new Stopped("time", Faults.lateness(limit));
      case Worker.Outcome.OutOfSpace<Found>(var what) -> new Stopped("limit", what);
      case Worker.Outcome.Failed<Found>(ProblemException fault) -> new NotAProblem(fault);
      case Worker.Outcome.Failed<Found>(Objection objection) ->
          new Objected(String.valueOf(objection.getMessage()));
      case Worker.Outcome.Failed<Found>(var cause) -> new Failed(cause);
    };
  }

  static Found found(Finding finding, int columns) {
    return new Found(finding, FindingText.of(finding, columns), FindingJson.of(finding));
  }

  default String text() {
    return switch (this) {
      case Found found -> found.text();
      case Stopped(var reason, var why) -> "unknown\n\n" + why + "\n";
      case NotAProblem n -> "";
      case Objected o -> "";
      case Failed f -> "";
    };
  }

  default ObjectNode json() {
    return switch (this) {
      case Found found -> found.json();
      case Stopped(var reason, var why) -> AnswerJson.unknown(reason, why);
      case NotAProblem(var thrown) -> AnswerJson.of(thrown);
      case Objected(var why) -> AnswerJson.invalid("question", why);
      case Failed(var cause) -> AnswerJson.unknown("fault", Faults.line(cause));
    };
  }

  /// What is wrong with the input, if something is.
  default Optional<String> fault() {
    return switch (this) {
      case Found found -> found.finding().fault();
      case NotAProblem(var thrown) -> Optional.of(thrown.render());
      case Objected(var why) -> Optional.of(why);
      case Stopped s -> Optional.empty();
      case Failed f -> Optional.empty();
    };
  }

  default int exitStatus() {
    return switch (this) {
      case Failed f -> ExitStatus.JENSEN_AT_FAULT;
      case Found found when found.finding().fault().isEmpty() ->
          found.finding().isDecided() ? ExitStatus.DECIDED : ExitStatus.UNDECIDED;
      case Stopped s -> ExitStatus.UNDECIDED;
      default -> ExitStatus.INPUT_AT_FAULT;
    };
  }
}
