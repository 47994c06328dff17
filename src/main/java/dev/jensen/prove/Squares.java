package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.Semidefinite;
import dev.jensen.prove.sos.Polynomial;
import dev.jensen.prove.sos.Powers;
import dev.jensen.prove.sos.Square;
import dev.jensen.prove.sos.SumOfSquares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Sums of squares, times what is known to be >= 0: signs of sums that are polynomials in their
/// generators (Putinar's and Schmüdgen's Positivstellensatz), also after multiplication by 1 + Σ
/// x_i^2 (Reznick, Uniform denominators in Hilbert's seventeenth problem), and Hessians.
record Squares(Signs signs) {
  private static final int MOST_GENERATORS = 14;
  private static final int MOST_TERMS = 150;
  private static final int MOST_FACTORS = 4;
  private static final int LARGEST_DEGREE = 12;
  private static final int SAMPLES = 400;
  private static final int ATTEMPTS = 12_000;
  private static final long MILLISECONDS = 1500;

  Optional<Rule> prove(Expr expression, Expr form, Relation relation) {
    try {
      var ring = Ring.of(List.of(form));
      return ring.polynomial(form)
          .filter(p -> ring.size() > 1 && isModerate(p, ring))
          .flatMap(p -> signed(expression, relation, ring, p));
    } catch (ArithmeticException | IllegalArgumentException | TooLarge hopeless) {
      return Optional.empty();
    }
  }

  private static boolean isModerate(Polynomial target, Ring ring) {
    return ring.size() <= MOST_GENERATORS
        && target.terms().size() <= MOST_TERMS
        && target.degree() <= LARGEST_DEGREE;
  }

  private Optional<Rule> signed(Expr expression, Relation relation, Ring ring, Polynomial target) {
    var one = List.of(new Multiplier(Numeral.ONE, ring.one()));
    var known = multipliers(ring, target.degree());
    return evident(expression, relation, ring, target, one, Numeral.ONE)
        .or(
            () ->
                known.size() > 1
                    ? evident(expression, relation, ring, target, known, Numeral.ONE)
                    : Optional.empty())
        .or(
            () -> {
              var denominator = denominator(ring);
              return evident(
                  expression,
                  relation,
                  ring,
                  target.times(denominator),
                  known,
                  ring.toExpr(denominator));
            });
  }

  private static Polynomial denominator(Ring ring) {
    var sum = ring.one();
    for (int i = 0; i < ring.size(); i++) {
      sum = sum.plus(ring.generator(i).times(ring.generator(i)));
    }
    return sum;
  }

  private Optional<Rule> evident(
      Expr expression,
      Relation relation,
      Ring ring,
      Polynomial target,
      List<Multiplier> multipliers,
      Expr denominator) {
    return squares(target, ring, multipliers, 0)
        .map(squares -> sum(squares, multipliers, ring))
        .map(sum -> denominator.equals(Numeral.ONE) ? sum : sum.over(denominator))
        .flatMap(sum -> Attempt.accepted(signs.context(), new Evident(expression, relation, sum)));
  }

  private static Expr sum(List<Square> squares, List<Multiplier> multipliers, Ring ring) {
    var terms = new ArrayList<Expr>();
    for (var square : squares) {
      terms.add(
          Expr.product(
              Expr.of(square.weight()),
              multipliers.get(square.multiplier()).expression(),
              ring.toExpr(square.form()).power(2)));
    }
    // Not flattened, so that each square keeps its plain sign.
    return terms.size() < 2 ? Expr.sum(terms) : new Expr.Sum(terms);
  }

  /// The Hessian as Σ c_k g_k ℓ_k ℓ_kᵀ.
  Optional<Rule> prove(Expr function, boolean concave, List<List<Expr>> matrix) {
    try {
      var entries = matrix.stream().flatMap(List::stream).toList();
      var common = commonFactor(entries);
      var normal = entries.stream().map(entry -> normal(entry.over(common))).toList();
      var ring = Ring.of(normal);
      int n = matrix.size();
      if (ring.size() == 0 || ring.size() + n > MOST_GENERATORS) {
        return Optional.empty();
      }
      var polynomials = new ArrayList<Polynomial>();
      for (var entry : normal) {
        var polynomial = ring.polynomial(entry);
        if (polynomial.isEmpty()) {
          return Optional.empty();
        }
        polynomials.add(polynomial.get());
      }
      var target = quadraticForm(polynomials, n, ring.size());
      return isModerate(target, ring)
          ? gram(new Hessian(function, concave, n, common), target, ring)
          : Optional.empty();
    } catch (ArithmeticException | IllegalArgumentException | TooLarge hopeless) {
      return Optional.empty();
    }
  }

