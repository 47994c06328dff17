package dev.jensen.render.latex;

import dev.jensen.render.document.Prose;
import dev.jensen.render.document.Sheet;
import java.util.List;
import java.util.function.Function;

/// Exercises as a document, and their solutions as another.
public final class LatexSheet {
  private static final double LINE = 37;

  private LatexSheet() {}

  /// What is handed out: the problems, and on a page of their own the hints.
  public static String problems(Sheet sheet) {
    return LatexDocument.around(
        List.of(
            title(sheet.title())
                + listed("enumerate", sheet.tasks(), LatexSheet::problem)
                + "\\clearpage\n"
                + title("Hints")
                + listed("itemize", sheet.hints(), LatexSheet::sentence)));
  }

  /// For each problem the key, how it is found, and the proof of what f is.
  public static String solutions(Sheet sheet) {
    var text = new StringBuilder(title(sheet.title() + ": solutions"));
    int number = 1;
    for (var task : sheet.tasks()) {
      text.append("\\subsection*{Exercise ").append(number++).append("}\n");
      text.append(sentence(task.given())).append('\n');
      text.append(sentence(task.asked())).append("\n\n\\smallskip\\noindent\\textbf{Answer.} ");
      text.append(sentence(task.key())).append('\n');
      task.working().forEach(step -> text.append(sentence(step)).append('\n'));
      text.append("\n\\medskip\n").append(LatexExposition.of(task.worked())).append('\n');
    }
    return LatexDocument.around(List.of(text.toString()));
  }

  private static String title(String title) {
    return "\\section*{" + LatexText.escaped(title) + "}\n";
  }

  private static String problem(Sheet.Task task) {
    return sentence(task.given()) + "\n\n" + sentence(task.asked());
  }

  private static <T> String listed(String how, List<T> items, Function<T, String> written) {
    var text = new StringBuilder("\\begin{" + how + "}\\setlength{\\itemsep}{2ex}\n");
    items.forEach(item -> text.append("\\item ").append(written.apply(item)).append('\n'));
    return text.append("\\end{" + how + "}\n").toString();
  }

  private static String sentence(Prose prose) {
    return new LatexProse(LINE).of(prose);
  }
}
