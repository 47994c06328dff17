package dev.jensen.argument;

import dev.jensen.argument.Finding.Ground;
import dev.jensen.argument.text.Definiteness;
import dev.jensen.argument.text.Property;
import dev.jensen.argument.text.Statement;
import dev.jensen.argument.text.Term;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.parse.FormulaParser.Compared;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives a wrong line the name of the mistake that it looks like.
record Diagnosis(Scene scene) {
  private static final String F = "f";

  Optional<Mistake> ofStep(Statement statement, List<Constraint> within, Finding finding) {
    return switch (statement) {
      case Statement.Relations(var chain, var own, var at) ->
          ofRelations(chain, with(within, own), at, finding);
      case Statement.Hessian(var of, var rows, var own) ->
          new EquationMistakes(scene).ofHessian(of, rows, with(within, own));
      case Statement.Definite(var of, var kind, var negated, var own) ->
          ofDefinite(new Statement.Definite(of, kind, negated, own), with(within, own), finding);
      case Statement.Chord chord ->
          Optional.of(finding.isWrong(Ground.DOMAIN) ? Mistake.DOMAIN : Mistake.NO_VIOLATION);
      case Statement.Properties(var subject, var all, var in, var own) ->
          ofProperties(subject, all, in, with(within, own), finding);
      default -> Optional.empty();
    };
  }

  private Optional<Mistake> ofDefinite(
      Statement.Definite line, List<Constraint> conditions, Finding finding) {
    if (finding.isWrong(Ground.DOMAIN)) {
      return Optional.of(Mistake.DOMAIN);
    }
    if (line.negated() || line.kind() == Definiteness.INDEFINITE) {
      return Optional.of(Mistake.CONTRARY);
    }
    if (is(line, weakened(line.kind()), conditions)) {
      return Optional.of(Mistake.EQUALITY);
    }
    return is(line, opposite(line.kind()), conditions)
        ? Optional.of(Mistake.CONFUSED)
        : Optional.of(Mistake.NECESSARY);
  }

  private boolean is(Statement.Definite line, Definiteness kind, List<Constraint> conditions) {
    return new Hessians(scene)
        .decide(new Statement.Definite(line.of(), kind, false, List.of()), conditions)
        .isHolding();
  }

  private static Definiteness weakened(Definiteness kind) {
    return kind.isNegative()
        ? Definiteness.NEGATIVE_SEMIDEFINITE
        : Definiteness.POSITIVE_SEMIDEFINITE;
  }

  private static Definiteness opposite(Definiteness kind) {
    return kind.isNegative()
        ? Definiteness.POSITIVE_SEMIDEFINITE
        : Definiteness.NEGATIVE_SEMIDEFINITE;
  }

  private static List<Constraint> with(List<Constraint> within, List<Constraint> own) {
    var all = new ArrayList<>(within);
    all.addAll(own);
    return all;
  }

  private Optional<Mistake> ofRelations(
      List<Compared> chain, List<Constraint> conditions, Map<String, Expr> at, Finding finding) {
    if (finding.isWrong(Ground.DOMAIN)) {
      return quotient(chain, conditions).or(() -> Optional.of(Mistake.DOMAIN));
    }
    if (finding.isWrong(Ground.NO_DERIVATIVE)) {
      return Optional.of(Mistake.KINK);
    }
    for (var each : chain) {
      var here =
          at.isEmpty()
              ? new Steps(scene).relation(each, conditions)
              : new AtPoint(scene).decide(List.of(each), at, conditions);
      if (here.isWrong()) {
        return ofRelation(each, conditions, at);
      }
    }
    return Optional.empty();
  }

  /// A wrong quotient may have other poles than the right one.
  private Optional<Mistake> quotient(List<Compared> chain, List<Constraint> conditions) {
    return chain.stream()
        .filter(each -> each.sign().equals("="))
        .flatMap(
            each ->
                new EquationMistakes(scene)
                    .ofEquation(each.left(), each.right(), conditions).stream())
        .filter(mistake -> mistake == Mistake.QUOTIENT_RULE)
        .findFirst();
  }

