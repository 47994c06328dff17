package dev.jensen.argument;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.parse.FormulaParser.Compared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What chains of comparisons come to: `a = b < c` says `a < c`, too.
final class Chains {
  private Chains() {}

  /// The comparisons themselves, and those between the ends of every stretch of them.
  static List<Compared> closure(List<Compared> chain) {
    var all = new ArrayList<>(chain);
    for (int i = 0; i < chain.size(); i++) {
      var whole = Optional.of(chain.get(i));
      for (int j = i + 1; j < chain.size() && whole.isPresent(); j++) {
        whole = joined(whole.get(), chain.get(j));
        whole.ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<Compared> joined(Compared first, Compared second) {
    var one = first.constraint().relation();
    var other = second.constraint().relation();
    if (!first.right().equals(second.left())
        || one == Relation.NONZERO
        || other == Relation.NONZERO) {
      return Optional.empty();
    }
    var up = first.constraint().relation() == Relation.ZERO ? isUp(second) : isUp(first);
    if (one != Relation.ZERO && other != Relation.ZERO && isUp(second) != up) {
      return Optional.empty();
    }
    var difference = up ? second.right().minus(first.left()) : first.left().minus(second.right());
    if (one == Relation.ZERO && other == Relation.ZERO) {
      var equal = Constraint.zero(first.left().minus(second.right()));
      return Optional.of(new Compared(first.left(), "=", second.right(), equal));
    }
    var strictly = one == Relation.POSITIVE || other == Relation.POSITIVE;
    return Optional.of(
        new Compared(
            first.left(),
            (up ? "<" : ">") + (strictly ? "" : "="),
            second.right(),
            strictly ? Constraint.positive(difference) : Constraint.nonnegative(difference)));
  }

  private static boolean isUp(Compared compared) {
    return compared.sign().startsWith("<") || compared.sign().equals("≤");
  }
}
