package dev.jensen.app;

import dev.jensen.answer.Answer;
import dev.jensen.certificate.Expected;
import dev.jensen.certificate.ProofFile;
import dev.jensen.inquiry.Inquiry;
import dev.jensen.render.AnswerHtml;
import dev.jensen.render.AnswerLatex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// Decides one problem and explains the answer.
@Command(
    name = "jensen",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Is a function convex, and why? Every answer comes with a proof or a counterexample that was"
          + " checked.",
      ""
    },
    footer = {
      "",
      "A problem is EXPR [in VARIABLES] [where CONDITION, ...]. Without 'in', every symbol"
          + " that no condition fixes is a variable.",
      "",
      "Examples:",
      "  jensen 'x^2 + exp(-x)'",
      "  jensen '(y - relu(w*x + b))^2 in w, b'",
      "  jensen 'x*log(x) where 0 < x < 1' --format json",
      "  jensen 'sigmoid(x)' --format latex --out sigmoid.tex --plot sigmoid.svg",
      "  jensen '(y - relu(w1*relu(w0)))^2 in w0, w1' --which",
      "  jensen argument proof.argument",
      "  echo '-log(sigmoid(t))' | jensen -",
      "  jensen batch problems.jsonl",
      "  jensen check proofs",
      "",
      "Exit status: 0 decided, 1 not decided, 2 the input is at fault, 3 Jensen is at fault."
    })
final class DecideCommand implements Callable<Integer> {
  enum Format {
    TEXT,
    JSON,
    LATEX,
    HTML
  }

  private static final int COLUMNS = 80;
  private static final int LONGEST_INPUT = 10_000_000;

  private final Decider decider;
  private final Console console;

