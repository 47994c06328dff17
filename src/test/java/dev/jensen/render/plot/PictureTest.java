package dev.jensen.render.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.certificate.Samples;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.render.document.Picture;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class PictureTest {
  private static Picture picture(String function, List<String> variables, Constraint... domain) {
    return Drawing.of(scene(function, variables, Optional.empty(), domain)).orElseThrow();
  }

  private static Scene scene(
      String function,
      List<String> variables,
      Optional<Scene.Segment> segment,
      Constraint... domain) {
    return scene(function, variables, segment, Map.of(), domain);
  }

  private static Scene scene(
      String function,
      List<String> variables,
      Optional<Scene.Segment> segment,
      Map<String, Expr> inside,
      Constraint... domain) {
    return new Scene(
        Samples.read(function),
        variables,
        List.of(domain),
        variables.size() == 1 ? List.of(new Scene.Bend(List.of(), Samples.read("6*x"))) : List.of(),
        List.of(),
        segment,
        List.of(),
        inside);
  }

  private static <T extends Picture.Mark> List<T> marks(Picture.Panel panel, Class<T> kind) {
    return panel.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void signsOfTheSecondDerivativeAreShaded() {
    var second = picture("x^3", List.of("x")).panels().get(1);
    var strips = marks(second, Picture.Strip.class);
    assertThat(strips).extracting(Picture.Strip::isPositive).containsExactly(false, true);
    assertThat(strips.get(1).from()).isBetween(-0.1, 0.1);
  }

  @Test
  void graphsBreakWhereTheFunctionJumps() {
    var graph = marks(picture("floor(x)", List.of("x")).panels().get(0), Picture.Line.class);
    assertThat(graph.get(0).parts()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(graph.get(0).parts())
        .allSatisfy(part -> assertThat(part.get(0).y()).isEqualTo(part.get(1).y()));
  }

  @Test
  void theDomainEndsThePicture() {
    var across = picture("sqrt(x)", List.of("x"), Samples.atLeast("x")).panels().get(0).across();
    assertThat(across.low()).isBetween(-1e-6, 1e-6);
  }

  @Test
  void aNarrowDomainIsFoundFromAPointInside() {
    var narrow = new Constraint[] {Samples.atLeast("x - 10/13"), Samples.atLeast("7/9 - x")};
    var known = scene("x^2", List.of("x"), Optional.empty(), Map.of("x", Expr.of(31, 40)), narrow);
    var across = Drawing.of(known).orElseThrow().panels().get(0).across();
    assertThat(across.low()).isBetween(10 / 13.0 - 1e-6, 10 / 13.0 + 1e-6);
    assertThat(across.high()).isBetween(7 / 9.0 - 1e-6, 7 / 9.0 + 1e-6);
    assertThat(Drawing.of(scene("x^2", List.of("x"), Optional.empty(), narrow))).isEmpty();
  }

  @Test
  void fewPointsDrawTheSameLine() {
    var across = Window.axis(Drawing.symbol("x"), -1, 1);
    var up = Window.axis(Drawing.symbol("y"), 0, 1);
    var line = new Curve(x -> x * x, -1, 1).samples();
    var thin = Thinning.of(List.of(line), across, up).get(0);
    assertThat(thin).hasSizeBetween(10, 2 * line.size() / 3);
    assertThat(thin.getFirst()).isEqualTo(line.getFirst());
    assertThat(thin.getLast()).isEqualTo(line.getLast());
    for (int i = 1; i < thin.size(); i++) {
      double middle = (thin.get(i - 1).x() + thin.get(i).x()) / 2;
      double chord = (thin.get(i - 1).y() + thin.get(i).y()) / 2;
      assertThat(chord - middle * middle).isBetween(-1e-12, 1e-3);
    }
  }

  @Test
  void contoursAreSeenInCharactersToo() {
    var plot = Terminal.of(picture("x^2 + y^2", List.of("x", "y")), 60, 20, false);
    assertThat(plot.chars().filter(c -> c == '*').count()).isGreaterThan(100);
  }

  @Test
  void levelsAreNested() {
    var panel = picture("x^2 + y^2", List.of("x", "y")).panels().get(0);
    var areas = marks(panel, Picture.Level.class).stream().mapToDouble(PictureTest::area).toArray();
    assertThat(areas).hasSizeGreaterThan(4);
    for (int i = 1; i < areas.length; i++) {
      assertThat(areas[i]).isLessThan(areas[i - 1]);
    }
  }

  /// By the even-odd rule outer loops and holes differ in orientation.
  private static double area(Picture.Level level) {
    double area = 0;
    for (var loop : level.loops()) {
      for (int i = 0; i < loop.size(); i++) {
        var a = loop.get(i);
        var b = loop.get((i + 1) % loop.size());
        area += (a.x() * b.y() - b.x() * a.y()) / 2;
      }
    }
    return Math.abs(area);
  }

  @Test
  void theCircleIsWhereItShouldBe() {
    var axis = Window.axis(Drawing.symbol("x"), -2, 2);
    var circle = new Contours((x, y) -> x * x + y * y, axis, axis).at(1);
    assertThat(circle).hasSize(1);
    assertThat(circle.get(0))
        .allSatisfy(p -> assertThat(Math.hypot(p.x(), p.y())).isBetween(0.98, 1.02));
  }

  @Test
  void theChordStandsAtItsExactPlace() {
    var segment =
        new Scene.Segment(
            Map.of("x", Expr.of(-1)),
            Map.of("x", Expr.of(1)),
            Expr.of(1, 4),
            Expr.of(-1),
            Expr.of(1),
            Expr.of(1, 8),
            Expr.of(1, 2));
    var picture = Drawing.of(scene("x^3", List.of("x"), Optional.of(segment))).orElseThrow();
    var dots = marks(picture.panels().get(0), Picture.Dot.class);
    assertThat(dots).extracting(Picture.Dot::name).containsExactly("A", "B", "M", "");
    assertThat(dots.get(2).at()).isEqualTo(new Picture.Point(0.5, 0.125));
    assertThat(dots.get(3).at()).isEqualTo(new Picture.Point(0.5, 0.5));
  }

  @Test
  void allFormsAreDrawn() throws Exception {
    for (var picture : List.of(picture("x^3", List.of("x")), picture("x*y", List.of("x", "y")))) {
      var svg =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(Svg.of(picture))));
      assertThat(svg.getElementsByTagName("text").getLength()).isGreaterThan(8);
      var png = ImageIO.read(new ByteArrayInputStream(Raster.png(picture)));
      assertThat(png.getWidth()).isGreaterThan(400);
      assertThat(Terminal.of(picture, 60, 15, false)).matches("[\\x20-\\x7e\n]+");
      assertThat(Terminal.of(picture, 60, 15, true).lines()).allMatch(line -> line.length() <= 60);
    }
  }

  @Test
  void ticksAreRound() {
    assertThat(Ticks.between(-1, 1).stream().map(Ticks::label))
        .containsExactly("-1", "-0.5", "0", "0.5", "1");
    assertThat(Ticks.label(1e7)).isEqualTo("1E+7");
  }
}
