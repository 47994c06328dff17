package dev.jensen.argument;

import dev.jensen.argument.text.Definiteness;
import dev.jensen.argument.text.Meaning;
import dev.jensen.argument.text.Property;
import dev.jensen.argument.text.Statement;
import dev.jensen.argument.text.Terms;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.parse.FormulaParser.Compared;
import dev.jensen.prove.Emptying;
import dev.jensen.prove.Search;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What the lines that hold have established about a function on a set, and what follows from that
/// by looking at signs alone.
record Knowledge(Terms terms, Search search, Context domain, List<Fact> facts) {

  /// Conditions under which facts were established, with the facts that hold there.
  private record Group(List<Constraint> conditions, List<Fact> facts) {}

  private List<Group> groups(List<Constraint> assumed) {
    Set<List<Constraint>> distinct = new LinkedHashSet<>();
    distinct.add(List.of());
    facts.forEach(fact -> distinct.add(open(fact, assumed)));
    return distinct.stream().map(conditions -> group(conditions, assumed)).toList();
  }

  private Group group(List<Constraint> conditions, List<Constraint> assumed) {
    return new Group(
        conditions,
        facts.stream().filter(fact -> conditions.containsAll(open(fact, assumed))).toList());
  }

  /// The conditions of a fact that what is assumed leaves open.
  List<Constraint> open(Fact fact, List<Constraint> assumed) {
    var here = domain.with(assumed);
    return fact.conditions().stream().filter(condition -> !here.satisfies(condition)).toList();
  }

  /// The lines from which it follows that a goal holds where conditions are assumed, up to the
  /// boundaries of the cases that they distinguish; empty when it does not follow. The goal is
  /// asked on each open piece, with everything known there; a goal that is plain from its form
  /// alone counts only if some line speaks of it.
  Optional<Set<Integer>> implies(List<Constraint> assumed, List<Expr> about, Predicate<View> goal) {
    var lines = new TreeSet<Integer>();
    var covered = new ArrayList<List<Constraint>>();
    for (var group : groups(assumed)) {
      var relevant = group.facts().stream().filter(fact -> speaksOf(fact, about)).toList();
      if (!relevant.isEmpty() && holds(group, assumed, about, goal)) {
        covered.add(group.conditions());
        relevant.forEach(fact -> lines.add(fact.line()));
      }
    }
    return covers(domain.with(assumed), covered, 0) ? Optional.of(lines) : Optional.empty();
  }

  /// True when some group of facts is enough somewhere: then only the cases are incomplete.
  boolean impliesSomewhere(List<Constraint> assumed, List<Expr> about, Predicate<View> goal) {
    return groups(assumed).stream()
        .anyMatch(
            group ->
                group.facts().stream().anyMatch(fact -> speaksOf(fact, about))
                    && holds(group, assumed, about, goal));
  }

  /// True when the facts that hold under exactly these conditions are enough there.
  boolean impliesOn(
      List<Constraint> conditions,
      List<Constraint> assumed,
      List<Expr> about,
      Predicate<View> goal) {
    var group = group(conditions, assumed);
    return group.facts().stream().anyMatch(fact -> speaksOf(fact, about))
        && holds(group, assumed, about, goal);
  }

