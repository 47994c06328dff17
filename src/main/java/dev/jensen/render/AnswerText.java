package dev.jensen.render;

import dev.jensen.answer.Answer;
import dev.jensen.render.text.PlainExposition;

/// Answers for people, as text: the verdict first, then why.
public final class AnswerText {
  private static final int COLUMNS = 80;

  private AnswerText() {}

  public static String of(Answer answer) {
    return of(answer, Style.FULL);
  }

  public static String of(Answer answer, Style style) {
    return of(answer, style, COLUMNS);
  }

  /// On so many columns, as far as words allow.
  public static String of(Answer answer, Style style, int columns) {
    return PlainExposition.of(Story.of(answer, style), columns);
  }

  /// The verdict and the problem alone.
  public static String briefly(Answer answer) {
    return PlainExposition.of(Story.briefly(answer), COLUMNS);
  }
}
