package dev.jensen.argument;

import dev.jensen.kernel.expr.Expr;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What was found of one thing that a line says.
public sealed interface Finding {

  /// It was proved by the kernel; the remark is for people.
  record Holds(Optional<String> remark) implements Finding {}

  /// It was refuted; the witness was checked by the kernel.
  record Wrong(String message, Optional<Witness> witness, Ground ground) implements Finding {
    /// By values: something is false, and not meaningless.
    Wrong(String message, Optional<Witness> witness) {
      this(message, witness, Ground.VALUES);
    }

    Wrong(String message, Ground ground) {
      this(message, Optional.empty(), ground);
    }
  }

  /// Why something is wrong: it is false; or it speaks of points outside a domain, or of a domain
  /// that is not convex; or of a derivative where there is none.
  enum Ground {
    VALUES,
    DOMAIN,
    NO_DERIVATIVE
  }

  /// Neither was found.
  record Unclear(String message) implements Finding {}

  static Finding holds() {
    return new Holds(Optional.empty());
  }

  static Finding holds(String remark) {
    return new Holds(Optional.of(remark));
  }

  /// What is found of several things said at once: wrong where one is, or else unclear where one
  /// is.
  static Finding all(Stream<Supplier<Finding>> parts) {
    Finding last = holds();
    for (var each : (Iterable<Supplier<Finding>>) parts::iterator) {
      var finding = each.get();
      if (finding.isWrong()) {
        return finding;
      }
      last = last instanceof Unclear ? last : finding;
    }
    return last;
  }

  default boolean isHolding() {
    return this instanceof Holds;
  }

  default boolean isWrong() {
    return this instanceof Wrong;
  }

  /// Wrong, and for that reason.
  default boolean isWrong(Ground because) {
    return this instanceof Wrong wrong && wrong.ground == because;
  }

  /// A point at which a relation fails, with the exact values of its sides.
  record Witness(Map<String, Expr> point, Expr left, String sign, Expr right) {
    public Witness {
      point = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(point));
    }
  }
}
