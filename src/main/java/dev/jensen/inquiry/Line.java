package dev.jensen.inquiry;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.prove.Glued;
import dev.jensen.prove.Search;
import dev.jensen.refute.Deadline;
import dev.jensen.refute.numeric.CompiledFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The real line cut where the curvature of a function of one variable seems to change. Cell i lies
/// between places i-1 and i. All of it is a guess in double precision, for others to prove.
record Line(
    List<Place> places, List<Cell> cells, List<Optional<Expr>> forms, List<Junction> junctions) {
  private static final int MOST_PLACES = 24;
  private static final double SAME = 1e-9;
  private static final double NOISE = 1e-9;
  private static final double STEP = 1e-7;
  private static final double KINK = 1e-5;

  Line {
    places = List.copyOf(places);
    cells = List.copyOf(cells);
    forms = List.copyOf(forms);
    junctions = List.copyOf(junctions);
  }

  /// How f runs between two places.
  enum Cell {
    CONVEX,
    CONCAVE,
    AFFINE,
    OUTSIDE_THE_DOMAIN,
    UNCLEAR
  }

  /// How f passes a place.
  enum Junction {
    SMOOTH,
    CONVEX_KINK,
    CONCAVE_KINK,
    JUMP,
    NOT_IN_THE_DOMAIN
  }

  /// Empty where the function has jumps that cannot be told apart, or too many places.
  static Optional<Line> of(Expr function, Context context, Duration limit) {
    var search = new Search(Deadline.in(limit.toMillis()));
    try {
      return new Glued(search, context)
          .regions(function)
          .map(tree -> new Survey(function, context, search, pieces(tree.cells(), context)))
          .flatMap(Survey::line);
    } catch (RuleViolation | ArithmeticException | TooLarge | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /// Without the places where nothing changes.
  private Line merged() {
    for (int i = 0; i < places.size(); i++) {
      var isSame =
          junctions.get(i) == Junction.SMOOTH
              && cells.get(i) == cells.get(i + 1)
              && forms.get(i).equals(forms.get(i + 1));
      if (isSame) {
        return new Line(
                without(places, i), without(cells, i), without(forms, i), without(junctions, i))
            .merged();
      }
    }
    return this;
  }

  private static <T> List<T> without(List<T> all, int index) {
    var fewer = new ArrayList<>(all);
    fewer.remove(index);
    return fewer;
  }

  private static List<Piece> pieces(
      List<dev.jensen.region.RegionTree.Cell> cells, Context context) {
    var variable = context.variables().getFirst();
    return cells.stream()
        .map(
            cell -> {
              var slope = Derivative.of(cell.piece(), variable);
              var bend =
                  context.with(cell.closed()).normal(Derivative.of(slope, variable)).toExpr();
              return new Piece(cell.closed(), cell.piece(), slope, bend);
            })
        .toList();
  }

  /// f on a part, with its first two derivatives there.
  private record Piece(List<Constraint> where, Expr form, Expr slope, Expr bend) {}

  private record Survey(Expr function, Context context, Search search, List<Piece> pieces) {
    Optional<Line> line() {
      var places = places();
      if (places.size() > MOST_PLACES || search.expired()) {
        return Optional.empty();
      }
      var cells = new ArrayList<Cell>();
      var forms = new ArrayList<Optional<Expr>>();
      for (int i = 0; i <= places.size(); i++) {
        var points = inside(places, i);
        cells.add(cell(points));
        var form = isInDomain(points[0]) ? pieceAt(points[0]) : Optional.<Piece>empty();
        forms.add(form.map(Piece::form));
      }
      return Optional.of(
          new Line(places, cells, forms, places.stream().map(this::junction).toList()).merged());
    }

    private List<Place> places() {
      var variable = context.variables().getFirst();
      var all = new ArrayList<Place>();
      var ends = new Zeros(search, variable, x -> true);
      context.constraints().forEach(c -> all.addAll(ends.of(c.expression())));
      var zeros = new Zeros(search, variable, this::isInDomain);
      for (var piece : pieces) {
        piece.where().forEach(c -> all.addAll(zeros.of(c.expression())));
        all.addAll(zeros.of(piece.bend()));
      }
      // Of the same place, a closed form comes first.
      all.sort(Comparator.comparing(Place.Root.class::isInstance));
      var distinct = new ArrayList<Place>();
      for (var place : all) {
        if (distinct.stream().noneMatch(other -> isSame(other.near(), place.near()))) {
          distinct.add(place);
        }
      }
      distinct.sort(Comparator.comparingDouble(Place::near));
      return distinct;
    }

    private static boolean isSame(double a, double b) {
      return Math.abs(a - b) <= SAME * Math.max(1, Math.abs(a));
    }

    /// Three points of the cell.
    private static double[] inside(List<Place> places, int cell) {
      var low = cell == 0 ? Double.NEGATIVE_INFINITY : places.get(cell - 1).near();
      var high = cell == places.size() ? Double.POSITIVE_INFINITY : places.get(cell).near();
      if (Double.isInfinite(low) && Double.isInfinite(high)) {
        return new double[] {-1.3, 0.2, 1.7};
      }
      if (Double.isInfinite(low)) {
        return new double[] {high - 0.1, high - 1.1, high - 3};
      }
      if (Double.isInfinite(high)) {
        return new double[] {low + 0.1, low + 1.1, low + 3};
      }
      var width = high - low;
      return new double[] {low + 0.2 * width, low + 0.5 * width, low + 0.9 * width};
    }

    private Cell cell(double[] points) {
      var found = new ArrayList<Cell>();
      for (var x : points) {
        found.add(isInDomain(x) ? bend(x) : Cell.OUTSIDE_THE_DOMAIN);
      }
      var first = found.getFirst();
      return found.stream().allMatch(first::equals) ? first : Cell.UNCLEAR;
    }

    private Cell bend(double x) {
      var piece = pieceAt(x);
      if (piece.isEmpty()) {
        return Cell.UNCLEAR;
      }
      if (piece.get().bend().isZero()) {
        return Cell.AFFINE;
      }
      var value = value(piece.get().bend(), x);
      return value > 0 ? Cell.CONVEX : value < 0 ? Cell.CONCAVE : Cell.UNCLEAR;
    }

    private Junction junction(Place place) {
      var x = place.near();
      if (!isInDomain(x)) {
        return Junction.NOT_IN_THE_DOMAIN;
      }
      var step = STEP * Math.max(1, Math.abs(x));
      var at = value(function, x);
      var left = value(function, x - step);
      var right = value(function, x + step);
      if (!Double.isFinite(at)) {
        return Junction.NOT_IN_THE_DOMAIN;
      }
      var before = pieceAt(x - step).map(piece -> value(piece.slope(), x - step)).orElse(0.0);
      var after = pieceAt(x + step).map(piece -> value(piece.slope(), x + step)).orElse(0.0);
      var rise = KINK * Math.max(1, Math.abs(before) + Math.abs(after));
      if (Math.abs(at - left) > Math.sqrt(step) * rise / KINK
          || Math.abs(at - right) > Math.sqrt(step) * rise / KINK) {
        return Junction.JUMP;
      }
      return after - before > rise
          ? Junction.CONVEX_KINK
          : before - after > rise ? Junction.CONCAVE_KINK : Junction.SMOOTH;
    }

    private Optional<Piece> pieceAt(double x) {
      return pieces.stream().filter(piece -> holds(piece.where(), x)).findFirst();
    }

    private boolean isInDomain(double x) {
      return holds(context.constraints(), x);
    }

    private boolean holds(List<Constraint> constraints, double x) {
      return constraints.stream()
          .allMatch(
              constraint -> {
                var value = value(constraint.expression(), x);
                var scale = NOISE * Math.max(1, Math.abs(x));
                return switch (constraint.relation()) {
                  case NONNEGATIVE -> value >= -scale;
                  case POSITIVE -> value > scale;
                  case NONZERO -> Math.abs(value) > scale;
                  case ZERO -> Math.abs(value) <= scale;
                };
              });
    }

    private double value(Expr expr, double x) {
      return CompiledFunction.of(expr, context.variables()).at(new double[] {x});
    }
  }
}
