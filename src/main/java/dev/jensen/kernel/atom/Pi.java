package dev.jensen.kernel.atom;

/// The constant pi.
final class Pi extends Declaration {
  Pi() {
    super("pi", "Machin, 1706: pi/4 = 4 atan(1/5) - atan(1/239).");
    arity(0, 0);
    range = open("3.141592653589793", "3.141592653589794");
    enclosure = (x, bits) -> Elementary.pi(bits);
    latex = "\\pi";
  }
}
