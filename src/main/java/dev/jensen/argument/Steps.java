package dev.jensen.argument;

import dev.jensen.argument.text.Meaning;
import dev.jensen.argument.text.Property;
import dev.jensen.argument.text.Statement;
import dev.jensen.argument.text.Term;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.parse.FormulaParser.Compared;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Whether the statement of one line is true, by itself.
record Steps(Scene scene) {

  /// The conditions that a statement carries itself.
  static List<Constraint> conditions(Statement statement) {
    return switch (statement) {
      case Statement.Relations(var chain, var conditions, var at) -> conditions;
      case Statement.Hessian(var of, var rows, var conditions) -> conditions;
      case Statement.Properties(var subject, var all, var in, var conditions) -> conditions;
      case Statement.Definite(var of, var kind, var negated, var conditions) -> conditions;
      default -> List.of();
    };
  }

  Finding decide(Statement statement, List<Constraint> within) {
    var all = new ArrayList<>(within);
    all.addAll(conditions(statement));
    return switch (statement) {
      case Statement.Relations(var chain, var own, var at) ->
          at.isEmpty() ? relations(chain, all) : new AtPoint(scene).decide(chain, at, all);
      case Statement.Hessian(var of, var rows, var own) -> hessian(of, rows, all);
      case Statement.Chord(var a, var b) -> chord(a, b, all);
      case Statement.Definite line -> new Hessians(scene).decide(line, all);
      case Statement.Properties(var subject, var properties, var in, var own) ->
          properties(subject, properties, in, all);
      default -> throw new IllegalStateException("this is no step");
    };
  }

  private Finding relations(List<Compared> chain, List<Constraint> conditions) {
    return Finding.all(chain.stream().map(each -> () -> relation(each, conditions)));
  }

  Finding relation(Compared compared, List<Constraint> conditions) {
    var meaning = scene.meaning();
    var names = new LinkedHashSet<>(meaning.symbols(compared.left()));
    names.addAll(meaning.symbols(compared.right()));
    var points = new Points(scene);
    var outside = points.outside(compared.constraint().expression());
    if (outside.isPresent()) {
      return outside.get();
    }
    if (isDefinition(compared.constraint(), conditions)) {
      return Finding.holds();
    }
    var everywhere = scene.everywhere(conditions, names);
    var context = everywhere.with(points.assumed(compared.constraint().expression()));
    if (scene.knowledge().isEmpty(context) && !scene.knowledge().isEmpty(everywhere)) {
      return new Finding.Wrong(
          "f is taken at a point that does not lie in its domain", Finding.Ground.DOMAIN);
    }
    var left = meaning.inlined(compared.left());
    var right = meaning.inlined(compared.right());
    var constraint =
        new Constraint(
            meaning.inlined(compared.constraint().expression()), compared.constraint().relation());
    try {
      var pieces =
          new Pieces(scene.terms(), scene.search(), scene.statement().variables())
              .of(context, List.of(left, right));
      if (isOnKinks(pieces, context)) {
        return new Finding.Unclear("all these points are kinks, where there is no derivative");
      }
      return onPieces(pieces, left, compared.sign(), right, constraint);
    } catch (Pieces.NoDerivative none) {
      var corner = new Corners(scene).in(compared.constraint().expression(), Map.of());
      if (corner.isPresent()) {
        return corner.get();
      }
      return new Finding.Unclear(String.valueOf(none.getMessage()));
    }
  }

  /// True for Jensen's inequality, and for tangents below the graph, of a function that is convex.
  private boolean isDefinition(Constraint constraint, List<Constraint> conditions) {
    var definitions = new Definitions(scene.knowledge(), scene.statement().variables());
    var parameters =
        conditions.stream()
            .filter(c -> scene.statement().parameters().containsAll(c.expression().symbols()))
            .toList();
    return isDefinition(definitions, constraint, conditions, parameters, false)
        || isDefinition(definitions, constraint, conditions, parameters, true);
  }

  private boolean isDefinition(
      Definitions definitions,
      Constraint constraint,
      List<Constraint> conditions,
      List<Constraint> parameters,
      boolean concave) {
    var kind = concave ? Property.Kind.CONCAVE : Property.Kind.CONVEX;
    return constraint.relation() == Relation.NONNEGATIVE
        && definitions.follows(constraint, conditions, concave)
        && new Assertions(scene).decide(new Property(false, false, kind), parameters).isHolding();
  }

