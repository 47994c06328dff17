package dev.jensen.render;

import dev.jensen.answer.Answer;
import dev.jensen.render.document.Picture;
import dev.jensen.render.plot.Raster;
import dev.jensen.render.plot.Svg;
import dev.jensen.render.plot.Terminal;
import java.util.Comparator;
import java.util.Optional;

/// The picture of an answer: of the first case with points that refute something, else of the first
/// one that can be pictured. Empty for answers without a verdict and where there is nothing to
/// draw.
public final class AnswerPicture {
  private AnswerPicture() {}

  public static Optional<String> svg(Answer answer) {
    return picture(answer).map(Svg::of);
  }

  public static Optional<byte[]> png(Answer answer) {
    return picture(answer).map(Raster::png);
  }

  /// In characters, of at most so many columns and about so many lines.
  public static Optional<String> text(Answer answer, int columns, int lines, boolean isUnicode) {
    return picture(answer).map(picture -> Terminal.of(picture, columns, lines, isUnicode));
  }

  static Optional<Picture> picture(Answer answer) {
    return switch (answer) {
      case Answer.Decided decided ->
          Case.of(decided.verdict(), decided.certificate()).stream()
              .sorted(Comparator.comparing(each -> each.notConvex().isEmpty()))
              .flatMap(
                  each ->
                      Illustration.of(each, decided.verdict().statement().function(), new Regions())
                          .stream())
              .findFirst();
      case Answer.Undecided undecided -> undecided.partial().flatMap(AnswerPicture::picture);
      case Answer.Invalid invalid ->
          invalid.parts().stream().flatMap(part -> picture(part.answer()).stream()).findFirst();
    };
  }
}
