package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.Composition;
import dev.jensen.kernel.rule.Rewritten;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Logarithms of sums of log-convex terms: log(e^u + e^v) is convex and increasing in u and v, the
/// logarithms of the terms. (Boyd and Vandenberghe, 3.1.5 and 3.5.2.)
record LogConvexity(Search search, Context context) {
  private static final Atom SUM = Atoms.named("logsumexp").orElseThrow();

  /// A rule about an expression equal to the logarithm.
  Optional<Rule> prove(Expr expr) {
    return argument(expr)
        .map(this::terms)
        .filter(terms -> terms.size() > 1)
        .flatMap(this::logarithms)
        .flatMap(this::curved)
        .flatMap(
            inner -> {
              var box = inner.logarithms().stream().map(context::bounds).toList();
              return Attempt.accepted(
                  context, new Rewritten(expr, new Composition(SUM, inner.rules(), box)));
            });
  }

  private static Optional<Expr> argument(Expr expr) {
    return expr instanceof Expr.Application(var atom, var arguments) && atom.equals(Atoms.LOG)
        ? Optional.of(arguments.get(0))
        : Optional.empty();
  }

  /// The terms of a sum, with a factor free of the variables multiplied into each.
  private List<Expr> terms(Expr expr) {
    if (expr instanceof Expr.Sum(var terms)) {
      return terms;
    }
    if (expr instanceof Expr.Product(var factors)) {
      var sums = factors.stream().filter(f -> !context.isParametric(f)).toList();
      if (sums.size() == 1 && sums.get(0) instanceof Expr.Sum(var terms)) {
        var scale = Expr.product(factors.stream().filter(context::isParametric).toList());
        return terms.stream().map(scale::times).toList();
      }
    }
    return List.of(expr);
  }

  private Optional<List<Expr>> logarithms(List<Expr> terms) {
    var logarithms = new ArrayList<Expr>();
    for (var term : terms) {
      var logarithm = new Logarithms(context).of(term);
      if (logarithm.isEmpty()) {
        return Optional.empty();
      }
      logarithms.add(logarithm.get());
    }
    return Optional.of(logarithms);
  }

  private record Inner(List<Expr> logarithms, List<Rule> rules) {}

  private Optional<Inner> curved(List<Expr> logarithms) {
    var construction = new Construction(search, context);
    var rules = new ArrayList<Rule>();
    for (var logarithm : logarithms) {
      var proof = construction.prove(logarithm).filter(p -> p.curvature().isConvex());
      if (proof.isEmpty()) {
        return Optional.empty();
      }
      rules.add(proof.get().rule());
    }
    return Optional.of(new Inner(logarithms, rules));
  }
}
