package dev.jensen.render.latex;

import dev.jensen.exercise.Exercises;
import dev.jensen.exercise.Request;
import dev.jensen.exercise.Topic;
import dev.jensen.exercise.topic.Topics;
import dev.jensen.render.document.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatexSheetTest {
  @TempDir Path folder;

  @Test
  void everyTopicAndLevelCompiles() throws IOException, InterruptedException {
    var tex = Pdflatex.installed();
    var tasks = new ArrayList<Sheet.Task>();
    for (var topic : Topics.ALL) {
      for (int level = 1; level <= Topic.LEVELS; level++) {
        var source = new Exercises(new Request(topic, level, 9, 2));
        tasks.add(source.next().task());
        tasks.add(source.next().task());
      }
    }
    var sheet = new Sheet("All of it: 100 % & more", tasks);
    tex.compile(LatexSheet.problems(sheet), folder);
    tex.compile(LatexSheet.solutions(sheet), folder);
  }
}
