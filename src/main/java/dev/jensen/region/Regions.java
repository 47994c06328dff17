package dev.jensen.region;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Cuts a set along the kinks of a function.
///
/// `factors` gives the irreducible factors of an expression (or nothing); `impossible` tries to
/// prove a sign under a context, and is asked only where a side seems to be empty.
public final class Regions {
  /// Functions with more cells are left alone.
  public static final int MOST_CELLS = 40;

  private final Context context;
  private final Function<Expr, Optional<List<Expr>>> factors;
  private final Function<Context, Boolean> seemsEmpty;
  private final BiFunction<Context, Constraint, Optional<Rule>> prove;
  private final BooleanSupplier isTooLate;
  private int cells;

  public Regions(
      Context context,
      Function<Expr, Optional<List<Expr>>> factors,
      Function<Context, Boolean> seemsEmpty,
      BiFunction<Context, Constraint, Optional<Rule>> prove,
      BooleanSupplier isTooLate) {
    this.context = context;
    this.factors = factors;
    this.seemsEmpty = seemsEmpty;
    this.prove = prove;
    this.isTooLate = isTooLate;
  }

  /// The tree; empty when a jump remains, when there are too many cells, and when the time is up.
  public Optional<RegionTree> of(Expr function) {
    cells = 0;
    return build(function, List.of(), List.of());
  }

  private Optional<RegionTree> build(
      Expr function, List<Constraint> closed, List<Constraint> owned) {
    var here = context.with(owned);
    var piece = Branches.resolve(function, here);
    if (!Branches.kinked(piece)) {
      return ++cells > MOST_CELLS
          ? Optional.empty()
          : Optional.of(new RegionTree.Cell(closed, piece));
    }
    return Branches.firstOpen(piece).flatMap(open -> split(piece, open, closed, owned));
  }

  private Optional<RegionTree> split(
      Expr piece, Branches.Open open, List<Constraint> closed, List<Constraint> owned) {
    if (closed.size() > MOST_CELLS || isTooLate.getAsBoolean()) {
      return Optional.empty();
    }
    var here = context.with(owned);
    var on = open.exact() ? open.on() : simplest(open.on(), here);
    var above = Constraint.nonnegative(on);
    var below = Constraint.nonnegative(on.negate());
    var strictlyAbove = Constraint.positive(on);
    var strictlyBelow = Constraint.positive(on.negate());
    var parent = context.with(closed);
    var nothingAbove =
        seemsEmpty.apply(here.with(strictlyAbove))
            ? prove.apply(parent, below)
            : Optional.<Rule>empty();
    var nothingBelow =
        nothingAbove.isEmpty() && seemsEmpty.apply(here.with(strictlyBelow))
            ? prove.apply(parent, above)
            : Optional.<Rule>empty();
    if (nothingAbove.isPresent() && open.exact()) {
      return Optional.empty();
    }
    var upper =
        nothingAbove
            .<RegionTree>map(RegionTree.Nothing::new)
            .or(() -> build(piece, and(closed, above), and(owned, above)));
    var lower =
        nothingBelow
            .<RegionTree>map(RegionTree.Nothing::new)
            .or(
                () ->
                    build(
                        piece,
                        and(closed, below),
                        and(owned, open.exact() ? strictlyBelow : below)));
    return upper.flatMap(u -> lower.map(l -> (RegionTree) new RegionTree.Split(on, u, l)));
  }

  /// An undecided factor; for exp(u) - 1 or log(u) - 0 one of u or of u - 1, which has the same
  /// sign.
  private Expr simplest(Expr on, Context here) {
    var factor = undecidedFactor(on, here);
    return sameSign(factor).map(simpler -> simplest(simpler, here)).orElse(factor);
  }

  private static Optional<Expr> sameSign(Expr factor) {
    if (factor instanceof Expr.Application(var atom, var arguments) && atom.equals(Atoms.LOG)) {
      return Optional.of(arguments.get(0).minus(Expr.of(1)));
    }
    if (!(factor instanceof Expr.Sum(var terms)) || terms.size() != 2) {
      return Optional.empty();
    }
    for (int i = 0; i < 2; i++) {
      if (terms.get(i) instanceof Expr.Application(var atom, var arguments)
          && atom.equals(Atoms.EXP)
          && terms.get(1 - i).equals(Expr.of(-1))) {
        return Optional.of(arguments.get(0));
      }
    }
    return Optional.empty();
  }

  private Expr undecidedFactor(Expr on, Context here) {
    var normal = here.normal(on).toExpr();
    return factors
        .apply(normal)
        .flatMap(
            all ->
                all.stream()
                    .filter(factor -> !factor.symbols().isEmpty())
                    .filter(factor -> !here.satisfies(factor, Relation.NONNEGATIVE))
                    .filter(factor -> !here.satisfies(factor.negate(), Relation.NONNEGATIVE))
                    .findFirst())
        .orElse(normal);
  }

  private static List<Constraint> and(List<Constraint> path, Constraint constraint) {
    var longer = new ArrayList<>(path);
    longer.add(constraint);
    return longer;
  }
}
