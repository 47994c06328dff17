package dev.jensen.parse;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.grammar.JensenParser;
import java.util.List;
import java.util.function.Supplier;

/// Reads single expressions, relations and conditions beside a problem. Symbols that the problem
/// does not know are read like any other. Throws `ProblemException` when the text is at fault.
public final class FormulaParser {
  private static final String INPUT = "line";

  private final Syntax syntax;
  private final Supplier<Reading> readings;
  private final FixedValues fixed;

  FormulaParser(Syntax syntax, Supplier<Reading> readings, FixedValues fixed) {
    this.syntax = syntax;
    this.readings = readings;
    this.fixed = fixed;
  }

  /// Two expressions with a sign between them, as in `left <= right`, and what that says of their
  /// difference.
  public record Compared(Expr left, String sign, Expr right, Constraint constraint) {}

  public Expr expression(String text) {
    var tree = syntax.tree(INPUT, text, JensenParser::formula);
    var reading = readings.get();
    var value = new Elaboration(reading, fixed).expression(tree.expression(), reading.outermost());
    Assembly.checkDepth(value, tree.expression());
    return value;
  }

  /// The comparisons of conditions that are separated by commas; a chain and an interval give one
  /// for each of their signs.
  public List<Compared> relations(String text) {
    var tree = syntax.tree(INPUT, text, JensenParser::assumption);
    var reading = readings.get();
    var elaboration = new Elaboration(reading, fixed);
    return tree.condition().stream()
        .flatMap(condition -> Comparison.in(condition).stream())
        .map(
            each -> {
              var left = elaboration.expression(each.left(), reading.outermost());
              var right = elaboration.expression(each.right(), reading.outermost());
              Assembly.checkDepth(left, each.left());
              Assembly.checkDepth(right, each.right());
              return new Compared(left, each.symbol(), right, each.between(left, right));
            })
        .toList();
  }
}
