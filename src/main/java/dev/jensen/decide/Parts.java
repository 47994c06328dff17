package dev.jensen.decide;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.DomainGap;
import dev.jensen.parse.Problem;
import dev.jensen.prove.Search;
import dev.jensen.refute.Deadline;
import dev.jensen.refute.Points;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The answer where the domain was not proved convex: a proof that it is not, with the verdict on
/// each convex part into which the signs of the excluded expressions cut it.
record Parts(
    Problem problem,
    Search search,
    Context context,
    Rule inhabitant,
    Deadline deadline,
    Deadline last) {
  private static final int SAMPLES = 60;
  private static final int MOST_SPLITS = 3;

  Answer answer() {
    var gap = gap();
    if (gap.isEmpty()) {
      return new Answer.Undecided(
          problem,
          new Answer.Obstacle(
              search.expired() ? Answer.Reason.TIME : Answer.Reason.EXHAUSTED,
              "could not prove or refute that the domain is convex: " + context.constraints()),
          List.of("cutting the domain out constraint by constraint"),
          Optional.empty());
    }
    return new Answer.Invalid(
        problem,
        Answer.Fault.DOMAIN_NOT_CONVEX,
        message(gap.get()),
        new Certificate.Divided(inhabitant, gap.get()),
        parts());
  }

  private String message(DomainGap gap) {
    var middle = new java.util.TreeMap<String, Expr>();
    for (var name : context.variables()) {
      var symbol = Expr.symbol(name);
      var sum = symbol.substitute(gap.a()).plus(symbol.substitute(gap.b()));
      middle.put(name, context.normal(sum.times(gap.weight())).toExpr());
    }
    return "the domain is not convex: it contains "
        + coordinates(gap.a())
        + " and "
        + coordinates(gap.b())
        + ", but not "
        + coordinates(middle)
        + " between them";
  }

  private String coordinates(Map<String, Expr> point) {
    return String.join(
        ", ", context.variables().stream().map(name -> name + " = " + point.get(name)).toList());
  }

  /// Two points of the domain with a middle outside, among small numbers and samples.
  private Optional<DomainGap> gap() {
    var names = context.variables();
    var candidates = new ArrayList<Map<String, Expr>>();
    for (int value : new int[] {1, -1, 2, -2, 3, 0}) {
      var point = new HashMap<String, Expr>();
      names.forEach(name -> point.put(name, Expr.of(value)));
      candidates.add(point);
    }
    for (var name : names) {
      for (int value : new int[] {1, -1}) {
        var point = new HashMap<String, Expr>();
        names.forEach(other -> point.put(other, Expr.of(other.equals(name) ? value : 1)));
        candidates.add(point);
      }
    }
    sampled().forEach(candidates::add);
    for (int i = 0; i < candidates.size(); i++) {
      for (int j = 0; j < i; j++) {
        for (int broken = 0; broken < context.constraints().size(); broken++) {
          var rule = new DomainGap(candidates.get(j), candidates.get(i), Expr.of(1, 2), broken);
          if (search.expired()) {
            return Optional.empty();
          }
          if (accepted(rule)) {
            return Optional.of(rule);
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<Map<String, Expr>> sampled() {
    var symbols = new TreeSet<String>();
    context.constraints().forEach(c -> symbols.addAll(c.expression().symbols()));
    if (!context.variables().containsAll(symbols)) {
      return List.of();
    }
    var points = Points.satisfying(context.constraints(), context.variables(), SAMPLES);
    return points.vectors().stream()
        .limit(12)
        .map(
            vector -> {
              Map<String, Expr> point = new HashMap<>();
              for (int i = 0; i < vector.length; i++) {
                var rounded = Math.round(vector[i] * 8);
                point.put(points.names().get(i), Expr.of(rounded, 8));
              }
              return point;
            })
        .toList();
  }

  private boolean accepted(Rule rule) {
    try {
      Theorem.prove(context, rule);
      return true;
    } catch (RuleViolation refused) {
      return false;
    }
  }

  private List<Answer.Part> parts() {
    var excluded =
        context.constraints().stream()
            .filter(c -> c.relation() == Relation.NONZERO)
            .map(Constraint::expression)
            .filter(e -> !context.isParametric(e))
            .limit(MOST_SPLITS)
            .toList();
    var parts = new ArrayList<Answer.Part>();
    if (!excluded.isEmpty()) {
      for (int signs = 0; signs < 1 << excluded.size(); signs++) {
        part(excluded, signs).ifPresent(parts::add);
      }
    }
    return parts;
  }

  private Optional<Answer.Part> part(List<Expr> excluded, int signs) {
    var when = new ArrayList<Constraint>();
    for (int i = 0; i < excluded.size(); i++) {
      var u = excluded.get(i);
      when.add(Constraint.positive((signs >> i & 1) == 0 ? u : u.negate()));
    }
    var statement = problem.statement();
    var constraints = new ArrayList<>(statement.constraints());
    constraints.addAll(when);
    var smaller =
        new Problem(
            problem.text(),
            new Statement(
                statement.function(), statement.variables(), statement.parameters(), constraints),
            problem.fixed());
    var answer = new Decider(smaller, deadline, last).decide();
    return answer instanceof Answer.Invalid(var p, var fault, var m, var e, var parts)
            && fault == Answer.Fault.EMPTY_DOMAIN
        ? Optional.empty()
        : Optional.of(new Answer.Part(when, answer));
  }
}
