package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Evidence that a symmetric matrix of expressions is positive semidefinite on Γ.
public sealed interface Semidefinite {
  /// True when it is even positive definite; throws `RuleViolation` when it is not shown to be
  /// semidefinite.
  boolean definite(List<List<Expr>> matrix, Context context);

  /// The matrix is Σ c_k ℓ_k ℓ_kᵀ with every c_k >= 0 and everything defined on Γ.
  record Gram(List<Expr> weights, List<List<Expr>> vectors) implements Semidefinite {
    private static final SideCondition CONDITION = new SideCondition(Gram.class);

    public Gram {
      weights = List.copyOf(weights);
      vectors = vectors.stream().map(List::copyOf).toList();
    }

    @Override
    public boolean definite(List<List<Expr>> matrix, Context context) {
      CONDITION.require(weights.size() == vectors.size(), "a weight for each vector");
      weights.forEach(weight -> CONDITION.holds(weight, Relation.NONNEGATIVE, context));
      for (var vector : vectors) {
        CONDITION.require(vector.size() == matrix.size(), "a vector of the wrong length");
        vector.forEach(entry -> CONDITION.defined(entry, context));
      }
      for (int i = 0; i < matrix.size(); i++) {
        for (int j = 0; j <= i; j++) {
          CONDITION.equal(matrix.get(i).get(j), entry(i, j), context);
        }
      }
      return weights.stream().allMatch(weight -> context.satisfies(weight, Relation.POSITIVE))
          && vectors.size() == matrix.size()
          && context.satisfies(
              context.normal(Slopes.determinant(vectors)).toExpr(), Relation.NONZERO);
    }

    private Expr entry(int i, int j) {
      var terms = new ArrayList<Expr>();
      for (int k = 0; k < weights.size(); k++) {
        terms.add(Expr.product(weights.get(k), vectors.get(k).get(i), vectors.get(k).get(j)));
      }
      return Expr.sum(terms);
    }
  }

  /// All principal minors are >= 0; or, `leading`, the leading ones are > 0, which makes the matrix
  /// positive definite.
  record Minors(boolean leading) implements Semidefinite {
    private static final SideCondition CONDITION = new SideCondition(Minors.class);
    private static final int LARGEST = 6;

    @Override
    public boolean definite(List<List<Expr>> matrix, Context context) {
      int n = matrix.size();
      CONDITION.require(n <= LARGEST, "a matrix larger than " + LARGEST);
      var relation = leading ? Relation.POSITIVE : Relation.NONNEGATIVE;
      for (int subset = 1; subset < 1 << n; subset++) {
        if (!leading || Integer.bitCount(subset + 1) == 1) {
          var minor = minor(matrix, subset);
          CONDITION.require(
              context.satisfies(new Constraint(minor, relation)),
              "not established: " + minor + relation.symbol() + "0");
        }
      }
      return leading;
    }

    private static Expr minor(List<List<Expr>> matrix, int subset) {
      var rows = new ArrayList<List<Expr>>();
      for (int i = 0; i < matrix.size(); i++) {
        if ((subset >> i & 1) == 1) {
          var row = new ArrayList<Expr>();
          for (int j = 0; j < matrix.size(); j++) {
            if ((subset >> j & 1) == 1) {
              row.add(matrix.get(i).get(j));
            }
          }
          rows.add(row);
        }
      }
      return Slopes.determinant(rows);
    }
  }

  /// vᵀHv >= 0, proved for all values of fresh symbols v.
  record QuadraticForm(List<String> directions, Rule proof) implements Semidefinite {
    private static final SideCondition CONDITION = new SideCondition(QuadraticForm.class);

    public QuadraticForm {
      directions = List.copyOf(directions);
    }

    @Override
    public boolean definite(List<List<Expr>> matrix, Context context) {
      CONDITION.require(directions.size() == matrix.size(), "a symbol for each variable");
      CONDITION.require(new HashSet<>(directions).size() == directions.size(), "a symbol twice");
      var terms = new ArrayList<Expr>();
      for (int i = 0; i < matrix.size(); i++) {
        for (int j = 0; j < matrix.size(); j++) {
          var entry = matrix.get(i).get(j);
          CONDITION.require(entry.isFreeOf(directions), "a direction that is not fresh");
          terms.add(
              Expr.product(entry, Expr.symbol(directions.get(i)), Expr.symbol(directions.get(j))));
        }
      }
      CONDITION.require(
          context.constraints().stream().allMatch(c -> c.expression().isFreeOf(directions))
              && directions.stream().noneMatch(context.variables()::contains),
          "a direction that is not fresh");
      var fact = Theorem.prove(context, proof).fact();
      CONDITION.equal(fact.expression(), Expr.sum(terms), context);
      CONDITION.require(
          fact.relation().implies(Relation.NONNEGATIVE), "not a lower bound: " + fact);
      return false;
    }
  }
}
