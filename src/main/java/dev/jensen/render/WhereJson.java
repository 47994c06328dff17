package dev.jensen.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jensen.inquiry.Place;
import dev.jensen.inquiry.Stretch;
import dev.jensen.inquiry.Where;
import dev.jensen.render.text.Plain;
import java.util.List;
import java.util.Locale;

/// Intervals as JSON. An end is an expression, or the zero of one between two numbers; without an
/// end the interval is not bounded.
final class WhereJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private WhereJson() {}

  static ObjectNode of(Where where) {
    var object = JSON.objectNode();
    object.set("convex", stretches(where.convex()));
    object.set("concave", stretches(where.concave()));
    var inflections = object.putArray("inflections");
    where.inflections().forEach(each -> inflections.add(place(each.place())));
    if (!where.open().isEmpty()) {
      var open = object.putArray("open");
      where.open().forEach(open::add);
    }
    return object;
  }

  private static ArrayNode stretches(List<Stretch> stretches) {
    var array = JSON.arrayNode();
    for (var stretch : stretches) {
      var object = array.addObject();
      stretch.from().ifPresent(end -> object.set("from", end(end)));
      stretch.to().ifPresent(end -> object.set("to", end(end)));
      object.setAll(AnswerJson.briefly(stretch.answer()));
    }
    return array;
  }

  private static ObjectNode end(Stretch.End end) {
    var beyond = end.beyond().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return place(end.place())
        .put("closed", end.isClosed())
        .put("maximal", end.beyond() != Stretch.Beyond.UNPROVED)
        .put("beyond", beyond);
  }

  private static ObjectNode place(Place place) {
    var object = JSON.objectNode();
    switch (place) {
      case Place.Exact(var value, var root, var near) -> object.put("value", Plain.of(value));
      case Place.Root root -> {
        object.put("zero_of", Plain.of(root.equation()));
        object.putArray("between").add(Decimals.plain(root.low())).add(Decimals.plain(root.high()));
      }
    }
    return object;
  }
}
