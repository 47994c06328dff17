package dev.jensen.render;

import dev.jensen.explain.RegionTable;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Closure;
import dev.jensen.kernel.rule.RidgeSum;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.StrictByPoint;
import dev.jensen.kernel.rule.StrongConvexity;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Prose;
import dev.jensen.render.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Curvature by derivatives, on the boundary, and strictly.
final class CalculusSentences extends Family {
  private static final int MOST_VARIABLES = 4;

  /// Longer entries are factored by computer algebra, which takes time to load.
  private static final int SHORT = 24;

  CalculusSentences(Derivation proof, Context context) {
    super(proof, context);
  }

  int secondDerivatives(SecondDerivatives r) {
    var isOwn = r.function().equals(phrases.function());
    var name = isOwn ? "f" : "g";
    var hessian = hessian(r.function(), context);
    if (context.variables().size() == 1) {
      return inOneVariable(r, name, hessian.orElseThrow().get(0).get(0));
    }
    if (context.variables().size() <= MOST_VARIABLES) {
      var entries =
          hessian.map(rows -> (Formula) new Formula.Curving(name, context.variables(), rows));
      var intro =
          isOwn ? Prose.of("The second derivatives") : Prose.of("For ", let(name, r.function()));
      entries.ifPresent(formula -> proof.addDisplayed(intro, List.of(formula)));
    }
    int reason =
        new SemidefiniteSentences(proof, context, name, r.concave()).of(r.evidence(), r.function());
    return proof.add(conclusion(r), ", by ", by(reason));
  }

  private Formula let(String name, Expr function) {
    return new Formula.Letter(name).equal(phrases.name(function));
  }

  /// The second derivative with its sign, and what follows, at once.
  private int inOneVariable(SecondDerivatives r, String name, Expr second) {
    var strict =
        ((dev.jensen.kernel.Judgement.Curved) proof.judgement(context, r)).curvature().isStrict();
    var sign = (r.concave() ? "<" : ">") + (strict ? "" : "=");
    var zero = Formula.of(Expr.of(0));
    var value =
        second.isZero()
            ? List.of(new Formula.Link("=", zero))
            : List.of(new Formula.Link("=", Formula.of(second)), new Formula.Link(sign, zero));
    var chain = new Formula.Chain(new Formula.Second(name, List.of()), value);
    return name.equals("f")
        ? proof.add(conclusion(r), ", for ", chain)
        : proof.add(conclusion(r), ": with ", let(name, r.function()), ", ", chain);
  }

  /// The matrix of second derivatives in a readable form; empty for functions with kinks.
  static Optional<List<List<Expr>>> hessian(Expr function, Context context) {
    try {
      return Optional.of(
          Derivative.hessian(function, context.variables()).stream()
              .map(row -> row.stream().map(entry -> readable(entry, context)).toList())
              .toList());
    } catch (RuleViolation kinked) {
      return Optional.empty();
    }
  }

  static Expr readable(Expr expr, Context context) {
    var shortest = Tidy.of(Values.shortest(expr, context));
    if (Plain.of(shortest).length() <= SHORT) {
      return shortest;
    }
    try {
      var factored = Tidy.of(RegionTable.readable(expr, context));
      return Plain.of(factored).length() < Plain.of(shortest).length() ? factored : shortest;
    } catch (RuleViolation | TooLarge | ArithmeticException none) {
      return shortest;
    }
  }

  int closure(Closure r) {
    var strict = new ArrayList<>(context.constraints());
    for (var index : r.strict()) {
      strict.set(index, Constraint.positive(strict.get(index).expression()));
    }
    int premise = proof.prove(new Context(context.variables(), strict), r.premise());
    return proof.add(
        "By continuity, ",
        by(premise),
        " holds on the boundary of the domain too: ",
        conclusion(r));
  }

  int strictByPoint(StrictByPoint r) {
    int premise = prove(r.premise());
    return proof.add(
        conclusion(r),
        ": by ",
        by(premise),
        ", with a second derivative that is not 0 at ",
        Phrases.point(new TreeMap<>(r.point())),
        ", so that its zeros are isolated");
  }

  int ridgeSum(RidgeSum r) {
    var parts = new ArrayList<Prose>();
    for (var ridge : r.ridges()) {
      var inner = new Context(List.of(ridge.slot()), ridge.constraints());
      int profile = proof.prove(inner, ridge.profile());
      parts.add(
          Prose.of(
              by(profile), " with ", Formula.symbol(ridge.slot()).equal(name(ridge.affine()))));
    }
    return proof.add(
        conclusion(r),
        ", as the sum of ",
        Prose.enumerated(parts),
        ", whose gradients are linearly independent");
  }

  int strongConvexity(StrongConvexity r) {
    int premise = prove(r.premise());
    return proof.add(conclusion(r), ", by ", by(premise));
  }
}
