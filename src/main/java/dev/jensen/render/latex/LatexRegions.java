package dev.jensen.render.latex;

import dev.jensen.explain.RegionTable;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.render.document.Block;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Prose;
import dev.jensen.render.math.Formulas;
import dev.jensen.render.math.Layout;
import dev.jensen.render.math.Measure;
import java.util.ArrayList;
import java.util.List;

/// The regions of a function as a table where that fits the page, else as a list, and the kinks.
final class LatexRegions {
  private static final double GAPS = 5;

  private final double width;

  LatexRegions(double width) {
    this.width = width;
  }

  String of(Block.Regions regions) {
    var text = new StringBuilder("\\argumenttitle{The regions.}\n");
    text.append(fits(regions) ? table(regions) : list(regions));
    var prose = new LatexProse(width);
    if (!regions.kinks().isEmpty()) {
      text.append("\\begin{itemize}\n");
      regions.kinks().forEach(kink -> text.append("\\item ").append(prose.of(kink)).append('\n'));
      text.append("\\end{itemize}\n");
    }
    return text.toString();
  }

  private boolean fits(Block.Regions regions) {
    double[] widths = new double[3];
    for (var row : regions.rows()) {
      var cells = cells(row);
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Measure.width(cells.get(i)));
      }
    }
    return widths[0] + widths[1] + widths[2] + GAPS <= width;
  }

  private static List<Layout> cells(RegionTable.Row row) {
    return List.of(where(row), Formulas.of(Formula.of(row.piece())), second(row.hessian()));
  }

  private static Layout where(RegionTable.Row row) {
    var conditions = row.where().stream().map(c -> (Formula) new Formula.Condition(c)).toList();
    return Formulas.of(new Formula.Listed(conditions));
  }

  private static Layout second(List<List<Expr>> hessian) {
    return hessian.size() == 1
        ? Formulas.of(Formula.of(hessian.get(0).get(0)))
        : Formulas.of(new Formula.Matrix(hessian));
  }

  private static String table(Block.Regions regions) {
    var isLine = regions.variables().size() == 1;
    var rows = new ArrayList<String>();
    int number = 1;
    for (var row : regions.rows()) {
      var cells =
          cells(row).stream().map(cell -> "$\\displaystyle " + LatexMath.of(cell) + "$").toList();
      rows.add(number++ + " & " + String.join(" & ", cells) + " \\\\" + (isLine ? "" : "[1.5ex]"));
    }
    return "\\begin{center}\\begin{tabular}{clll}\\toprule\nregion & where & $f$ & $"
        + (isLine ? "f''" : "\\nabla^2 f")
        + "$ \\\\\\midrule"
        + (isLine ? "" : "\\addlinespace[1ex]")
        + "\n"
        + String.join("\n", rows)
        + "\\bottomrule\n\\end{tabular}\\end{center}\n";
  }

  private String list(Block.Regions regions) {
    var prose = new LatexProse(width - 3);
    var items = new StringBuilder("\\begin{enumerate}\n");
    for (var row : regions.rows()) {
      var conditions = row.where().stream().map(c -> (Formula) new Formula.Condition(c)).toList();
      items
          .append("\\item ")
          .append(
              prose.of(
                  Prose.of(
                      "Where ",
                      new Formula.Listed(conditions),
                      ": ",
                      new Formula.Letter("f").equal(row.piece()))))
          .append(isZero(row.hessian()) ? ", with second derivatives 0." : ", with")
          .append(
              isZero(row.hessian())
                  ? ""
                  : prose.display(
                      new Formula.Curving("f", regions.variables(), row.hessian()), "."))
          .append('\n');
    }
    return items.append("\\end{enumerate}\n").toString();
  }

  private static boolean isZero(List<List<Expr>> hessian) {
    return hessian.stream().flatMap(List::stream).allMatch(Expr::isZero);
  }
}