  /// vᵀHv, with the v_i as generators after the others.
  private static Polynomial quadraticForm(List<Polynomial> entries, int n, int generators) {
    var sum = new Polynomial(Map.of());
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        var exponents = new ArrayList<Integer>();
        for (int k = 0; k < generators + n; k++) {
          exponents.add((k == generators + i ? 1 : 0) + (k == generators + j ? 1 : 0));
        }
        sum =
            sum.plus(
                extended(entries.get(i * n + j), n).times(Polynomial.of(new Powers(exponents))));
      }
    }
    return sum;
  }

  private static Polynomial extended(Polynomial polynomial, int more) {
    var terms = new LinkedHashMap<Powers, Rational>();
    polynomial
        .terms()
        .forEach(
            (powers, c) -> {
              var exponents = new ArrayList<>(powers.exponents());
              for (int i = 0; i < more; i++) {
                exponents.add(0);
              }
              terms.put(new Powers(exponents), c);
            });
    return new Polynomial(terms);
  }

  /// What the squares are for: the Hessian of a function of n variables, divided by a common
  /// factor.
  private record Hessian(Expr function, boolean concave, int n, Expr common) {}

  /// The least powers of generators where these are negative or fractions.
  private Expr commonFactor(List<Expr> entries) {
    var least = new LinkedHashMap<Expr, Rational>();
    var terms =
        entries.stream()
            .map(this::normal)
            .filter(entry -> !entry.isZero())
            .flatMap(entry -> Generators.terms(entry).stream())
            .toList();
    for (var term : terms) {
      term.powers().forEach((base, q) -> least.merge(base, q, Rational::min));
    }
    var factors = new ArrayList<Expr>();
    least.forEach(
        (base, q) -> {
          var isEverywhere = terms.stream().allMatch(term -> term.powers().containsKey(base));
          var exponent = isEverywhere ? q : q.min(Rational.ZERO);
          if (exponent.signum() < 0 || !exponent.isInteger()) {
            factors.add(base.power(Expr.of(exponent)));
          }
        });
    return Expr.product(factors);
  }

  private Expr normal(Expr expression) {
    return signs.context().normal(expression).toExpr();
  }

  private Optional<Rule> gram(Hessian hessian, Polynomial target, Ring ring) {
    var one = List.of(new Multiplier(Numeral.ONE, ring.one()));
    var known = multipliers(ring, target.degree() - 2);
    return gram(hessian, target, ring, one)
        .or(() -> known.size() > 1 ? gram(hessian, target, ring, known) : Optional.empty());
  }

  private Optional<Rule> gram(
      Hessian hessian, Polynomial target, Ring ring, List<Multiplier> multipliers) {
    return squares(target, ring, multipliers, hessian.n())
        .flatMap(
            squares -> {
              var weights = new ArrayList<Expr>();
              var vectors = new ArrayList<List<Expr>>();
              for (var square : squares) {
                weights.add(
                    Expr.product(
                        Expr.of(square.weight()),
                        multipliers.get(square.multiplier()).expression(),
                        hessian.common()));
                vectors.add(vector(square.form(), ring, hessian.n()));
              }
              return Attempt.accepted(
                  signs.context(),
                  new SecondDerivatives(
                      hessian.function(),
                      hessian.concave(),
                      new Semidefinite.Gram(weights, vectors)));
            });
  }

  /// The coefficients of the v_i.
  private static List<Expr> vector(Polynomial form, Ring ring, int n) {
    var vector = new ArrayList<Expr>();
    for (int i = 0; i < n; i++) {
      var terms = new LinkedHashMap<Powers, Rational>();
      for (var term : form.terms().entrySet()) {
        if (term.getKey().of(ring.size() + i) == 1) {
          terms.put(new Powers(term.getKey().exponents().subList(0, ring.size())), term.getValue());
        }
      }
      vector.add(ring.toExpr(new Polynomial(terms)));
    }
    return vector;
  }

  /// What is known to be >= 0, as it is and as a polynomial.
  private record Multiplier(Expr expression, Polynomial polynomial) {
    Multiplier times(Multiplier other) {
      return new Multiplier(expression.times(other.expression), polynomial.times(other.polynomial));
    }
  }

  /// 1, the constraints, the ranges of the generators, and products of two of them.
  private List<Multiplier> multipliers(Ring ring, int degree) {
    var basic = new LinkedHashSet<Multiplier>();
    for (var expression : new Handelman(signs).basic(ring.generators())) {
      ring.polynomial(normal(expression))
          .filter(p -> p.degree() > 0 && p.degree() <= degree)
          .ifPresent(p -> basic.add(new Multiplier(expression, p)));
    }
    var few = basic.stream().limit(MOST_FACTORS).toList();
    var all = new LinkedHashSet<Multiplier>();
    all.add(new Multiplier(Numeral.ONE, ring.one()));
    all.addAll(few);
    for (int i = 0; i < few.size(); i++) {
      for (int j = 0; j < i; j++) {
        var product = few.get(i).times(few.get(j));
        if (product.polynomial().degree() <= degree) {
          all.add(product);
        }
      }
    }
    return List.copyOf(all);
  }

  private Optional<List<Square>> squares(
      Polynomial target, Ring ring, List<Multiplier> multipliers, int directions) {
    var deadline = signs.search().within(MILLISECONDS);
    var polynomials = multipliers.stream().map(m -> extended(m.polynomial(), directions)).toList();
    return SumOfSquares.of(
        target,
        polynomials,
        points(ring, polynomials, ring.size() + directions),
        deadline::expired);
  }

  /// Points around 0, and around sample points, at which the multipliers are >= 0.
  private List<double[]> points(Ring ring, List<Polynomial> multipliers, int dimension) {
    var centres = new ArrayList<double[]>();
    centres.add(new double[ring.size()]);
    if (multipliers.size() > 1) {
      ring.values(signs.points(ring.generators().toArray(Expr[]::new))).stream()
          .filter(values -> Arrays.stream(values).allMatch(Double::isFinite))
          .forEach(centres::add);
    }
    var random = new Random(1);
    var points = new ArrayList<double[]>();
    for (int attempt = 0; attempt < ATTEMPTS && points.size() < SAMPLES; attempt++) {
      var centre = centres.get(attempt % centres.size());
      double width = Math.pow(2, -random.nextInt(multipliers.size() > 1 ? 6 : 1));
      var point = new double[dimension];
      for (int i = 0; i < dimension; i++) {
        double middle = i < ring.size() ? centre[i] : 0;
        double size = i < ring.size() ? width * Math.max(1, Math.abs(middle)) : 1;
        point[i] = middle + size * random.nextGaussian();
      }
      if (multipliers.stream().allMatch(m -> m.at(point) >= 0)) {
        points.add(point);
      }
    }
    return points;
  }
}
