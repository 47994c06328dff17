package dev.jensen.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jensen.certificate.JsonText;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Puts the time that an answer took into it, in milliseconds with one decimal.
public final class Milliseconds {
  private Milliseconds() {}

  /// The answer on one line, `ms` after the verdict.
  public static String since(long startNanos, ObjectNode answer) {
    var nanos = BigDecimal.valueOf(System.nanoTime() - startNanos);
    var milliseconds = nanos.movePointLeft(6).setScale(1, RoundingMode.HALF_UP);
    var timed = JsonNodeFactory.instance.objectNode();
    for (var entry : answer.properties()) {
      if (entry.getKey().equals("problem") || entry.getKey().equals("reason")) {
        addOnce(timed, milliseconds);
      }
      timed.set(entry.getKey(), entry.getValue());
    }
    addOnce(timed, milliseconds);
    return JsonText.line(timed);
  }

  private static void addOnce(ObjectNode timed, BigDecimal milliseconds) {
    if (!timed.has("ms")) {
      timed.put("ms", milliseconds);
    }
  }
}
