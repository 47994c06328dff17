package dev.jensen.argument;

import dev.jensen.argument.Finding.Witness;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.Inhabitant;
import dev.jensen.prove.Emptying;
import dev.jensen.prove.Glued;
import dev.jensen.prove.Search;
import dev.jensen.prove.Signs;
import dev.jensen.region.RegionTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Proves or refutes a relation between two expressions on all points of a context. Proofs are
/// theorems of the kernel, refutations points that the kernel has accepted.
record Judge(Search search) {
  private static final long QUICK = 400;
  private static final long PATIENT = 3000;

  /// A relation without placeholders: `left sign right`, and the constraint that it comes to.
  record Question(Expr left, String sign, Expr right, Constraint constraint) {}

  /// A relation that holds says so; a wrong one has the simplest point that was found.
  Finding decide(Context context, Question question) {
    try {
      return undefined(context, question).orElseGet(() -> decideDefined(context, question));
    } catch (RuleViolation | ArithmeticException | TooLarge hopeless) {
      return new Finding.Unclear("this could not be worked out");
    }
  }

  private Finding decideDefined(Context context, Question question) {
    var needed = new LinkedHashSet<>(Definedness.missing(question.left(), context));
    needed.addAll(Definedness.missing(question.right(), context));
    // They were proved: the set stays the same.
    var known = context.with(List.copyOf(needed));
    return evident(known, question)
        .or(() -> refuted(known, question, search.within(QUICK)))
        .orElseGet(() -> proved(known, question));
  }

  /// What the normal form shows at once need not be looked into further.
  private static Optional<Finding> evident(Context context, Question question) {
    var u = question.constraint().expression();
    return accepted(context, new Evident(u, question.constraint().relation(), u))
        ? Optional.of(Finding.holds())
        : Optional.empty();
  }

  private Finding proved(Context context, Question question) {
    if (holds(context, question.constraint()) || bySquares(context, question)) {
      return Finding.holds();
    }
    return refuted(context, question, search.within(PATIENT))
        .orElseGet(() -> new Finding.Unclear("it was neither proved nor refuted in time"));
  }

  /// True when the kernel proves it on the whole of the context.
  boolean holds(Context context, Constraint constraint) {
    return !search.expired()
        && (proves(context, constraint)
            || byPieces(context, constraint)
            || byContradiction(context, constraint));
  }

  /// a >= 0 and a^2 >= b^2 make a >= b; with strict signs likewise.
  private boolean bySquares(Context context, Question question) {
    var relation = question.constraint().relation();
    if (relation != Relation.NONNEGATIVE && relation != Relation.POSITIVE) {
      return false;
    }
    var isUp = question.sign().startsWith(">") || question.sign().equals("≥");
    var a = isUp ? question.left() : question.right();
    var b = isUp ? question.right() : question.left();
    if (a.children().isEmpty() || b.isZero() || search.expired()) {
      return false;
    }
    var squares = context.normal(a.times(a).minus(b.times(b))).toExpr();
    return holds(context, Constraint.nonnegative(a))
        && holds(context, new Constraint(squares, relation));
  }

  /// No point satisfies the opposite: conditions of a higher degree are bounds only then.
  private boolean byContradiction(Context context, Constraint constraint) {
    return constraint.relation() != Relation.NONZERO
        && Definedness.holds(constraint.expression(), context)
        && failures(constraint).stream()
            .allMatch(
                failure ->
                    new Emptying(search.within(QUICK), context.with(failure)).prove().isPresent());
  }

  private boolean proves(Context context, Constraint constraint) {
    var expression = constraint.expression();
    return accepted(context, new Evident(expression, constraint.relation(), expression))
        || new Signs(search.within(PATIENT), context).prove(constraint).isPresent();
  }

  /// True for a constraint without symbols that the kernel accepts.
  static boolean isTrue(Constraint constraint) {
    try {
      Theorem.prove(new Context(List.of(), List.of(constraint)), new Inhabitant(Map.of()));
      return true;
    } catch (RuleViolation refused) {
      return false;
    }
  }

  private static boolean accepted(Context context, Evident rule) {
    try {
      Theorem.prove(context, rule);
      return true;
    } catch (RuleViolation refused) {
      return false;
    }
  }

  /// On each of the closed pieces between the kinks of the difference.
  private boolean byPieces(Context context, Constraint constraint) {
    var cells =
        new Glued(search, context)
            .regions(constraint.expression())
            .map(RegionTree::cells)
            .orElse(List.of());
    return cells.size() > 1
        && cells.stream()
            .allMatch(
                cell ->
                    proves(
                        context.with(cell.closed()),
                        new Constraint(cell.piece(), constraint.relation())));
  }

  /// A point of the context at which a side has no value.
  private Optional<Finding> undefined(Context context, Question question) {
    for (var side : List.of(question.left(), question.right())) {
      for (var needed : Definedness.missing(side, context)) {
        if (holds(context, needed)) {
          continue;
        }
        var point =
            new SimplePoints(search.within(QUICK))
                .satisfying(with(context, Definedness.negation(needed)), question.left().symbols());
        if (point.isPresent()) {
          return Optional.of(
              new Finding.Wrong(
                  (point.get().isEmpty() ? "the " : "at " + Wording.point(point.get()) + " the ")
                      + (side.equals(question.left()) ? "left" : "right")
                      + " side has no value: "
                      + Wording.condition(needed)
                      + " fails there",
                  Finding.Ground.DOMAIN));
        }
        return Optional.of(
            new Finding.Unclear(
                "it is not clear that both sides have a value: " + Wording.condition(needed)));
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> refuted(Context context, Question question, Search limited) {
    for (var failure : failures(question.constraint())) {
      var point = new SimplePoints(limited).satisfying(with(context, failure), names(question));
      if (point.isPresent()) {
        var witness =
            new Witness(
                point.get(),
                value(question.left(), point.get()),
                question.sign(),
                value(question.right(), point.get()));
        return Optional.of(
            new Finding.Wrong("it fails" + Wording.witness(witness), Optional.of(witness)));
      }
    }
    return Optional.empty();
  }

  private static List<String> names(Question question) {
    var names = new ArrayList<>(question.left().symbols());
    names.addAll(question.right().symbols());
    return names;
  }

  private static List<Constraint> with(Context context, Constraint more) {
    var all = new ArrayList<>(context.constraints());
    all.add(more);
    return all;
  }

  /// The ways in which a constraint can fail where it has a value.
  private static List<Constraint> failures(Constraint constraint) {
    var u = constraint.expression();
    return constraint.relation() == Relation.ZERO
        ? List.of(Constraint.positive(u), Constraint.positive(u.negate()))
        : List.of(Definedness.negation(constraint));
  }

  /// The exact value at a point, as short as it is found.
  static Expr value(Expr expr, Map<String, Expr> point) {
    var there = expr.substitute(point);
    try {
      var normal = new Context(List.of(), List.of()).normal(there).toExpr();
      return normal.toString().length() <= there.toString().length() ? normal : there;
    } catch (ArithmeticException | TooLarge asItIs) {
      return there;
    }
  }
}
