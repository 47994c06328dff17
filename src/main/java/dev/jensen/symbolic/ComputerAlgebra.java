package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Computer algebra for the search: derivatives by Symja, polynomial arithmetic by JAS.
///
/// Nothing here is evidence. An answer may be wrong, and may be defined on more points than the
/// question; whoever uses it has it checked by the kernel. Empty means *no answer*: not of the kind
/// that is handled, not within the limit, or a failure of the library.
///
/// The first derivative loads Symja (about a second, counted in its limit; `prepare` begins that
/// early); nothing else does. Numbers are exact throughout. A limit includes waiting for one of the
/// few threads when computations that did not stop hold them all. Instances may be shared by
/// threads.
public final class ComputerAlgebra {
  static {
    QuietLogging.configure();
    QuietErrors.configure();
  }

  private final Function<String, Optional<Atom>> atoms;

  /// `atoms` finds an atom by name; of it are needed exp, log, atan, erf, sin, cos (arity 1) and pi
  /// (arity 0), where a derivative brings them in.
  public ComputerAlgebra(Function<String, Optional<Atom>> atoms) {
    this.atoms = atoms;
  }

  /// Begins loading what derivatives need, in the background.
  public void prepare() {
    Thread.ofPlatform().daemon().start(SymjaEngine::prepare);
  }

  /// The derivative by one variable. Empty when a kinked atom or a conditional depends on it.
  public Optional<Expr> derivative(Expr function, String variable, Duration limit) {
    return gradient(function, List.of(variable), limit).map(List::getFirst);
  }

  /// The first derivatives by the variables, in order.
  public Optional<List<Expr>> gradient(Expr function, List<String> variables, Duration limit) {
    return Guard.run(
        limit,
        cancellation -> new Differentiation(variables, atoms, cancellation).gradient(function));
  }

  /// The matrix of second derivatives, by rows; symmetric.
  public Optional<List<List<Expr>>> hessian(Expr function, List<String> variables, Duration limit) {
    return Guard.run(
        limit,
        cancellation -> new Differentiation(variables, atoms, cancellation).hessian(function));
  }

  /// As one fraction of polynomials in generators.
  public Optional<Fraction> fraction(Expr expr, Duration limit) {
    return Guard.run(limit, cancellation -> PolynomialArithmetic.fraction(expr));
  }

  /// The factors of numerator and denominator as polynomials in generators over the rationals:
  /// first the constant content unless it is 1, then powers of generators, then polynomials with
  /// coprime integer coefficients. These are irreducible as a rule; where that takes too long, only
  /// as in `squareFree`. Zero has the one factor 0.
  public Optional<List<Factor>> factor(Expr expr, Duration limit) {
    return factoring(expr, limit).map(Factoring::factors);
  }

  private static Optional<Factoring> factoring(Expr expr, Duration limit) {
    var half = limit.dividedBy(2);
    return Guard.run(half, cancellation -> Factoring.irreducible(expr))
        .or(() -> Guard.run(half, cancellation -> Factoring.squareFree(expr)));
  }

  /// The product of the factors as an expression for people to read.
  public Optional<Expr> factored(Expr expr, Duration limit) {
    return factoring(expr, limit).map(Factoring::toExpr);
  }

  /// As `factor`, but with polynomials that are only square-free, coprime to each other, and
  /// without factors free of one of their generators.
  public Optional<List<Factor>> squareFree(Expr expr, Duration limit) {
    return Guard.run(limit, cancellation -> Factoring.squareFree(expr).factors());
  }

  /// A greatest common divisor of the numerators.
  public Optional<Expr> greatestCommonDivisor(Expr a, Expr b, Duration limit) {
    return Guard.run(limit, cancellation -> PolynomialArithmetic.greatestCommonDivisor(a, b));
  }

  /// The quotient when it is a polynomial in generators, where powers with a variable exponent
  /// (exp(x), x^a) may also have negative exponents; otherwise empty.
  public Optional<Expr> quotient(Expr dividend, Expr divisor, Duration limit) {
    return Guard.run(limit, cancellation -> PolynomialArithmetic.quotient(dividend, divisor));
  }

  /// The real roots of a nonzero polynomial in one symbol with rational coefficients: disjoint
  /// closed intervals in ascending order, each at most `width` > 0 wide and holding exactly one
  /// root (of any multiplicity), which lies inside, or is the one point.
  public Optional<List<Interval>> realRoots(
      Expr polynomial, String variable, Rational width, Duration limit) {
    return Guard.run(limit, cancellation -> RootIsolation.isolate(polynomial, variable, width));
  }
}
