package dev.jensen.render;

import dev.jensen.answer.Answer;
import dev.jensen.render.document.Exposition;
import dev.jensen.render.latex.LatexDocument;

/// Answers as LaTeX: a theorem with its proof and its picture. A document compiles by itself; a
/// fragment goes into a document of one's own, and a comment at its start says what that must load.
public final class AnswerLatex {
  private AnswerLatex() {}

  public static String of(Answer answer, Style style, boolean isFragment) {
    return written(Story.illustrated(answer, style), isFragment);
  }

  /// What is said without an answer: why there is none.
  public static String unanswered(String why, boolean isFragment) {
    return written(Story.unanswered(why), isFragment);
  }

  private static String written(Exposition exposition, boolean isFragment) {
    return isFragment ? LatexDocument.fragment(exposition) : LatexDocument.of(exposition);
  }
}
