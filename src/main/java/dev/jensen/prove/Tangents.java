package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.MonotoneTransfer;
import dev.jensen.kernel.rule.Tangent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Signs from the inequalities between a logarithm or an exponential function and its argument: log
/// u <= u - 1, u log u >= u - 1, log(u + v) >= log u for positive u and v, exp u >= 1 + u; and
/// between two values of one monotone function, from the order of the arguments.
record Tangents(Signs signs) {
  private static final int DEEPEST = 2;
  private static final int MOST_FACTS = 8;

  Optional<Rule> prove(Expr expression, Expr form, Relation relation, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    var facts = new ArrayList<Rule>();
    var known = signs.context();
    var generators = Generators.of(form);
    var rules =
        Stream.concat(generators.stream().flatMap(this::inequalities), ordered(generators))
            .toList();
    for (var rule : rules) {
      var fact = fact(known, rule);
      if (fact.isPresent() && facts.size() < MOST_FACTS) {
        facts.add(rule);
        known = known.with(fact.get());
      }
    }
    return facts.isEmpty() || signs.search().expired()
        ? Optional.empty()
        : new Signs(signs.search(), known)
            .prove(expression, relation, Signs.DEEPEST)
            .flatMap(rule -> needed(facts, rule));
  }

  /// The rule under those of the facts that it cannot do without.
  private Optional<Rule> needed(List<Rule> facts, Rule rule) {
    var needed = new ArrayList<>(facts);
    for (var fact : facts) {
      var fewer = needed.stream().filter(other -> !other.equals(fact)).toList();
      if (signs.closing(fewer, rule).isPresent()) {
        needed.remove(fact);
      }
    }
    return signs.closing(needed, rule);
  }

  private Stream<Rule> ordered(List<Expr> generators) {
    return generators.stream()
        .flatMap(
            larger ->
                generators.stream()
                    .filter(smaller -> !smaller.equals(larger))
                    .flatMap(smaller -> ordered(larger, smaller).stream()));
  }

  private Optional<Rule> ordered(Expr larger, Expr smaller) {
    return larger instanceof Expr.Application(var atom, var u)
            && smaller instanceof Expr.Application(var same, var v)
            && atom.equals(same)
            && u.size() == 1
            && signs.context().satisfies(u.get(0).minus(v.get(0)), Relation.NONNEGATIVE)
        ? Optional.of(
            new MonotoneTransfer(
                atom,
                u.get(0),
                v.get(0),
                atom.equals(Atoms.LOG) ? Interval.POSITIVE : Interval.ALL))
        : Optional.empty();
  }

  private Stream<Rule> inequalities(Expr generator) {
    return switch (generator) {
      case Expr.Application(var atom, var arguments) when atom.equals(Atoms.LOG) ->
          ofLogarithm(arguments.get(0));
      case Expr.Application(var atom, var arguments) when atom.equals(Atoms.EXP) ->
          ofExponential(arguments.get(0));
      case Expr.Power(Expr.Constant base, var exponent)
          when base.value().signum() > 0 && !exponent.symbols().isEmpty() ->
          ofExponential(exponent.times(log(base)));
      default -> Stream.empty();
    };
  }

  private Stream<Rule> ofLogarithm(Expr u) {
    var context = signs.context();
    var upper = new Tangent(Atoms.LOG, u, Numeral.ONE, Interval.POSITIVE);
    var lower = new Tangent(Atoms.LOG, u.power(-1), Numeral.ONE, Interval.POSITIVE);
    var scaled =
        fact(context, lower)
            .map(fact -> u.times(fact.expression()))
            .map(
                form ->
                    Signs.lemma(
                        lower,
                        new Evident(context.normal(form).toExpr(), Relation.NONNEGATIVE, form)));
    var terms = u instanceof Expr.Sum(var all) ? all : List.<Expr>of();
    var parts =
        terms.stream()
            .filter(term -> !term.symbols().isEmpty())
            .map(term -> new MonotoneTransfer(Atoms.LOG, u, term, Interval.POSITIVE));
    return Stream.concat(parts, Stream.concat(Stream.of(upper), scaled.stream()));
  }

  private static Stream<Rule> ofExponential(Expr u) {
    return Stream.of(u, u.negate())
        .map(argument -> new Tangent(Atoms.EXP, argument, Numeral.ZERO, Interval.ALL));
  }

  private static Expr log(Expr u) {
    return new Expr.Application(Atoms.LOG, List.of(u));
  }

  /// What the rule says, in normal form, where it says something new.
  private static Optional<Constraint> fact(Context known, Rule rule) {
    return Attempt.judgement(known, rule)
        .filter(Judgement.Holds.class::isInstance)
        .map(judgement -> ((Judgement.Holds) judgement).constraint())
        .filter(constraint -> !known.satisfies(constraint));
  }
}
