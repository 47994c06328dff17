package dev.jensen.argument;

import dev.jensen.argument.text.Assertion;
import dev.jensen.argument.text.Property;
import dev.jensen.argument.text.Statement.Relations;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether what is asserted of the function of the problem is true.
record Assertions(Scene scene) {

  Finding decide(Assertion assertion) {
    return decide(assertion, List.of());
  }

  /// Where the conditions of blocks hold, too.
  Finding decide(Assertion assertion, List<Constraint> within) {
    var there = decide(assertion.property(), joined(within, assertion.conditions()));
    if (!assertion.onlyIf() || there.isWrong()) {
      return there;
    }
    for (var condition : assertion.conditions()) {
      var outside = Definedness.negation(condition);
      var elsewhere =
          decide(Conclusions.opposite(assertion.property()), joined(within, List.of(outside)));
      if (elsewhere.isWrong()) {
        return new Finding.Wrong(
            "also for some values with "
                + Wording.condition(outside)
                + " f is "
                + assertion.property()
                + (elsewhere instanceof Finding.Wrong(var more, var _, var _) ? ": " + more : ""),
            Optional.empty());
      }
      if (!elsewhere.isHolding()) {
        return elsewhere;
      }
    }
    return there;
  }

  static List<Constraint> joined(List<Constraint> first, List<Constraint> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  Finding decide(Property property, List<Constraint> conditions) {
    var statement = with(conditions);
    if (property.kind().isCurvature()) {
      var asStated = scene.curvatures().decide(statement, property);
      return asStated.isHolding() || asStated.isWrong()
          ? asStated
          : rewritten(property, conditions).orElse(asStated);
    }
    var context = scene.everywhere(conditions, List.of());
    return new Behaviour(scene.terms(), scene.search(), context)
        .decide(statement.function(), statement.variables(), property);
  }

  /// By one of the forms that lines give the function everywhere.
  private Optional<Finding> rewritten(Property property, List<Constraint> conditions) {
    // The form may be defined on more than the function is.
    var there = joined(scene.domain().constraints(), conditions);
    for (var fact : scene.facts()) {
      if (fact.conditions().isEmpty()
          && fact.statement() instanceof Relations(var chain, var c, var at)
          && at.isEmpty()) {
        for (var each : chain) {
          var form = scene.meaning().inlined(each.right());
          if (each.sign().equals("=")
              && each.left().equals(scene.f())
              && scene.meaning().derivatives(form).isEmpty()) {
            var finding = scene.curvatures().decide(with(form, there), property);
            if (finding.isHolding()) {
              return Optional.of(finding);
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  Statement with(List<Constraint> conditions) {
    return with(scene.statement().function(), conditions);
  }

  private Statement with(Expr function, List<Constraint> conditions) {
    var all = new ArrayList<>(scene.statement().constraints());
    for (var condition : conditions) {
      all.add(
          new Constraint(scene.meaning().inlined(condition.expression()), condition.relation()));
    }
    return Curvatures.statement(function, scene.statement().variables(), all);
  }
}
