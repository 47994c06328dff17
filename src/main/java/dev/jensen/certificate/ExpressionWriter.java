package dev.jensen.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes expressions as `ExpressionReader` reads them. Those announced more than once by `count`
/// are written once, into the table.
final class ExpressionWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int SMALLEST_SHARED = 4;

  private final Set<Expr> seen = new HashSet<>();
  private final Set<Expr> repeated = new HashSet<>();
  private final Map<Expr, JsonNode> references = new HashMap<>();
  private final ArrayNode table = JSON.arrayNode();

  /// Announces that the expression will be written.
  void count(Expr expr) {
    if (size(expr) < SMALLEST_SHARED) {
      return;
    }
    if (seen.add(expr)) {
      expr.children().forEach(this::count);
    } else {
      repeated.add(expr);
    }
  }

  private static int size(Expr expr) {
    int size = 1;
    for (var child : expr.children()) {
      size += size >= SMALLEST_SHARED ? 0 : size(child);
    }
    return size;
  }

  /// The entries that what was written so far refers to.
  ArrayNode table() {
    return table;
  }

  JsonNode write(Expr expr) {
    if (!repeated.contains(expr)) {
      return inline(expr);
    }
    var known = references.get(expr);
    if (known == null) {
      var entry = inline(expr);
      known = JSON.textNode("#" + table.size());
      table.add(entry);
      references.put(expr, known);
    }
    return known;
  }

  JsonNode write(Constraint constraint) {
    return JSON.arrayNode().add(constraint.relation().symbol()).add(write(constraint.expression()));
  }

  static JsonNode write(Rational value) {
    return value.isSmallInteger()
        ? JSON.numberNode(value.intValue())
        : JSON.textNode(value.toString());
  }

  private JsonNode inline(Expr expr) {
    return switch (expr) {
      case Expr.Constant(var value) -> write(value);
      case Expr.Symbol(var name) -> JSON.textNode(name);
      case Expr.Sum(var terms) -> array("+", terms);
      case Expr.Product(var factors) -> array("*", factors);
      case Expr.Power(var base, var exponent) -> array("^", List.of(base, exponent));
      case Expr.Application(var atom, var arguments) -> array(atom.name(), arguments);
      case Expr.Conditional(var condition, var then, var otherwise) ->
          JSON.arrayNode().add("if").add(write(condition)).add(write(then)).add(write(otherwise));
    };
  }

  private ArrayNode array(String head, List<Expr> parts) {
    var array = JSON.arrayNode().add(head);
    parts.forEach(part -> array.add(write(part)));
    return array;
  }
}
