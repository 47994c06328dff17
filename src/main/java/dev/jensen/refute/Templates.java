package dev.jensen.refute;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All templates tried for a statement, simplest first.
final class Templates {
  private static final int[] AXES = {120, 30, 12, 6, 3};
  private static final int LIMIT = 300;
  private static final int UNITS = 120;
  private static final int LARGEST_UNIFORM = 3;
  private static final int CONSTANTS = 14;

  private Templates() {}

  static List<Template> of(Statement statement) {
    var n = statement.variables().size();
    var source = new Axes(statement);
    var perVariable = AXES[Math.min(n, AXES.length) - 1];
    var axes = statement.variables().stream().map(x -> source.of(x, perVariable)).toList();
    var templates = new ArrayList<Template>();
    var highest =
        axes.stream().mapToInt(list -> list.stream().mapToInt(Axis::height).max().orElse(0)).sum();
    for (var height = 0; height <= highest && templates.size() < LIMIT; height++) {
      combine(axes, height, new ArrayList<>(), templates);
    }
    templates.addAll(uniform(statement, source));
    templates.addAll(new Lines(statement).templates());
    templates.sort(Comparator.comparingInt(Template::height));
    return templates;
  }

  /// All variables in the same unit, for functions that scale with their point as a whole.
  private static List<Template> uniform(Statement statement, Axes source) {
    var n = statement.variables().size();
    if (n < 2 || n > LARGEST_UNIFORM || statement.parameters().isEmpty()) {
      return List.of();
    }
    var anchors = new ArrayList<List<Expr>>();
    for (var variable : statement.variables()) {
      var options = new ArrayList<>(List.of(Expr.of(0)));
      source.anchors(variable).stream().limit(1).forEach(options::add);
      anchors.add(options);
    }
    var templates = new ArrayList<Template>();
    for (var unit : Monomials.of(statement.parameters(), UNITS)) {
      spread(anchors, unit, new ArrayList<>(), templates);
    }
    return templates;
  }

  private static void spread(
      List<List<Expr>> anchors, Expr unit, List<Axis> chosen, List<Template> templates) {
    if (chosen.size() == anchors.size()) {
      var template = Template.ofAxes(chosen);
      var height = template.height() + Height.of(unit);
      templates.add(new Template(template.base(), template.columns(), template.grids(), height));
      return;
    }
    for (var anchor : anchors.get(chosen.size())) {
      chosen.add(new Axis(anchor, unit, Grids.constants(CONSTANTS), Height.of(anchor)));
      spread(anchors, unit, chosen, templates);
      chosen.removeLast();
    }
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
