package dev.jensen.argument;

import dev.jensen.argument.text.Meaning;
import dev.jensen.argument.text.Property;
import dev.jensen.argument.text.Statement;
import dev.jensen.argument.text.Term;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Monotonicity;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.kernel.rule.Composition;
import dev.jensen.kernel.rule.Multiple;
import dev.jensen.kernel.rule.PowerOf;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.SumOf;
import dev.jensen.prove.Construction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Whether curvature follows from that of parts: sums, multiples, maxima, compositions of functions
/// of which lines or the table of known functions say how they are curved.
final class Structure {
  private static final int DEEPEST = 12;
  private final Knowledge knowledge;
  private final Context context;
  private final Meaning meaning;
  private final Set<Integer> lines = new TreeSet<>();

  Structure(Knowledge knowledge, List<Constraint> assumed) {
    this.knowledge = knowledge;
    this.context = knowledge.domain().with(assumed);
    this.meaning = new Meaning(knowledge.terms());
  }

  /// The curvature that follows for the function of the problem, in one of the forms that lines
  /// give it.
  Curvature ofFunction() {
    var best = Curvature.UNKNOWN;
    for (var form : forms()) {
      var found = of(form, 0);
      if (found.weak() == Curvature.AFFINE || found.isStrict()) {
        return found;
      }
      best = best == Curvature.UNKNOWN ? found : best;
    }
    return best;
  }

  /// The lines that were needed; empty when the table was enough.
  Set<Integer> lines() {
    return lines;
  }

  private List<Expr> forms() {
    var f = knowledge.terms().value("f", 0, List.of());
    var forms = new ArrayList<Expr>(List.of(f));
    for (var fact : knowledge.facts()) {
      if (fact.statement() instanceof Statement.Relations(var chain, var c, var at)
          && at.isEmpty()
          && holdsHere(fact)) {
        for (var each : chain) {
          if (each.sign().equals("=") && each.left().equals(f)) {
            forms.add(each.right());
          } else if (each.sign().equals("=") && each.right().equals(f)) {
            forms.add(each.left());
          }
        }
      }
    }
    composed().ifPresent(forms::add);
    return forms;
  }

  /// The function as one of the functions defined, of an argument of its own, applied to another.
  private Optional<Expr> composed() {
    var terms = knowledge.terms();
    var whole = meaning.inlined(terms.value("f", 0, List.of()));
    for (var outer : terms.names()) {
      if (!terms.arguments(outer).filter(names -> names.size() == 1 && areNew(names)).isPresent()) {
        continue;
      }
      for (var inner : terms.names()) {
        var applied = terms.value(outer, 0, List.of(terms.value(inner, 0, List.of())));
        if (!inner.equals("f") && !inner.equals(outer) && isSame(applied, whole, whole)) {
          return Optional.of(applied);
        }
      }
    }
    return Optional.empty();
  }

  private boolean areNew(List<String> names) {
    return names.stream().noneMatch(context.variables()::contains);
  }

  private boolean holdsHere(Fact fact) {
    return fact.conditions().stream().allMatch(context::satisfies);
  }

  private Curvature of(Expr expr, int depth) {
    if (depth > DEEPEST || knowledge.search().expired()) {
      return Curvature.UNKNOWN;
    }
    var inlined = meaning.inlined(expr);
    if (!meaning.derivatives(inlined).isEmpty()) {
      return Curvature.UNKNOWN;
    }
    var stated = stated(expr, inlined);
    if (stated != Curvature.UNKNOWN) {
      return stated;
    }
    var known = byTable(inlined);
    return known == Curvature.UNKNOWN ? byParts(expr, depth) : known;
  }

