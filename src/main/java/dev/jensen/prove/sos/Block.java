package dev.jensen.prove.sos;

import java.util.List;

/// A summand g zᵀQz: the multiplier g and the polynomials z between which Q stands.
record Block(int multiplier, List<Polynomial> basis) {
  Block {
    basis = List.copyOf(basis);
  }

  int size() {
    return basis.size();
  }
}
