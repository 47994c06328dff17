package dev.jensen.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jensen.render.AnswerJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
  private static final Lines.Line BLANK = new Lines.Line.Text("");

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
    parent.requireNothingBesideTheTimeLimit();
    try (var in = file.equals("-") ? console.in() : Files.newInputStream(Path.of(file))) {
      answer(in);
      return ExitStatus.DECIDED;
    } catch (IOException unreadable) {
      var name = file.equals("-") ? Texts.STANDARD_INPUT : file;
      console.complain(Texts.describe(name, unreadable));
    } catch (InvalidPathException noName) {
      console.complain(Texts.describe(noName));
    }
    return ExitStatus.INPUT_AT_FAULT;
  }

  private void answer(InputStream in) throws IOException, InterruptedException {
    var desk = new Desk(decider);
    var lines = new Lines(in);
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().equals(BLANK)) {
        console.out().println(answer(line.get(), desk));
      }
      if (console.lost().isPresent()) {
        return;
      }
    }
  }

  private String answer(Lines.Line line, Desk desk) throws InterruptedException {
    var limit = TimeLimit.fromNow(parent.timeout());
    var answer =
        switch (line) {
          case Lines.Line.Text(var text) -> answer(text, desk, limit);
          case Lines.Line.Unreadable(var message) -> AnswerJson.invalid("syntax", message);
        };
    return Milliseconds.since(limit.start(), answer);
  }

  private ObjectNode answer(String line, Desk desk, TimeLimit limit) throws InterruptedException {
    var read = BatchLine.of(line);
    var answer = JsonNodeFactory.instance.objectNode();
    read.id().ifPresent(id -> answer.set("id", id));
    return answer.setAll(answer(read.question(), desk, limit));
  }

  private ObjectNode answer(BatchLine.Question question, Desk desk, TimeLimit limit)
      throws InterruptedException {
    return switch (question) {
      case BatchLine.Unreadable(var message) -> AnswerJson.invalid("syntax", message);
      case BatchLine.Whole(var problem) -> told(desk.answer(problem, limit), limit);
      case BatchLine.Parts parts -> told(desk.answer(parts, limit), limit);
    };
  }

  private ObjectNode told(Reply reply, TimeLimit limit) throws InterruptedException {
    if (reply instanceof Reply.Failed(var cause)) {
      Faults.report(cause, console);
    }
    return Rendering.json(reply, limit.left());
  }
}
