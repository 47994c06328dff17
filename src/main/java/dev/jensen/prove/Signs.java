package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.BoxSubdivision;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.RootCount;
import dev.jensen.kernel.rule.SignSplit;
import dev.jensen.refute.Points;
import dev.jensen.refute.numeric.CompiledFunction;
import dev.jensen.symbolic.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Proves signs: structure first, then factors, then one generator at a time.
public final class Signs {
  static final int DEEPEST = 7;
  private static final int DEEPEST_SQUARES = 2;
  private static final int SAMPLES = 60;
  private static final double NOISE = 1e-9;
  private static final double AWAY = 0.01;

  private final Search search;
  private final Context context;

  public Signs(Search search, Context context) {
    this.search = search;
    this.context = context;
  }

  Search search() {
    return search;
  }

  Context context() {
    return context;
  }

  /// A proof of `expression relation 0` under the context, if one is found.
  public Optional<Rule> prove(Constraint goal) {
    return prove(goal.expression(), goal.relation(), 0);
  }

  public Optional<Rule> prove(Expr expression, Relation relation) {
    return prove(expression, relation, 0);
  }

  Optional<Rule> prove(Expr expression, Relation relation, int depth) {
    try {
      return attempt(expression, relation, depth);
    } catch (ArithmeticException | TooLarge hopeless) {
      return Optional.empty();
    }
  }

  private Optional<Rule> attempt(Expr expression, Relation relation, int depth) {
    if (relation == Relation.NONZERO) {
      return prove(expression, Relation.POSITIVE, depth)
          .or(() -> nonzeroFromNegative(expression, depth));
    }
    if (context.satisfies(expression, relation)) {
      return Attempt.accepted(context, new Evident(expression, relation, expression));
    }
    if (relation == Relation.ZERO) {
      return context.equal(expression, Numeral.ZERO)
          ? Attempt.accepted(context, new Evident(expression, relation, Numeral.ZERO))
          : Optional.empty();
    }
    var form = context.normal(expression).toExpr();
    if (context.satisfies(form, relation)) {
      return Attempt.accepted(context, new Evident(expression, relation, form));
    }
    var goal = new Constraint(form, relation);
    if (depth > DEEPEST
        || search.expired()
        || search.hasFailed(context.constraints(), goal, depth)
        || !plausible(form, relation)) {
      return Optional.empty();
    }
    if (!search.begin(context.constraints(), goal)) {
      return Optional.empty();
    }
    try {
      var proof = byStrategy(expression, form, relation, depth);
      if (proof.isEmpty()) {
        search.fail(context.constraints(), goal, depth);
        if (!form.symbols().isEmpty()) {
          search.miss(goal);
        }
      }
      return proof;
    } finally {
      search.end(context.constraints(), goal);
    }
  }

  private Optional<Rule> byStrategy(Expr expression, Expr form, Relation relation, int depth) {
    var consequences = Consequences.of(context);
    if (!consequences.facts().isEmpty()) {
      return under(consequences.facts(), consequences.context(), expression, relation, depth);
    }
    var written = AsWritten.of(this, expression);
    return depth > 0 || written.facts().isEmpty()
        ? inOneContext(expression, form, relation, depth)
        : under(written.facts(), written.context(), expression, relation, depth);
  }

  private Optional<Rule> under(
      List<Rule> facts, Context known, Expr expression, Relation relation, int depth) {
    return new Signs(search, known)
        .prove(expression, relation, depth)
        .flatMap(rule -> closing(facts, rule));
  }

  private Optional<Rule> inOneContext(Expr expression, Expr form, Relation relation, int depth) {
    return new PowerBases(this)
        .prove(expression, relation, depth)
        .or(() -> factored(expression, form, relation, depth))
        .or(() -> byRootCount(expression, relation))
        .or(() -> new Pieces(this).prove(expression, form, relation, depth))
        .or(() -> new RealCoefficients(this).prove(expression, form, relation, depth))
        .or(() -> onInterval(expression, form, relation))
        .or(() -> new Ends(this).prove(expression, form, relation, depth))
        .or(() -> new Handelman(this).prove(expression, form, relation))
        .or(() -> new Homogeneity(this).prove(expression, form, relation, depth))
        .or(() -> new LogComparison(this).prove(expression, form, relation, depth))
        .or(() -> new PolynomialExponentials(this).prove(expression, form, relation, depth))
        .or(() -> new Shift(this).prove(expression, form, relation, depth))
        .or(() -> new Combination(this).prove(expression, form, relation, depth))
        .or(() -> new CompletedSquare(this).prove(expression, form, relation, depth))
        .or(() -> new Tangents(this).prove(expression, form, relation, depth))
        .or(() -> squares(expression, form, relation, depth))
        .or(() -> new ExponentialSum(this).prove(expression, form, relation))
        .or(() -> new Cut(this).prove(expression, form, relation, depth))
        .or(() -> new DerivativeChain(this).prove(expression, form, relation, depth))
        .or(() -> new Change(this).prove(expression, form, relation, depth))
        .or(() -> new Breaks(this).prove(expression, form, relation, depth))
        .or(() -> box(expression, form, relation, depth));
  }

