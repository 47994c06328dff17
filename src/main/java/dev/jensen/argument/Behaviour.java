package dev.jensen.argument;

import dev.jensen.argument.Finding.Witness;
import dev.jensen.argument.text.Property;
import dev.jensen.argument.text.Terms;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.prove.Domains;
import dev.jensen.prove.Search;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a function is monotone, continuous, or of one sign.
record Behaviour(Terms terms, Search search, Context context) {
  private static final String OTHER = "#b";
  private static final List<String> JUMPING = List.of("floor", "sign", "step");

  Finding decide(Expr function, List<String> variables, Property property) {
    var plain =
        switch (property.kind()) {
          case NONDECREASING -> monotone(function, variables, true, property.strictly());
          case NONINCREASING -> monotone(function, variables, false, property.strictly());
          case NONNEGATIVE -> sign(function, ">=");
          case POSITIVE -> sign(function, ">");
          case NONPOSITIVE -> sign(function, "<=");
          case NEGATIVE -> sign(function, "<");
          case CONTINUOUS -> continuous(function);
          default -> throw new IllegalStateException("curvatures are decided elsewhere");
        };
    return property.negated() ? negated(plain, isAboutOne(function, variables)) : plain;
  }

  /// True where no parameter makes it several functions, of which some may have the property.
  private boolean isAboutOne(Expr function, List<String> variables) {
    return variables.containsAll(function.symbols())
        && context.constraints().stream()
            .allMatch(c -> variables.containsAll(c.expression().symbols()));
  }

  private static Finding negated(Finding plain, boolean isAboutOne) {
    return switch (plain) {
      case Finding.Holds holds -> new Finding.Wrong("the opposite is true", Optional.empty());
      case Finding.Wrong(var message, var _, var _) ->
          isAboutOne
              ? Finding.holds(message)
              : new Finding.Unclear("that was shown for some values of the parameters only");
      case Finding.Unclear unclear -> unclear;
    };
  }

  private Finding sign(Expr function, String sign) {
    var up = sign.startsWith(">") ? function : function.negate();
    var constraint = sign.length() == 1 ? Constraint.positive(up) : Constraint.nonnegative(up);
    return new Judge(search)
        .decide(context, new Judge.Question(function, sign, Numeral.ZERO, constraint));
  }

  private Finding monotone(Expr function, List<String> variables, boolean up, boolean strictly) {
    for (var variable : variables) {
      var finding = monotone(function, variable, up, strictly);
      if (!finding.isHolding()) {
        return finding;
      }
    }
    return Finding.holds();
  }

  private Finding monotone(Expr function, String variable, boolean up, boolean strictly) {
    var wrong = decline(function, variable, up, strictly);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    return new Domains(search, context).prove().isPresent()
            && continuous(function).isHolding()
            && hasSlopes(function, variable, up, strictly)
        ? Finding.holds()
        : new Finding.Unclear("it was neither proved nor refuted in time");
  }

  /// Two points in the wrong order.
  private Optional<Finding> decline(Expr function, String variable, boolean up, boolean strictly) {
    var other = Expr.symbol(variable + OTHER);
    Map<String, Expr> image = Map.of(variable, other);
    var constraints = new ArrayList<>(context.constraints());
    context.constraints().stream()
        .map(c -> new Constraint(c.expression().substitute(image), c.relation()))
        .forEach(constraints::add);
    var later = function.substitute(image);
    var fall = up ? function.minus(later) : later.minus(function);
    constraints.add(Constraint.positive(other.minus(Expr.symbol(variable))));
    constraints.add(strictly ? Constraint.nonnegative(fall) : Constraint.positive(fall));
    return new SimplePoints(search.within(600))
        .satisfying(constraints, context.variables())
        .map(
            point -> {
              var at = new HashMap<>(point);
              var from = at.getOrDefault(variable, Numeral.ZERO);
              var to = at.getOrDefault(variable + OTHER, Numeral.ZERO);
              at.remove(variable);
              at.remove(variable + OTHER);
              at.put(variable + " (1)", from);
              at.put(variable + " (2)", to);
              var witness =
                  new Witness(
                      at,
                      Judge.value(function, point),
                      (up ? "<" : ">") + (strictly ? "" : "="),
                      Judge.value(later, point));
              return new Finding.Wrong(
                  "from "
                      + variable
                      + " = "
                      + from
                      + " to "
                      + variable
                      + " = "
                      + to
                      + " it goes from "
                      + witness.left()
                      + " to "
                      + witness.right(),
                  Optional.of(witness));
            });
  }

