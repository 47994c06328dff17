package dev.jensen.argument;

import dev.jensen.argument.text.Assertion;
import dev.jensen.argument.text.Property;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether what is asserted of the function of the problem is true.
record Assertions(Scene scene) {

  Finding decide(Assertion assertion) {
    var there = decide(assertion.property(), assertion.conditions());
    if (!assertion.onlyIf() || there.isWrong()) {
      return there;
    }
    for (var condition : assertion.conditions()) {
      var outside = Definedness.negation(condition);
      var elsewhere = decide(Conclusions.opposite(assertion.property()), List.of(outside));
      if (elsewhere.isWrong()) {
        return new Finding.Wrong(
            "also for some values with "
                + Wording.condition(outside)
                + " f is "
                + assertion.property(),
            Optional.empty());
      }
      if (!elsewhere.isHolding()) {
        return elsewhere;
      }
    }
    return there;
  }

  Finding decide(Property property, List<Constraint> conditions) {
    var statement = with(conditions);
    if (property.kind().isCurvature()) {
      return new Curvatures(scene.search()).decide(statement, property);
    }
    var context = scene.everywhere(conditions, List.of());
    return new Behaviour(scene.terms(), scene.search(), context)
        .decide(statement.function(), statement.variables(), property);
  }

  Statement with(List<Constraint> conditions) {
    var all = new ArrayList<>(scene.statement().constraints());
    for (var condition : conditions) {
      all.add(
          new Constraint(scene.meaning().inlined(condition.expression()), condition.relation()));
    }
    return Curvatures.statement(scene.statement().function(), scene.statement().variables(), all);
  }
}