  /// What a line says of just this expression.
  private Curvature stated(Expr expr, Expr inlined) {
    var convex = Curvature.UNKNOWN;
    var concave = Curvature.UNKNOWN;
    for (var fact : knowledge.facts()) {
      if (fact.statement() instanceof Statement.Properties(var subject, var all, var in, var c)
          && (in.isEmpty() || in.containsAll(context.variables()))
          && !isWhole(subject)
          && holdsHere(fact)
          && isSame(subject, expr, inlined)) {
        for (var property : all) {
          var curvature = curvature(property);
          if (curvature == Curvature.AFFINE) {
            lines.add(fact.line());
            return curvature;
          }
          if (curvature.isConvex()) {
            convex = curvature;
            lines.add(fact.line());
          } else if (curvature.isConcave()) {
            concave = curvature;
            lines.add(fact.line());
          }
        }
      }
    }
    if (convex != Curvature.UNKNOWN && concave != Curvature.UNKNOWN) {
      return Curvature.AFFINE;
    }
    return convex == Curvature.UNKNOWN ? concave : convex;
  }

  /// The function of the problem itself: what lines assert of it is no reason for it.
  private boolean isWhole(Expr subject) {
    var function = meaning.inlined(knowledge.terms().value("f", 0, List.of()));
    return isSame(subject, function, function);
  }

  /// The lines that say how parts of the function are curved, or write it in another way.
  Set<Integer> linesAboutParts() {
    var f = knowledge.terms().value("f", 0, List.of());
    var found = new TreeSet<Integer>();
    for (var fact : knowledge.facts()) {
      var speaks =
          switch (fact.statement()) {
            case Statement.Properties(var subject, var all, var in, var c) ->
                !isWhole(subject) && all.stream().anyMatch(p -> p.kind().isCurvature());
            case Statement.Relations(var chain, var c, var at) ->
                at.isEmpty()
                    && holdsHere(fact)
                    && Chains.closure(chain).stream()
                        .anyMatch(e -> e.sign().equals("=") && isRewriting(e.left(), e.right(), f));
            default -> false;
          };
      if (speaks) {
        found.add(fact.line());
      }
    }
    return found;
  }

  private boolean isRewriting(Expr left, Expr right, Expr f) {
    var other = left.equals(f) ? right : right.equals(f) ? left : f;
    return !meaning.inlined(other).equals(meaning.inlined(f));
  }

  private boolean isSame(Expr subject, Expr expr, Expr inlined) {
    if (subject.equals(expr)) {
      return true;
    }
    var other = meaning.inlined(subject);
    return other.symbols().equals(inlined.symbols())
        && meaning.derivatives(other).isEmpty()
        && (other.equals(inlined) || equal(other, inlined));
  }

  private boolean equal(Expr left, Expr right) {
    try {
      return context.equal(left, right);
    } catch (ArithmeticException none) {
      return false;
    }
  }

  static Curvature curvature(Property property) {
    if (property.negated()) {
      return Curvature.UNKNOWN;
    }
    return switch (property.kind()) {
      case CONVEX -> property.strictly() ? Curvature.STRICTLY_CONVEX : Curvature.CONVEX;
      case CONCAVE -> property.strictly() ? Curvature.STRICTLY_CONCAVE : Curvature.CONCAVE;
      case AFFINE -> Curvature.AFFINE;
      default -> Curvature.UNKNOWN;
    };
  }

  /// By the rules of construction alone, from the table of known functions.
  private Curvature byTable(Expr expr) {
    try {
      var proof = new Construction(knowledge.search().within(800), context).prove(expr);
      return proof
          .filter(found -> isConstruction(found.rule()))
          .map(found -> found.curvature())
          .orElse(Curvature.UNKNOWN);
    } catch (RuleViolation none) {
      return Curvature.UNKNOWN;
    }
  }

  private static boolean isConstruction(Rule rule) {
    return switch (rule) {
      case Affine a -> true;
      case SumOf(var terms) -> terms.stream().allMatch(Structure::isConstruction);
      case Multiple(var factor, var inner) -> isConstruction(inner);
      case PowerOf(var inner, var exponent) -> isConstruction(inner);
      case Rewritten(var to, var inner) -> isConstruction(inner);
      case Composition(var atom, var inner, var box) ->
          inner.stream().allMatch(Structure::isConstruction);
      default -> false;
    };
  }

