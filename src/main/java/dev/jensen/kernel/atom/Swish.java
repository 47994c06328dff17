package dev.jensen.kernel.atom;

/// Another name of silu.
final class Swish extends Declaration {
  Swish() {
    super("swish", "Ramachandran, Zoph, Le 2017: silu.");
    var silu = Atoms.SILU;
    define(u -> apply(silu, u));
    range = silu.range();
    silu.pieces()
        .forEach(piece -> piece(piece.interval(), piece.monotonicity(), piece.curvature()));
  }
}
