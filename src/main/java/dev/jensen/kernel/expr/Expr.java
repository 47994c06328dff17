package dev.jensen.kernel.expr;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A real expression with exact constants, immutable, compared by structure.
///
/// A quotient `u / v` is the product of `u` and `v^(-1)`, a difference `u - v` the sum of `u` and
/// `(-1) * v`. Where an expression is defined is read off its structure as it stands, so nothing
/// here simplifies unless its comment says so.
public sealed interface Expr
    permits Expr.Constant,
        Expr.Symbol,
        Expr.Sum,
        Expr.Product,
        Expr.Power,
        Expr.Application,
        Expr.Conditional {

  /// A rational number.
  record Constant(Rational value) implements Expr {
    @Override
    public String toString() {
      return Notation.of(this);
    }
  }

  /// A variable or a parameter, by name; which of the two it is, the context says. A name is a
  /// letter or `_` and then letters, digits, `_`, `#` and indices such as `[1,2]`, so that it
  /// cannot read like another expression (`pi` would); throws `IllegalArgumentException` otherwise.
  record Symbol(String name) implements Expr {
    private static final Pattern NAME = Pattern.compile("(?!pi$)[\\p{L}_][\\p{L}\\p{N}_#\\[\\],]*");

    public Symbol {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("this is no name: " + name);
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /// The sum of its terms; 0 when there are none.
  record Sum(List<Expr> terms) implements Expr {
    public Sum {
      terms = List.copyOf(terms);
    }

    @Override
    public String toString() {
      return Notation.of(this);
    }
  }

  /// The product of its factors; 1 when there are none.
  record Product(List<Expr> factors) implements Expr {
    public Product {
      factors = List.copyOf(factors);
    }

    @Override
    public String toString() {
      return Notation.of(this);
    }
  }

  /// `base ^ exponent`. With an integer constant exponent n: defined everywhere for n >= 0 (and 0^0
  /// = 1), for base != 0 when n < 0. With another rational constant q: base >= 0 when q > 0, base >
  /// 0 when q < 0. With any other exponent: base > 0, or base >= 0 where exponent > 0.
  record Power(Expr base, Expr exponent) implements Expr {
    @Override
    public String toString() {
      return Notation.of(this);
    }
  }

  /// An atom applied to as many arguments as its arity allows.
  record Application(Atom atom, List<Expr> arguments) implements Expr {
    public Application {
      arguments = List.copyOf(arguments);
      if (arguments.size() < atom.minimumArity() || arguments.size() > atom.maximumArity()) {
        throw new IllegalArgumentException(
            atom.name() + " with " + arguments.size() + " arguments");
      }
    }

    @Override
    public String toString() {
      return Notation.of(this);
    }
  }

  /// `then` where the condition holds, `otherwise` where it fails; only the branch taken needs to
  /// be defined, the expression of the condition always.
  record Conditional(Constraint condition, Expr then, Expr otherwise) implements Expr {
    @Override
    public String toString() {
      return Notation.of(this);
    }
  }

  static Expr of(long value) {
    return new Constant(Rational.of(value));
  }

  static Expr of(long numerator, long denominator) {
    return new Constant(Rational.of(numerator, denominator));
  }

  static Expr of(Rational value) {
    return new Constant(value);
  }

  static Expr symbol(String name) {
    return new Symbol(name);
  }

  /// The sum, flattened, without zero terms and with its constants added up.
  static Expr sum(List<? extends Expr> terms) {
    return Simplifying.sum(terms);
  }

  static Expr sum(Expr... terms) {
    return sum(List.of(terms));
  }

  /// The product, flattened, without factors 1 and with its constants multiplied; a factor 0 makes
  /// it 0, which may enlarge the domain.
  static Expr product(List<? extends Expr> factors) {
    return Simplifying.product(factors);
  }

  static Expr product(Expr... factors) {
    return product(List.of(factors));
  }

  default Expr plus(Expr other) {
    return sum(this, other);
  }

  default Expr minus(Expr other) {
    return sum(this, other.negate());
  }

  default Expr times(Expr other) {
    return product(this, other);
  }

  default Expr over(Expr other) {
    return product(this, other.power(-1));
  }

  default Expr negate() {
    return product(Numeral.MINUS_ONE, this);
  }

  /// This to a constant power; exponents 0 and 1 and integer powers of constants are carried out.
  default Expr power(long exponent) {
    return power(of(exponent));
  }

  default Expr power(Expr exponent) {
    return Simplifying.power(this, exponent);
  }

  default boolean isZero() {
    return this instanceof Constant(var value) && value.isZero();
  }

  default boolean isOne() {
    return this instanceof Constant(var value) && value.isOne();
  }

  /// The immediate subexpressions, in order; for a conditional the condition's expression first.
  default List<Expr> children() {
    return switch (this) {
      case Constant c -> List.of();
      case Symbol s -> List.of();
      case Sum(var terms) -> terms;
      case Product(var factors) -> factors;
      case Power(var base, var exponent) -> List.of(base, exponent);
      case Application(var atom, var arguments) -> arguments;
      case Conditional(var condition, var then, var otherwise) ->
          List.of(condition.expression(), then, otherwise);
    };
  }

  /// The same expression with every immediate subexpression replaced by its image; this very object
  /// when no image differs.
  default Expr map(UnaryOperator<Expr> image) {
    var old = children();
    if (old.isEmpty()) {
      return this;
    }
    var images = old.stream().map(image).toList();
    return images.equals(old) ? this : withChildren(images);
  }

  private Expr withChildren(List<Expr> images) {
    return switch (this) {
      case Constant c -> this;
      case Symbol s -> this;
      case Sum s -> new Sum(images);
      case Product p -> new Product(images);
      case Power p -> new Power(images.get(0), images.get(1));
      case Application(var atom, var arguments) -> new Application(atom, images);
      case Conditional(var condition, var then, var otherwise) ->
          new Conditional(
              new Constraint(images.get(0), condition.relation()), images.get(1), images.get(2));
    };
  }

  /// Simultaneous substitution of expressions for symbols.
  default Expr substitute(Map<String, Expr> images) {
    if (this instanceof Symbol(var name)) {
      return images.getOrDefault(name, this);
    }
    return map(child -> child.substitute(images));
  }

  /// The names of all symbols, in alphabetical order.
  default Set<String> symbols() {
    var names = new TreeSet<String>();
    collectSymbols(names);
    return names;
  }

  private void collectSymbols(Set<String> names) {
    if (this instanceof Symbol(var name)) {
      names.add(name);
    }
    for (var child : children()) {
      child.collectSymbols(names);
    }
  }

  /// True when none of the names occurs.
  default boolean isFreeOf(Iterable<String> names) {
    var symbols = symbols();
    for (var name : names) {
      if (symbols.contains(name)) {
        return false;
      }
    }
    return true;
  }
}
