package dev.jensen.parse;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.Diagnostic.Kind;
import dev.jensen.parse.grammar.JensenParser.ConditionContext;
import dev.jensen.parse.grammar.JensenParser.ExpressionContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;

/// Puts a problem together: which symbols are fixed, which vary, and what the rest are.
///
/// `variables` are those listed, if any; `parameters` are the only other symbols allowed, if given.
record Assembly(
    Reading reading, Optional<VariableList> variables, Optional<VariableList> parameters) {

  Problem problem(String text, ExpressionContext tree, List<ConditionContext> conditions) {
    var comparisons = conditions.stream().flatMap(c -> Comparison.in(c).stream()).toList();
    var equations = new Equations(reading, variables, comparisons);
    var elaboration = new Elaboration(reading, equations);
    var function = elaboration.expression(tree, reading.outermost());
    checkDepth(function, tree);
    elaboration.checkDefinedValues();
    var constraints =
        new Conditions(reading, elaboration, equations, this::isVariable).constraints(comparisons);
    var symbols = new TreeSet<>(NaturalOrder.INSTANCE);
    symbols.addAll(function.symbols());
    constraints.forEach(constraint -> symbols.addAll(constraint.expression().symbols()));
    checkListed(symbols);
    var statement =
        new Statement(
            function,
            variables.map(list -> list.among(symbols)).orElse(List.copyOf(symbols)),
            symbols.stream().filter(symbol -> !isVariable(symbol)).toList(),
            constraints);
    return new Problem(text, statement, equations.values());
  }

  private boolean isVariable(String symbol) {
    return variables.map(list -> list.covers(symbol)).orElse(true);
  }

  private void checkListed(Set<String> symbols) {
    for (var symbol : symbols) {
      if (!isVariable(symbol) && parameters.filter(list -> !list.covers(symbol)).isPresent()) {
        throw Fault.at(
            reading.placeOf(symbol).orElseThrow(),
            Kind.NAME,
            symbol + " is neither among the variables nor among the parameters",
            "list it in vars or in params, or fix it by an equation");
      }
    }
  }

  static void checkDepth(Expr expr, ParserRuleContext tree) {
    if (Bound.of(expr).depth() > Limit.DEPTH) {
      throw Fault.at(tree, Kind.LIMIT, "the expression has more than " + Limit.DEPTH + " levels");
    }
  }
}
