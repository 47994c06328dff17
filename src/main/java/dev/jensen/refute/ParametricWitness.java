package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import java.util.BitSet;

/// A witness with the parameter samples on which it was seen to hold. `gap` is `f(λa + (1-λ)b) -
/// λf(a) - (1-λ)f(b)`; where its sign fails the caller may split. `height` orders by simplicity.
public record ParametricWitness(Witness witness, BitSet coverage, Expr gap, int height) {
  public ParametricWitness {
    coverage = (BitSet) coverage.clone();
  }

  @Override
  public BitSet coverage() {
    return (BitSet) coverage.clone();
  }
}
