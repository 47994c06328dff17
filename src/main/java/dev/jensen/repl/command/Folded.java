package dev.jensen.repl.command;

import dev.jensen.render.Outline;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A proof of which only some steps are shown. A step that stands on others, which are not shown,
/// has their number behind it. In a proof with several cases, steps are named CASE.STEP.
final class Folded {
  private final Outline outline;
  private final int columns;
  private final StringBuilder text = new StringBuilder();

  Folded(Outline outline, int columns) {
    this.outline = outline;
    this.columns = columns;
  }

  /// The conclusions of each case with the steps that these stand on directly.
  String conclusions() {
    for (int i = 0; i < outline.parts().size(); i++) {
      var part = outline.parts().get(i);
      if (!part.when().isEmpty()) {
        text.append(i == 0 ? "" : "\n");
        paragraph("Case " + (i + 1) + ", ", part.when() + ": " + part.verdict());
      }
      if (part.steps().isEmpty()) {
        paragraph("  ", part.conclusions().isEmpty() ? "The points above show it." : "");
      }
      for (int conclusion : part.conclusions()) {
        step(i, part, conclusion);
      }
    }
    return text.toString();
  }

  /// One step with those that it stands on directly; empty if there is none of that number.
  Optional<String> step(int part, int number) {
    if (part < 1 || part > outline.parts().size()) {
      return Optional.empty();
    }
    var steps = outline.parts().get(part - 1);
    if (number < 1 || number > steps.steps().size()) {
      return Optional.empty();
    }
    step(part - 1, steps, number);
    return Optional.of(text.toString());
  }

  private void step(int index, Outline.Part part, int number) {
    var step = part.steps().get(number - 1);
    line(name(index, number), step.sentence(), "");
    for (int premise : step.premises()) {
      int below = below(part, premise).size();
      var folded =
          below == 0
              ? ""
              : " (:why "
                  + name(index, premise)
                  + " unfolds "
                  + below
                  + (below == 1 ? " step)" : " steps)");
      line("  " + name(index, premise), part.steps().get(premise - 1).sentence(), folded);
    }
  }

  private String name(int index, int number) {
    return outline.parts().size() == 1 ? String.valueOf(number) : (index + 1) + "." + number;
  }

  private static Set<Integer> below(Outline.Part part, int number) {
    var found = new HashSet<Integer>();
    collect(part, number, found);
    return found;
  }

  private static void collect(Outline.Part part, int number, Set<Integer> found) {
    for (int premise : part.steps().get(number - 1).premises()) {
      if (found.add(premise)) {
        collect(part, premise, found);
      }
    }
  }

  private void line(String name, String sentence, String folded) {
    paragraph(name + ". ", sentence + folded);
  }

  private void paragraph(String head, String words) {
    text.append(Wrapped.of(head, words, columns));
  }
}
