package dev.jensen.render.document;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/// Running text with formulas and references in it.
public record Prose(List<Inline> parts) {
  public static final Prose NOTHING = new Prose(List.of());

  public Prose {
    parts = List.copyOf(parts);
  }

  /// Words, formulas, expressions, conditions, parts and other prose, one after the other; throws
  /// `IllegalArgumentException` for anything else.
  public static Prose of(Object... parts) {
    var all = new ArrayList<Inline>();
    for (var part : parts) {
      switch (part) {
        case String words -> all.add(new Inline.Words(words));
        case Formula formula -> all.add(new Inline.Maths(formula));
        case Expr expr -> all.add(new Inline.Maths(Formula.of(expr)));
        case Constraint constraint -> all.add(new Inline.Maths(new Formula.Condition(constraint)));
        case Inline inline -> all.add(inline);
        case Prose prose -> all.addAll(prose.parts);
        default -> throw new IllegalArgumentException("no part of a sentence: " + part);
      }
    }
    return new Prose(all);
  }

  public static Prose joined(String between, List<Prose> items) {
    var all = new ArrayList<Inline>();
    for (var item : items) {
      if (!all.isEmpty()) {
        all.add(new Inline.Words(between));
      }
      all.addAll(item.parts);
    }
    return new Prose(all);
  }

  /// "(a), (b) and (c)".
  public static Prose enumerated(List<Prose> items) {
    int last = items.size() - 1;
    return last < 1
        ? joined("", items)
        : of(joined(", ", items.subList(0, last)), " and ", items.get(last));
  }

  public Prose then(Object... more) {
    return of(this, of(more));
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /// The steps referred to.
  public List<Integer> references() {
    return parts.stream()
        .filter(Inline.Reference.class::isInstance)
        .map(part -> ((Inline.Reference) part).step())
        .toList();
  }
}
