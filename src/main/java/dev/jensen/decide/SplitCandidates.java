package dev.jensen.decide;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.prove.Kinks;
import dev.jensen.prove.Search;
import dev.jensen.prove.Turning;
import dev.jensen.refute.AffineForm;
import dev.jensen.refute.Points;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The expressions in the parameters by whose signs cases may be told apart.
final class SplitCandidates {
  private static final int MOST_CANDIDATES = 5;
  private static final int MOST_LINES = 8;
  private static final int SAMPLES = 60;
  private static final int LONGEST = 160;
  private static final long TURNING_MILLISECONDS = 600;

  /// The sign of what the curvature depends on is preferred as if it were so much shorter.
  private static final int SHORTER_IF_TURNING = 40;

  /// A split that tells one sample more apart may be so much longer.
  private static final int CHARACTERS_A_SAMPLE = 8;

  private final Search search;
  private final Statement statement;
  private Optional<Turns> turns;

  SplitCandidates(Search search, Statement statement) {
    this(search, statement, Optional.empty());
  }

  private SplitCandidates(Search search, Statement statement, Optional<Turns> turns) {
    this.search = search;
    this.statement = statement;
    this.turns = turns;
  }

  /// The same with a share of the time.
  SplitCandidates within(Search share) {
    return new SplitCandidates(share, statement, turns);
  }

  /// Where the curvature turns, once candidates were asked for.
  Optional<Turns> turns() {
    return turns;
  }

  /// Signs of expressions in the parameters that are open here: first those that best tell apart
  /// the parameters with a witness from those without, then the simplest.
  List<Expr> of(Context context, Leaves.Evidence evidence, List<Constraint> missed) {
    Set<Expr> found = new LinkedHashSet<>();
    for (var goal : missed) {
      addParametric(goal.expression(), context, found);
    }
    evidence.gaps().forEach(gap -> addParametric(gap, context, found));
    var gaps = Kinks.gaps(statement.function());
    var turning = turning(context);
    addCrossings(gaps, context, turning);
    found.addAll(turning);
    for (var name : statement.parameters()) {
      // Slopes and exponents turn at 0 and at 1.
      found.add(Expr.symbol(name));
      found.add(Expr.symbol(name).minus(Numeral.ONE));
    }
    // The signs that kinks free of the variables wait for.
    gaps.forEach(gap -> addParametric(gap, context, found));
    var parameters = context.ofParameters();
    var sample = Points.satisfying(parameters.constraints(), statement.parameters(), SAMPLES);
    return found.stream()
        .filter(e -> isOpen(e, parameters, sample))
        .sorted(
            Comparator.<Expr>comparingInt(
                    e ->
                        CHARACTERS_A_SAMPLE * impurity(e, evidence)
                            + e.toString().length()
                            - (turning.contains(e) ? SHORTER_IF_TURNING : 0))
                .thenComparing(Expr::toString))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  /// Signs on which the curvature may depend by the Hessian and by its least eigenvalue.
  Set<Expr> turning(Context context) {
    Set<Expr> found = new LinkedHashSet<>();
    new Turning(search.within(TURNING_MILLISECONDS), context)
        .of(statement.function())
        .forEach(each -> addParametric(each, context, found));
    if (turns.isEmpty()) {
      turns = Optional.of(Turns.of(statement, context, search));
    }
    turns.ifPresent(known -> found.addAll(known.splits()));
    return found;
  }

  /// How many samples differ from the commonest status of their sign.
  private int impurity(Expr on, Leaves.Evidence evidence) {
    var function = CompiledFunction.of(on, statement.parameters());
    var counts = new int[3][4];
    for (int i = 0; i < evidence.samples().size(); i++) {
      var sign = (int) Math.signum(function.at(evidence.samples().get(i)));
      counts[sign + 1][evidence.status().get(i)]++;
    }
    int impurity = 0;
    for (var row : counts) {
      int total = 0;
      int most = 0;
      for (int count : row) {
        total += count;
        most = Math.max(most, count);
      }
      impurity += total - most;
    }
    return impurity;
  }

  /// The expression itself if it is free of the variables, else the factors and coefficients that
  /// are.
  private void addParametric(Expr expr, Context context, Set<Expr> found) {
    if (!context.isParametric(expr)
        || expr.symbols().isEmpty()
        || !statement.parameters().containsAll(expr.symbols())) {
      return;
    }
    search
        .factors(expr)
        .ifPresentOrElse(
            factors -> factors.stream().filter(f -> !f.symbols().isEmpty()).forEach(found::add),
            () -> found.add(expr));
  }

  /// The order in which kinks come on a line along a variable.
  private void addCrossings(Set<Expr> gaps, Context context, Set<Expr> found) {
    for (var variable : statement.variables()) {
      var lines =
          gaps.stream().flatMap(gap -> AffineForm.in(variable, gap).stream()).limit(MOST_LINES);
      addCrossings(lines.filter(line -> !line.slope().isZero()).toList(), context, found);
    }
  }

  private void addCrossings(List<AffineForm> lines, Context context, Set<Expr> found) {
    for (int i = 0; i < lines.size(); i++) {
      var a = lines.get(i);
      for (var b : lines.subList(i + 1, lines.size())) {
        var order = a.slope().times(b.intercept()).minus(b.slope().times(a.intercept()));
        addParametric(context.normal(order).toExpr(), context, found);
      }
    }
  }

  private static boolean isOpen(Expr expr, Context parameters, Points sample) {
    if (expr.toString().length() > LONGEST || Kinks.occurIn(expr)) {
      return false;
    }
    if (!Definedness.holds(expr, parameters)
        || parameters.satisfies(expr, Relation.NONZERO)
        || parameters.satisfies(expr, Relation.ZERO)) {
      return false;
    }
    var function = CompiledFunction.of(expr, sample.names());
    boolean nonnegative = sample.all(function, value -> value >= 0);
    boolean nonpositive = sample.all(function, value -> value <= 0);
    boolean nonzero = sample.all(function, value -> value != 0);
    return !(nonnegative && nonzero) && !(nonpositive && nonzero);
  }
}
