package dev.jensen.grade.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jensen.grade.mark.Mark;
import dev.jensen.grade.mark.Sheet;
import dev.jensen.grade.task.Assignment;
import dev.jensen.text.Visible;

/// The marks of one student as Gradescope's autograder reads them from `results.json`. All output
/// is of the format `text`, in which nothing is interpreted.
public final class GradescopeJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  private GradescopeJson() {}

  public static String of(Assignment assignment, Sheet sheet) {
    var object = JsonNodeFactory.instance.objectNode();
    object.put("score", sheet.total());
    object.put("output_format", "text");
    object.put("output", Visible.of(assignment.title()) + remarks(sheet));
    object.put("visibility", "visible");
    var tests = object.putArray("tests");
    for (int i = 0; i < sheet.marks().size(); i++) {
      tests.add(test(sheet.marks().get(i), i + 1));
    }
    try {
      return MAPPER.writeValueAsString(object) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String remarks(Sheet sheet) {
    var text = new StringBuilder();
    sheet.remarks().forEach(remark -> text.append('\n').append(Visible.of(remark)));
    return text.toString();
  }

  private static ObjectNode test(Mark mark, int number) {
    var whole = dev.jensen.grade.mark.Points.rounded(mark.task().points());
    return JsonNodeFactory.instance
        .objectNode()
        .put("number", String.valueOf(number))
        .put("name", mark.task().id())
        .put("name_format", "text")
        .put("score", mark.points())
        .put("max_score", whole)
        .put("status", mark.points().compareTo(whole) == 0 ? "passed" : "failed")
        .put("output_format", "text")
        .put("output", Found.headline(mark) + "\n\n" + Found.text(mark))
        .put("visibility", "visible");
  }
}
