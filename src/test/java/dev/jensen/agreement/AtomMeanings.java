package dev.jensen.agreement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What each function of the problem language means, by name, from the literature and not from the
/// kernel; where there is a choice, by another formula than the kernel's.
final class AtomMeanings<N> {
  private final Numbers<N> numbers;
  private final Map<String, Function<List<N>, N>> meanings = new TreeMap<>();

  AtomMeanings(Numbers<N> numbers) {
    this.numbers = numbers;
    elementary();
    kinks();
    sigmoids();
    activations();
    losses();
    norms();
  }

  /// The value; throws `OutsideDomain` where there is none and `IllegalArgumentException` for a
  /// name that is not known.
  N of(String name, List<N> arguments) {
    var meaning = meanings.get(name);
    if (meaning == null) {
      throw new IllegalArgumentException("no meaning is known of " + name);
    }
    return meaning.apply(arguments);
  }

  boolean knows(String name) {
    return meanings.containsKey(name);
  }

  private void unary(String name, UnaryOperator<N> meaning) {
    meanings.put(name, x -> meaning.apply(x.get(0)));
  }

  /// With a second argument that may be left out.
  private void optional(String name, String otherwise, BinaryOperator<N> meaning) {
    meanings.put(
        name, x -> meaning.apply(x.get(0), x.size() > 1 ? x.get(1) : numbers.decimal(otherwise)));
  }

  private N zero() {
    return numbers.integer(0);
  }

  private N one() {
    return numbers.integer(1);
  }

  private N half(N x) {
    return numbers.over(x, numbers.integer(2));
  }

  private N square(N x) {
    return numbers.times(x, x);
  }

  private N abs(N x) {
    return numbers.max(x, numbers.negate(x));
  }

  private N min(N x, N y) {
    return numbers.negate(numbers.max(numbers.negate(x), numbers.negate(y)));
  }

  private N clamp(N x, N low, N high) {
    return min(numbers.max(x, low), high);
  }

  private boolean isNegative(N x) {
    return numbers.sign(x) < 0;
  }

  private void requirePositive(N x) {
    if (numbers.sign(x) <= 0) {
      throw new OutsideDomain("not positive");
    }
  }

  private void elementary() {
    unary("exp", numbers::exp);
    unary("expm1", numbers::expm1);
    unary("log", numbers::log);
    unary("log1p", numbers::log1p);
    unary("sqrt", numbers::squareRoot);
    unary("sin", numbers::sin);
    unary("cos", numbers::cos);
    unary("tan", x -> numbers.over(numbers.sin(x), numbers.cos(x)));
    unary("atan", numbers::atan);
    unary("erf", numbers::erf);
    unary("sinh", x -> half(numbers.minus(numbers.expm1(x), numbers.expm1(numbers.negate(x)))));
    unary("cosh", x -> half(numbers.plus(numbers.exp(x), numbers.exp(numbers.negate(x)))));
    meanings.put("pi", x -> numbers.pi());
    unary("xlogx", this::xlogx);
    unary("entr", x -> numbers.negate(xlogx(x)));
    meanings.put("rel_entr", x -> relativeEntropy(x.get(0), x.get(1)));
    meanings.put(
        "kl_div",
        x -> {
          var difference = numbers.minus(x.get(1), x.get(0));
          return numbers.plus(relativeEntropy(x.get(0), x.get(1)), difference);
        });
  }

  private N xlogx(N x) {
    return numbers.sign(x) == 0 ? zero() : numbers.times(x, numbers.log(x));
  }

  private N relativeEntropy(N x, N y) {
    requirePositive(y);
    return numbers.sign(x) == 0 ? zero() : numbers.times(x, numbers.log(numbers.over(x, y)));
  }

  private void kinks() {
    unary("abs", this::abs);
    unary("sign", x -> numbers.integer(numbers.sign(x)));
    unary("step", x -> numbers.integer(isNegative(x) ? 0 : 1));
    unary("floor", numbers::floor);
    meanings.put("max", this::largest);
    meanings.put("min", x -> x.stream().reduce(this::min).orElseThrow());
    unary("relu", x -> numbers.max(x, zero()));
    unary("hinge", x -> numbers.max(zero(), numbers.minus(one(), x)));
    unary("relu6", x -> clamp(x, zero(), numbers.integer(6)));
    optional("leakyrelu", "0.01", (x, slope) -> isNegative(x) ? numbers.times(slope, x) : x);
    unary("hardsigmoid", this::hardSigmoid);
    unary("hardswish", x -> numbers.times(x, hardSigmoid(x)));
  }

  private N largest(List<N> x) {
    return x.stream().reduce(numbers::max).orElseThrow();
  }

  private N hardSigmoid(N x) {
    var sixth = numbers.over(x, numbers.integer(6));
    return clamp(numbers.plus(sixth, half(one())), zero(), one());
  }