  private Optional<Mistake> ofRelation(
      Compared compared, List<Constraint> conditions, Map<String, Expr> at) {
    if (!at.isEmpty() && compared.sign().equals("=")) {
      return new EquationMistakes(scene).ofValue(compared, at);
    }
    if (compared.sign().equals("=")) {
      return new EquationMistakes(scene)
          .ofEquation(compared.left(), compared.right(), conditions)
          .or(
              () ->
                  new EquationMistakes(scene)
                      .ofEquation(compared.right(), compared.left(), conditions))
          .or(() -> onPart(compared, conditions));
    }
    if (!at.isEmpty()) {
      return Optional.of(isJensenLike(compared) ? Mistake.NO_VIOLATION : Mistake.DIRECTION);
    }
    return Optional.of(Mistake.NO_VIOLATION)
        .filter(m -> isJensenLike(compared))
        .or(() -> equality(compared, conditions))
        .or(() -> reversed(compared, conditions))
        .or(() -> Optional.of(Mistake.PARAMETERS).filter(m -> isOfParameters(compared)))
        .or(() -> somewhere(compared, conditions))
        .or(() -> Optional.of(Mistake.BOUND));
  }

  /// Whether it holds depends on the parameters alone.
  private boolean isOfParameters(Compared compared) {
    if (scene.statement().parameters().isEmpty()) {
      return false;
    }
    var derivatives = scene.meaning().inlined(compared.constraint().expression());
    try {
      return new Pieces(scene.terms(), scene.search(), scene.statement().variables())
          .of(scene.everywhere(List.of(), List.of()), List.of(derivatives)).stream()
              .allMatch(
                  piece ->
                      piece
                          .context()
                          .normal(piece.in(derivatives))
                          .toExpr()
                          .isFreeOf(scene.statement().variables()));
    } catch (Pieces.NoDerivative | ArithmeticException | TooLarge none) {
      return false;
    }
  }

  boolean isJensenLike(Compared compared) {
    return compared.constraint().expression().symbols().stream()
            .filter(
                name ->
                    scene.terms().term(name).orElse(null)
                            instanceof Term.Value(var f, var n, var at)
                        && f.equals(F)
                        && n == 0
                        && !at.isEmpty())
            .count()
        == 3;
  }

  /// The weaker relation holds.
  private Optional<Mistake> equality(Compared compared, List<Constraint> conditions) {
    if (compared.constraint().relation() != Relation.POSITIVE) {
      return Optional.empty();
    }
    return new Steps(scene).relation(weakened(compared), conditions).isHolding()
        ? Optional.of(Mistake.EQUALITY)
        : Optional.empty();
  }

  private static Compared weakened(Compared compared) {
    return new Compared(
        compared.left(),
        compared.sign() + "=",
        compared.right(),
        Constraint.nonnegative(compared.constraint().expression()));
  }

  private Optional<Mistake> reversed(Compared compared, List<Constraint> conditions) {
    var turned =
        new Compared(
            compared.right(),
            compared.sign(),
            compared.left(),
            Constraint.nonnegative(compared.constraint().expression().negate()));
    return new Steps(scene).relation(turned, conditions).isHolding()
        ? Optional.of(Mistake.DIRECTION)
        : Optional.empty();
  }

  private Optional<Mistake> somewhere(Compared compared, List<Constraint> conditions) {
    return onPart(compared, conditions)
        .map(
            part ->
                isSignOfSecondDerivative(compared) && !isOfParameters(compared)
                    ? Mistake.SOME_POINTS
                    : part)
        .or(
            () ->
                isSignOfSecondDerivative(compared) && !isOfParameters(compared)
                    ? Optional.of(Mistake.SOME_POINTS)
                    : Optional.empty());
  }

