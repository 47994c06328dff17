package dev.jensen.render;

import dev.jensen.explain.RegionTable;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.Inhabitant;
import dev.jensen.render.document.Block;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Picture;
import dev.jensen.render.plot.Drawing;
import dev.jensen.render.plot.Scene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The picture of a case, for one choice of the parameters where it has some.
final class Illustration {
  private final Case each;
  private final Expr function;
  private final Map<String, Expr> sample;
  private final Regions regions;
  private final Context context;

  private Illustration(Case each, Expr function, Map<String, Expr> sample, Regions regions) {
    this.regions = regions;
    this.each = each;
    this.function = function.substitute(sample);
    this.sample = sample;
    this.context =
        new Context(each.context().variables(), fixed(each.context().constraints(), sample));
  }

  /// Empty where there is no point, where no parameters are found, and where there is nothing to
  /// draw.
  static Optional<Picture> of(Case each, Expr function, Regions regions) {
    if (!(each.leaf() instanceof Certificate.Leaf leaf)) {
      return Optional.empty();
    }
    var known = leaf.inhabitant() instanceof Inhabitant(var point) ? point : Map.<String, Expr>of();
    return SampleParameters.of(each.context(), function, known)
        .flatMap(
            sample -> Drawing.of(new Illustration(each, function, sample, regions).scene(known)));
  }

  private static List<Constraint> fixed(List<Constraint> constraints, Map<String, Expr> sample) {
    return constraints.stream()
        .map(c -> new Constraint(c.expression().substitute(sample), c.relation()))
        .toList();
  }

  private Scene scene(Map<String, Expr> known) {
    var table = table();
    var chord = chord();
    return new Scene(
        function,
        context.variables(),
        context.constraints(),
        context.variables().size() == 1 ? bends(table) : List.of(),
        table.map(Illustration::kinks).orElse(List.of()),
        chord.map(this::segment),
        caption(chord),
        known);
  }

  private Optional<RegionTable> table() {
    return context.variables().size() > 2 ? Optional.empty() : regions.of(function, context);
  }

  private static List<Scene.Kink> kinks(RegionTable table) {
    return table.folds().stream()
        .filter(fold -> !fold.gain().isZero())
        .map(
            fold ->
                new Scene.Kink(
                    fold.on(),
                    Stream.of(fold.positive(), fold.negative())
                        .flatMap(cell -> table.rows().get(cell).where().stream())
                        .toList()))
        .toList();
  }

  private List<Scene.Bend> bends(Optional<RegionTable> table) {
    if (table.isPresent()) {
      return table.get().rows().stream()
          .map(row -> new Scene.Bend(row.where(), row.hessian().get(0).get(0)))
          .toList();
    }
    try {
      var second = Derivative.hessian(function, context.variables()).get(0).get(0);
      return List.of(new Scene.Bend(List.of(), second));
    } catch (RuleViolation kinked) {
      return List.of();
    }
  }

  private Optional<Block.Chord> chord() {
    return Stream.<Optional<Block.Chord>>of(
            each.notConvex()
                .map(p -> shown(Witness.of(p, each.context()), Block.Failure.NOT_CONVEX)),
            each.notConcave()
                .map(p -> shown(Witness.of(p, each.context()), Block.Failure.NOT_CONCAVE)),
            each.notStrict()
                .map(c -> shown(Witness.of(c, each.context()), Block.Failure.NOT_STRICT)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Block.Chord shown(Witness witness, Block.Failure failure) {
    var chord = witness.shows(failure, each.context());
    return new Block.Chord(
        failure,
        points(chord.a()),
        points(chord.b()),
        points(chord.mixture()),
        value(chord.weight()),
        value(chord.atA()),
        value(chord.atB()),
        value(chord.left()),
        value(chord.right()),
        Optional.empty(),
        Optional.empty());
  }

  private Map<String, Expr> points(Map<String, Expr> coordinates) {
    var fixed = new LinkedHashMap<String, Expr>();
    coordinates.forEach((name, value) -> fixed.put(name, value(value)));
    return fixed;
  }

  private Expr value(Expr expr) {
    return sample.isEmpty()
        ? expr
        : Values.shortest(expr.substitute(sample), new Context(List.of(), List.of()));
  }

  private Scene.Segment segment(Block.Chord chord) {
    return new Scene.Segment(
        chord.a(),
        chord.b(),
        chord.weight(),
        chord.atA(),
        chord.atB(),
        chord.left(),
        chord.right());
  }

  /// The parameters chosen, the points, and the inequality between them.
  private List<Formula> caption(Optional<Block.Chord> chord) {
    var lines = new ArrayList<Formula>();
    if (!sample.isEmpty()) {
      lines.add(
          new Formula.Listed(
              sample.entrySet().stream()
                  .map(entry -> Formula.symbol(entry.getKey()).equal(entry.getValue()))
                  .toList()));
    }
    chord.ifPresent(
        c -> {
          lines.add(
              new Formula.Listed(
                  List.of(named("A", c.a()), named("B", c.b()), named("M", c.mixture()))));
          lines.add(
              new Formula.At("f", "M")
                  .equal(c.left())
                  .andThen(c.relation(), Formula.of(c.right())));
        });
    return lines;
  }

  private static Formula named(String letter, Map<String, Expr> point) {
    var values = point.values().stream().map(Formula::of).toList();
    return new Formula.Letter(letter).equal(new Formula.Tuple(values));
  }
}
