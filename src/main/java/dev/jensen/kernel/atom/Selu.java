package dev.jensen.kernel.atom;

/// The scaled exponential linear unit.
final class Selu extends Declaration {
  Selu() {
    super("selu", "Klambauer and others 2017, with PyTorch's constants; the slope drops at 0.");
    var scale = number("1.0507009873554804934193349852946");
    var alpha = number("1.6732632423543772848170429916717");
    define(u -> scale.times(max(u, ZERO).plus(alpha.times(exp(min(u, ZERO)).minus(ONE)))));
    range = above("-1.7581");
    piece(NONNEGATIVE, INCREASING, AFFINE);
    piece(NONPOSITIVE, INCREASING, STRICTLY_CONVEX);
    piece(ALL, INCREASING);
  }
}
