package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/// Expressions to try things on, and their values in double precision.
final class Sample {
  /// Long enough for anything that is not meant to hang, on a busy machine, with the libraries
  /// cold.
  static final Duration AMPLE = Duration.ofSeconds(60);

  static final Expr A = Expr.symbol("a");
  static final Expr X = Expr.symbol("x");
  static final Expr Y = Expr.symbol("y");
  static final Expr Z = Expr.symbol("z");

  private static final Map<String, Atom> ATOMS =
      Map.ofEntries(
          primitive("exp"),
          primitive("log"),
          primitive("atan"),
          primitive("erf"),
          primitive("sin"),
          primitive("cos"),
          Map.entry("pi", new Constant("pi")),
          Map.entry("abs", new Kinked("abs", 1)),
          Map.entry("max", new Kinked("max", 2)),
          defined("sigmoid", u -> number(1).over(number(1).plus(exp(u.negate())))),
          defined("softplus", u -> log(number(1).plus(exp(u)))),
          defined(
              "tanh",
              u ->
                  exp(u.times(number(2)))
                      .minus(number(1))
                      .over(exp(u.times(number(2))).plus(number(1)))),
          defined("relu", u -> apply("max", u, number(0))));

  private Sample() {}

  static ComputerAlgebra algebra() {
    return new ComputerAlgebra(atoms());
  }

  static Function<String, Optional<Atom>> atoms() {
    return name -> Optional.ofNullable(ATOMS.get(name));
  }

  private static Map.Entry<String, Atom> primitive(String name) {
    return Map.entry(name, new Primitive(name));
  }

  private static Map.Entry<String, Atom> defined(String name, Function<Expr, Expr> definition) {
    return Map.entry(name, new Defined(name, definition));
  }

  static Expr apply(String name, Expr... arguments) {
    return new Expr.Application(atoms().apply(name).orElseThrow(), List.of(arguments));
  }

  static Expr number(long value) {
    return Expr.of(value);
  }

  static Expr number(long numerator, long denominator) {
    return Expr.of(numerator, denominator);
  }

  static Expr exp(Expr u) {
    return new Expr.Application(new Primitive("exp"), List.of(u));
  }

  static Expr log(Expr u) {
    return new Expr.Application(new Primitive("log"), List.of(u));
  }

  static Expr sqrt(Expr u) {
    return u.power(number(1, 2));
  }

  static Expr square(Expr u) {
    return u.power(2);
  }

  private record Primitive(String name) implements Atom {
    @Override
    public String latex() {
      return "\\" + name + "(#1)";
    }

    @Override
    public String source() {
      return "for tests";
    }
  }

  private record Constant(String name) implements Atom {
    @Override
    public int minimumArity() {
      return 0;
    }

    @Override
    public int maximumArity() {
      return 0;
    }

    @Override
    public String latex() {
      return "\\" + name;
    }

    @Override
    public String source() {
      return "for tests";
    }
  }

  private record Kinked(String name, int arity) implements Atom {
    @Override
    public int minimumArity() {
      return arity;
    }

    @Override
    public int maximumArity() {
      return arity;
    }

    @Override
    public boolean isKinked() {
      return true;
    }

    @Override
    public String latex() {
      return name + "(#*)";
    }

    @Override
    public String source() {
      return "for tests";
    }
  }

  private record Defined(String name, Function<Expr, Expr> body) implements Atom {
    @Override
    public Optional<Expr> definition(List<Expr> arguments) {
      return Optional.of(body.apply(arguments.get(0)));
    }

    @Override
    public String latex() {
      return name + "(#1)";
    }

    @Override
    public String source() {
      return "for tests";
    }
  }

  /// The value at a point, NaN where undefined.
  static double value(Expr expr, Map<String, Double> point) {
    return switch (expr) {
      case Expr.Constant(var value) ->
          value.numerator().doubleValue() / value.denominator().doubleValue();
      case Expr.Symbol(var name) -> point.getOrDefault(name, Double.NaN);
      case Expr.Sum(var terms) -> terms.stream().mapToDouble(term -> value(term, point)).sum();
      case Expr.Product(var factors) ->
          factors.stream().mapToDouble(factor -> value(factor, point)).reduce(1, (a, b) -> a * b);
      case Expr.Power(var base, var exponent) ->
          Math.pow(value(base, point), value(exponent, point));
      case Expr.Application(var atom, var arguments) ->
          apply(
              atom,
              arguments,
              arguments.stream().mapToDouble(u -> value(u, point)).toArray(),
              point);
      case Expr.Conditional(Constraint condition, var then, var otherwise) ->
          value(
              condition.relation().holds((int) Math.signum(value(condition.expression(), point)))
                  ? then
                  : otherwise,
              point);
    };
  }

  private static double apply(
      Atom atom, List<Expr> arguments, double[] u, Map<String, Double> point) {
    return switch (atom.name()) {
      case "exp" -> Math.exp(u[0]);
      case "log" -> Math.log(u[0]);
      case "atan" -> Math.atan(u[0]);
      case "sin" -> Math.sin(u[0]);
      case "cos" -> Math.cos(u[0]);
      case "erf" -> errorFunction(u[0]);
      case "pi" -> Math.PI;
      case "abs" -> Math.abs(u[0]);
      case "max" -> Math.max(u[0], u[1]);
      default -> value(atom.definition(arguments).orElseThrow(), point);
    };
  }

  // The Maclaurin series; enough for arguments of a few units.
  private static double errorFunction(double u) {
    var term = u;
    var sum = u;
    for (var n = 1; n < 200; n++) {
      term *= -u * u / n;
      sum += term / (2 * n + 1);
    }
    return 2 / Math.sqrt(Math.PI) * sum;
  }

  /// A point with coordinates between 1/4 and 7/4, where roots and logarithms of variables exist.
  static Map<String, Double> point(Random random, Iterable<String> names) {
    var point = new TreeMap<String, Double>();
    names.forEach(name -> point.put(name, 0.25 + 1.5 * random.nextDouble()));
    return point;
  }

  static List<Map<String, Double>> points(Random random, Iterable<String> names) {
    var points = new ArrayList<Map<String, Double>>();
    for (var i = 0; i < 5; i++) {
      points.add(point(random, names));
    }
    return points;
  }

  /// A random expression in x and y, smooth and defined where both are positive.
  static Expr smooth(Random random, int depth) {
    if (depth == 0) {
      return switch (random.nextInt(4)) {
        case 0 -> number(random.nextInt(7) - 3);
        case 1 -> number(random.nextInt(5) + 1, random.nextInt(3) + 1);
        case 2 -> X;
        default -> Y;
      };
    }
    var u = smooth(random, depth - 1);
    return switch (random.nextInt(10)) {
      case 0, 1 -> u.plus(smooth(random, depth - 1));
      case 2, 3 -> u.times(smooth(random, depth - 1));
      case 4 -> square(u);
      case 5 -> exp(apply("tanh", u));
      case 6 -> log(number(1).plus(square(u)));
      case 7 -> sqrt(number(1).plus(square(u)));
      case 8 -> apply("sigmoid", u);
      default -> u.over(number(2).plus(square(u)));
    };
  }
}
