package dev.jensen.render.text;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.render.document.Block;
import dev.jensen.render.document.Formula;
import java.util.ArrayList;
import java.util.List;

/// The regions of a function, a paragraph each, then the kinks between them.
final class PlainRegions {
  private PlainRegions() {}

  static List<String> of(Block.Regions regions) {
    var lines = new ArrayList<String>();
    int number = 1;
    for (var row : regions.rows()) {
      lines.add(
          "Region "
              + number++
              + ": "
              + Conditions.joined(row.where())
              + "; f = "
              + written(row.piece())
              + ", "
              + derivatives(row.hessian()));
    }
    regions.kinks().forEach(kink -> lines.add(PlainFormula.of(kink)));
    return lines;
  }

  private static String written(Expr expr) {
    return PlainFormula.of(Formula.of(expr));
  }

  private static String derivatives(List<List<Expr>> hessian) {
    return hessian.size() == 1
        ? "f'' = " + written(hessian.get(0).get(0))
        : "Hessian " + PlainFormula.of(new Formula.Matrix(hessian));
  }
}
