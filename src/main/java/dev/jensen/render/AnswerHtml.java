package dev.jensen.render;

import dev.jensen.answer.Answer;
import dev.jensen.render.html.HtmlDocument;

/// Answers as one HTML file that fetches nothing.
public final class AnswerHtml {
  private AnswerHtml() {}

  public static String of(Answer answer, Style style) {
    return HtmlDocument.of(Story.illustrated(answer, style));
  }

  /// What is said without an answer: why there is none.
  public static String unanswered(String why) {
    return HtmlDocument.of(Story.unanswered(why));
  }
}
