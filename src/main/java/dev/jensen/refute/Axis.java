package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import java.util.List;

/// The values `anchor + c · scale` for one variable, c from a grid.
record Axis(Expr anchor, Expr scale, List<GridValue> grid, int height) {
  Axis {
    grid = List.copyOf(grid);
  }

  static Axis of(Expr anchor, Expr scale, List<GridValue> grid) {
    return new Axis(
        anchor, scale, grid, Height.of(anchor) + (scale.isOne() ? 0 : Height.of(scale)));
  }
}
