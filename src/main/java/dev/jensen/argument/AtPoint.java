package dev.jensen.argument;

import dev.jensen.argument.Finding.Witness;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.Inhabitant;
import dev.jensen.parse.FormulaParser.Compared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether relations hold at one point.
record AtPoint(Scene scene) {

  /// The conditions are those of the blocks around the line; what they say of parameters is
  /// assumed.
  Finding decide(List<Compared> chain, Map<String, Expr> at, List<Constraint> conditions) {
    var point = new HashMap<String, Expr>();
    at.forEach((name, value) -> point.put(name, scene.meaning().inlined(value)));
    var assumed = new ArrayList<Constraint>();
    for (var condition : conditions) {
      var there =
          new Constraint(
              scene.meaning().inlined(condition.expression()).substitute(point),
              condition.relation());
      if (!there.expression().symbols().isEmpty()) {
        assumed.add(there);
      } else if (!new Judge(scene.search()).holds(new Context(List.of(), List.of()), there)) {
        return new Finding.Unclear(
            Wording.point(point) + " lies outside of " + Wording.condition(condition));
      }
    }
    return Finding.all(chain.stream().map(each -> () -> decide(each, point, assumed)));
  }

  private Finding decide(Compared compared, Map<String, Expr> point, List<Constraint> assumed) {
    var meaning = scene.meaning();
    var left = meaning.inlined(compared.left());
    var right = meaning.inlined(compared.right());
    var names = meaning.symbols(compared.constraint().expression());
    var domain = scene.everywhere(List.of(), names);
    if (isOutside(domain, point)) {
      return new Finding.Wrong(
          Wording.point(point) + " does not lie in the domain", Finding.Ground.DOMAIN);
    }
    try {
      for (var piece :
          new Pieces(scene.terms(), scene.search(), scene.statement().variables())
              .of(domain, List.of(left, right))) {
        if (isWithin(piece.context(), domain, point)) {
          return there(
              compared,
              piece.in(left).substitute(point),
              piece.in(right).substitute(point),
              point,
              assumed);
        }
      }
      var corner = new Corners(scene).in(compared.constraint().expression(), point);
      if (corner.isPresent()) {
        return corner.get();
      }
      return new Finding.Unclear("at this point the derivative does not exist, or lies on a kink");
    } catch (Pieces.NoDerivative none) {
      return new Finding.Unclear(String.valueOf(none.getMessage()));
    }
  }

  private Finding there(
      Compared compared, Expr left, Expr right, Map<String, Expr> point, List<Constraint> assumed) {
    var parameters = new ArrayList<>(assumed);
    scene.domain().constraints().stream()
        .map(c -> new Constraint(c.expression().substitute(point), c.relation()))
        .filter(c -> !c.expression().symbols().isEmpty())
        .forEach(parameters::add);
    var context = new Context(List.of(), parameters);
    var constraint =
        new Constraint(
            compared.constraint().relation() == dev.jensen.kernel.expr.Relation.ZERO
                    || compared.sign().startsWith(">")
                ? left.minus(right)
                : right.minus(left),
            compared.constraint().relation());
    var finding =
        new Judge(scene.search())
            .decide(context, new Judge.Question(left, compared.sign(), right, constraint));
    if (finding instanceof Finding.Wrong(var _, var witness, var _) && witness.isPresent()) {
      var all = new HashMap<>(witness.get().point());
      all.putAll(point);
      var whole =
          new Witness(all, witness.get().left(), witness.get().sign(), witness.get().right());
      return new Finding.Wrong("there " + Wording.sides(whole), Optional.of(whole));
    }
    return finding;
  }

  /// Some condition that the values given decide fails.
  private static boolean isOutside(Context domain, Map<String, Expr> point) {
    if (point.keySet().containsAll(domain.variables())) {
      return !contains(domain, point);
    }
    return domain.constraints().stream()
        .map(c -> new Constraint(c.expression().substitute(point), c.relation()))
        .filter(c -> c.expression().symbols().isEmpty())
        .anyMatch(c -> !Judge.isTrue(c));
  }

  private static boolean contains(Context context, Map<String, Expr> point) {
    try {
      Theorem.prove(context, new Inhabitant(point));
      return true;
    } catch (RuleViolation outside) {
      return false;
    }
  }

  /// The conditions that make the piece, beyond those of the domain, hold at the point.
  private static boolean isWithin(Context piece, Context domain, Map<String, Expr> point) {
    var parameters = new Context(List.of(), List.of());
    return piece.constraints().stream()
        .filter(c -> !domain.constraints().contains(c))
        .allMatch(
            c -> {
              var there = c.expression().substitute(point);
              return Definedness.holds(there, parameters)
                  && (parameters.satisfies(there, c.relation())
                      || (there.symbols().isEmpty()
                          && contains(
                              new Context(List.of(), List.of(new Constraint(there, c.relation()))),
                              Map.of())));
            });
  }
}
