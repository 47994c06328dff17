package dev.jensen.argument;

import dev.jensen.argument.text.Assertion;
import dev.jensen.argument.text.Meaning;
import dev.jensen.argument.text.Property;
import dev.jensen.argument.text.Reason;
import dev.jensen.argument.text.Statement;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Whether a conclusion follows from the lines that hold: by which rule, from which lines, or what
/// is missing.
record Conclusions(Knowledge knowledge, List<String> variables, Optional<Reason> reason) {

  /// Where the conditions of blocks hold, too.
  Outcome of(Assertion assertion, List<Constraint> within) {
    var property = assertion.property();
    if (!property.kind().isCurvature()) {
      return stated(property, Assertions.joined(within, assertion.conditions()));
    }
    var there = of(property, Assertions.joined(within, assertion.conditions()));
    if (!assertion.onlyIf() || !there.follows()) {
      return there;
    }
    for (var condition : assertion.conditions()) {
      var elsewhere =
          of(
              opposite(property),
              Assertions.joined(within, List.of(Definedness.negation(condition))));
      if (!elsewhere.follows()) {
        return Outcome.no(
            "for "
                + Wording.condition(Definedness.negation(condition))
                + " it was not shown that f is "
                + opposite(property)
                + ": "
                + elsewhere.how());
      }
    }
    return Outcome.yes(there.how() + ", and the converse too");
  }

  static Property opposite(Property property) {
    return new Property(!property.negated(), property.strictly(), property.kind());
  }

  private Outcome of(Property property, List<Constraint> assumed) {
    return switch (property.kind()) {
      case CONVEX -> curved(property, false, assumed);
      case CONCAVE -> curved(property, true, assumed);
      default -> affine(property, assumed);
    };
  }

  private Outcome affine(Property property, List<Constraint> assumed) {
    if (property.negated()) {
      var convex = fails(false, assumed);
      return convex.follows() ? convex : fails(true, assumed);
    }
    var weak = new Property(false, false, Property.Kind.CONVEX);
    var convex = curved(weak, false, assumed);
    return convex.follows()
        ? curved(new Property(false, false, Property.Kind.CONCAVE), true, assumed)
        : convex;
  }

  private Outcome stated(Property property, List<Constraint> assumed) {
    var f = knowledge.terms().value("f", 0, List.of());
    for (var fact : knowledge.facts()) {
      if (fact.statement() instanceof Statement.Properties(var subject, var all, var in, var c)
          && subject.equals(f)
          && assumed.containsAll(fact.conditions())
          && all.contains(property)) {
        return Outcome.yes("line " + fact.line());
      }
    }
    return Outcome.no("no line says that f is " + property);
  }

  private Outcome curved(Property property, boolean concave, List<Constraint> assumed) {
    if (property.negated()) {
      return denied(concave, property.strictly(), assumed);
    }
    var second = bySecondOrder(concave, property.strictly(), assumed);
    if (second.follows()) {
      return second;
    }
    var defined = new Definitions(knowledge, variables).states(concave, assumed);
    if (defined.isPresent() && !property.strictly()) {
      return Outcome.yes("by definition, line " + defined.get());
    }
    var structure = new Structure(knowledge, assumed);
    var curvature = structure.ofFunction();
    if (is(curvature, concave, property.strictly())) {
      var lines = new TreeSet<>(structure.lines());
      lines.addAll(structure.linesAboutParts());
      if (!lines.isEmpty()) {
        return Outcome.yes("by the rules of construction and " + SecondOrder.lines(lines));
      }
      return isStructural(reason)
          ? Outcome.yes("by the rules of construction")
          : reasoned(property, assumed)
              .map(line -> Outcome.yes("by the rules of construction, line " + line))
              .orElseGet(() -> Outcome.no("no line gives a reason for it"));
    }
    if (is(curvature, concave, false)) {
      return Outcome.no("strictness was not shown");
    }
    return isStructural(reason)
        ? Outcome.no(structure.missing().orElse("no lines say how all the parts of f are curved"))
        : second;
  }

  /// A line that says the same of f, and by which rule of construction.
  private Optional<Integer> reasoned(Property property, List<Constraint> assumed) {
    var f = knowledge.terms().value("f", 0, List.of());
    return knowledge.facts().stream()
        .filter(fact -> isStructural(fact.reason()))
        .filter(fact -> knowledge.open(fact, assumed).isEmpty())
        .filter(
            fact ->
                fact.statement()
                        instanceof Statement.Properties(var subject, var all, var in, var c)
                    && in.isEmpty()
                    && subject.equals(f)
                    && all.contains(property))
        .map(Fact::line)
        .findFirst();
  }

