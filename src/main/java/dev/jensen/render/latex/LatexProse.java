package dev.jensen.render.latex;

import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Inline;
import dev.jensen.render.document.Prose;
import dev.jensen.render.math.Formulas;
import dev.jensen.render.math.Layout;
import dev.jensen.render.math.Measure;
import java.util.ArrayList;
import java.util.List;

/// Sentences and displays on lines of a given width, in em.
final class LatexProse {
  private static final double LONGEST_INLINE = 22;
  private static final double HIGHEST_INLINE = 1.9;
  private static final double NARROW = 5;
  private static final double GAP = 4;
  private static final String PUNCTUATION = ",.;:";

  private final double width;

  LatexProse(double width) {
    this.width = width;
  }

  /// Formulas that are long or high stand on lines of their own, with the punctuation behind them.
  String of(Prose prose) {
    var text = new StringBuilder();
    var parts = merged(prose.parts());
    for (int i = 0; i < parts.size(); i++) {
      switch (parts.get(i)) {
        case Inline.Words(var words) -> text.append(LatexText.escaped(words));
        case Inline.Reference(var step) -> text.append("(" + step + ")");
        case Inline.Maths(var formula) -> {
          var layout = Formulas.of(formula);
          if (isInline(formula, layout)) {
            text.append(inline(layout));
          } else {
            var after = i + 1 < parts.size() ? punctuation(parts.get(i + 1)) : "";
            if (!after.isEmpty() && parts.get(i + 1) instanceof Inline.Words(var words)) {
              parts.set(i + 1, new Inline.Words(words.substring(after.length()).stripLeading()));
            }
            text.append(display(formula, after));
          }
        }
      }
    }
    return text.toString();
  }

  /// Words beside words as one.
  private static List<Inline> merged(List<Inline> parts) {
    var merged = new ArrayList<Inline>();
    for (var part : parts) {
      int last = merged.size() - 1;
      if (part instanceof Inline.Words(var more)
          && last >= 0
          && merged.get(last) instanceof Inline.Words(var words)) {
        merged.set(last, new Inline.Words(words + more));
      } else {
        merged.add(part);
      }
    }
    return merged;
  }

  private static String punctuation(Inline next) {
    return next instanceof Inline.Words(var words)
            && !words.isEmpty()
            && PUNCTUATION.indexOf(words.charAt(0)) >= 0
        ? words.substring(0, 1)
        : "";
  }

  private static boolean isInline(Formula formula, Layout layout) {
    var isHigh = Measure.height(layout) > HIGHEST_INLINE && Measure.width(layout) > NARROW;
    var isStatement = formula instanceof Formula.Chain || formula instanceof Formula.Curving;
    return Measure.width(layout) <= LONGEST_INLINE && !(isHigh && isStatement);
  }

  static String inline(Layout layout) {
    return "$" + LatexMath.of(layout) + "$";
  }

  /// A formula on a line of its own, or on several.
  String display(Formula formula, String after) {
    if (formula instanceof Formula.Curving curving
        && curving.variables().size() > 1
        && Measure.width(Formulas.of(formula)) > width) {
      return lines(Formulas.entries(curving), after);
    }
    return formula instanceof Formula.Chain(var first, var links)
        ? chain(first, links, after)
        : lines(List.of(Formulas.of(formula)), after);
  }

  /// Several formulas below each other.
  String displayed(List<Formula> formulas, String after) {
    if (formulas.size() == 1) {
      return display(formulas.get(0), after);
    }
    return lines(formulas.stream().map(Formulas::of).toList(), after);
  }

  /// Formulas in two columns, or all below each other where the line is too short.
  String paired(List<Formula> left, List<Formula> right) {
    var all = new ArrayList<Formula>(left);
    all.addAll(right);
    if (widest(left) + widest(right) + GAP > width) {
      return displayed(all, ".");
    }
    var rows = new ArrayList<String>();
    for (int i = 0; i < left.size(); i++) {
      var end = i == left.size() - 1 ? "." : ",";
      rows.add(
          aligned(Formulas.of(left.get(i))) + ", & " + aligned(Formulas.of(right.get(i))) + end);
    }
    return "\n\\begin{align*}\n" + String.join("\\\\\n", rows) + "\n\\end{align*}\n";
  }

  private static double widest(List<Formula> formulas) {
    return formulas.stream().map(Formulas::of).mapToDouble(Measure::width).max().orElse(0);
  }

  private String lines(List<Layout> layouts, String after) {
    if (layouts.stream().anyMatch(layout -> Measure.width(layout) > width)) {
      var text = new StringBuilder();
      for (int i = 0; i < layouts.size(); i++) {
        var end = i == layouts.size() - 1 ? after : ",";
        text.append(broken(LatexMath.of(layouts.get(i)) + end));
      }
      return text.toString();
    }
    if (layouts.size() == 1) {
      return "\n\\[" + LatexMath.of(layouts.get(0)) + after + "\\]\n";
    }
    var rows = new ArrayList<String>();
    for (int i = 0; i < layouts.size(); i++) {
      rows.add(aligned(layouts.get(i)) + (i == layouts.size() - 1 ? after : ","));
    }
    return "\n\\begin{align*}\n" + String.join("\\\\\n", rows) + "\n\\end{align*}\n";
  }

  /// With a mark at the first relation.
  private static String aligned(Layout layout) {
    if (!(layout instanceof Layout.Row(var parts))) {
      return LatexMath.of(layout);
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Layout.Sign(var role, var name) && role == Layout.Role.RELATION) {
        var left = new Layout.Row(parts.subList(0, i));
        var right = new Layout.Row(parts.subList(i, parts.size()));
        return LatexMath.of(left) + " &" + LatexMath.of(right);
      }
    }
    return LatexMath.of(layout);
  }

  /// Broken at its relations where it is too long for a line.
  private String chain(Formula first, List<Formula.Link> links, String after) {
    var start = Formulas.of(first);
    var whole = Formulas.of(new Formula.Chain(first, links));
    if (Measure.width(whole) <= width) {
      return "\n\\[" + LatexMath.of(whole) + after + "\\]\n";
    }
    var rest =
        links.stream()
            .map(link -> Layout.row(Formulas.relation(link.relation()), Formulas.of(link.next())))
            .toList();
    var widest = rest.stream().mapToDouble(Measure::width).max().orElse(0);
    if (Measure.width(start) + widest > width) {
      return broken(LatexMath.of(whole) + after);
    }
    var rows = rest.stream().map(row -> "&" + LatexMath.of(row)).toList();
    return "\n\\begin{align*}\n"
        + LatexMath.of(start)
        + String.join("\\\\\n", rows)
        + after
        + "\n\\end{align*}\n";
  }

  private static String broken(String math) {
    return "\n\\longformula{" + math + "}\n";
  }
}
