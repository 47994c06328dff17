package dev.jensen.parse;

import dev.jensen.kernel.expr.Expr;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/// What stays the same while one problem is read.
record Reading(
    Vocabulary vocabulary,
    Definitions definitions,
    Points points,
    Functions functions,
    Budget budget,
    Map<String, ParserRuleContext> places) {

  Reading(Vocabulary vocabulary, Definitions definitions, Points points) {
    this(vocabulary, definitions, points, Functions.NONE);
  }

  Reading(Vocabulary vocabulary, Definitions definitions, Points points, Functions functions) {
    this(vocabulary, definitions, points, functions, new Budget(), new HashMap<>());
  }

  /// The symbol `name`; the first place where it occurs is remembered.
  Expr symbol(String name, ParserRuleContext place) {
    places.putIfAbsent(name, place);
    return Expr.symbol(name);
  }

  /// The scope of the expression and the conditions: every definition, nothing local.
  Scope outermost() {
    return new Scope(Map.of(), definitions.count());
  }

  /// Where a symbol first occurred.
  Optional<ParserRuleContext> placeOf(String symbol) {
    return Optional.ofNullable(places.get(symbol));
  }
}
