package dev.jensen.repl;

import dev.jensen.app.ExitStatus;
import dev.jensen.app.Faults;
import dev.jensen.app.Reply;
import dev.jensen.argument.report.ReportText;
import dev.jensen.parse.Diagnostic;
import dev.jensen.parse.ProblemException;
import dev.jensen.render.AnswerText;
import dev.jensen.render.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/// What was defined, assumed and asked so far. Statements go in, remarks come out to the listener,
/// and each statement has an exit status as if it were a run of the program. It is used by one
/// thread; interrupting that stops the statement and keeps the session.
public final class Session {
  private final Bench bench;
  private final List<Command> commands;
  private final IntSupplier columns;
  private final Consumer<Remark> listener;

  private final Memory memory = new Memory();
  private final List<String> transcript = new ArrayList<>();
  private Optional<Asked> last = Optional.empty();
  private Optional<Draft> draft = Optional.empty();
  private boolean isOver;

  /// `columns` is how wide answers may be at the moment.
  public Session(
      Bench bench, List<Command> commands, IntSupplier columns, Consumer<Remark> listener) {
    this.bench = bench;
    this.commands = List.copyOf(commands);
    this.columns = columns;
    this.listener = listener;
  }

  public Bench bench() {
    return bench;
  }

  public List<Command> commands() {
    return commands;
  }

  public int columns() {
    return columns.getAsInt();
  }

  public Memory memory() {
    return memory;
  }

  /// The last question that could be read.
  public Optional<Asked> last() {
    return last;
  }

  /// The statements that were accepted, one on each line, without commands.
  public List<String> transcript() {
    return List.copyOf(transcript);
  }

  /// Whether the user wants to leave.
  public boolean isOver() {
    return isOver;
  }

  public void leave() {
    isOver = true;
  }

  public void tell(Remark remark) {
    listener.accept(remark);
  }

  /// Says what went wrong and returns the exit status of an input at fault.
  public int refuse(String trouble) {
    tell(new Remark.Trouble(trouble));
    return ExitStatus.INPUT_AT_FAULT;
  }

  /// Runs all statements of a text and returns the worst exit status. Several are announced one by
  /// one.
  public int say(String text) throws InterruptedException {
    return say(text, Diagnostic.PROBLEM);
  }

  /// The same for a text that comes from a file of that name.
  public int say(String text, String source) throws InterruptedException {
    var statements = Statements.of(text, 1);
    int worst = ExitStatus.DECIDED;
    for (var statement : statements) {
      if (statements.size() > 1) {
        tell(new Remark.Echo(statement.text()));
      }
      worst = Math.max(worst, say(statement, source));
    }
    return worst;
  }

  /// Runs one statement and returns its exit status.
  public int say(Statements.Placed statement, String source) throws InterruptedException {
    try {
      if (draft.isPresent() && !statement.text().startsWith(":")) {
        return write(draft.get(), " ".repeat(statement.indent()) + statement.text());
      }
      return switch (Input.of(statement.text())) {
        case Input.Definition(var text) -> define(text);
        case Input.Assumption(var conditions, int start) ->
            assume(statement.text(), conditions, start);
        case Input.Forget(var names) -> forget(statement.text(), names);
        case Input.Show s -> show();
        case Input.Question(var text) -> decide(text);
        case Input.Order(var name, var argument) -> command(name, argument);
      };
    } catch (Misread misread) {
      tell(placed(misread.slip(), statement, source));
      return ExitStatus.INPUT_AT_FAULT;
    } catch (RuntimeException fault) {
      tell(new Remark.Trouble(Faults.line(fault)));
      return ExitStatus.JENSEN_AT_FAULT;
    }
  }

  /// A fault in what was typed, with its place in the source as a whole.
  private static Remark.Slip placed(Remark.Slip slip, Statements.Placed statement, String source) {
    var fault = slip.diagnostic();
    if (!fault.input().equals(Diagnostic.PROBLEM)) {
      return slip;
    }
    int line = fault.line() + statement.line() - 1;
    int shift = fault.line() == 1 ? statement.indent() : 0;
    var before = "\n".repeat(statement.line() - 1) + " ".repeat(statement.indent());
    return new Remark.Slip(Wording.moved(fault, source, line, shift), before + statement.text());
  }

  /// The argument that is being written, if one is.
  public Optional<Draft> draft() {
    return draft;
  }

  /// From now on statements are lines of an argument about the last question, if there is one.
  public void beginArgument() {
    var started = new Draft();
    last.flatMap(Asked::answer).ifPresent(answer -> started.begin(answer.problem().text()));
    draft = Optional.of(started);
  }

  public void endArgument() {
    draft = Optional.empty();
  }