  /// What is known on one open piece: facts as constraints, and the forms in which lines give an
  /// expression, and what they say of the Hessian of f.
  record View(
      Context context,
      Pieces.Piece piece,
      List<Compared> equations,
      Set<Definiteness> ofTheHessian) {
    private static final Context NOTHING = new Context(List.of(), List.of());

    /// True when a line says something of the placeholder that bears on its sign: an equation, or
    /// an inequality the right way round. What would be true of anything, as `f'' = f''`, does not
    /// count.
    boolean isGiven(Expr placeholder, boolean negative) {
      return placeholder instanceof Expr.Symbol(var name)
          && equations.stream().anyMatch(each -> gives(each.constraint(), name, negative));
    }

    private boolean gives(Constraint constraint, String name, boolean negative) {
      var u = constraint.expression();
      if (constraint.relation() == Relation.NONZERO || !u.symbols().contains(name)) {
        return false;
      }
      try {
        var plain = NOTHING.normal(u).toExpr();
        if (!plain.symbols().contains(name) || NOTHING.satisfies(plain, constraint.relation())) {
          return false;
        }
        return constraint.relation() == Relation.ZERO
            || !(Derivative.of(plain, name) instanceof Expr.Constant(var slope))
            || slope.signum() < 0 == negative;
      } catch (RuleViolation | ArithmeticException | TooLarge asItIs) {
        return true;
      }
    }

    /// The values that the context and the lines give the placeholder, the computed one first.
    List<Expr> forms(Expr placeholder) {
      var forms = new ArrayList<Expr>();
      forms.add(piece.in(placeholder));
      for (var equation : equations) {
        if (equation.left().equals(placeholder)) {
          forms.add(piece.in(equation.right()));
        } else if (equation.right().equals(placeholder)) {
          forms.add(piece.in(equation.left()));
        }
      }
      return forms;
    }

    /// True when a line gives the placeholder, and one of the forms shows the sign by its
    /// structure.
    boolean shows(Expr placeholder, Relation relation, boolean negative) {
      return isGiven(placeholder, negative)
          && forms(placeholder).stream()
              .anyMatch(form -> satisfies(negative ? form.negate() : form, relation));
    }

    boolean satisfies(Expr expr, Relation relation) {
      try {
        return context.satisfies(expr, relation)
            || context.satisfies(context.normal(expr).toExpr(), relation);
      } catch (ArithmeticException | TooLarge hopeless) {
        return false;
      }
    }
  }

  private boolean holds(
      Group group, List<Constraint> assumed, List<Expr> about, Predicate<View> goal) {
    var meaning = new Meaning(terms);
    var compared = group.facts().stream().flatMap(fact -> relations(fact).stream()).toList();
    var inlined =
        compared.stream()
            .map(
                c ->
                    new Compared(
                        meaning.inlined(c.left()),
                        c.sign(),
                        meaning.inlined(c.right()),
                        inlined(c.constraint(), meaning)))
            .toList();
    var expressions = new ArrayList<>(about);
    inlined.forEach(c -> expressions.add(c.constraint().expression()));
    try {
      var pieces =
          new Pieces(terms, search, domain.variables())
              .of(domain.with(assumed).with(group.conditions()), expressions);
      for (var piece : pieces) {
        var known =
            inlined.stream()
                .map(c -> piece.in(c.constraint()))
                .filter(c -> Definedness.holds(c.expression(), piece.context()))
                .toList();
        var view = new View(piece.context().with(known), piece, inlined, definiteness(group));
        if (!goal.test(view) && !isEmpty(piece.context())) {
          return false;
        }
      }
      return !pieces.isEmpty();
    } catch (Pieces.NoDerivative | ArithmeticException | TooLarge none) {
      return false;
    }
  }

  private Set<Definiteness> definiteness(Group group) {
    var f = terms.value("f", 0, List.of());
    var found = EnumSet.noneOf(Definiteness.class);
    for (var fact : group.facts()) {
      if (fact.statement() instanceof Statement.Definite(var of, var kind, var negated, var c)
          && !negated
          && of.equals(f)) {
        found.add(kind);
      }
    }
    return found;
  }

  private static Constraint inlined(Constraint constraint, Meaning meaning) {
    return new Constraint(meaning.inlined(constraint.expression()), constraint.relation());
  }

