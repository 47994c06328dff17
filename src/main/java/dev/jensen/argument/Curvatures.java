package dev.jensen.argument;

import dev.jensen.answer.Answer;
import dev.jensen.argument.text.Property;
import dev.jensen.decide.Decider;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.parse.Problem;
import dev.jensen.prove.Construction;
import dev.jensen.prove.Domains;
import dev.jensen.prove.Inhabitants;
import dev.jensen.prove.Search;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether functions are convex, concave or affine: the verdicts of the kernel, read as an answer
/// to what a line says.
final class Curvatures {
  private static final double SHARE_FOR_THE_SEARCH = 0.8;
  private static final long QUICK = 1000;

  /// What is known of a property for all admissible parameters.
  enum Truth {
    ALWAYS,
    NEVER,
    SOMETIMES,
    UNKNOWN
  }

  /// What was found for the lines before: claims and conclusions ask the same.
  record Memory(Map<Statement, Answer> answers, Map<Statement, Curvature> constructed) {
    Memory() {
      this(new HashMap<>(), new HashMap<>());
    }
  }

  private final Search search;
  private final Memory memory;

  Curvatures(Search search, Memory memory) {
    this.search = search;
    this.memory = memory;
  }

  Answer answer(Statement statement) {
    var known = Optional.ofNullable(memory.answers().get(statement));
    return known.orElseGet(
        () -> {
          var answer = decided(statement);
          if (!(answer instanceof Answer.Undecided)) {
            memory.answers().put(statement, answer);
          }
          return answer;
        });
  }

  private Answer decided(Statement statement) {
    var deadline = search.deadline();
    return new Decider(
            new Problem(statement.function().toString(), statement, Map.of()),
            deadline.share(SHARE_FOR_THE_SEARCH),
            deadline)
        .decide();
  }

  /// By construction, which is far quicker than a whole verdict and enough where it succeeds.
  private boolean isConstructed(Statement statement, Property property) {
    if (property.negated()) {
      return false;
    }
    var curvature = memory.constructed().computeIfAbsent(statement, this::constructed);
    return (!property.strictly() || curvature.isStrict())
        && switch (property.kind()) {
          case CONVEX -> curvature.isConvex();
          case CONCAVE -> curvature.isConcave();
          default -> curvature == Curvature.AFFINE;
        };
  }

  private Curvature constructed(Statement statement) {
    var quick = search.within(QUICK);
    var context = NaturalDomain.context(statement);
    try {
      if (new Domains(quick, context).prove().isEmpty()
          || new Inhabitants(quick, context).prove().isEmpty()) {
        return Curvature.UNKNOWN;
      }
      return new Construction(quick, context)
          .prove(statement.function())
          .map(proof -> Theorem.prove(context, proof.rule()).judgement())
          .map(j -> j instanceof Judgement.Curved(var f, var found) ? found : Curvature.UNKNOWN)
          .orElse(Curvature.UNKNOWN);
    } catch (RuleViolation | ArithmeticException | TooLarge none) {
      return Curvature.UNKNOWN;
    }
  }

  Finding decide(Statement statement, Property property) {
    if (isConstructed(statement, property)) {
      return Finding.holds();
    }
    var answer = answer(statement);
    if (answer instanceof Answer.Invalid(var problem, var fault, var message, var c, var parts)) {
      return fault == Answer.Fault.DOMAIN_NOT_CONVEX
          ? new Finding.Wrong(message, Finding.Ground.DOMAIN)
          : new Finding.Unclear(message);
    }
    var truth = truth(statement, answer, property);
    var yes = property.negated() ? Truth.NEVER : Truth.ALWAYS;
    if (truth == yes) {
      return Finding.holds();
    }
    if (truth == Truth.UNKNOWN) {
      return contrary(statement, property)
          .orElseGet(() -> new Finding.Unclear("it was neither proved nor refuted in time"));
    }
    var message =
        truth == Truth.SOMETIMES
            ? "that depends on the parameters: " + Verdicts.summary(answer)
            : "the function is " + Verdicts.summary(answer);
    var witness = witness(statement, property);
    return new Finding.Wrong(
        witness.map(w -> message + "; " + Wording.chord(w)).orElse(message), witness);
  }

  /// Values of the parameters for which the opposite is true.
  private Optional<Finding> contrary(Statement statement, Property property) {
    for (var values : new Instances(statement).simplest()) {
      if (search.expired()) {
        break;
      }
      var instance = Instances.of(statement, values);
      var quick = new Curvatures(search.within(QUICK), memory);
      if (quick.answer(instance) instanceof Answer.Decided decided
          && decided.verdict().cases().stream().noneMatch(c -> c.kind() == Verdict.Kind.EMPTY)
          && quick.truth(instance, decided, property)
              == (property.negated() ? Truth.ALWAYS : Truth.NEVER)) {
        return Optional.of(
            new Finding.Wrong(
                "for " + Wording.point(values) + " the function is " + Verdicts.summary(decided),
                Optional.empty()));
      }
    }
    return Optional.empty();
  }

