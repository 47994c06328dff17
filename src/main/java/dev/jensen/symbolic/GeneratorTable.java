package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The generators of some expressions: first `collect` each of them, then `close`, then ask.
final class GeneratorTable {
  /// Exponents by the number of the generator.
  record Powers(Map<Integer, Integer> exponents) {
    static final Powers NONE = new Powers(Map.of());

    static Powers of(int generator, int exponent) {
      return new Powers(Map.of(generator, exponent));
    }
  }

  /// The generators of one base, from number `first` on.
  private record Block(ExponentLattice lattice, int first) {}

  private static final int LARGEST_INDEX = 1000;

  private final Map<Expr, BigInteger> freeIndices = new LinkedHashMap<>();
  private final Map<Expr, BigInteger> rootIndices = new LinkedHashMap<>();
  private final Map<Expr, List<Expansion>> exponents = new LinkedHashMap<>();
  private final IdentityHashMap<Expr, Boolean> collected = new IdentityHashMap<>();

  private final List<Generator> generators = new ArrayList<>();
  private final Map<Expr, Integer> numbers = new LinkedHashMap<>();
  private final Map<Expr, Block> blocks = new LinkedHashMap<>();

  void collect(Expr expr) {
    if (collected.put(expr, true) != null) {
      return;
    }
    PowerForm.of(expr).ifPresentOrElse(this::collectPower, () -> collectArithmetic(expr));
  }

  private void collectArithmetic(Expr expr) {
    switch (expr) {
      case Expr.Constant constant -> {}
      case Expr.Sum(var terms) -> terms.forEach(this::collect);
      case Expr.Product(var factors) -> factors.forEach(this::collect);
      case Expr.Power(var base, var exponent) -> collect(base);
      default -> add(freeIndices, Expansion.canonical(expr), BigInteger.ONE);
    }
  }

  private void collectPower(PowerForm form) {
    var base = Expansion.canonical(form.base());
    if (!form.rest().isZero()) {
      exponents.computeIfAbsent(base, none -> new ArrayList<>()).add(form.rest());
    }
    if (!form.number().isZero()) {
      collect(form.base());
      // A radicand is evaluated in its canonical form too.
      collect(base);
      add(isFree(base) ? freeIndices : rootIndices, base, form.number().denominator());
    }
  }

  private static void add(Map<Expr, BigInteger> indices, Expr base, BigInteger index) {
    indices.merge(base, index, ExponentLattice::leastCommonMultiple);
  }

  private static boolean isFree(Expr base) {
    return switch (base) {
      case Expr.Symbol symbol -> true;
      case Expr.Application application -> !PowerForm.isExponential(application);
      case Expr.Conditional conditional -> true;
      default -> false;
    };
  }

  void close() {
    freeIndices.forEach((base, index) -> addRoot(base, index, true));
    rootIndices.forEach(
        (base, index) -> {
          if (!index.equals(BigInteger.ONE)) {
            addRoot(base, index, false);
          }
        });
    exponents.forEach(this::addLattice);
  }

  private void addRoot(Expr base, BigInteger index, boolean free) {
    if (index.bitLength() > Integer.SIZE - 1 || index.intValueExact() > LARGEST_INDEX) {
      throw new Refused("too large a root");
    }
    numbers.put(base, generators.size());
    generators.add(new Generator.Root(base, index.intValueExact(), free));
  }

  private void addLattice(Expr base, List<Expansion> exponents) {
    var lattice = ExponentLattice.of(exponents);
    blocks.put(base, new Block(lattice, generators.size()));
    for (var i = 0; i < lattice.dimension(); i++) {
      generators.add(new Generator.Exponential(base, lattice.element(i)));
    }
  }

  List<Generator> generators() {
    return generators;
  }

  /// A symbol, an application or a conditional; empty for any other expression.
  Optional<Powers> free(Expr expr) {
    var canonical = Expansion.canonical(expr);
    return Optional.ofNullable(numbers.get(canonical))
        .map(number -> Powers.of(number, index(number)));
  }

  /// `base ^ fraction`, 0 <= fraction < 1.
  Powers root(Expr base, Rational fraction) {
    var number = numbers.get(Expansion.canonical(base));
    return fraction.isZero() || number == null
        ? Powers.NONE
        : Powers.of(number, fraction.times(Rational.of(index(number))).intValue());
  }

  private int index(int number) {
    return generators.get(number) instanceof Generator.Root(var base, var index, var free)
        ? index
        : 1;
  }

  /// The powers of generators that make up `base ^ rest`.
  Powers exponentials(PowerForm form) {
    if (form.rest().isZero()) {
      return Powers.NONE;
    }
    var base = Expansion.canonical(form.base());
    var block =
        Optional.ofNullable(blocks.get(base)).orElseThrow(() -> new Refused("an unknown base"));
    var coordinates = block.lattice.coordinates(form.rest());
    var powers = new TreeMap<Integer, Integer>();
    for (var i = 0; i < coordinates.length; i++) {
      powers.put(block.first + i, coordinates[i]);
    }
    return new Powers(powers);
  }

  /// The product of powers of generators, exponentials of one base drawn together.
  Expr toExpr(Map<Integer, Integer> powers) {
    var factors = new ArrayList<Expr>();
    var exponents = new LinkedHashMap<Expr, List<Expr>>();
    for (var number = 0; number < generators.size(); number++) {
      int power = powers.getOrDefault(number, 0);
      if (power == 0) {
        continue;
      }
      switch (generators.get(number)) {
        case Generator.Root root -> factors.add(root.power(power));
        case Generator.Exponential(var base, var exponent) ->
            exponents
                .computeIfAbsent(base, none -> new ArrayList<>())
                .add(exponent.times(Expr.of(power)));
      }
    }
    exponents.forEach(
        (base, terms) ->
            factors.add(Generator.Exponential.power(base, Expansion.canonical(Expr.sum(terms)))));
    return Expr.product(factors);
  }
}
