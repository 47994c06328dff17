package dev.jensen.render;

import dev.jensen.explain.BrokenComposition;
import dev.jensen.explain.RegionTable;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What makes a refutation plausible: the regions with their second derivatives, or the condition
/// of the composition rule that fails. Each remark is a list of paragraphs.
final class Remarks {
  private final List<String> variables;

  Remarks(List<String> variables) {
    this.variables = variables;
  }

  /// Which condition of the composition rule fails.
  List<String> composition(BrokenComposition broken) {
    var outer = Plain.of(broken.outer());
    var low = Plain.of(Expr.of(broken.low()));
    var high = Plain.of(Expr.of(broken.high()));
    return List.of(
        "f is "
            + outer
            + " of t = "
            + Plain.of(broken.inner())
            + ". Both are convex, but a convex function of a convex one need be convex only if the"
            + " outer one is nondecreasing on an interval that contains the values of the inner"
            + " one.",
        outer
            + " is not nondecreasing: at t = "
            + low
            + " it is "
            + at(broken, broken.low())
            + ", at t = "
            + high
            + " it is "
            + at(broken, broken.high())
            + ".");
  }

  private static String at(BrokenComposition broken, Rational t) {
    var value = broken.outer().substitute(Map.of("t", Expr.of(t)));
    var context = new dev.jensen.kernel.Context(List.of(), List.of());
    return Plain.of(context.normal(value).toExpr());
  }

  /// The regions, one after the other, then the kinks between them.
  List<String> regions(RegionTable table) {
    var lines = new ArrayList<String>();
    int number = 1;
    for (var row : table.rows()) {
      lines.add(
          "Region "
              + number++
              + ": "
              + Conditions.joined(row.where())
              + "; f = "
              + Phrases.clipped(Plain.of(row.piece()))
              + ", "
              + derivatives(row.hessian()));
    }
    lines.addAll(kinks(table));
    return lines;
  }

  /// A sentence for each kink between two regions.
  List<String> kinks(RegionTable table) {
    return table.folds().stream().map(Remarks::fold).toList();
  }

  /// The second derivatives with what they are called.
  String derivatives(List<List<Expr>> hessian) {
    return (variables.size() == 1 ? "f'' = " : "Hessian ") + entries(hessian);
  }

  /// The second derivative, or the rows of the Hessian.
  String entries(List<List<Expr>> hessian) {
    if (variables.size() == 1) {
      return Phrases.clipped(Plain.of(hessian.get(0).get(0)));
    }
    var rows =
        hessian.stream()
            .map(
                row ->
                    "["
                        + String.join(
                            ", ", row.stream().map(e -> Phrases.clipped(Plain.of(e))).toList())
                        + "]")
            .toList();
    return "[" + String.join(", ", rows) + "]";
  }

  private static String fold(RegionTable.Fold fold) {
    var surface = Plain.of(fold.on());
    var trend =
        switch (fold.trend()) {
          case GROWS -> ", which is >= 0 there: the slope does not fall";
          case FALLS -> ", which is <= 0 there: the slope falls";
          case BOTH -> "; where that is negative the slope falls";
        };
    return "Kink between regions "
        + (fold.negative() + 1)
        + " and "
        + (fold.positive() + 1)
        + ", at "
        + surface
        + " = 0: as "
        + surface
        + " grows, the slope gains "
        + Phrases.clipped(Plain.of(fold.gain()))
        + " times that of "
        + surface
        + trend
        + ".";
  }
}
