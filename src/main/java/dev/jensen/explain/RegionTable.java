package dev.jensen.explain;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.prove.Glued;
import dev.jensen.prove.Search;
import dev.jensen.refute.Deadline;
import dev.jensen.symbolic.ComputerAlgebra;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The pieces of a function with kinks: the regions, what the function is on each, its second
/// derivatives there, and the slope gained at each kink. For people to read: nothing is proved by
/// it, but every entry was compared with the kernel's own derivative.
public record RegionTable(List<Row> rows, List<Fold> folds) {
  private static final Duration LIMIT = Duration.ofMillis(2500);
  private static final int MOST_ROWS = 12;

  /// On the closed region the function is `piece`; `hessian` by rows in the order of the variables.
  public record Row(List<Constraint> where, Expr piece, List<List<Expr>> hessian) {}

  /// The surface `on` = 0 between two rows: going from where `on` <= 0 to where `on` >= 0, the
  /// slope grows by `gain` times the slope of `on`.
  public record Fold(int positive, int negative, Expr on, Expr gain, Trend trend) {}

  /// The sign of a gain on its surface; `BOTH` where it is not one sign, or not known to be.
  public enum Trend {
    GROWS,
    FALLS,
    BOTH
  }

  public RegionTable {
    rows = List.copyOf(rows);
    folds = List.copyOf(folds);
  }

  /// The table; empty for functions without kinks, with jumps, or with many regions.
  public static Optional<RegionTable> of(Expr function, Context context) {
    var search = new Search(Deadline.in(LIMIT.toMillis()));
    var glued = new Glued(search, context);
    try {
      return glued
          .regions(function)
          .filter(tree -> tree.cells().size() > 1 && tree.cells().size() <= MOST_ROWS)
          .map(
              tree -> {
                var rows =
                    tree.cells().stream()
                        .map(cell -> row(cell.closed(), cell.piece(), context))
                        .toList();
                var folds =
                    glued.kinks(tree).stream().map(kink -> fold(kink, rows, context)).toList();
                return new RegionTable(rows, folds);
              });
    } catch (RuleViolation | ArithmeticException | TooLarge none) {
      return Optional.empty();
    }
  }

  private static Row row(List<Constraint> where, Expr piece, Context context) {
    var cell = context.with(where);
    return new Row(where, readable(piece, cell), hessian(piece, cell));
  }

  private static Fold fold(Glued.Kink kink, List<Row> rows, Context context) {
    var meeting = context.with(rows.get(kink.left()).where()).with(rows.get(kink.right()).where());
    var trend =
        meeting.satisfies(kink.gain(), Relation.NONNEGATIVE)
            ? Trend.GROWS
            : meeting.satisfies(kink.gain().negate(), Relation.NONNEGATIVE)
                ? Trend.FALLS
                : Trend.BOTH;
    return new Fold(kink.left(), kink.right(), kink.on(), readable(kink.gain(), meeting), trend);
  }

  /// Second derivatives by computer algebra, factored, each kept only if the kernel finds it equal
  /// to its own.
  public static List<List<Expr>> hessian(Expr function, Context context) {
    var own = Derivative.hessian(function, context.variables());
    var proposed = algebra().hessian(function, context.variables(), LIMIT);
    var rows = new ArrayList<List<Expr>>();
    for (int i = 0; i < own.size(); i++) {
      var row = new ArrayList<Expr>();
      for (int j = 0; j < own.size(); j++) {
        var entry = own.get(i).get(j);
        var column = j;
        var line = i;
        row.add(
            proposed
                .map(matrix -> matrix.get(line).get(column))
                .filter(candidate -> context.equal(candidate, entry))
                .map(candidate -> readable(candidate, context))
                .orElseGet(() -> readable(entry, context)));
      }
      rows.add(row);
    }
    return rows;
  }

  /// Factored where that is equal by the kernel's normal form, else the shorter of the expression
  /// and its normal form.
  public static Expr readable(Expr expr, Context context) {
    var normal = context.normal(expr).toExpr();
    var shorter = normal.toString().length() < expr.toString().length() ? normal : expr;
    return algebra()
        .factored(normal, LIMIT)
        .filter(factored -> context.equal(factored, expr))
        .filter(factored -> factored.toString().length() <= shorter.toString().length() + 8)
        .orElse(shorter);
  }

  private static ComputerAlgebra algebra() {
    return new ComputerAlgebra(Atoms::named);
  }
}
