package dev.jensen.argument;

import dev.jensen.argument.text.Assertion;
import dev.jensen.argument.text.Property;
import dev.jensen.argument.text.Reason;
import dev.jensen.argument.text.Statement;
import dev.jensen.argument.text.Term;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Names the mistake in a claim or a conclusion that is not true, or that nothing shows.
record ConclusionMistakes(Scene scene) {

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
    if (Diagnosis.isOpposite(property)
        && assertions.decide(Diagnosis.opposite(property), assertion.conditions()).isHolding()) {
      return Optional.of(Mistake.CONFUSED);
    }
    return assertions.decide(Conclusions.opposite(property), assertion.conditions()).isHolding()
        ? Optional.of(Mistake.CONTRARY)
        : Optional.empty();
  }

  /// A conclusion that is not true.
  Optional<Mistake> ofConclusion(Assertion assertion, Optional<Reason> reason, Finding finding) {
    if (finding.isWrong(Finding.Ground.DOMAIN)) {
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
      return new Assertions(scene)
              .decide(Conclusions.opposite(property), assertion.conditions())
              .isHolding()
          ? Optional.of(Mistake.CONTRARY)
          : Optional.empty();
    }
    var variables = scene.statement().variables();
    if (scene.isKinked() && shows(property, assertion.conditions())) {
      return Optional.of(Mistake.KINK);
    }
    if (Diagnosis.isOpposite(property)
        && shows(Diagnosis.opposite(property), assertion.conditions())) {
      return Optional.of(Mistake.CONFUSED);
    }
    if (onlyLeadingMinors()) {
      return Optional.of(Mistake.LEADING_MINORS);
    }
    if (reason.orElse(null) instanceof Reason.Named(var rule) && rule == Reason.Rule.MULTIPLE) {
      return Optional.of(Mistake.NEGATIVE_FACTOR);
    }
    if (Diagnosis.isOpposite(property)
        && new Assertions(scene)
            .decide(Diagnosis.opposite(property), assertion.conditions())
            .isHolding()) {
      return Optional.of(Mistake.CONFUSED);
    }
    if (variables.size() > 1 && hasDeterminantOrDiagonal() && !hasSingleVariables()) {
      return Optional.of(Mistake.NECESSARY);
    }
    var single =
        new Diagnosis(scene).ofCurvature(variables, scene.f(), property, assertion.conditions());
    if (single.isPresent()) {
      return single;
    }
    if (variables.size() == 1 && hasPointsOrParts()) {
      return Optional.of(Mistake.SOME_POINTS);
    }
    return byReason(reason)
        .map(
            m -> m == Mistake.OUTER_NOT_MONOTONE && isOuterBent(property) ? Mistake.OUTER_BENT : m);
  }

  /// True when the outermost function, of a new symbol, does not have the property itself.
  private boolean isOuterBent(Property property) {
    var slot = Expr.symbol("outer");
    var outer =
        switch (scene.statement().function()) {
          case Expr.Application(var atom, var arguments) when arguments.size() == 1 ->
              Optional.<Expr>of(new Expr.Application(atom, List.of(slot)));
          case Expr.Power(var base, var exponent) -> Optional.of(slot.power(exponent));
          default -> Optional.<Expr>empty();
        };
    return outer.filter(o -> isWrong(o, property)).isPresent();
  }

  private boolean isWrong(Expr outer, Property property) {
    return new Steps(scene).property(outer, property, List.of("outer"), List.of()).isWrong();
  }

  /// What the reason suggests that something false was concluded from.
  static Optional<Mistake> byReason(Optional<Reason> reason) {
    if (!(reason.orElse(null) instanceof Reason.Named(var rule))) {
      return Optional.empty();
    }
    return switch (rule) {
      case COMPOSITION -> Optional.of(Mistake.OUTER_NOT_MONOTONE);
      case SUM -> Optional.of(Mistake.SUM_OF_OPPOSITES);
      case MULTIPLE -> Optional.of(Mistake.NEGATIVE_FACTOR);
      case SECOND_DERIVATIVE -> Optional.of(Mistake.SOME_POINTS);
      case MINORS, HESSIAN, DEFINITION -> Optional.of(Mistake.NECESSARY);
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
    if (scene.isKinked() && shows(assertion.property(), assertion.conditions())) {
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
    return EquationMistakes.isSame(
        scene.domain(), meaning.inlined(subject), meaning.inlined(scene.f()));
  }

  private boolean hasSomeParameters() {
    return scene.facts().stream()
        .anyMatch(
            fact ->
                fact.conditions().stream()
                    .anyMatch(
                        c ->
                            scene.statement().parameters().containsAll(c.expression().symbols())
                                && !scene.domain().satisfies(c)));
  }

  private boolean hasChords() {
    return scene.facts().stream()
        .anyMatch(
            fact ->
                fact.statement() instanceof Statement.Chord
                    || (fact.statement() instanceof Statement.Relations(var chain, var c, var at)
                        && chain.stream().anyMatch(new Diagnosis(scene)::isJensenLike)));
  }
}
