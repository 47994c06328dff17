package dev.jensen.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.exercise.topic.Topics;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// What Moodle's importer asks of a file.
class MoodleTest {
  private static Element parsed(String xml) {
    try {
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException malformed) {
      throw new AssertionError(xml, malformed);
    }
  }

  private static List<Element> children(Element parent, String name) {
    var found = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static Element child(Element parent, String name) {
    assertThat(children(parent, name)).as(name).hasSize(1);
    return children(parent, name).get(0);
  }

  private static String text(Element parent) {
    return child(parent, "text").getTextContent();
  }

  @Test
  void everyTopicAndLevelCanBeImported() {
    var types = new HashSet<String>();
    for (var topic : Topics.ALL) {
      for (int level = 1; level <= Topic.LEVELS; level++) {
        var request = new Request(topic, level, 4, 3);
        var source = new Exercises(request);
        var exercises = List.of(source.next(), source.next(), source.next());
        var quiz = parsed(Moodle.of(request, exercises));
        assertThat(quiz.getTagName()).isEqualTo("quiz");
        var questions = children(quiz, "question");
        assertThat(questions).hasSize(4);
        assertThat(questions.get(0).getAttribute("type")).isEqualTo("category");
        assertThat(text(child(questions.get(0), "category"))).startsWith("$course$/");
        for (var question : questions.subList(1, 4)) {
          types.add(question.getAttribute("type"));
          require(question);
        }
        assertThat(questions.subList(1, 4).stream().map(q -> text(child(q, "name"))))
            .doesNotHaveDuplicates();
      }
    }
    assertThat(types).containsExactlyInAnyOrder("multichoice", "numerical", "shortanswer");
  }

  private static void require(Element question) {
    requireHtml(child(question, "questiontext"));
    requireHtml(child(question, "generalfeedback"));
    requireHtml(child(question, "hint"));
    assertThat(new BigDecimal(child(question, "defaultgrade").getTextContent())).isPositive();
    assertThat(child(question, "hidden").getTextContent()).isEqualTo("0");
    var answers = children(question, "answer");
    assertThat(answers).allSatisfy(answer -> assertThat(text(answer)).isNotBlank());
    var right = answers.stream().filter(a -> a.getAttribute("fraction").equals("100")).count();
    switch (question.getAttribute("type")) {
      case "multichoice" -> {
        assertThat(child(question, "single").getTextContent()).isEqualTo("true");
        assertThat(answers).hasSizeBetween(4, 5);
        assertThat(answers.stream().map(a -> a.getAttribute("fraction")).distinct())
            .containsExactlyInAnyOrder("0", "100");
        assertThat(right).isEqualTo(1);
        answers.forEach(MoodleTest::requireHtml);
      }
      case "numerical" -> {
        assertThat(answers).hasSize(1);
        assertThat(right).isEqualTo(1);
        assertThat(text(answers.get(0))).matches("-?\\d+(\\.\\d+)?");
        var tolerance = child(answers.get(0), "tolerance").getTextContent();
        assertThat(new BigDecimal(tolerance)).isPositive();
      }
      default -> {
        assertThat(child(question, "usecase").getTextContent()).isEqualTo("0");
        assertThat(right).isEqualTo(answers.size()).isPositive();
      }
    }
  }

  /// HTML in which every tag is closed, with TeX between marks that belong together.
  private static void requireHtml(Element element) {
    assertThat(element.getAttribute("format")).isEqualTo("html");
    var html = text(element);
    parsed("<div>" + html + "</div>");
    var open = html.split("\\\\\\(", -1).length;
    assertThat(html.split("\\\\\\)", -1)).hasSize(open);
    assertThat(html).doesNotContain("$", "longformula");
  }

  @Test
  void everyCharacterIsItself() {
    var hostile = "<b> & \"quoted\" 'single' ]]> \u0000\u0007 \u00e9 \u4e2d";
    var text = parsed("<a>" + Moodle.escaped(hostile) + "</a>").getTextContent();
    assertThat(text).isEqualTo("<b> & \"quoted\" 'single' ]]>  \u00e9 \u4e2d");
  }
}
