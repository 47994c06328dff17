package dev.jensen.render.latex;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.render.document.Exposition;
import dev.jensen.render.document.Formula;
import dev.jensen.render.math.Formulas;
import dev.jensen.render.math.Layout;
import dev.jensen.render.math.Names;
import java.util.ArrayList;
import java.util.List;

/// The question of a theorem: function, domain, parameters.
final class LatexQuestion {
  private final LatexProse prose;

  LatexQuestion(LatexProse prose) {
    this.prose = prose;
  }

  String of(Exposition.Question question) {
    var onVariables = new ArrayList<Constraint>();
    var onParameters = new ArrayList<Constraint>();
    for (var given : question.given()) {
      (given.expression().isFreeOf(question.variables()) ? onParameters : onVariables).add(given);
    }
    for (var natural : question.natural()) {
      (natural.expression().isFreeOf(question.variables()) ? onParameters : onVariables)
          .add(natural);
    }
    return parameters(question, onParameters)
        + "Let "
        + prose.display(
            new Formula.Applied("f", question.variables()).equal(question.function()), "")
        + domain(question, onVariables);
  }

  private static String parameters(Exposition.Question question, List<Constraint> conditions) {
    var names = question.parameters();
    if (names.isEmpty()) {
      return "";
    }
    var all = new ArrayList<Layout>();
    for (var name : names) {
      if (!all.isEmpty()) {
        all.add(Layout.comma());
      }
      all.add(Names.of(name));
    }
    all.add(Layout.relation("\\in"));
    all.add(new Layout.Identifier("reals"));
    var where = conditions.isEmpty() ? "" : " with " + listed(conditions);
    return "Let " + LatexProse.inline(new Layout.Row(all)) + where + ". ";
  }

  private static String domain(Exposition.Question question, List<Constraint> conditions) {
    var names = new ArrayList<Layout>();
    for (var name : question.variables()) {
      if (!names.isEmpty()) {
        names.add(Layout.comma());
      }
      names.add(Names.of(name));
    }
    if (names.isEmpty()) {
      return ".";
    }
    var point = names.size() == 1 ? names.get(0) : Layout.brackets(new Layout.Row(names));
    Layout space = new Layout.Identifier("reals");
    if (question.variables().size() > 1) {
      space =
          new Layout.Superscript(
              space, new Layout.Digits(String.valueOf(question.variables().size())));
    }
    var member = Layout.row(point, Layout.relation("\\in"), space);
    return "for "
        + LatexProse.inline(member)
        + (conditions.isEmpty() ? "" : " with " + listed(conditions))
        + ".";
  }

  static String listed(List<Constraint> conditions) {
    var parts = new ArrayList<String>();
    conditions.stream()
        .distinct()
        .forEach(condition -> parts.add(LatexProse.inline(Formulas.condition(condition))));
    return String.join(", ", parts);
  }
}
