package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Monotonicity;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Piece;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/// What the constructor of an atom says about it; nothing changes afterwards. There is one instance
/// of each atom, in `Atoms`. Overridden methods have their comments in `Atom`.
abstract class Declaration extends Vocabulary implements Atom {
  private final String name;
  private final String source;
  String latex;
  private int minimumArity = 1;
  private int maximumArity = 1;
  private int parameterCount;
  private Optional<Function<List<Expr>, Expr>> definition = Optional.empty();
  Function<List<Expr>, List<Constraint>> domain = x -> List.of();
  private Function<List<Expr>, List<Constraint>> smooth = x -> domain.apply(x);
  Interval range = Interval.ALL;
  private final List<Piece> pieces = new ArrayList<>();
  private Function<List<Interval>, Curvature> curvature = box -> Atom.super.curvature(box);
  private Function<List<Interval>, IntFunction<Monotonicity>> monotonicity =
      box -> argument -> Atom.super.monotonicity(argument, box);
  private boolean kinked;
  Function<Expr, Expr> derivative = u -> Atom.super.partial(0, List.of(u));
  BiFunction<List<Enclosure>, Integer, Enclosure> enclosure =
      (x, bits) -> Evaluation.apply(this, x, bits);

  Declaration(String name, String source) {
    this.name = name;
    this.source = source;
    this.latex = "\\operatorname{" + name.replace("_", "\\_") + "}\\left(#*\\right)";
  }

  final void arity(int minimum, int maximum) {
    minimumArity = minimum;
    maximumArity = maximum;
  }

  final void define(UnaryOperator<Expr> body) {
    definition = Optional.of(x -> body.apply(x.get(0)));
  }

  final void defineJointly(Function<List<Expr>, Expr> body) {
    definition = Optional.of(body);
  }

  /// A second argument that may be left out, and the body in both.
  final void defineWithParameter(Expr otherwise, BinaryOperator<Expr> body) {
    arity(1, 2);
    parameterCount = 1;
    definition = Optional.of(x -> body.apply(x.get(0), x.size() > 1 ? x.get(1) : otherwise));
  }

  final void domainPositiveParameter() {
    domain = x -> x.size() > 1 ? List.of(Constraint.positive(x.get(1))) : List.of();
  }

  final void smooth(Function<Expr, Constraint> condition) {
    smooth = x -> List.of(condition.apply(x.get(0)));
  }

  final void piece(Interval interval, Monotonicity direction, Curvature shape) {
    pieces.add(new Piece(interval, direction, shape));
  }

  final void piece(Interval interval, Monotonicity direction) {
    piece(interval, direction, Curvature.UNKNOWN);
  }

  final void piece(Interval interval, Curvature shape) {
    piece(interval, Monotonicity.UNKNOWN, shape);
  }

  final void joint(
      Curvature shape, Function<List<Interval>, IntFunction<Monotonicity>> directions) {
    curvature = box -> shape;
    monotonicity = directions;
  }

  /// Facts from the intervals of the argument and of the parameter.
  final void withParameter(
      Interval otherwise,
      BiFunction<Interval, Interval, Curvature> shape,
      BiFunction<Interval, Interval, Monotonicity> direction) {
    Function<List<Interval>, Interval> second = box -> box.size() > 1 ? box.get(1) : otherwise;
    curvature = box -> shape.apply(box.get(0), second.apply(box));
    monotonicity =
        box -> i -> i == 0 ? direction.apply(box.get(0), second.apply(box)) : Monotonicity.UNKNOWN;
  }

  /// Not differentiable everywhere: so nowhere, as far as `smooth` says.
  final void kinked() {
    kinked = true;
    smooth = x -> List.of(Constraint.nonzero(Numeral.ZERO));
  }

  final void enclosed(BiFunction<Enclosure, Integer, Enclosure> rule) {
    enclosure = (x, bits) -> rule.apply(x.get(0), bits);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int minimumArity() {
    return minimumArity;
  }

  @Override
  public final int maximumArity() {
    return maximumArity;
  }

  @Override
  public final int parameterCount() {
    return parameterCount;
  }

  @Override
  public final Optional<Expr> definition(List<Expr> arguments) {
    return definition.map(body -> body.apply(arguments));
  }

  @Override
  public final List<Constraint> domain(List<Expr> arguments) {
    return domain.apply(arguments);
  }

  @Override
  public final Interval range() {
    return range;
  }

  @Override
  public final List<Piece> pieces() {
    return Collections.unmodifiableList(pieces);
  }

  @Override
  public final Curvature curvature(List<Interval> box) {
    return curvature.apply(box);
  }

  @Override
  public final Monotonicity monotonicity(int argument, List<Interval> box) {
    return monotonicity.apply(box).apply(argument);
  }

  /// A defined atom is kinked when its definition is.
  @Override
  public final boolean isKinked() {
    var arguments = Collections.nCopies(minimumArity, Expr.symbol("u"));
    return kinked || definition(arguments).map(Declaration::hasKink).orElse(false);
  }

  private static boolean hasKink(Expr expr) {
    return (expr instanceof Expr.Application(var atom, var arguments) && atom.isKinked())
        || expr.children().stream().anyMatch(Declaration::hasKink);
  }

  @Override
  public final Expr partial(int argument, List<Expr> arguments) {
    return derivative.apply(arguments.get(argument));
  }

  @Override
  public final List<Constraint> smooth(List<Expr> arguments) {
    if (definition.isPresent()) {
      throw new UnsupportedOperationException(name + " is differentiated through its definition");
    }
    return smooth.apply(arguments);
  }

  @Override
  public final Enclosure enclose(List<Enclosure> arguments, int bits) {
    return enclosure.apply(arguments, bits);
  }

  @Override
  public final String latex() {
    return latex;
  }

  @Override
  public final String source() {
    return source;
  }

  @Override
  public final String toString() {
    return name;
  }
}
