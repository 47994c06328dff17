package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.TouchingChord;
import dev.jensen.render.document.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two points, a mixture of them, and the value of the function against the value of the chord
/// there: `left` = f(λa + (1-λ)b), `right` = λf(a) + (1-λ)f(b). Everything may be a formula in the
/// parameters of the context.
record Witness(
    Map<String, Expr> a,
    Map<String, Expr> b,
    Map<String, Expr> mixture,
    Expr weight,
    Value atA,
    Value atB,
    Value left,
    Value right) {

  private static final int MOST_OF_GAP = 40;

  /// A value in a form to show, and whether that is a short one. Without a short form it is the
  /// expression itself with its numbers worked out.
  record Value(Expr expr, boolean isShort) {
    static Value of(Expr expr, Context context) {
      var exact = Values.exact(expr, context);
      return new Value(exact.orElseGet(() -> Numbers.workedOut(expr, context)), exact.isPresent());
    }
  }

  static Witness of(JensenPoints points, Context context) {
    return of(points.function(), points.a(), points.b(), points.weight(), context);
  }

  static Witness of(TouchingChord chord, Context context) {
    return of(chord.function(), chord.a(), chord.b(), chord.weight(), context);
  }

  private static Witness of(
      Expr function, Map<String, Expr> a, Map<String, Expr> b, Expr weight, Context context) {
    var parameters = context.ofParameters();
    var rest = Values.shortest(Expr.of(1).minus(weight), parameters);
    var mixture = new LinkedHashMap<String, Expr>();
    for (var name : context.variables()) {
      var mixed = weight.times(at(a, name)).plus(rest.times(at(b, name)));
      mixture.put(name, Values.shortest(mixed, parameters));
    }
    var atA = function.substitute(a);
    var atB = function.substitute(b);
    var chord = weight.times(atA).plus(rest.times(atB));
    return new Witness(
        ordered(a, context),
        ordered(b, context),
        mixture,
        weight,
        Value.of(atA, parameters),
        Value.of(atB, parameters),
        Value.of(function.substitute(mixture), parameters),
        Value.of(chord, parameters));
  }

  /// The same without looking for short forms.
  static Witness plain(Expr function, Map<String, Expr> a, Map<String, Expr> b, Expr weight) {
    var rest = Expr.of(1).minus(weight);
    var mixture = new LinkedHashMap<String, Expr>();
    a.forEach((name, left) -> mixture.put(name, weight.times(left).plus(rest.times(at(b, name)))));
    var atA = function.substitute(a);
    var atB = function.substitute(b);
    return new Witness(
        a,
        b,
        mixture,
        weight,
        new Value(atA, false),
        new Value(atB, false),
        new Value(function.substitute(mixture), false),
        new Value(weight.times(atA).plus(rest.times(atB)), false));
  }

  private static Expr at(Map<String, Expr> point, String name) {
    return point.getOrDefault(name, Expr.symbol(name));
  }

  private static Map<String, Expr> ordered(Map<String, Expr> point, Context context) {
    var ordered = new LinkedHashMap<String, Expr>();
    context.variables().forEach(name -> ordered.put(name, at(point, name)));
    return ordered;
  }

  /// What is shown of it. Decimals only where a side is no plain fraction.
  Block.Chord shows(Block.Failure failure, Context context) {
    var isExact = left.expr() instanceof Expr.Constant && right.expr() instanceof Expr.Constant;
    return new Block.Chord(
        failure,
        a,
        b,
        mixture,
        weight,
        atA.expr(),
        atB.expr(),
        left.expr(),
        right.expr(),
        gap(failure, context),
        isExact || failure == Block.Failure.NOT_STRICT ? Optional.empty() : decimals());
  }

  /// The difference of the sides, where they are formulas and it is short.
  private Optional<Expr> gap(Block.Failure failure, Context context) {
    var difference = left.expr().minus(right.expr());
    if (failure == Block.Failure.NOT_STRICT || difference.symbols().isEmpty()) {
      return Optional.empty();
    }
    var readable = CalculusSentences.readable(difference, context.ofParameters());
    return Optional.of(readable).filter(gap -> Values.size(gap) <= MOST_OF_GAP);
  }

  /// Decimals for both sides, where both are numbers.
  Optional<List<String>> decimals() {
    return Decimals.of(left.expr(), right.expr());
  }
}
