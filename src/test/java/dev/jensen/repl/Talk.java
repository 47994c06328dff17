package dev.jensen.repl;

import dev.jensen.Jensen;
import dev.jensen.prove.Progress;
import dev.jensen.repl.command.Commands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A session whose remarks are collected.
public final class Talk {
  private final List<Remark> remarks = new ArrayList<>();
  private final Session session;

  public Talk() {
    this(Jensen::decide, 80);
  }

  public Talk(Bench.Decider decider, int columns) {
    this.session =
        new Session(
            new Bench(decider, Duration.ofSeconds(60), Progress.SILENT),
            Commands.all(),
            () -> columns,
            remarks::add);
  }

  public Session session() {
    return session;
  }

  /// The exit status of what is said; what the session remarks replaces what it remarked before.
  public int say(String... lines) {
    remarks.clear();
    try {
      return session.say(String.join("\n", lines));
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  public List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /// Everything remarked, as one text.
  public String text() {
    return remarks.stream().map(Talk::text).collect(Collectors.joining());
  }

  private static String text(Remark remark) {
    return switch (remark) {
      case Remark.Verdict(var text) -> text;
      case Remark.Text(var text) -> text;
      case Remark.Note(var text) -> text + "\n";
      case Remark.Echo(var text) -> "> " + text + "\n";
      case Remark.Slip(var fault, var text) -> fault.render(text) + "\n";
      case Remark.Trouble(var text) -> text + "\n";
    };
  }
}