  private boolean hasSlopes(Expr function, String variable, boolean up, boolean strictly) {
    var pieces = new Pieces(terms, search, context.variables());
    var cells = pieces.cellsOf(function, context);
    if (cells.isEmpty()) {
      return false;
    }
    for (var cell : cells.get()) {
      var open = context.with(Pieces.opened(cell.closed()));
      try {
        var slope = open.normal(Derivative.of(cell.piece(), variable)).toExpr();
        var signed = up ? slope : slope.negate();
        if (!hasSign(open.with(Definedness.missing(slope, open)), signed, variable, strictly)) {
          return false;
        }
      } catch (RuleViolation | ArithmeticException none) {
        return false;
      }
    }
    return true;
  }

  /// A single zero of the derivative, at 0, does no harm to strictness.
  private boolean hasSign(Context open, Expr slope, String variable, boolean strictly) {
    var judge = new Judge(search);
    if (!strictly) {
      return judge.holds(open, Constraint.nonnegative(slope));
    }
    var wanted = Constraint.positive(slope);
    var symbol = Expr.symbol(variable);
    return judge.holds(open, wanted)
        || (judge.holds(open.with(Constraint.positive(symbol)), wanted)
            && judge.holds(open.with(Constraint.positive(symbol.negate())), wanted));
  }

  /// Only case distinctions can jump: their branches must agree where the condition changes.
  private Finding continuous(Expr function) {
    return switch (function) {
      case Expr.Conditional(var condition, var then, var otherwise) -> {
        var edge = context.with(Constraint.zero(condition.expression()));
        var difference = then.minus(otherwise);
        var agree =
            new Judge(search)
                .decide(
                    edge, new Judge.Question(then, "=", otherwise, Constraint.zero(difference)));
        if (agree instanceof Finding.Wrong(var message, var witness, var ground)) {
          yield new Finding.Wrong("it jumps: " + message, witness, ground);
        }
        yield Finding.all(
            Stream.of(() -> agree, () -> unjumping(then), () -> unjumping(otherwise)));
      }
      case Expr.Application(var atom, var arguments) when atom.definition(arguments).isPresent() ->
          continuous(atom.definition(arguments).get());
      case Expr.Application(var atom, var arguments) when JUMPING.contains(atom.name()) ->
          jump(atom.name(), arguments.get(0));
      // What jumps in one term only does not cancel.
      case Expr.Sum(var terms)
          when terms.stream().filter(t -> !continuous(t).isHolding()).count() == 1 ->
          Finding.all(terms.stream().map(t -> () -> continuous(t)));
      default -> Finding.all(function.children().stream().map(child -> () -> unjumping(child)));
    };
  }

  /// A part that jumps need not make the whole jump.
  private Finding unjumping(Expr part) {
    return continuous(part) instanceof Finding.Wrong(var message, var _, var _)
        ? new Finding.Unclear("a part of it jumps: " + message)
        : continuous(part);
  }

  /// All of these functions jump where their argument passes through 0.
  private Finding jump(String atom, Expr argument) {
    var around = new ArrayList<>(Pieces.opened(context.constraints()));
    around.add(Constraint.zero(argument));
    return argument instanceof Expr.Symbol
        ? new SimplePoints(search.within(300))
            .satisfying(around, context.variables())
            .<Finding>map(
                point -> new Finding.Wrong("it jumps at " + Wording.point(point), Optional.empty()))
            .orElseGet(() -> new Finding.Unclear(atom + " may jump"))
        : new Finding.Unclear(atom + " may jump");
  }
}
