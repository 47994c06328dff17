package dev.jensen.kernel.atom;

/// x log(x/y) - x + y for x >= 0, y > 0.
final class KlDiv extends Declaration {
  KlDiv() {
    super(
        "kl_div",
        "rel_entr plus an affine function; nonnegative because log(y/x) <= y/x - 1. SciPy "
            + "also defines kl_div(0, 0) = 0, which is left out here.");
    arity(2, 2);
    defineJointly(x -> apply(Atoms.REL_ENTR, x.get(0), x.get(1)).minus(x.get(0)).plus(x.get(1)));
    range = NONNEGATIVE;
    joint(CONVEX, box -> i -> UNKNOWN_DIRECTION);
  }
}
