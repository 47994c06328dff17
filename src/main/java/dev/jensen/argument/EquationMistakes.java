package dev.jensen.argument;

import dev.jensen.argument.text.Statement;
import dev.jensen.argument.text.Term;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.parse.FormulaParser.Compared;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names the mistake in an equation that is wrong: in a derivative, a value or a rewriting.
record EquationMistakes(Scene scene) {

  /// One typical mistake away from the right derivative, or from the derivative of what an earlier
  /// line gives.
  Optional<Mistake> ofEquation(Expr left, Expr right, List<Constraint> conditions) {
    if (!(left instanceof Expr.Symbol(var name))) {
      return Optional.empty();
    }
    var given = scene.meaning().inlined(right);
    return switch (scene.terms().term(name).orElse(null)) {
      case Term.Value(var function, var n, var at) when n > 0 && at.isEmpty() ->
          derivative(
                  scene.terms().value(function, n - 1, List.of()),
                  variable(function),
                  given,
                  conditions)
              .or(() -> again(left))
              .or(() -> factor(left, given, conditions));
      case Term.Value(var function, var n, var at) when isNumber(at) ->
          ofValue(new Compared(left, "=", right, Constraint.zero(left.minus(right))), Map.of());
      case Term.Value(var function, var n, var at) when n == 0 ->
          rewriting(scene.meaning().inlined(left), given, conditions)
              .or(() -> Optional.of(Mistake.REWRITING));
      case Term.Partial(var of, var by) when by.stream().distinct().count() > 1 ->
          derivative(lower(of, by), by.getLast(), given, conditions)
              .or(() -> Optional.of(Mistake.MIXED_DERIVATIVE));
      case Term.Partial(var of, var by) ->
          derivative(lower(of, by), by.getLast(), given, conditions)
              .or(() -> again(left))
              .or(() -> factor(left, given, conditions));
      case Term.Determinant(var of) -> Optional.of(Mistake.DETERMINANT);
      case null, default -> Optional.empty();
    };
  }

  private static boolean isNumber(List<Expr> at) {
    return !at.isEmpty() && at.stream().allMatch(value -> value.symbols().isEmpty());
  }

  /// Another right form was given before.
  private Optional<Mistake> again(Expr left) {
    return scene.facts().stream()
            .anyMatch(
                fact ->
                    fact.statement() instanceof Statement.Relations(var chain, var c, var at)
                        && at.isEmpty()
                        && chain.stream()
                            .anyMatch(e -> e.sign().equals("=") && e.left().equals(left)))
        ? Optional.of(Mistake.REWRITING)
        : Optional.empty();
  }

  /// Off by a number, or by one term.
  private Optional<Mistake> factor(Expr left, Expr given, List<Constraint> conditions) {
    try {
      for (var piece :
          new Pieces(scene.terms(), scene.search(), scene.statement().variables())
              .of(scene.everywhere(conditions, List.of()), List.of(left))) {
        var right = piece.in(left);
        if (!right.isZero()
            && piece.context().normal(given.over(right)).toExpr() instanceof Expr.Constant) {
          return Optional.of(Mistake.POWER_RULE);
        }
        if (piece.context().normal(right).toExpr() instanceof Expr.Sum(var terms)) {
          for (var term : terms) {
            if (isSame(piece.context(), right.minus(Expr.of(2).times(term)), given)) {
              return Optional.of(Mistake.SIGN);
            }
            if (isSame(piece.context(), right.minus(term), given)) {
              return Optional.of(Mistake.TERM_LOST);
            }
          }
        }
      }
      return Optional.empty();
    } catch (Pieces.NoDerivative | ArithmeticException | TooLarge none) {
      return Optional.empty();
    }
  }

  private String variable(String function) {
    return scene.terms().subject(function).orElseThrow().arguments().get(0);
  }

  private Expr lower(Expr of, List<String> by) {
    return by.size() == 1 ? of : scene.terms().derivative(of, by.subList(0, by.size() - 1));
  }

  private Optional<Mistake> derivative(
      Expr lower, String variable, Expr given, List<Constraint> conditions) {
    var inlined = scene.meaning().inlined(lower);
    try {
      var context = scene.everywhere(conditions, inlined.symbols());
      for (var piece :
          new Pieces(scene.terms(), scene.search(), scene.statement().variables())
              .of(context, List.of(inlined))) {
        for (var base : bases(lower, piece)) {
          for (var faulty : FaultyDerivatives.of(base, variable)) {
            if (isSame(piece.context(), faulty.derivative(), given)) {
              return Optional.of(faulty.mistake());
            }
          }
        }
      }
      return Optional.empty();
    } catch (Pieces.NoDerivative | ArithmeticException | TooLarge none) {
      return Optional.empty();
    }
  }

  /// What is differentiated, as computed and as lines before give it.
  private List<Expr> bases(Expr lower, Pieces.Piece piece) {
    var bases = new ArrayList<Expr>();
    for (var fact : scene.facts()) {
      if (fact.statement() instanceof Statement.Relations(var chain, var c, var at)
          && at.isEmpty()) {
        chain.stream()
            .filter(e -> e.sign().equals("=") && e.left().equals(lower))
            .forEach(e -> bases.add(piece.in(scene.meaning().inlined(e.right()))));
      }
    }
    bases.add(piece.in(scene.meaning().inlined(lower)));
    return bases;
  }

  private Optional<Mistake> rewriting(Expr right, Expr given, List<Constraint> conditions) {
    var context = scene.everywhere(conditions, given.symbols());
    if (isSame(context, right.negate(), given)) {
      return Optional.of(Mistake.SIGN);
    }
    if (given instanceof Expr.Sum(var terms)) {
      for (int i = 0; i < terms.size(); i++) {
        var flipped = given.minus(Expr.of(2).times(terms.get(i)));
        if (isSame(context, right, flipped)) {
          return Optional.of(Mistake.SIGN);
        }
      }
    }
    return Optional.empty();
  }

  static boolean isSame(Context context, Expr left, Expr right) {
    try {
      return context.equal(left, right);
    } catch (ArithmeticException | TooLarge none) {
      return false;
    }
  }

  Optional<Mistake> ofHessian(Expr of, List<List<Expr>> rows, List<Constraint> conditions) {
    var names = scene.meaning().arguments(of).orElse(scene.statement().variables());
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.size(); j++) {
        var left = scene.terms().derivative(of, List.of(names.get(i), names.get(j)));
        var right = rows.get(i).get(j);
        var entry = new Compared(left, "=", right, Constraint.zero(left.minus(right)));
        if (new Steps(scene).relation(entry, conditions).isWrong()) {
          return ofEquation(left, right, conditions);
        }
      }
    }
    return Optional.empty();
  }

  /// A value with the wrong sign, or another one.
  Optional<Mistake> ofValue(Compared compared, Map<String, Expr> at) {
    var negative = compared.right().negate();
    var turned =
        new Compared(
            compared.left(), "=", negative, Constraint.zero(compared.left().minus(negative)));
    var finding =
        at.isEmpty()
            ? new Steps(scene).relation(turned, List.of())
            : new AtPoint(scene).decide(List.of(turned), at, List.of());
    return Optional.of(finding.isHolding() ? Mistake.SIGN : Mistake.VALUE);
  }
}
