package dev.jensen.argument;

import dev.jensen.argument.text.Meaning;
import dev.jensen.argument.text.Property;
import dev.jensen.argument.text.Statement;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Monotonicity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the lines of an argument say of expressions: how they are curved, which sign they have, in
/// which other forms they can be written. Keeps the lines that were needed.
final class Stated {
  private final Knowledge knowledge;
  private final Context context;
  private final Meaning meaning;
  private final Set<Integer> lines = new TreeSet<>();

  Stated(Knowledge knowledge, Context context) {
    this.knowledge = knowledge;
    this.context = context;
    this.meaning = new Meaning(knowledge.terms());
  }

  /// The lines that were needed so far.
  Set<Integer> lines() {
    return lines;
  }

  /// The function of the problem in the forms that lines give it.
  List<Expr> forms() {
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

  /// What a line says of just this expression.
  Curvature curvature(Expr expr, Expr inlined) {
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

  boolean isNonnegative(Expr value) {
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
    return false;
  }

  /// What lines say of a function of one argument where the argument is put in.
  Outer properties(String function, Map<String, Expr> images) {
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
    return new Outer(curvatures, monotone);
  }

  /// A function of one argument, as lines describe it.
  record Outer(List<Curvature> curvatures, Monotonicity monotone) {
    /// Its curvature at an argument of that curvature.
    Curvature applied(Curvature inner) {
      for (var outer : curvatures) {
        for (var wanted : List.of(Curvature.CONVEX, Curvature.CONCAVE)) {
          if (outer.implies(wanted) && Structure.composes(wanted, monotone, inner)) {
            return wanted;
          }
        }
      }
      return Curvature.UNKNOWN;
    }
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
}
