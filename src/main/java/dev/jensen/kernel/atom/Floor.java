package dev.jensen.kernel.atom;

/// The greatest integer at most x.
final class Floor extends Declaration {
  Floor() {
    super("floor", "Constant between neighbouring integers, one higher from each integer on.");
    piece(ALL, NONDECREASING);
    kinked();
    enclosed((x, bits) -> x.floor());
    latex = "\\left\\lfloor #1\\right\\rfloor";
  }
}
