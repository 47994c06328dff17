package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/// A family of points `base + Σ c_j · column_j`, the base and the columns expressions in the
/// parameters, each `c_j` from its own grid of numbers.
record Template(
    List<Expr> base, List<List<Expr>> columns, List<List<GridValue>> grids, int height) {
  Template {
    base = List.copyOf(base);
    columns = List.copyOf(columns);
    grids = List.copyOf(grids);
  }

  /// A template whose coordinates vary each by itself.
  static Template ofAxes(List<Axis> axes) {
    var n = axes.size();
    var columns = new ArrayList<List<Expr>>();
    for (var j = 0; j < n; j++) {
      var column = new ArrayList<Expr>();
      for (var i = 0; i < n; i++) {
        column.add(i == j ? axes.get(j).scale() : Expr.of(0));
      }
      columns.add(column);
    }
    return new Template(
        axes.stream().map(Axis::anchor).toList(),
        columns,
        axes.stream().map(Axis::grid).toList(),
        axes.stream().mapToInt(Axis::height).sum());
  }

  /// Points on one line.
  static Template ofLine(List<Expr> base, List<Expr> direction, List<GridValue> grid, int height) {
    return new Template(base, List.of(direction), List.of(grid), height);
  }

  Expr coordinate(int i, List<GridValue> choice) {
    var terms = new ArrayList<Expr>();
    terms.add(base.get(i));
    for (var j = 0; j < choice.size(); j++) {
      terms.add(Expr.product(choice.get(j).expr(), columns.get(j).get(i)));
    }
    return Tidy.expanded(Expr.sum(terms));
  }
}
