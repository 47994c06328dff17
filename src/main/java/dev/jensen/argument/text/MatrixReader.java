package dev.jensen.argument.text;

import dev.jensen.argument.grammar.ArgumentParser.DefiniteContext;
import dev.jensen.argument.grammar.ArgumentParser.FormulaContext;
import dev.jensen.argument.grammar.ArgumentParser.GradientContext;
import dev.jensen.argument.grammar.ArgumentParser.HessianContext;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.parse.FormulaParser.Compared;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads what lines say of all first or all second derivatives at once.
record MatrixReader(Names names) {

  /// All second derivatives, in the order of the variables.
  Statement hessian(HessianContext tree, Source source) {
    var known = names.formulas(source);
    var rows =
        tree.matrix().row().stream()
            .map(
                row ->
                    row.formula().stream()
                        .map(entry -> known.expression(source.part(entry)))
                        .toList())
            .toList();
    if (rows.stream().anyMatch(row -> row.size() != rows.size())) {
      throw source.fault(
          tree.matrix().getStart(),
          "a Hessian has as many columns as rows",
          "as in hessian(f) = [[2, 1], [1, 2]]");
    }
    var of = known.expression(source.part(tree.formula()));
    var size = new Meaning(names.terms()).arguments(of).map(List::size).orElse(rows.size());
    if (size != rows.size()) {
      throw source.fault(
          tree.matrix().getStart(),
          "this matrix has " + rows.size() + " rows, and there are " + size + " variables",
          "one row for each variable, in their order");
    }
    return new Statement.Hessian(
        of, rows, new ConditionReader(names).constraints(tree.condition(), source));
  }

  /// All first derivatives: an equation for each of them.
  Statement gradient(GradientContext tree, Source source) {
    var known = names.formulas(source);
    var of = known.expression(source.part(tree.formula()));
    var by =
        new Meaning(names.terms())
            .arguments(of)
            .orElseGet(() -> names.problem().orElseThrow().statement().variables());
    var entries = tree.vector().formula();
    if (entries.size() != by.size()) {
      throw source.fault(
          tree.vector().getStart(),
          "this gradient has "
              + entries.size()
              + " entries, and there are "
              + by.size()
              + " variables",
          "one entry for each variable, in their order");
    }
    var equations = new ArrayList<Compared>();
    for (int i = 0; i < by.size(); i++) {
      var left = names.terms().derivative(of, List.of(by.get(i)));
      var right = known.expression(source.part(entries.get(i)));
      equations.add(new Compared(left, "=", right, Constraint.zero(left.minus(right))));
    }
    return new Statement.Relations(
        equations, new ConditionReader(names).constraints(tree.condition(), source), Map.of());
  }

  /// That the Hessian is positive semidefinite, or the like.
  Statement definite(DefiniteContext tree, Source source) {
    var words = source.words(tree.definiteness());
    var kind =
        Definiteness.named(words)
            .orElseThrow(
                () ->
                    source.fault(
                        tree.definiteness().getStart(),
                        "'" + words + "' is nothing that a Hessian can be",
                        "there are " + String.join(", ", Definiteness.all())));
    var reader = new ConditionReader(names);
    var conditions = new ArrayList<Constraint>(reader.constraints(tree.condition(), source));
    if (tree.given() != null) {
      conditions.addAll(reader.constraints(tree.given(), source));
    }
    FormulaContext of = tree.formula();
    return new Statement.Definite(
        names.formulas(source).expression(source.part(of)), kind, tree.NOT() != null, conditions);
  }
}