  private int write(Draft argument, String line) throws InterruptedException {
    if (argument.isEmpty() && line.strip().startsWith("problem:")) {
      // So that hints are about it.
      decide(line.strip().substring("problem:".length()));
    }
    var report = argument.add(line, bench);
    if (report.isEmpty()) {
      return refuse("judging this line took too long; it is left out");
    }
    tell(new Remark.Text(ReportText.line(report.get(), columns())));
    return switch (report.get().status()) {
      case HOLDS -> ExitStatus.DECIDED;
      case WRONG, UNCLEAR -> ExitStatus.UNDECIDED;
      case UNREADABLE -> ExitStatus.INPUT_AT_FAULT;
    };
  }

  private int decide(String text) throws InterruptedException {
    var wording = Wording.of(memory, text);
    long start = System.nanoTime();
    var reply = bench.answer(wording::read);
    if (reply instanceof Reply.NotAProblem(var fault)) {
      throw new Misread(wording.locate(fault.diagnostic()));
    }
    last = Optional.of(new Asked(reply, System.nanoTime() - start));
    if (reply instanceof Reply.Failed(var cause)) {
      tell(new Remark.Trouble(Faults.line(cause)));
      return reply.exitStatus();
    }
    transcript.add(Memory.flat(text));
    tell(new Remark.Verdict(verdict(reply)));
    return reply.exitStatus();
  }

  private String verdict(Reply reply) throws InterruptedException {
    return switch (reply) {
      case Reply.Answered(var answer) ->
          bench
              .work(() -> AnswerText.of(answer, Style.EVIDENCE, columns()))
              .orElseGet(() -> AnswerText.briefly(answer));
      case Reply.OutOfTime(var limit) -> "unknown\n\n" + Faults.lateness(limit) + "\n";
      case Reply.OutOfSpace(var what) -> "unknown\n\n" + what + "\n";
      case Reply.NotAProblem n -> "";
      case Reply.Failed f -> "";
    };
  }

  private int define(String text) throws InterruptedException {
    var use = Wording.use(text);
    var words = Memory.wordsIn(text);
    use.ifPresent(u -> words.remove(u.name()));
    var probe = use.map(Wording.Use::expression).orElse("0");
    // On a line of its own, for the text may end with a comment.
    check(new Wording(memory.needed(words), text, List.of()), "\n;" + probe);
    var name = use.orElseThrow().name();
    memory.define(name, Memory.flat(text));
    transcript.add(Memory.flat(text));
    tell(new Remark.Note(name + " is defined"));
    return ExitStatus.DECIDED;
  }

  private void check(Wording wording, String rest) throws InterruptedException {
    try {
      bench.read(parser -> parser.expression(wording.whole() + rest));
    } catch (ProblemException fault) {
      throw new Misread(wording.locate(fault.diagnostic()));
    }
  }

  private int assume(String statement, String text, int start) throws InterruptedException {
    var conditions = Conditions.of(text);
    // What is said of one condition is said where it stands in the statement.
    var typed = " ".repeat(start) + text;
    var wording = new Wording(memory.needed(Memory.wordsIn(text)), typed, List.of());
    try {
      bench.read(parser -> parser.parse(wording.asConditions()));
    } catch (ProblemException fault) {
      throw new Misread(wording.locateConditions(fault.diagnostic()));
    }
    conditions.forEach(memory::assume);
    transcript.add(Memory.flat(statement));
    tell(new Remark.Note("assumed " + String.join(", ", conditions)));
    return ExitStatus.DECIDED;
  }

  private int forget(String statement, List<String> names) {
    if (names.isEmpty()) {
      memory.clear();
    }
    for (var name : names) {
      if (!memory.forget(name)) {
        return refuse("nothing is known of " + name + "; 'show' lists what is");
      }
    }
    transcript.add(Memory.flat(statement));
    tell(new Remark.Note("forgotten"));
    return ExitStatus.DECIDED;
  }

  private int show() {
    var lines = new ArrayList<>(memory.definitions());
    memory.assumptions().forEach(condition -> lines.add("assume " + condition));
    if (lines.isEmpty()) {
      tell(new Remark.Note("nothing is defined or assumed"));
    } else {
      tell(new Remark.Text(String.join("\n", lines) + "\n"));
    }
    return ExitStatus.DECIDED;
  }

  /// Any beginning of the name will do if there is one command with it.
  private int command(String name, String argument) throws InterruptedException {
    var exact = commands.stream().filter(c -> c.name().equals(name)).toList();
    var matching =
        exact.isEmpty() ? commands.stream().filter(c -> c.name().startsWith(name)).toList() : exact;
    if (matching.isEmpty() || name.isEmpty()) {
      return refuse("there is no command :" + name + "; ':help' lists them");
    }
    if (matching.size() > 1) {
      var names = matching.stream().map(each -> ":" + each.name()).toList();
      return refuse("':" + name + "' may be " + String.join(" or ", names));
    }
    return matching.get(0).run(this, argument.strip());
  }

  /// The input is at fault, and where.
  private static final class Misread extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Remark.Slip slip;

    Misread(Remark.Slip slip) {
      super(slip.diagnostic().message());
      this.slip = slip;
    }

    Remark.Slip slip() {
      return slip;
    }
  }
}
