package dev.jensen.render;

import dev.jensen.answer.Answer;
import dev.jensen.render.latex.LatexDocument;

/// Answers as LaTeX: a theorem with its proof and its picture.
public final class AnswerLatex {
  private AnswerLatex() {}

  /// A document that compiles by itself.
  public static String document(Answer answer, Style style) {
    return LatexDocument.of(Story.illustrated(answer, style));
  }

  /// What goes into a document of one's own; a comment at its start says what that must load.
  public static String fragment(Answer answer, Style style) {
    return LatexDocument.fragment(Story.illustrated(answer, style));
  }
}
