package dev.jensen.repl.command;

import dev.jensen.app.ExitStatus;
import dev.jensen.app.Texts;
import dev.jensen.argument.ArgumentChecker;
import dev.jensen.argument.Report;
import dev.jensen.argument.report.ReportText;
import dev.jensen.argument.text.ArgumentReader;
import dev.jensen.repl.Bench;
import dev.jensen.repl.Command;
import dev.jensen.repl.Remark;
import dev.jensen.repl.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Judges an argument: the one in a file, or one that is written from now on, line by line.
final class Argument implements Command {
  private static final int LONGEST = 1_000_000;

  @Override
  public String name() {
    return "argument";
  }

  @Override
  public String argument() {
    return "[FILE]";
  }

  @Override
  public String purpose() {
    return "Check the argument in a file, or begin (and end) to write one line by line";
  }

  @Override
  public int run(Session session, String argument) throws InterruptedException {
    if (!argument.isEmpty()) {
      return FileName.named(argument).isPresent()
          ? check(session, FileName.named(argument).get(), argument)
          : session.refuse("which file? ':argument FILE'");
    }
    return session.draft().isPresent() ? end(session) : begin(session);
  }

  private static int begin(Session session) {
    session.beginArgument();
    var isAboutSomething = session.draft().filter(draft -> !draft.isEmpty()).isPresent();
    session.tell(
        new Remark.Note(
            (isAboutSomething
                    ? "write an argument about the last question, line by line"
                    : "write an argument, line by line; it begins with problem: EXPR in VARS")
                + "; :argument ends it"));
    return ExitStatus.DECIDED;
  }

  private static int end(Session session) throws InterruptedException {
    var draft = session.draft().orElseThrow();
    session.endArgument();
    if (draft.isEmpty()) {
      session.tell(new Remark.Note("nothing was written"));
      return ExitStatus.DECIDED;
    }
    return tell(session, draft.report(session.bench()));
  }

  private static int check(Session session, Path file, String name) throws InterruptedException {
    String text;
    try (var in = Files.newInputStream(file)) {
      text = Texts.all(in, LONGEST);
    } catch (IOException unusable) {
      return session.refuse(Texts.describe(name, unusable));
    }
    return tell(
        session,
        session
            .bench()
            .read(
                parser ->
                    ArgumentChecker.check(ArgumentReader.read(text, parser), Bench.FOR_WORDS)));
  }

  private static int tell(Session session, Optional<Report> report) {
    if (report.isEmpty()) {
      return session.refuse("judging the argument took too long");
    }
    session.tell(new Remark.Text(ReportText.of(report.get(), session.columns())));
    return report.get().isCorrect() ? ExitStatus.DECIDED : ExitStatus.UNDECIDED;
  }
}
