package dev.jensen.repl.terminal;

import dev.jensen.app.Console;
import dev.jensen.app.ExitStatus;
import dev.jensen.app.Lines;
import dev.jensen.app.Texts;
import dev.jensen.parse.Diagnostic;
import dev.jensen.prove.Progress;
import dev.jensen.repl.Bench;
import dev.jensen.repl.Remark;
import dev.jensen.repl.Session;
import dev.jensen.repl.Statements;
import dev.jensen.repl.command.Commands;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// A session without a terminal: statements come in lines, each is answered as soon as it is
/// complete, faults go to standard error, and an empty line stands between answers.
final class Pipe {
  private static final int COLUMNS = 80;

  private final Console console;
  private final Session session;
  private boolean isFirst = true;

  private Pipe(Console console, Bench.Decider decider, Duration limit) {
    this.console = console;
    this.session =
        new Session(
            new Bench(decider, limit, Progress.SILENT), Commands.all(), () -> COLUMNS, this::write);
  }

  /// Runs all statements and returns the worst exit status.
  static int run(Console console, Bench.Decider decider, Duration limit)
      throws InterruptedException {
    return new Pipe(console, decider, limit).run();
  }

  private int run() throws InterruptedException {
    var lines = new Lines(console.in());
    var statements = new Statements(1);
    int worst = ExitStatus.DECIDED;
    try {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        worst = Math.max(worst, read(line.get(), statements));
        if (session.isOver()) {
          return worst;
        }
      }
    } catch (IOException unreadable) {
      write(new Remark.Trouble(Texts.describe(Texts.STANDARD_INPUT, unreadable)));
      return ExitStatus.INPUT_AT_FAULT;
    }
    return Math.max(worst, say(statements.rest()));
  }

  private int read(Lines.Line line, Statements statements) throws InterruptedException {
    return switch (line) {
      case Lines.Line.Text(var text) -> say(statements.add(text));
      case Lines.Line.Unreadable(var message) -> {
        int before = say(statements.add(""));
        write(new Remark.Trouble(message));
        yield Math.max(before, ExitStatus.INPUT_AT_FAULT);
      }
    };
  }

  private int say(List<Statements.Placed> statements) throws InterruptedException {
    int worst = ExitStatus.DECIDED;
    for (var statement : statements) {
      worst = Math.max(worst, say(statement));
    }
    return worst;
  }

  private int say(Statements.Placed statement) throws InterruptedException {
    return session.isOver() ? ExitStatus.DECIDED : session.say(statement, Diagnostic.PROBLEM);
  }

  private void write(Remark remark) {
    switch (remark) {
      case Remark.Verdict(var text) -> answer(text);
      case Remark.Text(var text) -> answer(text);
      case Remark.Note(var text) -> answer(text + "\n");
      case Remark.Echo e -> {}
      case Remark.Slip(var fault, var text) -> fault(fault.render(text));
      case Remark.Trouble(var text) -> fault(text);
    }
  }

  private void answer(String text) {
    console.out().print(isFirst ? text : "\n" + text);
    console.out().flush();
    isFirst = false;
  }

  private void fault(String text) {
    console.complain(text);
  }
}