  Truth truth(Statement statement, Property property) {
    return isConstructed(statement, property)
        ? Truth.ALWAYS
        : truth(statement, answer(statement), property);
  }

  private Truth truth(Statement statement, Answer answer, Property property) {
    var fromVerdict =
        answer instanceof Answer.Decided decided
            ? truth(decided.verdict(), property)
            : Truth.UNKNOWN;
    if (fromVerdict != Truth.UNKNOWN) {
      return fromVerdict;
    }
    return violation(statement, property).filter(v -> isUniform(v, statement)).isPresent()
        ? Truth.NEVER
        : Truth.UNKNOWN;
  }

  /// The points do not depend on the parameters, and work for all values of them.
  private boolean isUniform(Chords.Violation found, Statement statement) {
    if (statement.parameters().isEmpty()) {
      return true;
    }
    var a = new HashMap<>(found.a());
    var b = new HashMap<>(found.b());
    a.keySet().retainAll(statement.variables());
    b.keySet().retainAll(statement.variables());
    var chords =
        new Chords(search.within(1500), NaturalDomain.context(statement), statement.function());
    return chords.at(a, b, found.weight(), found.concave()).isPresent();
  }

  private static Truth truth(Verdict verdict, Property property) {
    var all = true;
    var none = true;
    for (var each : verdict.cases()) {
      if (each.kind() == Verdict.Kind.EMPTY) {
        continue;
      }
      var here = holds(each, property);
      if (here.isEmpty()) {
        return Truth.UNKNOWN;
      }
      all &= here.get();
      none &= !here.get();
    }
    return all ? Truth.ALWAYS : none ? Truth.NEVER : Truth.SOMETIMES;
  }

  /// Whether the property, its negation left aside, holds in one case.
  private static Optional<Boolean> holds(Verdict.Case each, Property property) {
    var strict = each.strict().orElse(false);
    var one =
        switch (each.kind()) {
          case NEITHER -> Optional.of(false);
          case AFFINE -> Optional.of(true);
          case CONVEX -> curved(property.kind() == Property.Kind.CONVEX, strict);
          case CONCAVE -> curved(property.kind() == Property.Kind.CONCAVE, strict);
          default -> Optional.<Boolean>empty();
        };
    if (property.strictly() && isOpposite(each.kind(), property.kind())) {
      return Optional.of(false);
    }
    if (!property.strictly() || one.isEmpty() || !one.get()) {
      return one;
    }
    return each.kind() == Verdict.Kind.AFFINE ? Optional.of(false) : each.strict();
  }

  /// A concave function is never strictly convex, and the other way round.
  private static boolean isOpposite(Verdict.Kind kind, Property.Kind asked) {
    return (kind == Verdict.Kind.CONCAVE && asked == Property.Kind.CONVEX)
        || (kind == Verdict.Kind.CONVEX && asked == Property.Kind.CONCAVE);
  }

  /// Strictly convex functions are neither concave nor affine.
  private static Optional<Boolean> curved(boolean asked, boolean strict) {
    return asked ? Optional.of(true) : strict ? Optional.of(false) : Optional.empty();
  }

  /// Points that refute the property, where it is not about strictness alone.
  private Optional<Finding.Witness> witness(Statement statement, Property property) {
    return property.negated()
        ? Optional.empty()
        : violation(statement, property)
            .map(
                found -> {
                  var point = new HashMap<String, Expr>();
                  var parameters = new HashMap<>(found.a());
                  statement.variables().forEach(parameters::remove);
                  point.putAll(parameters);
                  for (var name : statement.variables()) {
                    point.put(name + " (1)", found.a().getOrDefault(name, Expr.of(0)));
                    point.put(name + " (2)", found.b().getOrDefault(name, Expr.of(0)));
                  }
                  return new Finding.Witness(
                      point,
                      found.mixture(),
                      property.kind() == Property.Kind.CONCAVE ? ">=" : "<=",
                      found.chord());
                });
  }

  Optional<Chords.Violation> violation(Statement statement, Property property) {
    var context = NaturalDomain.context(statement);
    var chords = new Chords(search.within(1500), context, statement.function());
    return switch (property.kind()) {
      case CONVEX -> chords.find(false);
      case CONCAVE -> chords.find(true);
      default -> chords.find(false).or(() -> chords.find(true));
    };
  }

  static Statement statement(Expr function, List<String> variables, List<Constraint> constraints) {
    var parameters = new java.util.TreeSet<>(function.symbols());
    constraints.forEach(c -> parameters.addAll(c.expression().symbols()));
    parameters.removeAll(variables);
    return new Statement(function, variables, List.copyOf(parameters), constraints);
  }
}
