package dev.jensen.render;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.render.plot.Picture;
import java.util.Optional;

final class Illustration {
  private Illustration() {}

  static Optional<Picture> of(Case each, Expr function) {
    return Optional.empty();
  }
}