  private boolean isOnKinks(List<Pieces.Piece> pieces, Context context) {
    return pieces.stream().anyMatch(Pieces.Piece::cut)
        && pieces.stream().allMatch(piece -> scene.knowledge().isEmpty(piece.context()))
        && !scene.knowledge().isEmpty(context);
  }

  private Finding onPieces(
      List<Pieces.Piece> pieces, Expr left, String sign, Expr right, Constraint constraint) {
    var judge = new Judge(scene.search());
    Optional<Finding> unclear = Optional.empty();
    for (var piece : pieces) {
      if (scene.knowledge().isEmpty(piece.context())) {
        continue;
      }
      var finding =
          judge.decide(
              piece.context(),
              new Judge.Question(piece.in(left), sign, piece.in(right), piece.in(constraint)));
      if (finding.isWrong()) {
        return finding;
      }
      if (!finding.isHolding()) {
        unclear = unclear.or(() -> Optional.of(finding));
      }
    }
    if (pieces.stream().allMatch(piece -> scene.knowledge().isEmpty(piece.context()))) {
      return Finding.holds("no point of the domain satisfies the conditions");
    }
    return unclear.orElseGet(
        () ->
            pieces.stream().anyMatch(Pieces.Piece::cut)
                ? Finding.holds("where the derivatives exist, not at the kinks")
                : Finding.holds());
  }

