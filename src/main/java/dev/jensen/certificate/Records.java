package dev.jensen.certificate;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Walks through values made of records, lists, maps and options.
final class Records {
  private Records() {}

  static Object value(Record structure, RecordComponent component) {
    try {
      return component.getAccessor().invoke(structure);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(component + " cannot be read", impossible);
    }
  }

  /// Hands every expression in the value to `use`, whole expressions only.
  static void expressions(Object value, Consumer<Expr> use) {
    switch (value) {
      case Expr expr -> use.accept(expr);
      case Constraint constraint -> use.accept(constraint.expression());
      case Iterable<?> list -> list.forEach(element -> expressions(element, use));
      case Map<?, ?> map -> map.values().forEach(element -> expressions(element, use));
      case Optional<?> optional -> optional.ifPresent(element -> expressions(element, use));
      case Record structure -> {
        for (var component : structure.getClass().getRecordComponents()) {
          expressions(value(structure, component), use);
        }
      }
      default -> {}
    }
  }
}
