package dev.jensen.argument;

import dev.jensen.argument.text.Assertion;
import dev.jensen.argument.text.Property;
import dev.jensen.argument.text.Reason;
import dev.jensen.argument.text.Statement;
import dev.jensen.argument.text.Term;
import dev.jensen.kernel.Context;
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
      case Statement.Hessian(var of, var rows, var own) -> ofHessian(of, rows, with(within, own));
      case Statement.Chord chord ->
          Optional.of(isAboutTheDomain(finding) ? Mistake.DOMAIN : Mistake.NO_VIOLATION);
      case Statement.Properties(var subject, var all, var in, var own) ->
          ofProperties(subject, all, in, with(within, own), finding);
      default -> Optional.empty();
    };
  }

  private static List<Constraint> with(List<Constraint> within, List<Constraint> own) {
    var all = new ArrayList<>(within);
    all.addAll(own);
    return all;
  }

  private static boolean isAboutTheDomain(Finding finding) {
    return finding instanceof Finding.Wrong(var message, var witness)
        && (message.contains("domain") || message.contains("has no value"));
  }

  private Optional<Mistake> ofRelations(
      List<Compared> chain, List<Constraint> conditions, Map<String, Expr> at, Finding finding) {
    if (isAboutTheDomain(finding)) {
      return Optional.of(Mistake.DOMAIN);
    }
    if (finding instanceof Finding.Wrong(var message, var w)
        && message.startsWith(Corners.NO_DERIVATIVE)) {
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

  private Optional<Mistake> ofRelation(
      Compared compared, List<Constraint> conditions, Map<String, Expr> at) {
    if (!at.isEmpty() && compared.sign().equals("=")) {
      return ofValue(compared, at);
    }
    if (compared.sign().equals("=")) {
      return ofEquation(compared.left(), compared.right(), conditions)
          .or(() -> ofEquation(compared.right(), compared.left(), conditions))
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

  /// A value with the wrong sign, or another one.
  private Optional<Mistake> ofValue(Compared compared, Map<String, Expr> at) {
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

  private boolean isJensenLike(Compared compared) {
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
    return Optional.of(isKinked() ? Mistake.KINK : Mistake.DOMAIN);
  }

  private boolean isKinked() {
    return new Pieces(scene.terms(), scene.search(), scene.statement().variables())
        .cellsOf(scene.statement().function(), scene.domain())
        .map(cells -> cells.size() > 1)
        .orElse(false);
  }

  /// One typical mistake away from the right derivative, or from the derivative of what an earlier
  /// line gives.
  private Optional<Mistake> ofEquation(Expr left, Expr right, List<Constraint> conditions) {
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

  private boolean isSame(Context context, Expr left, Expr right) {
    try {
      return context.equal(left, right);
    } catch (ArithmeticException | TooLarge none) {
      return false;
    }
  }

  private Optional<Mistake> ofHessian(Expr of, List<List<Expr>> rows, List<Constraint> conditions) {
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

  private Optional<Mistake> ofProperties(
      Expr subject,
      List<Property> all,
      List<String> in,
      List<Constraint> conditions,
      Finding finding) {
    if (isAboutTheDomain(finding)) {
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

  private static boolean isOpposite(Property property) {
    return !property.negated()
        && (property.kind() == Property.Kind.CONVEX || property.kind() == Property.Kind.CONCAVE);
  }

  private static Property opposite(Property property) {
    return new Property(
        false,
        property.strictly(),
        property.kind() == Property.Kind.CONVEX ? Property.Kind.CONCAVE : Property.Kind.CONVEX);
  }

  /// A claim that is not true.
  Optional<Mistake> ofClaim(Assertion assertion) {
    if (assertion.onlyIf()) {
      return ofEquivalence(assertion);
    }
    var property = assertion.property();
    var assertions = new Assertions(scene);
    if (property.strictly()
        && !property.negated()
        && assertions
            .decide(new Property(false, false, property.kind()), assertion.conditions())
            .isHolding()) {
      return Optional.of(Mistake.EQUALITY);
    }
    if (isOpposite(property)
        && assertions.decide(opposite(property), assertion.conditions()).isHolding()) {
      return Optional.of(Mistake.CONFUSED);
    }
    return assertions.decide(Conclusions.opposite(property), assertion.conditions()).isHolding()
        ? Optional.of(Mistake.CONTRARY)
        : Optional.empty();
  }

  private Optional<Mistake> ofCurvature(
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

  /// A conclusion that is not true.
  Optional<Mistake> ofConclusion(Assertion assertion, Optional<Reason> reason, Finding finding) {
    if (isAboutTheDomain(finding)) {
      return Optional.of(Mistake.DOMAIN);
    }
    var property = assertion.property();
    if (assertion.onlyIf()) {
      return ofEquivalence(assertion);
    }
    if (property.strictly() && !property.negated()) {
      var weak = new Property(false, false, property.kind());
      if (new Assertions(scene).decide(weak, assertion.conditions()).isHolding()) {
        return Optional.of(Mistake.EQUALITY);
      }
    }
    if (property.negated()) {
      return Optional.empty();
    }
    var variables = scene.statement().variables();
    if (isKinked() && shows(property, assertion.conditions())) {
      return Optional.of(Mistake.KINK);
    }
    if (isOpposite(property) && shows(opposite(property), assertion.conditions())) {
      return Optional.of(Mistake.CONFUSED);
    }
    if (onlyLeadingMinors()) {
      return Optional.of(Mistake.LEADING_MINORS);
    }
    if (reason.orElse(null) instanceof Reason.Named(var rule) && rule == Reason.Rule.MULTIPLE) {
      return Optional.of(Mistake.NEGATIVE_FACTOR);
    }
    if (isOpposite(property)
        && new Assertions(scene).decide(opposite(property), assertion.conditions()).isHolding()) {
      return Optional.of(Mistake.CONFUSED);
    }
    if (variables.size() > 1 && hasDeterminantOrDiagonal() && !hasSingleVariables()) {
      return Optional.of(Mistake.NECESSARY);
    }
    var single = ofCurvature(variables, scene.f(), property, assertion.conditions());
    if (single.isPresent()) {
      return single;
    }
    if (variables.size() == 1 && hasPointsOrParts()) {
      return Optional.of(Mistake.SOME_POINTS);
    }
    return byReason(reason);
  }

  private static Optional<Mistake> byReason(Optional<Reason> reason) {
    if (!(reason.orElse(null) instanceof Reason.Named(var rule))) {
      return Optional.empty();
    }
    return switch (rule) {
      case COMPOSITION -> Optional.of(Mistake.OUTER_NOT_MONOTONE);
      case SUM -> Optional.of(Mistake.SUM_OF_OPPOSITES);
      case MULTIPLE -> Optional.of(Mistake.NEGATIVE_FACTOR);
      case SECOND_DERIVATIVE -> Optional.of(Mistake.SOME_POINTS);
      case MINORS, HESSIAN -> Optional.of(Mistake.NECESSARY);
      default -> Optional.empty();
    };
  }

  /// The condition claimed is too weak, or wrong at its boundary only.
  private Optional<Mistake> ofEquivalence(Assertion assertion) {
    var inner = new ArrayList<Constraint>();
    for (var condition : assertion.conditions()) {
      inner.add(
          condition.relation() == Relation.NONNEGATIVE
              ? Constraint.positive(condition.expression())
              : condition);
    }
    var assertions = new Assertions(scene);
    var there = assertions.decide(assertion.property(), assertion.conditions());
    if (there.isWrong() && assertions.decide(assertion.property(), inner).isHolding()) {
      return Optional.of(Mistake.EQUALITY);
    }
    if (there.isHolding()) {
      var outsideOnly =
          assertion.conditions().stream()
              .filter(c -> c.relation() == Relation.POSITIVE)
              .allMatch(
                  c ->
                      assertions
                          .decide(
                              Conclusions.opposite(assertion.property()),
                              List.of(Constraint.positive(c.expression().negate())))
                          .isHolding());
      return Optional.of(
          outsideOnly
                  && assertion.conditions().stream()
                      .anyMatch(c -> c.relation() == Relation.POSITIVE)
              ? Mistake.EQUALITY
              : Mistake.PARAMETERS);
    }
    return there.isWrong() ? Optional.of(Mistake.NECESSARY) : Optional.empty();
  }

  private boolean shows(Property property, List<Constraint> conditions) {
    return new SecondOrder(scene.knowledge(), scene.statement().variables())
        .shows(conditions, property.kind() == Property.Kind.CONCAVE, false)
        .isPresent();
  }

  /// A determinant was given.
  private boolean onlyLeadingMinors() {
    return scene.facts().stream()
        .anyMatch(
            fact ->
                fact.statement() instanceof Statement.Relations(var chain, var c, var at)
                    && chain.stream()
                        .flatMap(e -> e.constraint().expression().symbols().stream())
                        .anyMatch(
                            name ->
                                scene.terms().term(name).orElse(null) instanceof Term.Determinant));
  }

  /// Something is said of the function in one variable at a time.
  private boolean hasSingleVariables() {
    return scene.facts().stream()
        .anyMatch(
            fact ->
                fact.statement() instanceof Statement.Properties(var s, var all, var in, var c)
                    && !in.isEmpty());
  }

  private boolean hasDeterminantOrDiagonal() {
    return scene.facts().stream()
        .anyMatch(
            fact ->
                fact.statement() instanceof Statement.Relations(var chain, var c, var at)
                    && chain.stream()
                        .anyMatch(
                            e ->
                                new Orders(scene.terms()).highest(e.constraint().expression())
                                    == 2));
  }

  private boolean hasPointsOrParts() {
    return scene.facts().stream()
        .anyMatch(
            fact ->
                fact.statement() instanceof Statement.Relations(var chain, var c, var at)
                    && (!at.isEmpty() || !fact.conditions().isEmpty())
                    && chain.stream()
                        .anyMatch(
                            e ->
                                new Orders(scene.terms()).highest(e.constraint().expression())
                                    == 2));
  }

  /// A true conclusion that does not follow.
  Optional<Mistake> ofGap(Assertion assertion, Optional<Reason> reason) {
    if (isAsserted(assertion.property())) {
      return Optional.of(Mistake.CIRCULAR);
    }
    if (hasSomeParameters()) {
      return Optional.of(Mistake.SOME_PARAMETERS);
    }
    if (assertion.property().negated()) {
      return Optional.of(hasChords() ? Mistake.NO_VIOLATION : Mistake.NOTHING);
    }
    if (isKinked() && shows(assertion.property(), assertion.conditions())) {
      return Optional.of(Mistake.KINK);
    }
    if (hasSingleVariables()) {
      return Optional.of(Mistake.ONE_VARIABLE);
    }
    if (onlyLeadingMinors()) {
      return Optional.of(Mistake.LEADING_MINORS);
    }
    if (scene.statement().variables().size() > 1 && hasDeterminantOrDiagonal()) {
      return Optional.of(Mistake.NECESSARY);
    }
    return Optional.of(hasPointsOrParts() ? Mistake.SOME_POINTS : Mistake.NOTHING);
  }

  private boolean isAsserted(Property property) {
    return scene.facts().stream()
        .anyMatch(
            fact ->
                fact.statement()
                        instanceof Statement.Properties(var subject, var all, var in, var c)
                    && in.isEmpty()
                    && all.contains(property)
                    && isFunction(subject));
  }

  private boolean isFunction(Expr subject) {
    var meaning = scene.meaning();
    return isSame(scene.domain(), meaning.inlined(subject), meaning.inlined(scene.f()));
  }

  private boolean hasSomeParameters() {
    return scene.facts().stream()
        .anyMatch(
            fact ->
                fact.conditions().stream()
                    .anyMatch(
                        c ->
                            c.expression().isFreeOf(scene.statement().variables())
                                && !scene.domain().satisfies(c)));
  }

  private boolean hasChords() {
    return scene.facts().stream()
        .anyMatch(
            fact ->
                fact.statement() instanceof Statement.Chord
                    || (fact.statement() instanceof Statement.Relations(var chain, var c, var at)
                        && chain.stream().anyMatch(this::isJensenLike)));
  }
}
