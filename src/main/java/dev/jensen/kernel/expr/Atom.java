package dev.jensen.kernel.expr;

import java.util.List;
import java.util.Optional;

/// A named function that expressions are built from. Everything the kernel believes about it stands
/// in its one file, and the contract test tries every declared fact.
///
/// An atom is either *primitive* (it declares its partial derivatives and its enclosure itself) or
/// *defined*: equal, on exactly its domain, to an expression in other atoms, from which domain,
/// derivative and enclosure follow.
public interface Atom {
  /// The name in the problem language.
  String name();

  default int minimumArity() {
    return 1;
  }

  default int maximumArity() {
    return 1;
  }

  /// How many of the last arguments, counted when there are as many as the arity allows, must be
  /// free of the variables for `curvature` and `monotonicity` to mean anything (the slope of
  /// leakyrelu). They may be left out where `minimumArity` says so.
  default int parameterCount() {
    return 0;
  }

  default boolean isParameter(int argument) {
    return argument >= maximumArity() - parameterCount();
  }

  /// The defining expression, or empty for a primitive atom. Where the definition and `domain` are
  /// satisfied the atom is defined, and nowhere else.
  default Optional<Expr> definition(List<Expr> arguments) {
    return Optional.empty();
  }

  /// Conditions for being defined, beyond those of the arguments and of the definition.
  default List<Constraint> domain(List<Expr> arguments) {
    return List.of();
  }

  /// Contains every value (of every choice of arguments).
  default Interval range() {
    return Interval.ALL;
  }

  /// Intervals of the single argument with what holds on each; they may overlap, and what holds on
  /// a union is only what a piece of its own says, after the smaller ones. Empty for atoms with
  /// several arguments or without facts.
  default List<Piece> pieces() {
    return List.of();
  }

  /// The joint curvature, on the product of the given intervals intersected with the domain, in the
  /// arguments that are not parameters.
  default Curvature curvature(List<Interval> box) {
    return Piece.containing(pieces(), box).map(Piece::curvature).orElse(Curvature.UNKNOWN);
  }

  /// How the value moves with one argument, the others fixed, everywhere on the product of the
  /// given intervals intersected with the domain.
  default Monotonicity monotonicity(int argument, List<Interval> box) {
    return Piece.containing(pieces(), box).map(Piece::monotonicity).orElse(Monotonicity.UNKNOWN);
  }

  /// True for functions with kinks or jumps (abs, max, floor, ...): they are never differentiated,
  /// only replaced by a branch where a sign decides.
  default boolean isKinked() {
    return false;
  }

  /// The partial derivative of a primitive atom at points where `smooth` holds.
  default Expr partial(int argument, List<Expr> arguments) {
    throw new UnsupportedOperationException(name() + " is differentiated through its definition");
  }

  /// Conditions under which a primitive atom is analytic around its arguments.
  default List<Constraint> smooth(List<Expr> arguments) {
    return domain(arguments);
  }

  /// An enclosure of all values on the product of the given enclosures, tighter with more bits;
  /// throws `Enclosure.Undefined` when a point of it may lie outside the domain.
  default Enclosure enclose(List<Enclosure> arguments, int bits) {
    throw new UnsupportedOperationException(name() + " is enclosed through its definition");
  }

  /// LaTeX with `#1`, `#2`, ... for the arguments and `#*` for all of them separated by commas.
  String latex();

  /// Where the definition and the facts come from, or why they hold.
  String source();
}