  DecideCommand(Decider decider, Console console) {
    this.decider = decider;
    this.console = console;
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "PROBLEM",
      description = "the problem, in quotes; - reads it from standard input")
  private List<String> problem = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default), json, latex or html")
  private String format = "text";

  @Mixin private DocumentOptions document = new DocumentOptions();

  @Mixin private InquiryOptions questions = new InquiryOptions();

  @Option(names = "--out", paramLabel = "FILE", description = "write the answer to FILE")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "write the proof to FILE, for 'jensen check'")
  private Optional<Path> certificate = Optional.empty();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "20",
      scope = ScopeType.INHERIT,
      converter = Seconds.class,
      description = "time for one problem (20)")
  private Duration timeout = Duration.ofSeconds(20);

  /// The time limit, also for commands below this one.
  Duration timeout() {
    return timeout;
  }

  @Override
  public Integer call() throws InterruptedException {
    var chosen = chosenFormat();
    requireLatexForFragment(chosen);
    requireDifferentFiles();
    requireAnswersForDocuments(chosen);
    String text;
    try {
      text = text();
    } catch (IOException unreadable) {
      console.complain(Texts.describe(Texts.STANDARD_INPUT, unreadable));
      return ExitStatus.INPUT_AT_FAULT;
    }
    var limit = TimeLimit.fromNow(timeout);
    if (questions.inquiry().isPresent()) {
      return inquire(text, questions.inquiry().get(), chosen, limit);
    }
    var reply = new Desk(decider).answer(text, limit);
    var answer =
        switch (chosen) {
          case JSON -> json(reply, limit);
          case TEXT -> text(reply, limit);
          case LATEX, HTML -> written(chosen, reply, limit);
        };
    var written = answer.isEmpty() || write(out, answer);
    written &= writeCertificate(reply);
    written &= draw(reply);
    var status = status(reply);
    return written ? status : ExitStatus.INPUT_AT_FAULT;
  }

  private int inquire(String text, Inquiry inquiry, Format chosen, TimeLimit limit)
      throws InterruptedException {
    var reply = new Desk(decider).inquire(text, inquiry, COLUMNS, limit);
    var told =
        chosen == Format.JSON
            ? Milliseconds.since(limit.start(), reply.json()) + "\n"
            : reply.text();
    var written = told.isEmpty() || write(out, told);
    reply.fault().ifPresent(console::complain);
    if (reply instanceof InquiryReply.Failed(var cause)) {
      Faults.report(cause, console);
    }
    return written ? reply.exitStatus() : ExitStatus.INPUT_AT_FAULT;
  }

  /// True when it was; otherwise the reason was said.
  private boolean write(Optional<Path> file, String text) {
    try {
      new Output(file, console.out()).write(text);
      return true;
    } catch (IOException unwritten) {
      console.complain(Texts.describe(String.valueOf(file.orElseThrow()), unwritten));
      return false;
    }
  }

  private void requireDifferentFiles() {
    if (out.isPresent()
        && certificate.isPresent()
        && out.get()
            .toAbsolutePath()
            .normalize()
            .equals(certificate.get().toAbsolutePath().normalize())) {
      throw fault("--out and --certificate name the same file");
    }
  }

  /// Other questions come to more than one proof, and to no document.
  private void requireAnswersForDocuments(Format chosen) {
    var names = questions.names();
    if (names.isEmpty()) {
      return;
    }
    if (names.size() > 1) {
      throw fault("one question at a time: " + String.join(" or ", names));
    }
    if (chosen == Format.LATEX || chosen == Format.HTML) {
      throw fault(names.getFirst() + " goes with --format text or json");
    }
    if (certificate.isPresent() || document.plot().isPresent()) {
      throw fault("--certificate and --plot do not go with " + names.getFirst());
    }
  }

  /// For commands below this one, to which the other options and a problem mean nothing.
  void requireNothingBesideTheTimeLimit() {
    if (out.isPresent()
        || certificate.isPresent()
        || questions.inquiry().isPresent()
        || !problem.isEmpty()) {
      throw fault("of what stands before a command, only --timeout applies to it");
    }
  }

  private Format chosenFormat() {
    try {
      return Format.valueOf(format.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw fault("unknown format '" + format + "': there are text, json, latex and html");
    }
  }

  private void requireLatexForFragment(Format chosen) {
    if (document.isFragment() && chosen != Format.LATEX) {
      throw fault("--fragment goes with --format latex");
    }
  }

  private String text() throws IOException {
    if (problem.isEmpty()) {
      throw fault("a problem is missing");
    }
    for (var part : problem) {
      if (part.matches("--[a-z][a-z-]*(=.*)?")) {
        throw fault(Misuse.unknownOption(part, spec.commandLine()));
      }
    }
    if (problem.size() > 1) {
      throw fault("one problem at a time, in quotes: jensen '" + String.join(" ", problem) + "'");
    }
    var only = problem.get(0);
    return only.equals("-") ? Texts.all(console.in(), LONGEST_INPUT).stripTrailing() : only;
  }

  private ParameterException fault(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static String json(Reply reply, TimeLimit limit) throws InterruptedException {
    var object = Rendering.json(reply, limit.left());
    return Milliseconds.since(limit.start(), object) + "\n";
  }

  /// A document; without an answer, one that says why.
  private String written(Format chosen, Reply reply, TimeLimit time) throws InterruptedException {
    return switch (reply) {
      case Reply.Answered(var answer) ->
          chosen == Format.HTML
              ? Rendering.html(answer, document.amount(), time.left())
              : Rendering.latex(answer, document.amount(), document.isFragment(), time.left());
      case Reply.OutOfTime(var limit) -> unanswered(chosen, Faults.lateness(limit));
      case Reply.OutOfSpace(var what) -> unanswered(chosen, what);
      case Reply.NotAProblem n -> "";
      case Reply.Failed f -> "";
    };
  }

  private String unanswered(Format chosen, String why) {
    return chosen == Format.HTML
        ? AnswerHtml.unanswered(why)
        : AnswerLatex.unanswered(why, document.isFragment());
  }

  /// True unless the picture could not be written; then, and without a picture, it is said why.
  private boolean draw(Reply reply) throws InterruptedException {
    if (document.plot().isEmpty() || !(reply instanceof Reply.Answered(var answer))) {
      return true;
    }
    var file = document.plot().get();
    try {
      if (!PictureFile.write(file, answer)) {
        console.complain("there is nothing to draw");
      }
      return true;
    } catch (IOException unwritten) {
      console.complain(Texts.describe(file.toString(), unwritten));
      return false;
    }
  }

  /// Nothing where standard error says all.
  private String text(Reply reply, TimeLimit time) throws InterruptedException {
    return switch (reply) {
      case Reply.Answered(var answer) -> Rendering.text(answer, document.amount(), time.left());
      case Reply.NotAProblem n -> "";
      case Reply.OutOfTime(var limit) -> "unknown\n\n" + Faults.lateness(limit) + "\n";
      case Reply.OutOfSpace(var what) -> "unknown\n\n" + what + "\n";
      case Reply.Failed f -> "";
    };
  }

  /// The exit status, after saying on standard error what went wrong.
  private int status(Reply reply) {
    switch (reply) {
      case Reply.NotAProblem(var fault) -> console.complain(fault.render());
      case Reply.Answered(Answer.Invalid invalid) -> console.complain(invalid.message());
      case Reply.Failed(var cause) -> Faults.report(cause, console);
      default -> {}
    }
    return reply.exitStatus();
  }

  private boolean writeCertificate(Reply reply) {
    if (certificate.isPresent()
        && reply instanceof Reply.Answered(Answer.Decided(var asked, var verdict, var tree))) {
      var proof =
          new ProofFile(
              asked.text(), asked.text(), asked.statement(), Expected.of(verdict), "", tree);
      return write(certificate, proof.text());
    }
    return true;
  }
}
