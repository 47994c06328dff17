package dev.jensen.refute;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Atom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All templates tried for a statement, simplest first.
final class Templates {
  private static final int[] AXES = {120, 30, 12, 6, 3};
  private static final int LIMIT = 700;

  private Templates() {}

  static List<Template> of(Statement statement, Atom logarithm) {
    var n = statement.variables().size();
    var source = new Axes(statement, logarithm);
    var perVariable = AXES[Math.min(n, AXES.length) - 1];
    var axes = statement.variables().stream().map(x -> source.of(x, perVariable)).toList();
    var templates = new ArrayList<Template>();
    var highest =
        axes.stream().mapToInt(list -> list.stream().mapToInt(Axis::height).max().orElse(0)).sum();
    for (var height = 0; height <= highest && templates.size() < LIMIT; height++) {
      combine(axes, height, new ArrayList<>(), templates);
    }
    templates.addAll(new Lines(statement).templates());
    templates.sort(Comparator.comparingInt(Template::height));
    return templates;
  }

  private static void combine(
      List<List<Axis>> axes, int left, List<Axis> chosen, List<Template> templates) {
    if (chosen.size() == axes.size()) {
      if (left == 0 && templates.size() < LIMIT) {
        templates.add(Template.ofAxes(chosen));
      }
      return;
    }
    for (var axis : axes.get(chosen.size())) {
      if (axis.height() <= left) {
        chosen.add(axis);
        combine(axes, left - axis.height(), chosen, templates);
        chosen.removeLast();
      }
    }
  }
}