  /// The sign where e >= 0 and where e < 0.
  Optional<Rule> onBothSides(Expr on, Expr expression, Relation relation, int depth) {
    return where(Constraint.positive(on.negate()))
        .prove(expression, relation, depth)
        .flatMap(
            negative ->
                where(Constraint.nonnegative(on))
                    .prove(expression, relation, depth)
                    .flatMap(
                        nonnegative ->
                            Attempt.accepted(context, new SignSplit(on, nonnegative, negative))));
  }

  private Signs where(Constraint side) {
    return new Signs(search, context.with(side));
  }

  private Optional<Rule> squares(Expr expression, Expr form, Relation relation, int depth) {
    return depth > DEEPEST_SQUARES
        ? Optional.empty()
        : new Squares(this).prove(expression, form, relation);
  }

  private Optional<Rule> nonzeroFromNegative(Expr expression, int depth) {
    if (context.satisfies(expression, Relation.NONZERO)) {
      return Attempt.accepted(context, new Evident(expression, Relation.NONZERO, expression));
    }
    return prove(expression.negate(), Relation.POSITIVE, depth)
        .map(fact -> lemma(fact, new Evident(expression, Relation.NONZERO, expression)));
  }

  static Rule lemma(Rule fact, Rule rest) {
    return new Lemma(fact, rest);
  }

  /// False when a sample point contradicts the sign.
  boolean plausible(Expr expression, Relation relation) {
    try {
      var sample = points(expression);
      var function = CompiledFunction.of(expression, sample.names());
      return sample.all(
          function, value -> relation == Relation.POSITIVE ? value > -NOISE : value >= -NOISE);
    } catch (IllegalArgumentException notEvaluated) {
      return true;
    }
  }

  /// True when a sample point shows the value 0. (The normal form, since differences as they come
  /// out of derivatives vanish by rounding.)
  boolean vanishesSomewhere(Expr expression) {
    try {
      var form = context.normal(expression).toExpr();
      var sample = points(form);
      return !sample.all(CompiledFunction.of(form, sample.names()), value -> value != 0);
    } catch (IllegalArgumentException notEvaluated) {
      return false;
    }
  }

  /// Sample points of the context, with a value for every symbol of the expressions too.
  Points points(Expr... expressions) {
    var names = new TreeSet<>(context.variables());
    context.constraints().forEach(c -> names.addAll(c.expression().symbols()));
    for (var expression : expressions) {
      names.addAll(expression.symbols());
    }
    return search.points(context.constraints(), List.copyOf(names), SAMPLES);
  }

  /// From the signs of the irreducible factors; those whose signs are not known one by one are
  /// taken together.
  private Optional<Rule> factored(Expr expression, Expr form, Relation relation, int depth) {
    var factors = search.factor(form);
    if (factors.isEmpty() || factors.get().size() < 2) {
      return Optional.empty();
    }
    var facts = new ArrayList<Rule>();
    var product = new ArrayList<Expr>();
    var open = new ArrayList<Expr>();
    for (var factor : factors.get()) {
      var power = factor.base().power(factor.exponent());
      if (isKnown(factor, relation)) {
        product.add(power);
        continue;
      }
      var wanted = wanted(factor, relation);
      var fact =
          prove(factor.base(), wanted, depth + 1)
              .or(() -> prove(factor.base().negate(), wanted, depth + 1));
      fact.ifPresentOrElse(facts::add, () -> open.add(power));
      if (fact.isPresent()) {
        product.add(power);
      }
    }
    if (!open.isEmpty()) {
      if (open.size() == factors.get().size()) {
        return Optional.empty();
      }
      var core = core(open, product, relation);
      var fact = prove(core, relation, depth + 1);
      if (fact.isEmpty()) {
        return Optional.empty();
      }
      facts.add(fact.get());
      var rest = Expr.product(product);
      product.clear();
      product.add(core);
      product.add(context.satisfies(rest, Relation.NONNEGATIVE) ? rest : rest.negate());
    }
    return closing(facts, new Evident(expression, relation, Expr.product(product)));
  }

