package dev.jensen.certificate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Pattern;

/// JSON as text: read under limits, written so that people and version control can follow it.
public final class JsonText {
  /// In characters.
  public static final int LONGEST = 64_000_000;

  private static final int DEEPEST = 3_000;
  private static final int LONGEST_STRING = 5_000_000;
  private static final int MOST_DIGITS = 10_000;
  private static final int WIDTH = 100;
  private static final Pattern JARGON = Pattern.compile(", from `[^`]*`");
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxDocumentLength(LONGEST)
                          .maxStringLength(LONGEST_STRING)
                          .maxNumberLength(MOST_DIGITS)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonText() {}

  /// One value. Throws `Malformed` with the line and column when the text is not exactly that.
  public static JsonNode read(String text) {
    try {
      var node = MAPPER.readTree(text);
      if (node.isMissingNode()) {
        throw new Malformed("$", "nothing there");
      }
      return node;
    } catch (JsonProcessingException unreadable) {
      var at = unreadable.getLocation();
      var place =
          at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
      var reason = JARGON.matcher(unreadable.getOriginalMessage()).replaceAll("");
      throw new Malformed("$", "not JSON: " + place + reason);
    }
  }

  /// On one line.
  public static String line(JsonNode node) {
    return node.toString();
  }

  /// Over several lines; a value that fits stays on one. Ends with a line break.
  public static String pages(JsonNode node) {
    var text = new StringBuilder();
    append(node, "", 0, text);
    return text.append('\n').toString();
  }

  private static void append(JsonNode node, String indent, int used, StringBuilder text) {
    var line = node.toString();
    if (!node.isContainerNode() || indent.length() + used + line.length() <= WIDTH) {
      text.append(line);
    } else if (node.isArray()) {
      block(node, indent, '[', ']', text);
    } else {
      block(node, indent, '{', '}', text);
    }
  }

  private static void block(
      JsonNode node, String indent, char open, char close, StringBuilder text) {
    var deeper = indent + " ";
    text.append(open);
    var separator = "\n";
    for (var entry : node.properties()) {
      var name = "\"" + entry.getKey() + "\": ";
      text.append(separator).append(deeper).append(name);
      append(entry.getValue(), deeper, name.length(), text);
      separator = ",\n";
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      text.append(separator).append(deeper);
      append(node.get(i), deeper, 0, text);
      separator = ",\n";
    }
    text.append('\n').append(indent).append(close);
  }
}
