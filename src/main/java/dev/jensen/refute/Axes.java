package dev.jensen.refute;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The families of values tried for each variable: around the zeros of what stands inside the
/// function, in units that undo its inner scaling, and in monomials of the parameters.
final class Axes {
  private static final int ANCHORS = 8;
  private static final int MONOMIALS = 40;
  private static final int CONSTANTS = 14;
  private static final int NOT_A_LOGARITHM = 5;

  private final Statement statement;
  private final Set<Expr> arguments;

  Axes(Statement statement) {
    this.statement = statement;
    this.arguments = Arguments.of(statement.function());
  }

  /// At most `count` families for the variable, simplest first; the first is the plain numbers.
  List<Axis> of(String variable, int count) {
    var zero = Expr.of(0);
    var one = Expr.of(1);
    var anchors = anchors(variable);
    var scales = scales(variable, anchors);
    var plain = Axis.of(zero, one, plainGrid(variable));
    var grid = Exponentials.governs(variable, statement.function()) ? mixedGrid() : shortGrid();
    var axes = new ArrayList<Axis>();
    for (var scale : scales) {
      axes.add(Axis.of(zero, scale, grid));
    }
    for (var anchor : anchors) {
      axes.add(Axis.of(anchor, one, grid));
      scales.forEach(scale -> axes.add(Axis.of(anchor, scale, grid)));
    }
    axes.addAll(between(anchors, grid));
    axes.sort(Comparator.comparingInt(Axis::height));
    axes.add(0, plain);
    return List.copyOf(axes.subList(0, Math.min(count, axes.size())));
  }

  /// Values spaced by the distance of two anchors, or of an anchor and 0.
  private static List<Axis> between(List<Expr> anchors, List<GridValue> grid) {
    var ends = new ArrayList<>(anchors);
    ends.add(Expr.of(0));
    var axes = new ArrayList<Axis>();
    for (var left : ends) {
      for (var right : ends) {
        var scale = Tidy.expanded(Expr.sum(right, left.negate()));
        if (!scale.isZero()) {
          axes.add(new Axis(left, scale, grid, (Height.of(left) + Height.of(right)) / 2));
        }
      }
    }
    return axes;
  }

  private List<GridValue> plainGrid(String variable) {
    var bounds = Bounds.of(variable, statement);
    var constants = Grids.between(bounds.lower(), bounds.upper(), bounds.finite(), 100);
    return Exponentials.governs(variable, statement.function())
        ? withLogarithms(constants)
        : constants;
  }

  private static List<GridValue> shortGrid() {
    return Grids.constants(CONSTANTS);
  }

  private List<GridValue> mixedGrid() {
    return withLogarithms(shortGrid());
  }

  private List<GridValue> withLogarithms(List<GridValue> constants) {
    var mixed = new LinkedHashSet<GridValue>(Grids.logarithms());
    for (var c : constants) {
      if (c.value() != 0) {
        mixed.add(new GridValue(c.expr(), c.value(), c.height() + NOT_A_LOGARITHM));
      }
    }
    return List.copyOf(mixed);
  }

  private Expr alone(String variable, Expr expr) {
    var zeros = new HashMap<String, Expr>();
    statement.variables().forEach(name -> zeros.put(name, Expr.of(0)));
    zeros.remove(variable);
    return Tidy.of(expr.substitute(zeros));
  }

  List<Expr> anchors(String variable) {
    var found = new LinkedHashSet<Expr>();
    var zero = Expr.of(0);
    for (var constraint : statement.constraints()) {
      found.addAll(Preimages.of(zero, alone(variable, constraint.expression()), variable));
    }
    for (var argument : arguments) {
      found.addAll(Preimages.of(zero, alone(variable, argument), variable));
    }
    found.remove(zero);
    found.removeIf(expr -> !expr.isFreeOf(statement.variables()));
    return found.stream()
        .map(Tidy::expanded)
        .distinct()
        .sorted(Comparator.comparingInt(Height::of))
        .limit(ANCHORS)
        .toList();
  }

  private List<Expr> scales(String variable, List<Expr> anchors) {
    var found = new LinkedHashSet<Expr>();
    if (statement.parameters().isEmpty() && !anchors.isEmpty()) {
      found.addAll(List.of(Expr.of(1, 100), Expr.of(1, 1000)));
    }
    for (var argument : arguments) {
      AffineForm.in(variable, argument)
          .map(AffineForm::slope)
          .filter(slope -> !slope.isZero() && slope.isFreeOf(statement.variables()))
          .ifPresent(slope -> found.add(Tidy.of(slope.power(-1))));
    }
    found.removeIf(scale -> scale instanceof Expr.Constant(var c) && (c.isZero() || c.isOne()));
    found.addAll(Monomials.of(statement.parameters(), MONOMIALS));
    return List.copyOf(found);
  }
}
