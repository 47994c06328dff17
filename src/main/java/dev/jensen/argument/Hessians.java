package dev.jensen.argument;

import dev.jensen.argument.text.Definiteness;
import dev.jensen.argument.text.Statement.Definite;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.parse.FormulaParser.Compared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a Hessian is positive semidefinite, or the like, at all points where conditions hold: by
/// its principal minors, and for definite ones by the leading ones.
record Hessians(Scene scene) {
  private static final int MOST_VARIABLES = 4;

  Finding decide(Definite line, List<Constraint> conditions) {
    if (variables(line.of()).size() > MOST_VARIABLES) {
      return new Finding.Unclear("there are too many minors");
    }
    if (line.kind() == Definiteness.INDEFINITE) {
      return indefinite(line, conditions);
    }
    return line.negated()
        ? fails(line.of(), line.kind(), conditions)
        : everywhere(line.of(), line.kind(), conditions);
  }

  private Finding indefinite(Definite line, List<Constraint> conditions) {
    var kinds = List.of(Definiteness.POSITIVE_SEMIDEFINITE, Definiteness.NEGATIVE_SEMIDEFINITE);
    if (!line.negated()) {
      return Finding.all(kinds.stream().map(kind -> () -> fails(line.of(), kind, conditions)));
    }
    for (var kind : kinds) {
      if (everywhere(line.of(), kind, conditions).isHolding()) {
        return Finding.holds();
      }
    }
    return new Finding.Unclear("it was neither proved nor refuted in time");
  }

  private List<String> variables(Expr of) {
    return scene.meaning().arguments(of).orElse(scene.statement().variables());
  }

  /// What has to hold of the minors for it.
  static List<Compared> minors(
      dev.jensen.argument.text.Terms terms, Expr of, List<String> names, Definiteness kind) {
    var relations = new ArrayList<Compared>();
    for (int subset = 1; subset < 1 << names.size(); subset++) {
      var isLeading = (subset & (subset + 1)) == 0;
      if (isLeading || !kind.isStrict()) {
        relations.add(minor(terms, of, names, kind, subset));
      }
    }
    return relations;
  }

  private static Compared minor(
      dev.jensen.argument.text.Terms terms,
      Expr of,
      List<String> names,
      Definiteness kind,
      int subset) {
    var chosen = names.stream().filter(name -> (subset >> names.indexOf(name) & 1) == 1).toList();
    var rows =
        chosen.stream()
            .map(a -> chosen.stream().map(b -> terms.derivative(of, List.of(a, b))).toList())
            .toList();
    var determinant = Pieces.determinant(rows);
    var up = kind.isNegative() && chosen.size() % 2 == 1 ? determinant.negate() : determinant;
    return kind.isStrict()
        ? new Compared(up, ">", Expr.of(0), Constraint.positive(up))
        : new Compared(up, ">=", Expr.of(0), Constraint.nonnegative(up));
  }

  private Stream<Compared> minors(Expr of, Definiteness kind) {
    return minors(scene.terms(), of, variables(of), kind).stream();
  }

  private Finding everywhere(Expr of, Definiteness kind, List<Constraint> conditions) {
    var finding =
        Finding.all(
            minors(of, kind).map(minor -> () -> new Steps(scene).relation(minor, conditions)));
    return finding instanceof Finding.Wrong(var message, var witness, var ground)
        ? new Finding.Wrong("a principal minor, up to its sign: " + message, witness, ground)
        : finding;
  }

  /// Some point shows it for all admissible parameters, or else it was shown to be otherwise.
  private Finding fails(Expr of, Definiteness kind, List<Constraint> conditions) {
    var steps = new Steps(scene);
    for (var minor : minors(of, kind).toList()) {
      var opposite = opposite(minor);
      if (steps.relation(opposite, conditions) instanceof Finding.Holds(var remark)
          && remark.isEmpty()) {
        return Finding.holds();
      }
      if (steps.relation(minor, conditions) instanceof Finding.Wrong(var _, var witness, var _)
          && witness.isPresent()
          && isUniform(opposite, witness.get().point(), conditions)) {
        return Finding.holds(
            "at " + Wording.point(variablesOf(witness.get().point())) + " a minor shows it");
      }
    }
    return everywhere(of, kind, conditions).isHolding()
        ? new Finding.Wrong("at every point it is " + kind.words(), Optional.empty())
        : new Finding.Unclear("it was neither proved nor refuted in time");
  }

  private Map<String, Expr> variablesOf(Map<String, Expr> point) {
    var kept = new HashMap<>(point);
    kept.keySet().retainAll(scene.statement().variables());
    return kept;
  }

  /// At the values of the variables the relation holds whatever the parameters are.
  private boolean isUniform(
      Compared relation, Map<String, Expr> point, List<Constraint> conditions) {
    return scene.statement().parameters().isEmpty()
        || new AtPoint(scene).decide(List.of(relation), variablesOf(point), conditions).isHolding();
  }

  private static Compared opposite(Compared minor) {
    var down = minor.left().negate();
    return minor.constraint().relation() == Relation.POSITIVE
        ? new Compared(minor.left(), "<=", minor.right(), Constraint.nonnegative(down))
        : new Compared(minor.left(), "<", minor.right(), Constraint.positive(down));
  }
}
