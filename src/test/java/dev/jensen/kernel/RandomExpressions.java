package dev.jensen.kernel;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.atom.Evaluation;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Expressions, contexts and points drawn from a seed: the same for the same seed.
public final class RandomExpressions {
  private static final List<String> NAMES = List.of("x", "y", "z");
  private static final List<Atom> ATOMS = List.copyOf(Atoms.all());
  private static final List<Rational> VALUES =
      List.of(
          Rational.of(-3),
          Rational.of(-1),
          Rational.of(-1, 2),
          Rational.ZERO,
          Rational.ZERO,
          Rational.of(1, 3),
          Rational.ONE,
          Rational.of(3, 2),
          Rational.of(4));

  private final Random random;
  private final List<String> names;

  public RandomExpressions(long seed) {
    this.random = new Random(seed);
    this.names = NAMES.subList(0, 1 + random.nextInt(NAMES.size()));
  }

  public List<String> names() {
    return names;
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private Expr symbol() {
    return Expr.symbol(one(names));
  }

  public Expr expression(int depth) {
    if (depth == 0) {
      return random.nextInt(3) == 0 ? Expr.of(one(VALUES)) : symbol();
    }
    return switch (random.nextInt(10)) {
      case 0, 1 -> new Expr.Sum(List.of(expression(depth - 1), expression(depth - 1)));
      case 2, 3, 4 -> new Expr.Product(List.of(expression(depth - 1), expression(depth - 1)));
      case 5, 6 -> power(depth);
      case 7 -> new Expr.Conditional(condition(depth - 1), expression(depth - 1), symbol());
      default -> application(depth);
    };
  }

  private Expr power(int depth) {
    var base = expression(depth - 1);
    var exponent =
        switch (random.nextInt(6)) {
          case 0 -> Expr.of(2);
          case 1 -> Expr.of(-1);
          case 2 -> Expr.of(1, 2);
          case 3 -> Expr.of(-2 + random.nextInt(6));
          case 4 -> Expr.of(-3 + random.nextInt(7), 2 + random.nextInt(2));
          default -> expression(0);
        };
    return new Expr.Power(base, exponent);
  }

  private Expr application(int depth) {
    var atom = random.nextBoolean() ? one(ATOMS) : one(List.of(Atoms.EXP, Atoms.LOG, Atoms.ABS));
    var arguments = new ArrayList<Expr>();
    var arity = Math.min(atom.maximumArity(), atom.minimumArity() + random.nextInt(2));
    for (int i = 0; i < arity; i++) {
      arguments.add(expression(depth - 1));
    }
    return new Expr.Application(atom, arguments);
  }

  private Constraint condition(int depth) {
    return new Constraint(
        expression(depth), one(List.of(Relation.NONNEGATIVE, Relation.POSITIVE, Relation.ZERO)));
  }

  /// Up to three constraints, most of them simple.
  public Context context() {
    var constraints = new ArrayList<Constraint>();
    for (int n = random.nextInt(4); n > 0; n--) {
      constraints.add(constraint());
    }
    return new Context(names, constraints);
  }

  private Constraint constraint() {
    var s = symbol();
    var t = symbol();
    var c = Expr.of(one(VALUES));
    return switch (random.nextInt(12)) {
      case 0 -> Constraint.nonnegative(s);
      case 1 -> Constraint.positive(s);
      case 2 -> Constraint.nonnegative(s.minus(c));
      case 3 -> Constraint.positive(c.minus(s));
      case 4 -> Constraint.zero(s.minus(t).minus(c));
      case 5 -> Constraint.zero(s.times(t));
      case 6 -> Constraint.nonzero(s);
      case 7 -> Constraint.nonnegative(s.times(t).minus(c));
      case 8 -> Constraint.nonnegative(Expr.of(4).minus(s.power(2)));
      case 9 -> Constraint.positive(s.over(t));
      case 10 -> Constraint.nonnegative(new Expr.Application(Atoms.LOG, List.of(s)));
      default -> new Constraint(expression(2), one(List.of(Relation.values())));
    };
  }

  /// A point of the context, if a few tries find one.
  public Optional<Map<String, Enclosure>> point(Context context) {
    for (int tries = 0; tries < 30; tries++) {
      var point = new HashMap<String, Enclosure>();
      names.forEach(name -> point.put(name, Enclosure.point(one(VALUES))));
      if (context.constraints().stream().allMatch(c -> holds(c, point))) {
        return Optional.of(point);
      }
    }
    return Optional.empty();
  }

  /// Γ for one point: every coordinate fixed.
  public static Context at(Map<String, Enclosure> point) {
    var fixed = new ArrayList<Constraint>();
    point.forEach(
        (name, value) ->
            fixed.add(Constraint.zero(Expr.symbol(name).minus(Expr.of(value.lower())))));
    return new Context(List.copyOf(point.keySet()), fixed);
  }

  private static boolean holds(Constraint constraint, Map<String, Enclosure> point) {
    return value(constraint.expression(), point)
        .filter(value -> value.satisfies(constraint.relation()))
        .isPresent();
  }

  /// Where the expression is known to be defined, an enclosure of its value.
  public static Optional<Enclosure> value(Expr expr, Map<String, Enclosure> point) {
    try {
      return Optional.of(Evaluation.of(expr, point, 200));
    } catch (Enclosure.Undefined unknown) {
      return Optional.empty();
    }
  }

  /// A condition for being defined that fails at the point for certain, if there is one.
  public static Optional<Constraint> undefined(Expr expr, Map<String, Enclosure> point) {
    if (value(expr, point).isPresent()) {
      return Optional.empty();
    }
    return Definedness.missing(expr, at(point)).stream()
        .filter(
            condition ->
                value(condition.expression(), point)
                    .filter(value -> value.violates(condition.relation()))
                    .isPresent())
        .findFirst();
  }
}
