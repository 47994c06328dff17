package dev.jensen.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jensen.inquiry.Characteristic;
import dev.jensen.inquiry.Finding;
import dev.jensen.inquiry.Where;
import dev.jensen.inquiry.Which;

/// What came of an inquiry, as JSON. Answers in it have the fields that they have alone.
public final class FindingJson {
  private FindingJson() {}

  public static ObjectNode of(Finding finding) {
    var object = JsonNodeFactory.instance.objectNode();
    switch (finding) {
      case Which which -> addWhich(which, object);
      case Characteristic each -> CharacteristicJson.add(each, object);
      case Where where -> object.set("where", WhereJson.of(where));
    }
    return object.put("problem", finding.problem().text());
  }

  private static void addWhich(Which which, ObjectNode object) {
    var rows = object.putArray("which");
    for (var row : which.rows()) {
      var each = rows.addObject();
      var variables = each.putArray("variables");
      row.variables().forEach(variables::add);
      each.setAll(AnswerJson.of(row.answer()));
      each.remove("problem");
    }
  }
}
