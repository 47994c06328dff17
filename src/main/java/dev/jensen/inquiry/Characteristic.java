package dev.jensen.inquiry;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether a function has a property.
public record Characteristic(Problem problem, Property property, Outcome outcome)
    implements Finding {

  public sealed interface Outcome {}

  /// It has, whatever the parameters.
  public record Holds(Reason reason) implements Outcome {}

  /// It has not, whatever the parameters: see the points.
  public record Fails(Points points) implements Outcome {}

  /// It depends on the parameters, as the answer about log(f) says.
  public record Depends(Answer.Decided answer) implements Outcome {}

  /// The domain is not convex, or there is none.
  public record NoDomain(Answer.Invalid answer) implements Outcome {}

  public record Open(String why) implements Outcome {}

  /// Two points and a mixture of them with the weight on the first, and the values of f there. For
  /// quasiconvexity the value in the middle is greater than both; for log-convexity it is greater
  /// than the mixture of powers.
  public record Points(
      Map<String, Expr> a,
      Map<String, Expr> b,
      Map<String, Expr> mixture,
      Expr weight,
      Expr atA,
      Expr atB,
      Expr atMixture,
      List<Theorem> theorems) {
    public Points {
      theorems = List.copyOf(theorems);
    }
  }

  /// What the kernel proved, from which the property follows.
  public sealed interface Reason {
    /// f itself is convex (concave), as the answer says.
    record Curved(Answer.Decided answer) implements Reason {}

    /// An increasing function of f is convex (concave), as the answer about it says; `domain`, if
    /// any, says for which values it increases.
    record Transformed(Answer.Decided answer, Optional<Theorem> domain) implements Reason {}

    /// The level sets are convex for every value of the symbol; `bound`, if any, says that other
    /// levels need not be looked at.
    record LevelSets(Theorem convex, String level, Optional<Theorem> bound) implements Reason {}

    /// f is a monotone function of `inner`, for which the reason is given (of the opposite property
    /// where it decreases).
    record Monotone(Expr function, Expr inner, boolean increases, Reason reason)
        implements Reason {}

    /// f, of one variable, does not rise up to a value of it and does not fall from there on; or,
    /// without a value, only one of these.
    record Turning(Optional<Expr> at, boolean fallsFirst, List<Theorem> slopes) implements Reason {
      public Turning {
        slopes = List.copyOf(slopes);
      }
    }
  }

  @Override
  public boolean isDecided() {
    return !(outcome instanceof Open);
  }

  @Override
  public Optional<String> fault() {
    return outcome instanceof NoDomain(var answer)
        ? Optional.of(answer.message())
        : Optional.empty();
  }
}
