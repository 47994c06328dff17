package dev.jensen.prove.sos;

import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The equations Σ_k g_k z_kᵀ Q_k z_k = p, one for each monomial: what each entry of the matrices Q
/// contributes to which equation.
final class GramSystem {
  private final List<Block> blocks;
  private final List<Powers> monomials;
  private final List<Entry> entries;
  private final Rational[] target;

  /// The entry of a matrix, with `row` <= `column`; what it contributes to the equations counts its
  /// mirror image.
  record Entry(int block, int row, int column, Map<Integer, Rational> contributions) {
    boolean isDiagonal() {
      return row == column;
    }
  }

  private GramSystem(
      List<Block> blocks, List<Powers> monomials, List<Entry> entries, Rational[] target) {
    this.blocks = blocks;
    this.monomials = monomials;
    this.entries = entries;
    this.target = target;
  }

  /// Empty where a term of the target occurs in no product.
  static Optional<GramSystem> of(
      Polynomial target, List<Polynomial> multipliers, List<Block> blocks) {
    var index = new HashMap<Powers, Integer>();
    var monomials = new ArrayList<Powers>();
    var entries = new ArrayList<Entry>();
    for (int b = 0; b < blocks.size(); b++) {
      var block = blocks.get(b);
      var multiplier = multipliers.get(block.multiplier());
      for (int i = 0; i < block.size(); i++) {
        var scaled = multiplier.times(block.basis().get(i));
        for (int j = i; j < block.size(); j++) {
          var product = scaled.times(block.basis().get(j));
          var contributions = new HashMap<Integer, Rational>();
          for (var term : product.terms().entrySet()) {
            var row =
                index.computeIfAbsent(
                    term.getKey(),
                    powers -> {
                      monomials.add(powers);
                      return monomials.size() - 1;
                    });
            contributions.put(row, i == j ? term.getValue() : term.getValue().times(Rational.TWO));
          }
          entries.add(new Entry(b, i, j, contributions));
        }
      }
    }
    if (!index.keySet().containsAll(target.terms().keySet())) {
      return Optional.empty();
    }
    var values = new Rational[monomials.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = target.terms().getOrDefault(monomials.get(row), Rational.ZERO);
    }
    return Optional.of(new GramSystem(blocks, monomials, entries, values));
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Powers> monomials() {
    return monomials;
  }

  List<Entry> entries() {
    return entries;
  }

  /// The right side of an equation.
  Rational target(int equation) {
    return target[equation];
  }

  int equations() {
    return target.length;
  }
}
