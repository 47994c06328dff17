package dev.jensen.argument.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jensen.argument.Finding.Witness;
import dev.jensen.argument.LineReport;
import dev.jensen.argument.Report;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// A report as JSON. Lines are numbered from 1 as in the file; what does not apply is left out, and
/// `null` means undecided or none.
public final class ReportJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ReportJson() {}

  public static ObjectNode of(Report report) {
    var object = JSON.objectNode();
    object.put("problem", report.problem().orElse(null));
    var lines = object.putArray("lines");
    report.lines().forEach(line -> lines.add(of(line)));
    object.put("claim_true", report.claimTrue().orElse(null));
    object.put("conclusion_follows", report.conclusionFollows());
    object.put("conclusion", report.conclusion());
    object.put("first_wrong_line", report.firstWrongLine().orElse(null));
    object.put("score", BigDecimal.valueOf(report.score()).setScale(3, RoundingMode.HALF_EVEN));
    return object;
  }

  private static ObjectNode of(LineReport line) {
    var object =
        JSON.objectNode()
            .put("line", line.line())
            .put("text", line.text().strip())
            .put("status", line.status().word())
            .put("message", line.message());
    line.mistake().ifPresent(mistake -> object.put("mistake", mistake.words()));
    line.witness().ifPresent(witness -> object.set("witness", of(witness)));
    return object;
  }

  private static ObjectNode of(Witness witness) {
    var object = JSON.objectNode();
    witness.point().forEach((name, value) -> object.put(name, value.toString()));
    return object
        .put("left", witness.left().toString())
        .put("sign", witness.sign())
        .put("right", witness.right().toString());
  }
}
