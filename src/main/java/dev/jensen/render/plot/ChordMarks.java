package dev.jensen.render.plot;

import dev.jensen.render.document.Picture;
import java.util.List;
import java.util.Optional;

/// A chord with its ends, the point of the graph between them and that of the chord there.
final class ChordMarks {
  private ChordMarks() {}

  static List<Picture.Mark> of(
      Scene.Segment segment,
      Picture.Point a,
      Picture.Point b,
      Picture.Point onGraph,
      Picture.Point onChord) {
    var isAbove = onGraph.y() > onChord.y();
    var end = isAbove ? Picture.Side.BELOW : Picture.Side.ABOVE;
    var middle = isAbove ? Picture.Side.ABOVE : Picture.Side.BELOW;
    return List.of(
        new Picture.Line(Picture.Role.CHORD, List.of(List.of(a, b))),
        new Picture.Line(Picture.Role.CHORD, List.of(List.of(onGraph, onChord))),
        new Picture.Dot(a, "A", Optional.of(segment.atA()), end),
        new Picture.Dot(b, "B", Optional.of(segment.atB()), end),
        new Picture.Dot(onGraph, "M", Optional.of(segment.left()), middle),
        new Picture.Dot(onChord, "", Optional.of(segment.right()), end));
  }
}
