package dev.jensen.argument;

import dev.jensen.argument.text.Meaning;
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

/// Whether curvature follows from that of parts: sums, multiples, maxima, compositions of functions
/// of which lines or the table of known functions say how they are curved.
final class Structure {
  private static final int DEEPEST = 12;
  private final Knowledge knowledge;
  private final Context context;
  private final Meaning meaning;
  private final Stated stated;

  Structure(Knowledge knowledge, List<Constraint> assumed) {
    this.knowledge = knowledge;
    this.context = knowledge.domain().with(assumed);
    this.meaning = new Meaning(knowledge.terms());
    this.stated = new Stated(knowledge, context);
  }

  /// The curvature that follows for the function of the problem, in one of the forms that lines
  /// give it.
  Curvature ofFunction() {
    var best = Curvature.UNKNOWN;
    for (var form : stated.forms()) {
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
    return stated.lines();
  }

  /// The lines that say how parts of the function are curved, or write it in another way.
  Set<Integer> linesAboutParts() {
    return stated.linesAboutParts();
  }

  private Curvature of(Expr expr, int depth) {
    if (depth > DEEPEST || knowledge.search().expired()) {
      return Curvature.UNKNOWN;
    }
    var inlined = meaning.inlined(expr);
    if (!meaning.derivatives(inlined).isEmpty()) {
      return Curvature.UNKNOWN;
    }
    var said = stated.curvature(expr, inlined);
    if (said != Curvature.UNKNOWN) {
      return said;
    }
    var known = byTable(inlined);
    return known == Curvature.UNKNOWN ? byParts(expr, depth) : known;
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
    return stated.isNonnegative(value)
        || new Judge(knowledge.search().within(800)).holds(context, Constraint.nonnegative(value));
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
  static boolean composes(Curvature outer, Monotonicity monotone, Curvature inner) {
    return switch (inner) {
      case AFFINE -> true;
      case CONVEX -> outer.isConvex() ? monotone.isNondecreasing() : monotone.isNonincreasing();
      case CONCAVE -> outer.isConvex() ? monotone.isNonincreasing() : monotone.isNondecreasing();
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
    return stated.properties(function, images).applied(inner);
  }

  /// What a conclusion by this way lacks, in words.
  Optional<String> missing() {
    var unknown = new HashMap<String, String>();
    for (var form : stated.forms()) {
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
