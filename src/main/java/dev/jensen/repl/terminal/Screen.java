package dev.jensen.repl.terminal;

import dev.jensen.parse.Diagnostic;
import dev.jensen.repl.Remark;
import dev.jensen.text.Visible;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// Writes what a session says to a terminal.
final class Screen implements Consumer<Remark> {
  private static final Pattern TITLE =
      Pattern.compile(
          "(Why|Case|On each|Tried|Stopped|Decided in part|The regions|region|Kink)\\b.*");

  private final Terminal terminal;
  private final Palette palette;
  private final UnaryOperator<String> spelling;
  private final Runnable before;

  /// The line that stands above, if the input was one line.
  private String typed = "";

  /// `before` is run before anything is written.
  Screen(Terminal terminal, Palette palette, UnaryOperator<String> spelling, Runnable before) {
    this.terminal = terminal;
    this.palette = palette;
    this.spelling = spelling;
    this.before = before;
  }

  /// This is the input that the next remarks are about.
  void typed(String input) {
    typed = input;
  }

  @Override
  public void accept(Remark remark) {
    before.run();
    switch (remark) {
      case Remark.Verdict(var text) -> {
        verdict(text);
        line("");
      }
      case Remark.Text(var text) -> {
        text.lines().forEach(this::line);
        line("");
      }
      case Remark.Note(var text) -> line(text, palette.aside());
      case Remark.Echo(var text) -> echo(text);
      case Remark.Slip(var fault, var text) -> slip(fault, text);
      case Remark.Trouble(var text) -> line(text, palette.fault());
    }
    terminal.flush();
  }

  /// The first paragraph is the verdict.
  private void verdict(String text) {
    var isHead = true;
    for (var line : text.lines().toList()) {
      isHead = isHead && !line.isEmpty();
      if (isHead) {
        line(line, palette.verdict(text));
      } else {
        line(line);
      }
    }
  }

  private void echo(String text) {
    var lines = text.lines().toList();
    int more = lines.size() - 1;
    var rest = more == 0 ? "" : " ... (" + more + " more line" + (more == 1 ? ")" : "s)");
    line(Loop.PROMPT + lines.get(0) + rest, palette.aside());
  }

  /// The caret stands under the input itself where that is one line of the screen.
  private void slip(Diagnostic fault, String text) {
    int start = Loop.PROMPT.length() + fault.column() - 1;
    var isBelow =
        fault.input().equals(Diagnostic.PROBLEM)
            && !typed.contains("\n")
            && start + fault.length() <= terminal.getColumns()
            && Loop.PROMPT.length() + typed.length() <= terminal.getColumns();
    if (isBelow) {
      line(" ".repeat(start) + "^".repeat(fault.length()), palette.fault());
      line(fault.message());
      fault.hint().ifPresent(hint -> line("hint: " + hint));
    } else {
      fault.render(text).lines().forEach(this::line);
    }
  }

  private void line(String line) {
    line(line, TITLE.matcher(line).matches() ? palette.title() : AttributedStyle.DEFAULT);
  }

  private void line(String line, AttributedStyle style) {
    new AttributedStringBuilder().styled(style, spelling.apply(Visible.of(line))).println(terminal);
  }
}
