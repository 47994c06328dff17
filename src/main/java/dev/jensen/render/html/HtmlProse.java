package dev.jensen.render.html;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Inline;
import dev.jensen.render.document.Prose;
import dev.jensen.render.math.Formulas;
import dev.jensen.render.math.Layout;
import dev.jensen.render.math.Measure;
import java.util.List;
import java.util.stream.Collectors;

/// Sentences and formulas.
final class HtmlProse {
  private static final double LONGEST_INLINE = 40;

  private HtmlProse() {}

  static String of(Prose prose) {
    return prose.parts().stream().map(HtmlProse::part).collect(Collectors.joining());
  }

  private static String part(Inline part) {
    return switch (part) {
      case Inline.Words(var text) -> HtmlText.escaped(text);
      case Inline.Maths(var formula) -> maths(formula);
      case Inline.Reference(var step) -> "(" + step + ")";
    };
  }

  /// Long formulas may scroll on a line of their own.
  private static String maths(Formula formula) {
    var layout = Formulas.of(formula);
    return Measure.width(layout) > LONGEST_INLINE
        ? "<span class=\"wide\">" + MathMl.inline(layout) + "</span>"
        : MathMl.inline(layout);
  }

  static String display(Formula formula) {
    return MathMl.display(Formulas.of(formula));
  }

  static String conditions(List<Constraint> conditions) {
    return conditions.isEmpty()
        ? "always"
        : conditions.stream()
            .distinct()
            .map(Formulas::condition)
            .map(MathMl::inline)
            .collect(Collectors.joining(" and "));
  }

  static String inline(Layout layout) {
    return MathMl.inline(layout);
  }
}