  private Finding hessian(Expr of, List<List<Expr>> rows, List<Constraint> conditions) {
    var names = scene.meaning().arguments(of).orElse(scene.statement().variables());
    Optional<Finding> unclear = Optional.empty();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.size(); j++) {
        var left = scene.terms().derivative(of, List.of(names.get(i), names.get(j)));
        var right = rows.get(i).get(j);
        var finding =
            relation(
                new Compared(left, "=", right, Constraint.zero(left.minus(right))), conditions);
        if (finding instanceof Finding.Wrong(var message, var witness, var ground)) {
          return new Finding.Wrong(
              "the entry in row " + (i + 1) + ", column " + (j + 1) + ": " + message,
              witness,
              ground);
        }
        if (!finding.isHolding()) {
          unclear = unclear.or(() -> Optional.of(finding));
        }
      }
    }
    return unclear.orElseGet(Finding::holds);
  }

  private Finding chord(Map<String, Expr> a, Map<String, Expr> b, List<Constraint> conditions) {
    var domain =
        scene
            .domain()
            .with(
                conditions.stream()
                    .filter(c -> c.expression().isFreeOf(scene.statement().variables()))
                    .toList());
    for (var point : List.of(a, b)) {
      if (!point.keySet().containsAll(domain.variables())) {
        return new Finding.Unclear("each point needs a value for every variable");
      }
      var outside = outside(domain, point);
      if (outside.isPresent()) {
        return outside.get();
      }
    }
    for (var name : scene.statement().parameters()) {
      if (!java.util.Objects.equals(a.get(name), b.get(name))) {
        return new Finding.Wrong(
            name + " is a parameter and must have the same value at both points", Optional.empty());
      }
    }
    var chords = new Chords(scene.search(), domain, scene.statement().function());
    var against = scene.chordsAgainstConcavity();
    var found =
        against.isPresent()
            ? chords.between(a, b, against.get())
            : chords.between(a, b, false).or(() -> chords.between(a, b, true));
    if (found.isPresent()) {
      return Finding.holds(
          "the mixture gives " + found.get().mixture() + ", the chord " + found.get().chord());
    }
    return new Segment(scene).obeys(a, b, against);
  }

  /// A point with values for the variables that does not lie in the domain, or may not for some
  /// parameters.
  private Optional<Finding> outside(Context domain, Map<String, Expr> point) {
    var there =
        domain.constraints().stream()
            .map(c -> new Constraint(c.expression().substitute(point), c.relation()))
            .toList();
    var ofParameters = domain.ofParameters();
    for (var needed : there) {
      var plain = needed.expression().symbols().isEmpty();
      var context = plain ? new Context(List.of(), List.of()) : ofParameters;
      if (context.constraints().contains(needed)
          || new Judge(scene.search()).holds(context, needed)) {
        continue;
      }
      return Optional.of(
          plain
              ? new Finding.Wrong(
                  Wording.point(point) + " does not lie in the domain", Finding.Ground.DOMAIN)
              : new Finding.Unclear(
                  Wording.point(point)
                      + " lies in the domain only for "
                      + Wording.condition(needed)));
    }
    return Optional.empty();
  }

  private Finding properties(
      Expr subject, List<Property> properties, List<String> in, List<Constraint> conditions) {
    return Finding.all(
        properties.stream().map(each -> () -> property(subject, each, in, conditions)));
  }

  Finding property(Expr subject, Property property, List<String> in, List<Constraint> conditions) {
    var meaning = scene.meaning();
    var inlined = meaning.inlined(subject);
    var variables = in.isEmpty() ? variables(subject) : in;
    var constraints = new ArrayList<Constraint>();
    var symbols = new TreeSet<>(meaning.symbols(subject));
    symbols.addAll(variables);
    for (var condition : conditions) {
      var whole = new Constraint(meaning.inlined(condition.expression()), condition.relation());
      symbols.addAll(whole.expression().symbols());
      constraints.add(whole);
    }
    scene.domain().constraints().stream()
        .filter(c -> symbols.containsAll(c.expression().symbols()))
        .forEach(constraints::add);
    var context = new Context(List.copyOf(symbols), constraints);
    try {
      var pieces =
          new Pieces(scene.terms(), scene.search(), scene.statement().variables())
              .of(context, List.of(inlined));
      if (pieces.size() != 1) {
        return new Finding.Unclear("there is a kink, where this derivative does not exist");
      }
      return property(pieces.get(0).in(inlined), property, variables, pieces.get(0).context());
    } catch (Pieces.NoDerivative none) {
      return new Finding.Unclear(String.valueOf(none.getMessage()));
    }
  }

  private Finding property(
      Expr function, Property property, List<String> variables, Context context) {
    return property.kind().isCurvature()
        ? scene
            .curvatures()
            .decide(Curvatures.statement(function, variables, context.constraints()), property)
        : new Behaviour(scene.terms(), scene.search(), natural(function, context, property))
            .decide(function, variables, property);
  }

  /// Where the function is defined; a sign is asked of all points that the problem has.
  private Context natural(Expr function, Context context, Property property) {
    var isSign =
        switch (property.kind()) {
          case NONNEGATIVE, POSITIVE, NONPOSITIVE, NEGATIVE -> true;
          default -> false;
        };
    return context.with(
        Definedness.missing(function, context).stream()
            .filter(c -> !isSign || c.expression().isFreeOf(scene.statement().variables()))
            .toList());
  }

  /// The arguments of a function; of another expression the variables of the problem, or else all
  /// its symbols but the parameters.
  List<String> variables(Expr subject) {
    var meaning = scene.meaning();
    var own = meaning.arguments(subject);
    if (own.isPresent()) {
      return own.get();
    }
    var symbols = meaning.symbols(subject);
    var known = scene.statement().variables().stream().filter(symbols::contains).toList();
    return known.isEmpty()
        ? symbols.stream().filter(s -> !scene.statement().parameters().contains(s)).toList()
        : known;
  }

  /// The points at which values of the function are taken.
  record Points(Scene scene) {

    private List<Term.Value> values(Expr expr) {
      var values = new ArrayList<Term.Value>();
      for (var name : expr.symbols()) {
        if (scene.terms().term(name).orElse(null) instanceof Term.Value value
            && value.function().equals("f")
            && !value.at().isEmpty()) {
          values.add(value);
        }
      }
      return values;
    }

    /// What the domain demands at points with symbols of their own.
    List<Constraint> assumed(Expr expr) {
      return values(expr).stream()
          .filter(value -> !isNumber(value))
          .flatMap(value -> there(value).stream())
          .toList();
    }

    private boolean isNumber(Term.Value value) {
      return value.at().stream().allMatch(v -> v.symbols().isEmpty());
    }

    private List<Constraint> there(Term.Value value) {
      var meaning = new Meaning(scene.terms());
      return scene.domain().constraints().stream()
          .map(
              c ->
                  new Constraint(
                      meaning.at(c.expression(), scene.statement().variables(), value.at()),
                      c.relation()))
          .toList();
    }

    /// A value is taken outside of the domain.
    Optional<Finding> outside(Expr expr) {
      for (var value : values(expr)) {
        if (isNumber(value)) {
          for (var needed : there(value)) {
            if (needed.expression().symbols().isEmpty()
                && !new Judge(scene.search()).holds(new Context(List.of(), List.of()), needed)) {
              return Optional.of(
                  new Finding.Wrong(
                      "f is taken at a point that does not lie in its domain: "
                          + Wording.condition(needed)
                          + " fails",
                      Finding.Ground.DOMAIN));
            }
          }
        }
      }
      return Optional.empty();
    }
  }
}
