package dev.jensen.render.latex;

import dev.jensen.render.plot.Picture;

final class Pgf {
  private Pgf() {}

  static String of(Picture picture) {
    return "";
  }
}
