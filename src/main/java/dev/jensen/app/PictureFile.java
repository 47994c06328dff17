package dev.jensen.app;

import dev.jensen.answer.Answer;
import dev.jensen.render.AnswerPicture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The picture of an answer, written to a file, which is replaced as a whole or not at all.
public final class PictureFile {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private PictureFile() {}

  /// True for names that say which kind of picture is wanted.
  public static boolean isPossible(Path file) {
    return DocumentOptions.isPicture(file);
  }

  /// False when there is nothing to draw, or not in time; then no file is written.
  public static boolean write(Path file, Answer answer) throws IOException, InterruptedException {
    var drawn = Worker.run(() -> drawn(file, answer), LIMIT);
    if (drawn instanceof Worker.Outcome.Done<Optional<byte[]>>(var bytes) && bytes.isPresent()) {
      WholeFile.write(file, bytes.get());
      return true;
    }
    return false;
  }

  private static Optional<byte[]> drawn(Path file, Answer answer) {
    return DocumentOptions.isPng(file)
        ? AnswerPicture.png(answer)
        : AnswerPicture.svg(answer).map(svg -> svg.getBytes(StandardCharsets.UTF_8));
  }
}