  private boolean isSignOfSecondDerivative(Compared compared) {
    return new Orders(scene.terms()).highest(compared.constraint().expression()) == 2
        && (compared.left().isZero() || compared.right().isZero());
  }

  /// It holds where all variables are positive: a condition was forgotten; or on some pieces
  /// between kinks only.
  private Optional<Mistake> onPart(Compared compared, List<Constraint> conditions) {
    var positive = new ArrayList<>(conditions);
    scene
        .meaning()
        .symbols(compared.constraint().expression())
        .forEach(name -> positive.add(Constraint.positive(Expr.symbol(name))));
    var finding = new Steps(scene).relation(compared, positive);
    if (!finding.isHolding()) {
      return Optional.empty();
    }
    return Optional.of(scene.isKinked() ? Mistake.KINK : Mistake.DOMAIN);
  }

  private Optional<Mistake> ofProperties(
      Expr subject,
      List<Property> all,
      List<String> in,
      List<Constraint> conditions,
      Finding finding) {
    if (finding.isWrong(Ground.DOMAIN)) {
      return Optional.of(Mistake.DOMAIN);
    }
    for (var property : all) {
      if (!new Steps(scene).property(subject, property, in, conditions).isWrong()) {
        continue;
      }
      if (property.strictly()
          && new Steps(scene)
              .property(
                  subject, new Property(property.negated(), false, property.kind()), in, conditions)
              .isHolding()) {
        return Optional.of(Mistake.EQUALITY);
      }
      var weak = weakened(property);
      if (weak.isPresent()
          && new Steps(scene).property(subject, weak.get(), in, conditions).isHolding()) {
        return Optional.of(Mistake.EQUALITY);
      }
      if (isOpposite(property)
          && new Steps(scene).property(subject, opposite(property), in, conditions).isHolding()) {
        return Optional.of(hasNegativeFactor(subject) ? Mistake.NEGATIVE_FACTOR : Mistake.CONFUSED);
      }
      if (property.kind() == Property.Kind.NONDECREASING
          || property.kind() == Property.Kind.NONINCREASING) {
        return Optional.of(Mistake.OUTER_NOT_MONOTONE);
      }
      if (property.kind().isCurvature() && in.isEmpty()) {
        return ofCurvature(new Steps(scene).variables(subject), subject, property, conditions);
      }
    }
    return Optional.empty();
  }

  private static boolean hasNegativeFactor(Expr subject) {
    return subject instanceof Expr.Product(var factors)
        && factors.stream().anyMatch(f -> f instanceof Expr.Constant(var c) && c.signum() < 0);
  }

  private static Optional<Property> weakened(Property property) {
    var weak =
        switch (property.kind()) {
          case POSITIVE -> Property.Kind.NONNEGATIVE;
          case NEGATIVE -> Property.Kind.NONPOSITIVE;
          default -> property.kind();
        };
    return Optional.of(new Property(false, false, weak))
        .filter(p -> !property.negated() && p.kind() != property.kind());
  }

  static boolean isOpposite(Property property) {
    return !property.negated()
        && (property.kind() == Property.Kind.CONVEX || property.kind() == Property.Kind.CONCAVE);
  }

  static Property opposite(Property property) {
    return new Property(
        false,
        property.strictly(),
        property.kind() == Property.Kind.CONVEX ? Property.Kind.CONCAVE : Property.Kind.CONVEX);
  }

  Optional<Mistake> ofCurvature(
      List<String> variables, Expr subject, Property property, List<Constraint> conditions) {
    if (variables.size() > 1
        && !property.negated()
        && variables.stream()
            .allMatch(
                name ->
                    new Steps(scene)
                        .property(subject, property, List.of(name), conditions)
                        .isHolding())) {
      return Optional.of(Mistake.ONE_VARIABLE);
    }
    return Optional.empty();
  }
}
