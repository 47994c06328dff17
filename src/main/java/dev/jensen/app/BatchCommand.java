package dev.jensen.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jensen.render.AnswerJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Decides problems line by line.
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description = {
      "Reads JSON lines with a problem each and writes one line with the answer to each, in order.",
      "",
      "A line is {\"id\": ..., \"problem\": \"PROBLEM\"} or",
      "{\"id\": ..., \"expr\": \"...\", \"vars\": [...], \"params\": [...], \"assume\": [\"x > 0\","
          + " ...]}.",
      ""
    })
final class BatchCommand implements Callable<Integer> {
  private final Decider decider;
  private final Console console;

  @ParentCommand private DecideCommand parent;

  @Parameters(paramLabel = "FILE", description = "the file; - reads standard input")
  private String file = "-";

  BatchCommand(Decider decider, Console console) {
    this.decider = decider;
    this.console = console;
    this.parent = new DecideCommand(decider, console);
  }

  @Override
  public Integer call() throws InterruptedException {
    try (var in = file.equals("-") ? console.in() : Files.newInputStream(Path.of(file))) {
      answer(in);
      return ExitStatus.DECIDED;
    } catch (IOException unreadable) {
      console.err().println("jensen: " + Texts.describe(unreadable));
      return ExitStatus.INPUT_AT_FAULT;
    }
  }

  private void answer(InputStream in) throws IOException, InterruptedException {
    var desk = new Desk(decider, parent.timeout());
    var lines = new Lines(in);
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().text().isEmpty()) {
        console.out().println(answer(line.get(), desk));
        console.out().flush();
      }
    }
  }

  private String answer(Lines.Line line, Desk desk) throws InterruptedException {
    var start = System.nanoTime();
    if (!line.whole()) {
      var message = "the line is longer than " + Lines.LONGEST + " characters";
      return Milliseconds.since(start, AnswerJson.invalid("limit", message));
    }
    var read = BatchLine.of(line.text());
    var answer = JsonNodeFactory.instance.objectNode();
    read.id().ifPresent(id -> answer.set("id", id));
    answer.setAll(answer(read.question(), desk));
    return Milliseconds.since(start, answer);
  }

  private ObjectNode answer(BatchLine.Question question, Desk desk) throws InterruptedException {
    return switch (question) {
      case BatchLine.Unreadable(var message) -> AnswerJson.invalid("syntax", message);
      case BatchLine.Whole(var problem) -> answer(desk.answer(problem));
      case BatchLine.Parts parts -> answer(desk.answer(parts));
    };
  }

  private ObjectNode answer(Reply reply) throws InterruptedException {
    if (reply instanceof Reply.Failed(var cause)) {
      Faults.report(cause, console.err());
    }
    return Rendering.json(reply);
  }
}
