package dev.jensen.parse;

import dev.jensen.kernel.expr.Atom;
import java.util.List;
import java.util.stream.Stream;

/// The names and numbers of arguments of the atoms, without any facts: all the parser asks for.
final class SomeAtoms {
  private record NamedOnly(String name, int minimumArity, int maximumArity) implements Atom {
    @Override
    public String latex() {
      return name;
    }

    @Override
    public String source() {
      return "names only";
    }
  }

  private static final String ONE_ARGUMENT =
      "exp log log1p expm1 sqrt abs relu selu softplus sigmoid logsigmoid tanh sinh cosh atan gelu"
          + " gelu_tanh silu swish mish hardsigmoid hardswish relu6 hinge logcosh entr"
          + " log_normcdf erf sin cos tan sign floor step";
  private static final String ONE_OR_TWO = "leakyrelu elu celu huber huberloss";
  private static final String TWO = "kl_div rel_entr";
  private static final String ANY = "max min logsumexp norm1 norm2 norminf";

  static final List<Atom> ALL =
      Stream.of(
              named(ONE_ARGUMENT, 1, 1),
              named(ONE_OR_TWO, 1, 2),
              named(TWO, 2, 2),
              named(ANY, 1, Integer.MAX_VALUE),
              named("quad_over_lin", 2, Integer.MAX_VALUE),
              named("pi", 0, 0))
          .flatMap(atoms -> atoms)
          .toList();

  private SomeAtoms() {}

  private static Stream<Atom> named(String names, int minimum, int maximum) {
    return Stream.of(names.split(" ", -1)).map(name -> new NamedOnly(name, minimum, maximum));
  }
}