  private N sigmoid(N x) {
    if (numbers.leaning(x) >= 0) {
      return numbers.over(one(), numbers.plus(one(), numbers.exp(numbers.negate(x))));
    }
    var small = numbers.exp(x);
    return numbers.over(small, numbers.plus(one(), small));
  }

  private N softplus(N x) {
    return numbers.leaning(x) >= 0
        ? numbers.plus(x, numbers.log1p(numbers.exp(numbers.negate(x))))
        : numbers.log1p(numbers.exp(x));
  }

  private N tanh(N x) {
    if (numbers.leaning(x) < 0) {
      return numbers.negate(tanh(numbers.negate(x)));
    }
    var small = numbers.expm1(numbers.times(numbers.integer(-2), x));
    return numbers.over(numbers.negate(small), numbers.plus(numbers.integer(2), small));
  }

  private void sigmoids() {
    unary("sigmoid", this::sigmoid);
    unary("softplus", this::softplus);
    unary("logsigmoid", x -> numbers.negate(softplus(numbers.negate(x))));
    unary("tanh", this::tanh);
    unary("logcosh", this::logcosh);
    unary("log_normcdf", this::logNormal);
  }

  private N logcosh(N x) {
    if (numbers.leaning(x) < 0) {
      return logcosh(numbers.negate(x));
    }
    var small = numbers.log1p(numbers.exp(numbers.times(numbers.integer(-2), x)));
    return numbers.minus(numbers.plus(x, small), numbers.log(numbers.integer(2)));
  }

  private N overRootOfTwo(N x) {
    return numbers.over(x, numbers.squareRoot(numbers.integer(2)));
  }

  private N logNormal(N x) {
    if (numbers.leaning(x) > 0) {
      return numbers.log1p(numbers.negate(half(numbers.erfc(overRootOfTwo(x)))));
    }
    return numbers.log(half(numbers.erfc(overRootOfTwo(numbers.negate(x)))));
  }

  private void activations() {
    optional("elu", "1", (x, a) -> exponentialUnit(x, a, one()));
    optional(
        "celu",
        "1",
        (x, a) -> {
          requirePositive(a);
          return exponentialUnit(x, a, a);
        });
    // The constants of PyTorch, from Klambauer and others 2017.
    var alpha = numbers.decimal("1.6732632423543772848170429916717");
    var scale = numbers.decimal("1.0507009873554804934193349852946");
    unary("selu", x -> numbers.times(scale, exponentialUnit(x, alpha, one())));
    unary("silu", x -> numbers.times(x, sigmoid(x)));
    unary("swish", x -> numbers.times(x, sigmoid(x)));
    unary("mish", x -> numbers.times(x, tanh(softplus(x))));
    unary("gelu", x -> numbers.times(x, half(numbers.erfc(overRootOfTwo(numbers.negate(x))))));
    unary("gelu_tanh", this::geluByTanh);
  }

  private N exponentialUnit(N x, N height, N width) {
    return isNegative(x) ? numbers.times(height, numbers.expm1(numbers.over(x, width))) : x;
  }

  private N geluByTanh(N x) {
    var cubic = numbers.times(numbers.decimal("0.044715"), numbers.power(x, 3));
    var scale = numbers.squareRoot(numbers.over(numbers.integer(2), numbers.pi()));
    var inner = numbers.times(scale, numbers.plus(x, cubic));
    return numbers.times(half(x), numbers.plus(one(), tanh(inner)));
  }

  private void losses() {
    optional("huber", "1", this::huber);
    optional("huberloss", "1", (x, bound) -> half(huber(x, bound)));
  }

  private N huber(N x, N bound) {
    requirePositive(bound);
    var size = abs(x);
    if (numbers.leaning(numbers.minus(size, bound)) <= 0) {
      return square(x);
    }
    var twice = numbers.minus(numbers.times(numbers.integer(2), size), bound);
    return numbers.times(bound, twice);
  }

  private void norms() {
    meanings.put("norm1", x -> sum(x.stream().map(this::abs).toList()));
    meanings.put("norm2", x -> numbers.squareRoot(sum(x.stream().map(this::square).toList())));
    meanings.put("norminf", x -> largest(x.stream().map(this::abs).toList()));
    meanings.put("logsumexp", this::logSumExp);
    meanings.put("quad_over_lin", this::quadraticOverLinear);
  }

  private N sum(List<N> x) {
    return x.stream().reduce(zero(), numbers::plus);
  }

  private N logSumExp(List<N> x) {
    var largest = largest(x);
    var terms = x.stream().map(u -> numbers.exp(numbers.minus(u, largest))).toList();
    return numbers.plus(largest, numbers.log(sum(terms)));
  }

  private N quadraticOverLinear(List<N> x) {
    requirePositive(x.getLast());
    var squares = x.subList(0, x.size() - 1).stream().map(this::square).toList();
    return numbers.over(sum(squares), x.getLast());
  }
}