  private Curvature byParts(Expr expr, int depth) {
    return switch (expr) {
      case Expr.Symbol(var name) ->
          knowledge.terms().term(name).map(t -> ofTerm(t, depth)).orElse(Curvature.UNKNOWN);
      case Expr.Sum(var terms) ->
          terms.stream().map(term -> of(term, depth + 1)).reduce(Curvature.AFFINE, Structure::sum);
      case Expr.Product(var factors) -> product(factors, depth);
      case Expr.Power(var base, Expr.Constant(var exponent)) -> power(base, exponent, depth);
      case Expr.Application(var atom, var arguments) -> application(atom, arguments, depth);
      default -> Curvature.UNKNOWN;
    };
  }

  static Curvature sum(Curvature a, Curvature b) {
    if (a == Curvature.AFFINE) {
      return b;
    }
    if (b == Curvature.AFFINE) {
      return a;
    }
    return a.weak() == b.weak() ? a.weak() : Curvature.UNKNOWN;
  }

  private Curvature product(List<Expr> factors, int depth) {
    var fixed = factors.stream().filter(factor -> isFixed(meaning.inlined(factor))).toList();
    var moving = factors.stream().filter(factor -> !isFixed(meaning.inlined(factor))).toList();
    if (fixed.isEmpty() || moving.isEmpty()) {
      return Curvature.UNKNOWN;
    }
    var inner = of(Expr.product(moving), depth + 1);
    var scale = meaning.inlined(Expr.product(fixed));
    if (context.satisfies(scale, Relation.NONNEGATIVE)) {
      return inner.weak();
    }
    return context.satisfies(scale.negate(), Relation.NONNEGATIVE)
        ? inner.negate().weak()
        : Curvature.UNKNOWN;
  }

  private boolean isFixed(Expr inlined) {
    return inlined.isFreeOf(context.variables());
  }

  private Curvature power(Expr base, Rational exponent, int depth) {
    var inner = of(base, depth + 1).weak();
    var value = meaning.inlined(base);
    var even = exponent.isInteger() && exponent.over(Rational.TWO).isInteger();
    if (inner == Curvature.AFFINE && even && exponent.signum() > 0) {
      return Curvature.CONVEX;
    }
    if (inner == Curvature.UNKNOWN || !isNonnegative(value)) {
      return Curvature.UNKNOWN;
    }
    if (exponent.compareTo(Rational.ONE) >= 0) {
      return inner.isConvex() ? Curvature.CONVEX : Curvature.UNKNOWN;
    }
    if (inner.isConcave()) {
      return exponent.signum() < 0 ? Curvature.CONVEX : Curvature.CONCAVE;
    }
    return Curvature.UNKNOWN;
  }

  private boolean isNonnegative(Expr value) {
    for (var fact : knowledge.facts()) {
      if (fact.statement() instanceof Statement.Properties(var subject, var all, var in, var c)
          && holdsHere(fact)
          && isSame(subject, value, value)
          && all.stream()
              .anyMatch(
                  p ->
                      !p.negated()
                          && (p.kind() == Property.Kind.NONNEGATIVE
                              || p.kind() == Property.Kind.POSITIVE))) {
        lines.add(fact.line());
        return true;
      }
    }
    return new Judge(knowledge.search().within(800)).holds(context, Constraint.nonnegative(value));
  }

  private Curvature application(Atom atom, List<Expr> arguments, int depth) {
    var box = arguments.stream().map(a -> context.bounds(meaning.inlined(a))).toList();
    var outer = atom.curvature(box).weak();
    if (outer == Curvature.UNKNOWN) {
      return Curvature.UNKNOWN;
    }
    var candidates = new ArrayList<>(List.of(Curvature.CONVEX, Curvature.CONCAVE));
    candidates.removeIf(c -> !outer.implies(c));
    for (int i = 0; i < arguments.size(); i++) {
      var inner = of(arguments.get(i), depth + 1).weak();
      var monotone = atom.monotonicity(i, box);
      candidates.removeIf(c -> !composes(c, monotone, inner));
    }
    return candidates.size() == 2
        ? Curvature.AFFINE
        : candidates.isEmpty() ? Curvature.UNKNOWN : candidates.get(0);
  }