  /// The relations that a fact states everywhere on its set; an equation of Hessians is one for
  /// each entry.
  private List<Compared> relations(Fact fact) {
    return switch (fact.statement()) {
      case Statement.Relations(var chain, var conditions, var at) when at.isEmpty() ->
          Chains.closure(chain);
      case Statement.Hessian(var of, var rows, var conditions) -> entries(of, rows);
      case Statement.Definite(var of, var kind, var negated, var conditions)
          when !negated && kind != Definiteness.INDEFINITE ->
          Hessians.minors(
              terms, of, new Meaning(terms).arguments(of).orElse(domain.variables()), kind);
      case Statement.Properties(var subject, var all, var in, var conditions) ->
          all.stream().flatMap(property -> sign(subject, property).stream()).toList();
      default -> List.of();
    };
  }

  /// What `f'' is nonnegative` says, as a relation.
  private static Optional<Compared> sign(Expr subject, Property property) {
    var sign =
        switch (property.kind()) {
          case NONNEGATIVE -> ">=";
          case POSITIVE -> ">";
          case NONPOSITIVE -> "<=";
          case NEGATIVE -> "<";
          default -> "";
        };
    if (sign.isEmpty() || property.negated()) {
      return Optional.empty();
    }
    var up = sign.startsWith(">") ? subject : subject.negate();
    return Optional.of(
        new Compared(
            subject,
            sign,
            Expr.of(0),
            sign.length() == 1 ? Constraint.positive(up) : Constraint.nonnegative(up)));
  }

  private List<Compared> entries(Expr of, List<List<Expr>> rows) {
    var names = new Meaning(terms).arguments(of).orElse(domain.variables());
    var entries = new ArrayList<Compared>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.size(); j++) {
        var left = terms.derivative(of, List.of(names.get(i), names.get(j)));
        var right = rows.get(i).get(j);
        entries.add(new Compared(left, "=", right, Constraint.zero(left.minus(right))));
      }
    }
    return entries;
  }

  /// True when a fact is about derivatives of the second order, or about the expressions.
  private boolean speaksOf(Fact fact, List<Expr> about) {
    return relations(fact).stream()
        .anyMatch(
            c ->
                c.constraint().expression().symbols().stream()
                    .anyMatch(
                        name ->
                            about.contains(Expr.symbol(name)) || new Orders(terms).of(name) == 2));
  }

  private boolean covers(Context where, List<List<Constraint>> covered, int next) {
    if (isEmpty(where)) {
      return true;
    }
    if (next == covered.size()) {
      return false;
    }
    for (var condition : covered.get(next)) {
      for (var outside : outside(condition)) {
        if (!covers(where.with(outside), covered, next + 1)) {
          return false;
        }
      }
    }
    return true;
  }

  /// Boundaries may be left out where the function is continuous: in its variables.
  private List<Constraint> outside(Constraint condition) {
    return condition.expression().isFreeOf(domain.variables())
            && condition.relation() != Relation.ZERO
        ? List.of(Definedness.negation(condition))
        : Cases.outside(condition);
  }

  /// The conditions on parameters alone under which facts were established.
  List<List<Constraint>> casesOfParameters(List<Constraint> assumed) {
    return facts.stream()
        .map(
            fact ->
                open(fact, assumed).stream()
                    .filter(c -> c.expression().isFreeOf(domain.variables()))
                    .toList())
        .filter(conditions -> !conditions.isEmpty())
        .distinct()
        .toList();
  }

  /// Exactly: for parameters, boundaries count.
  boolean leavesOutNothing(List<Constraint> assumed, List<List<Constraint>> cases) {
    return leavesOutNothing(domain.with(assumed), cases, 0);
  }

  private boolean leavesOutNothing(Context where, List<List<Constraint>> cases, int next) {
    if (isEmpty(where)) {
      return true;
    }
    if (next == cases.size()) {
      return false;
    }
    for (var condition : cases.get(next)) {
      var outside =
          condition.relation() == Relation.ZERO
              ? Cases.outside(condition)
              : List.of(Definedness.negation(condition));
      for (var each : outside) {
        if (!leavesOutNothing(where.with(each), cases, next + 1)) {
          return false;
        }
      }
    }
    return true;
  }

  boolean isEmpty(Context where) {
    return new Emptying(search.within(500), where).prove().isPresent();
  }
}
