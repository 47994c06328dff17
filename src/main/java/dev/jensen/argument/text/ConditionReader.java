package dev.jensen.argument.text;

import dev.jensen.argument.grammar.ArgumentParser.ConditionContext;
import dev.jensen.argument.grammar.ArgumentParser.ConditionsContext;
import dev.jensen.argument.grammar.ArgumentParser.GivenContext;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.parse.FormulaParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the conditions under which a line speaks, and the points at which it does.
record ConditionReader(Names names) {

  List<Constraint> constraints(ConditionContext tree, Source source) {
    return tree == null || (tree.ALL() != null && isNames(source.words(tree.given())))
        ? List.of()
        : constraints(tree.given(), source);
  }

  /// As in `for all x, y`, which demands nothing.
  private static boolean isNames(String text) {
    return text.matches("\\w+(\\s*(,|and)\\s*\\w+)*");
  }

  List<Constraint> constraints(GivenContext tree, Source source) {
    return tree.conditions().stream()
        .flatMap(each -> names.formulas(source).relations(source.part(each)).stream())
        .map(FormulaParser.Compared::constraint)
        .toList();
  }

  Map<String, Expr> point(GivenContext tree, Source source) {
    var point = new LinkedHashMap<String, Expr>();
    tree.conditions().forEach(each -> point(each, source, point));
    return point;
  }

  Map<String, Expr> point(ConditionsContext tree, Source source) {
    var point = new LinkedHashMap<String, Expr>();
    point(tree, source, point);
    return point;
  }

  /// Values of symbols, as in `x = 1, y = 1/2`.
  private void point(ConditionsContext tree, Source source, Map<String, Expr> point) {
    for (var each : names.formulas(source).relations(source.part(tree))) {
      if (!each.sign().equals("=")
          || !(each.left() instanceof Expr.Symbol(var name))
          || names.terms().term(name).isPresent()) {
        throw source.fault(
            tree.getStart(), "a point is written x = 1, y = 1/2", "one value for each symbol");
      }
      if (point.put(name, each.right()) != null) {
        throw source.fault(
            tree.getStart(), name + " has two values here", "one value for each symbol");
      }
      if (each.constraint().relation() != Relation.ZERO) {
        throw new IllegalStateException("an equation that is none");
      }
    }
  }
}
