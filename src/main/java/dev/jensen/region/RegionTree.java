package dev.jensen.region;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/// A set cut along the kinks of a function, by the signs of analytic expressions, until the
/// function has no kink left on any cell.
public sealed interface RegionTree {
  /// The parts where `on` >= 0 and where `on` <= 0; zeros count with the first.
  record Split(Expr on, RegionTree nonnegative, RegionTree nonpositive) implements RegionTree {}

  /// A part on which the function equals an expression without kinks.
  record Cell(List<Constraint> closed, Expr piece) implements RegionTree {
    public Cell {
      closed = List.copyOf(closed);
    }
  }

  /// A part in which the split expression is never beyond 0 on this side; the rule proves it on the
  /// parent's closed cell.
  record Nothing(Rule proof) implements RegionTree {}

  /// The cells from left to right.
  default List<Cell> cells() {
    var cells = new ArrayList<Cell>();
    collect(cells);
    return cells;
  }

  private void collect(List<Cell> cells) {
    switch (this) {
      case Split split -> {
        split.nonnegative().collect(cells);
        split.nonpositive().collect(cells);
      }
      case Cell cell -> cells.add(cell);
      case Nothing nothing -> {}
    }
  }
}
