package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One witness from those of several cases, its values switched on by `step` of what the conditions
/// are about. Only where the conditions exclude each other by sign and every value is defined for
/// all parameters.
final class MergedWitness {
  private final Expr function;
  private final Context context;
  private final List<List<Constraint>> when;
  private final List<Witness> witnesses;

  private MergedWitness(
      Expr function, Context context, List<List<Constraint>> when, List<Witness> witnesses) {
    this.function = function;
    this.context = context;
    this.when = when;
    this.witnesses = witnesses;
  }

  /// `when` and `witnesses` case by case.
  static Optional<Witness> of(
      Expr function, Context context, List<List<Constraint>> when, List<Witness> witnesses) {
    if (witnesses.isEmpty()) {
      return Optional.empty();
    }
    if (witnesses.stream().allMatch(witnesses.get(0)::equals)) {
      return Optional.of(witnesses.get(0));
    }
    var merging = new MergedWitness(function, context.ofParameters(), when, witnesses);
    return merging.isPossible() ? Optional.of(merging.merged()) : Optional.empty();
  }

  private boolean isPossible() {
    var signs = new Alternatives(context);
    for (int i = 0; i < when.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!signs.areApart(when.get(i), when.get(j))) {
          return false;
        }
      }
    }
    return when.stream().flatMap(List::stream).allMatch(c -> isDefined(c.expression()))
        && witnesses.stream().allMatch(this::isDefined);
  }

  private boolean isDefined(Witness witness) {
    return isDefined(witness.weight())
        && witness.a().values().stream().allMatch(this::isDefined)
        && witness.b().values().stream().allMatch(this::isDefined);
  }

  private boolean isDefined(Expr expr) {
    return Definedness.holds(expr, context);
  }

  private Witness merged() {
    var direct =
        Witness.plain(function, point(Witness::a), point(Witness::b), value(Witness::weight));
    return new Witness(
        direct.a(),
        direct.b(),
        direct.mixture(),
        direct.weight(),
        shown(Witness::atA).orElse(direct.atA()),
        shown(Witness::atB).orElse(direct.atB()),
        shown(Witness::left).orElse(direct.left()),
        shown(Witness::right).orElse(direct.right()));
  }

  private Map<String, Expr> point(Function<Witness, Map<String, Expr>> part) {
    var point = new LinkedHashMap<String, Expr>();
    for (var name : part.apply(witnesses.get(0)).keySet()) {
      point.put(name, value(witness -> part.apply(witness).getOrDefault(name, Expr.symbol(name))));
    }
    return point;
  }

  /// The values of all cases together, if each is defined for all parameters.
  private Optional<Witness.Value> shown(Function<Witness, Witness.Value> part) {
    return witnesses.stream().map(part).allMatch(value -> isDefined(value.expr()))
        ? Optional.of(new Witness.Value(value(witness -> part.apply(witness).expr()), true))
        : Optional.empty();
  }

  private Expr value(Function<Witness, Expr> part) {
    var first = part.apply(witnesses.get(0));
    if (witnesses.stream().map(part).allMatch(first::equals)) {
      return first;
    }
    var terms = new ArrayList<Expr>();
    for (int i = 0; i < witnesses.size(); i++) {
      var term = new ArrayList<>(when.get(i).stream().map(MergedWitness::indicator).toList());
      term.add(part.apply(witnesses.get(i)));
      terms.add(Expr.product(term));
    }
    return Expr.sum(terms);
  }

  /// 1 where the constraint holds, 0 elsewhere.
  private static Expr indicator(Constraint constraint) {
    var u = constraint.expression();
    var one = Expr.of(1);
    return switch (constraint.relation()) {
      case NONNEGATIVE -> step(u);
      case POSITIVE -> one.minus(step(u.negate()));
      case ZERO -> step(u).times(step(u.negate()));
      case NONZERO -> one.minus(step(u).times(step(u.negate())));
    };
  }

  private static Expr step(Expr u) {
    return new Expr.Application(Atoms.STEP, List.of(u));
  }
}