  /// The product of the open factors, with the sign that the others leave to it.
  private Expr core(List<Expr> open, List<Expr> known, Relation relation) {
    var positive = context.satisfies(Expr.product(known), relation);
    var core = Expr.product(open);
    return context.normal(positive ? core : core.negate()).toExpr();
  }

  private static Relation wanted(Factor factor, Relation relation) {
    return relation == Relation.POSITIVE || factor.exponent() < 0
        ? Relation.POSITIVE
        : Relation.NONNEGATIVE;
  }

  private boolean isKnown(Factor factor, Relation relation) {
    if (factor.base() instanceof Expr.Constant) {
      return true;
    }
    var even = factor.exponent() % 2 == 0;
    var wanted = wanted(factor, relation);
    return (even && relation == Relation.NONNEGATIVE)
        || context.satisfies(factor.base(), wanted)
        || context.satisfies(factor.base().negate(), wanted)
        || (even && context.satisfies(factor.base(), Relation.NONZERO));
  }

  /// The rule under the facts as lemmas, if the kernel accepts it.
  Optional<Rule> closing(List<Rule> facts, Rule last) {
    var rule = last;
    for (int i = facts.size() - 1; i >= 0; i--) {
      rule = lemma(facts.get(i), rule);
    }
    return Attempt.accepted(context, rule);
  }

  private Optional<Rule> byRootCount(Expr expression, Relation relation) {
    var normal = context.normal(expression);
    var numerator = normal.numerator().toExpr();
    var denominator = new ArrayList<Expr>();
    normal.denominators().forEach((factor, n) -> denominator.add(factor.toExpr().power(-n)));
    var positive = Expr.product(denominator);
    return Generators.only(numerator)
        .flatMap(
            generator -> {
              var content = Generators.poles(numerator, generator);
              var form = context.normal(numerator.over(content)).toExpr();
              return Attempt.accepted(
                  context,
                  new RootCount(expression, relation, generator, form, positive.times(content)));
            });
  }

  /// A transcendental function of one symbol on a bounded interval that keeps away from 0 there.
  private Optional<Rule> onInterval(Expr expression, Expr form, Relation relation) {
    return form.symbols().size() == 1 && isBounded(form) && keepsAway(form)
        ? box(expression, form, relation)
        : Optional.empty();
  }

  private Optional<Rule> box(Expr expression, Expr form, Relation relation, int depth) {
    if (depth > 0 || search.expired() || form.symbols().size() > 3 || !isBounded(form)) {
      return Optional.empty();
    }
    return box(expression, form, relation);
  }

  Optional<Rule> box(Expr expression, Expr form, Relation relation) {
    return expression.symbols().equals(form.symbols())
        ? Attempt.accepted(context, new BoxSubdivision(expression, relation))
            .or(() -> boxOfForm(expression, form, relation))
        : boxOfForm(expression, form, relation);
  }

  private Optional<Rule> boxOfForm(Expr expression, Expr form, Relation relation) {
    return Attempt.accepted(context, rewritten(expression, new BoxSubdivision(form, relation)));
  }

  boolean isBounded(Expr expression) {
    return expression.symbols().stream()
        .map(name -> context.bounds(Expr.symbol(name)))
        .allMatch(range -> range.lower().isPresent() && range.upper().isPresent());
  }

  /// True when the least sampled value is not small beside the largest.
  boolean keepsAway(Expr form) {
    try {
      var sample = points(form);
      var function = CompiledFunction.of(form, sample.names());
      double least = Double.MAX_VALUE;
      double largest = 0;
      for (var vector : sample.vectors()) {
        var value = Math.abs(function.at(vector));
        least = Math.min(least, value);
        largest = Math.max(largest, value);
      }
      return least > AWAY * largest;
    } catch (IllegalArgumentException notEvaluated) {
      return false;
    }
  }

  /// A proof by cases on the sign of an expression.
  Optional<Rule> split(Expr on, Expr expression, Relation relation, int depth) {
    var left = context.with(Constraint.nonnegative(on));
    var right = context.with(Constraint.positive(on.negate()));
    return new Signs(search, left)
        .prove(expression, relation, depth + 1)
        .flatMap(
            upper ->
                new Signs(search, right)
                    .prove(expression, relation, depth + 1)
                    .flatMap(lower -> Attempt.accepted(context, new SignSplit(on, upper, lower))));
  }

  /// The sum of terms that each keep their plain sign: `Expr.sum` would flatten it.
  static Expr ofParts(List<Expr> terms) {
    return terms.size() < 2 ? Expr.sum(terms) : new Expr.Sum(terms);
  }

  /// The same sign of an expression that is equal.
  static Rule rewritten(Expr expression, Rule rule) {
    return new Rewritten(expression, rule);
  }
}