  /// Whether a function of this curvature and monotonicity, applied to an argument of that
  /// curvature, keeps its curvature.
  private static boolean composes(Curvature outer, Monotonicity monotone, Curvature inner) {
    return switch (inner) {
      case AFFINE -> true;
      case CONVEX ->
          outer.isConvex()
              ? monotone == Monotonicity.NONDECREASING
              : monotone == Monotonicity.NONINCREASING;
      case CONCAVE ->
          outer.isConvex()
              ? monotone == Monotonicity.NONINCREASING
              : monotone == Monotonicity.NONDECREASING;
      default -> false;
    };
  }

  private Curvature ofTerm(Term term, int depth) {
    if (!(term instanceof Term.Value(var function, var derivatives, var at)) || derivatives > 0) {
      return Curvature.UNKNOWN;
    }
    var subject = knowledge.terms().subject(function).orElseThrow();
    if (at.isEmpty()) {
      return of(subject.body(), depth + 1);
    }
    if (at.size() != 1) {
      return Curvature.UNKNOWN;
    }
    var inner = of(at.get(0), depth + 1).weak();
    var images = Map.of(subject.arguments().get(0), meaning.inlined(at.get(0)));
    return outer(function, images, inner);
  }

  /// A function of one argument that lines speak of, at an argument of that curvature.
  private Curvature outer(String function, Map<String, Expr> images, Curvature inner) {
    var itself = knowledge.terms().value(function, 0, List.of());
    var curvatures = new ArrayList<Curvature>();
    var up = false;
    var down = false;
    for (var fact : knowledge.facts()) {
      if (fact.statement() instanceof Statement.Properties(var subject, var all, var in, var c)
          && subject.equals(itself)
          && holdsAt(fact, images)) {
        for (var property : all) {
          if (property.negated()) {
            continue;
          }
          if (curvature(property) != Curvature.UNKNOWN) {
            curvatures.add(curvature(property).weak());
          }
          up |= property.kind() == Property.Kind.NONDECREASING;
          down |= property.kind() == Property.Kind.NONINCREASING;
          lines.add(fact.line());
        }
      }
    }
    var monotone =
        up ? Monotonicity.NONDECREASING : down ? Monotonicity.NONINCREASING : Monotonicity.UNKNOWN;
    for (var outer : curvatures) {
      for (var wanted : List.of(Curvature.CONVEX, Curvature.CONCAVE)) {
        if (outer.implies(wanted) && composes(wanted, monotone, inner)) {
          return wanted;
        }
      }
    }
    return Curvature.UNKNOWN;
  }

  private boolean holdsAt(Fact fact, Map<String, Expr> images) {
    return Stream.concat(
            fact.conditions().stream(),
            // The line was judged on the domain where the argument is called as a variable is.
            knowledge.domain().constraints().stream()
                .filter(c -> images.keySet().containsAll(c.expression().symbols())))
        .map(c -> new Constraint(c.expression().substitute(images), c.relation()))
        .allMatch(
            c ->
                context.satisfies(c)
                    || new Judge(knowledge.search().within(500)).holds(context, c));
  }

  /// What a conclusion by this way lacks, in words.
  Optional<String> missing() {
    var unknown = new HashMap<String, String>();
    for (var form : forms()) {
      if (form instanceof Expr.Sum(var terms)) {
        for (var term : terms) {
          if (of(term, 1) == Curvature.UNKNOWN) {
            unknown.put("term", meaning.inlined(term).toString());
          }
        }
      }
    }
    return Optional.ofNullable(unknown.get("term"))
        .map(term -> "no line says how " + term + " is curved");
  }
}
