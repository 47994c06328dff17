package dev.jensen.argument;

import dev.jensen.argument.text.Reason;
import dev.jensen.argument.text.Statement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.util.List;
import java.util.Optional;

/// Whether the reason that a line gives supports what it says. It never makes a true line wrong.
record Reasons(Scene scene) {

  /// What there is to say against the reason.
  Optional<String> remark(Reason reason, Statement statement, List<Constraint> within) {
    return switch (reason) {
      case Reason.Words(var text) -> Optional.of("the reason '" + text + "' was not understood");
      case Reason.Named(var rule) -> named(rule, statement);
      case Reason.Supported(var support) -> supported(support, within);
    };
  }

  /// What there is to say against the reason of a conclusion that follows.
  Optional<String> ofConclusion(Reason reason, Outcome outcome, List<Constraint> within) {
    return switch (reason) {
      case Reason.Words(var text) -> Optional.of("the reason '" + text + "' was not understood");
      case Reason.Supported(var support) -> supported(support, within);
      case Reason.Named(var rule) ->
          isAboutDerivatives(rule) && outcome.how().startsWith("by the rules of construction")
              ? Optional.of("it follows, but " + outcome.how())
              : Optional.empty();
    };
  }

  private static boolean isAboutDerivatives(Reason.Rule rule) {
    return rule == Reason.Rule.SECOND_DERIVATIVE
        || rule == Reason.Rule.HESSIAN
        || rule == Reason.Rule.MINORS;
  }

  private Optional<String> supported(Statement support, List<Constraint> within) {
    return switch (support) {
      case Statement.Asked a -> Optional.of("a problem is no reason");
      case Statement.Claimed c -> Optional.of("a claim is no reason");
      case Statement.Defined d -> Optional.empty();
      case Statement.Block b -> Optional.of("a case is no reason");
      case Statement.Concluded c -> Optional.of("a conclusion is no reason");
      default ->
          switch (new Steps(scene).decide(support, within)) {
            case Finding.Holds holds -> Optional.empty();
            case Finding.Wrong(var message, var _, var _) ->
                Optional.of("it is true, but the reason given is wrong: " + message);
            case Finding.Unclear unclear ->
                Optional.of("it is true, but the reason given was not decided");
          };
    };
  }

  private Optional<String> named(Reason.Rule rule, Statement statement) {
    if (statement instanceof Statement.Definite) {
      return rule == Reason.Rule.MINORS
              || rule == Reason.Rule.HESSIAN
              || rule == Reason.Rule.DEFINITION
              || rule == Reason.Rule.SECOND_DERIVATIVE
          ? Optional.empty()
          : Optional.of("it is true, but '" + rule.words() + "' is about curvature");
    }
    if (!(statement instanceof Statement.Properties(var subject, var all, var in, var c))
        || all.stream().noneMatch(p -> p.kind().isCurvature())) {
      return rule == Reason.Rule.DEFINITION || rule == Reason.Rule.SECOND_DERIVATIVE
          ? Optional.empty()
          : Optional.of("it is true, but '" + rule.words() + "' is about curvature");
    }
    return fits(rule, scene.meaning().inlined(subject), new Steps(scene).variables(subject).size())
        ? Optional.empty()
        : Optional.of("it is true, but not because of '" + rule.words() + "'");
  }

  private boolean fits(Reason.Rule rule, Expr body, int variables) {
    return switch (rule) {
      case SUM -> body instanceof Expr.Sum;
      case MULTIPLE -> body instanceof Expr.Product;
      case COMPOSITION, AFFINE_SUBSTITUTION ->
          body instanceof Expr.Application
              || body instanceof Expr.Power
              || body instanceof Expr.Product;
      case MAXIMUM ->
          body instanceof Expr.Application(var atom, var arguments)
              && (atom.isKinked() || atom.definition(arguments).isPresent());
      case SECOND_DERIVATIVE -> variables == 1;
      case HESSIAN, MINORS -> variables > 1;
      case DEFINITION -> true;
    };
  }
}
