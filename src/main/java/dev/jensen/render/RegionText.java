package dev.jensen.render;

import dev.jensen.explain.RegionTable;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.render.document.Formula;
import dev.jensen.render.text.Conditions;
import dev.jensen.render.text.Page;
import dev.jensen.render.text.PlainFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The pieces of a function as a table: where each holds, what the function is there, its second
/// derivatives, and the slope that is gained at each kink. It proves nothing.
public final class RegionText {
  private static final String GAP = "  ";

  private final Context context;
  private final Page page;
  private final int columns;

  private RegionText(Context context, int columns) {
    this.context = context;
    this.page = new Page(columns);
    this.columns = columns;
  }

  /// The table on so many columns; a function without kinks is one piece.
  public static String of(Statement statement, int columns) {
    var context = NaturalDomain.context(statement);
    var text = new RegionText(context, columns);
    if (context.variables().isEmpty()) {
      text.page.line("There is no variable.");
      return text.page.toString();
    }
    RegionTable.of(statement.function(), context)
        .ifPresentOrElse(text::add, () -> text.addSmooth(statement.function()));
    return text.page.toString();
  }

  private void addSmooth(Expr function) {
    try {
      var hessian = RegionTable.hessian(function, context);
      page.line("One region, without kinks.");
      page.paragraph("", PlainFormula.of(new Formula.Curving("f", context.variables(), hessian)));
    } catch (RuleViolation | ArithmeticException | TooLarge none) {
      page.line("The function has jumps, or more regions than a table can hold.");
    }
  }

  private void add(RegionTable table) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("region", "where", "f", derivatives()));
    for (var row : table.rows()) {
      rows.add(
          List.of(
              String.valueOf(rows.size()),
              Conditions.joined(row.where()),
              PlainFormula.of(Formula.of(row.piece())),
              entries(row.hessian())));
    }
    if (width(rows) <= columns) {
      addTable(rows);
    } else {
      rows.stream().skip(1).forEach(row -> addBlock(rows.get(0), row));
    }
    Remarks.kinks(table, context)
        .forEach(
            kink -> {
              page.blank();
              page.paragraph("", PlainFormula.of(kink));
            });
  }

  private static String entries(List<List<Expr>> hessian) {
    return hessian.size() == 1
        ? PlainFormula.of(Formula.of(hessian.get(0).get(0)))
        : PlainFormula.of(new Formula.Matrix(hessian));
  }

  private String derivatives() {
    return context.variables().size() == 1 ? "f''" : "Hessian";
  }

  private static int width(List<List<String>> rows) {
    return widths(rows).stream().mapToInt(w -> w + GAP.length()).sum();
  }

  private static List<Integer> widths(List<List<String>> rows) {
    return Stream.iterate(0, i -> i < rows.get(0).size(), i -> i + 1)
        .map(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
        .toList();
  }

  private void addTable(List<List<String>> rows) {
    var widths = widths(rows);
    for (var row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i)).append(" ".repeat(widths.get(i) - row.get(i).length()));
        line.append(GAP);
      }
      page.line(line.toString().stripTrailing());
    }
  }

  /// A row that is too wide, with a line for each column.
  private void addBlock(List<String> heads, List<String> row) {
    page.paragraph("", "region " + row.get(0));
    for (int i = 1; i < row.size(); i++) {
      page.paragraph(GAP + String.format("%-9s", heads.get(i)), row.get(i));
    }
  }
}
