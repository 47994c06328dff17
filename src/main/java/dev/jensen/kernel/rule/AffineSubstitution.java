package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Affine precomposition: what is convex in t, on a set T of t, is convex in x after t = ℓ(x) with
/// every ℓ affine and in T. Strictness passes through an injective ℓ.
///
/// The new variables may not be symbols of Γ unless they are among its variables, and variables of
/// Γ that are not replaced may not occur in the premise.
public record AffineSubstitution(
    List<String> variables, List<Constraint> constraints, Map<String, Expr> images, Rule premise)
    implements Rule {
  private static final SideCondition CONDITION = new SideCondition(AffineSubstitution.class);

  public AffineSubstitution {
    variables = List.copyOf(variables);
    constraints = List.copyOf(constraints);
    images = Map.copyOf(images);
  }

  @Override
  public Judgement conclude(Context context) {
    CONDITION.require(images.keySet().equals(java.util.Set.copyOf(variables)), "one image each");
    var replaced = new ArrayList<>(context.variables());
    replaced.removeAll(variables);
    for (var image : images.values()) {
      CONDITION.defined(image, context);
      CONDITION.require(
          context.normal(image).isAffineIn(context.variables()), image + " is not affine");
    }
    for (var constraint : constraints) {
      CONDITION.require(constraint.expression().isFreeOf(replaced), "a variable was left over");
      CONDITION.holdsAt(images, constraint, context);
    }
    requireFresh(context);
    var proved = Theorem.prove(context.of(variables, constraints), premise).curved();
    CONDITION.require(proved.function().isFreeOf(replaced), "a variable was left over");
    var injective =
        proved.curvature().isStrict()
            && Slopes.injective(variables.stream().map(images::get).toList(), context);
    return new Judgement.Curved(
        proved.function().substitute(images),
        injective ? proved.curvature() : proved.curvature().weak());
  }

  private void requireFresh(Context context) {
    var here = new ArrayList<>(images.values());
    context.constraints().forEach(constraint -> here.add(constraint.expression()));
    for (var expr : here) {
      for (var symbol : expr.symbols()) {
        CONDITION.require(
            !variables.contains(symbol) || context.variables().contains(symbol),
            symbol + " is a parameter");
      }
    }
  }
}
