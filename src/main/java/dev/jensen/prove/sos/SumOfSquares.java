package dev.jensen.prove.sos;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Writes a polynomial as Σ_k g_k Σ_j c_kj l_kj^2 with rational c_kj > 0 and rational polynomials
/// l_kj, for given multipliers g_k: semidefinite programming in double precision, and then exact
/// arithmetic (Parrilo, Semidefinite programming relaxations for semialgebraic problems). What
/// comes out is exact; that nothing comes out, says nothing.
public final class SumOfSquares {
  private static final int MOST_EQUATIONS = 500;
  private static final int MOST_ENTRIES = 6000;
  private static final int MOST_REDUCTIONS = 4;
  private static final double[] SHIFTS = {1e-7, 1e-5};

  private final Polynomial target;
  private final List<Polynomial> multipliers;
  private final List<double[]> points;
  private final BooleanSupplier stop;

  private SumOfSquares(
      Polynomial target,
      List<Polynomial> multipliers,
      List<double[]> points,
      BooleanSupplier stop) {
    this.target = target;
    this.multipliers = multipliers;
    this.points = points;
    this.stop = stop;
  }

  /// The squares. The points, an array of values of the generators each, are such that all
  /// multipliers are >= 0, and many enough for no polynomial of the size of the squares to vanish
  /// on them.
  public static Optional<List<Square>> of(
      Polynomial target,
      List<Polynomial> multipliers,
      List<double[]> points,
      BooleanSupplier stop) {
    if (points.isEmpty() || target.terms().isEmpty()) {
      return Optional.empty();
    }
    var blocks = Basis.of(target, multipliers, points.get(0).length, stop);
    return new SumOfSquares(target, multipliers, points, stop).squares(blocks, MOST_REDUCTIONS);
  }

  private Optional<List<Square>> squares(List<Block> blocks, int reductions) {
    long entries = blocks.stream().mapToLong(b -> (long) b.size() * (b.size() + 1) / 2).sum();
    if (entries > MOST_ENTRIES) {
      return Optional.empty();
    }
    var system = GramSystem.of(target, multipliers, blocks);
    if (system.isEmpty() || system.get().equations() > MOST_EQUATIONS) {
      return Optional.empty();
    }
    var centre = new AnalyticCentre(system.get(), points, stop);
    var inside = centre.matrices(0).flatMap(near -> Rounding.squares(system.get(), near, stop));
    if (inside.isPresent() || reductions == 0) {
      return inside;
    }
    for (double shift : SHIFTS) {
      var near = centre.matrices(shift);
      if (near.isEmpty() || stop.getAsBoolean()) {
        continue;
      }
      var reduced = Face.of(blocks, near.get());
      if (!reduced.equals(blocks)) {
        var found = squares(reduced, reductions - 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