  private static boolean isStructural(Optional<Reason> reason) {
    return reason.orElse(null) instanceof Reason.Named(var rule)
        && rule != Reason.Rule.SECOND_DERIVATIVE
        && rule != Reason.Rule.DEFINITION
        && rule != Reason.Rule.HESSIAN
        && rule != Reason.Rule.MINORS;
  }

  private static boolean is(Curvature curvature, boolean concave, boolean strictly) {
    return (concave ? curvature.isConcave() : curvature.isConvex())
        && (!strictly || curvature.isStrict());
  }

  private Outcome bySecondOrder(boolean concave, boolean strictly, List<Constraint> assumed) {
    var second = new SecondOrder(knowledge, variables);
    var lines = second.shows(assumed, concave, strictly);
    if (lines.isEmpty()) {
      return Outcome.no(second.missing(assumed, concave, strictly));
    }
    if (!hasKinks(assumed)) {
      return Outcome.yes(way() + ", " + SecondOrder.lines(lines.get()));
    }
    return slopes(assumed)
        .map(
            more -> {
              var all = new TreeSet<>(lines.get());
              all.addAll(more);
              return Outcome.yes(way() + " on the pieces and slopes, " + SecondOrder.lines(all));
            })
        .orElseGet(
            () ->
                Outcome.no(
                    "f has a kink or a seam, where second derivatives say nothing: the slopes on"
                        + " both sides were not shown"));
  }

  private String way() {
    return variables.size() == 1 ? "by the second derivative" : "by the Hessian";
  }

  private boolean hasKinks(List<Constraint> assumed) {
    var context = knowledge.domain().with(assumed);
    return new Pieces(knowledge.terms(), knowledge.search(), variables)
        .cellsOf(function(), context)
        .map(cells -> cells.size() > 1)
        .orElse(true);
  }

  private Expr function() {
    return new Meaning(knowledge.terms()).inlined(knowledge.terms().value("f", 0, List.of()));
  }

  /// Lines that give the slope on every piece.
  private Optional<Set<Integer>> slopes(List<Constraint> assumed) {
    var terms = knowledge.terms();
    var f = terms.value("f", 0, List.of());
    var slopes = new ArrayList<Expr>();
    if (variables.size() == 1) {
      slopes.add(terms.value("f", 1, List.of()));
    } else {
      variables.forEach(name -> slopes.add(terms.derivative(f, List.of(name))));
    }
    return knowledge.implies(
        assumed,
        slopes,
        view ->
            slopes.stream()
                .allMatch(
                    slope ->
                        view.isGiven(slope, false)
                            && view.equations().stream()
                                .anyMatch(e -> e.left().equals(slope) || e.right().equals(slope))));
  }

  /// On the whole set, or by cases of the parameters that leave out nothing.
  private Outcome denied(boolean concave, boolean strictly, List<Constraint> assumed) {
    var whole = deniedEverywhere(concave, strictly, assumed);
    if (whole.follows()) {
      return whole;
    }
    var shown = new ArrayList<List<Constraint>>();
    var ways = new LinkedHashSet<String>();
    for (var conditions : knowledge.casesOfParameters(assumed)) {
      var all = new ArrayList<>(assumed);
      all.addAll(conditions);
      var here = deniedEverywhere(concave, strictly, all);
      if (here.follows()) {
        shown.add(conditions);
        ways.add(here.how());
      }
    }
    return !shown.isEmpty() && knowledge.leavesOutNothing(assumed, shown)
        ? Outcome.yes(String.join(", ", ways))
        : whole;
  }

  private Outcome deniedEverywhere(boolean concave, boolean strictly, List<Constraint> assumed) {
    return strictly ? notStrict(concave, assumed) : fails(concave, assumed);
  }

  private Outcome fails(boolean concave, List<Constraint> assumed) {
    return new Failures(knowledge, variables)
        .show(assumed, concave)
        .map(how -> Outcome.yes("by " + how))
        .orElseGet(
            () ->
                Outcome.no(
                    "no line gives points that violate Jensen's inequality, or a second derivative"
                        + " of the wrong sign"));
  }

  /// What fails to be convex fails to be strictly so; and affine functions do.
  private Outcome notStrict(boolean concave, List<Constraint> assumed) {
    var fails = fails(concave, assumed);
    if (fails.follows()) {
      return fails;
    }
    var touching = new Failures(knowledge, variables).touch(assumed);
    if (touching.isPresent()) {
      return Outcome.yes("by " + touching.get());
    }
    var structure = new Structure(knowledge, assumed);
    return structure.ofFunction() == Curvature.AFFINE
        ? Outcome.yes("f is affine")
        : Outcome.no("no line gives a chord that touches the graph");
  }
}
