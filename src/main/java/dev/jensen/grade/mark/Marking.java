package dev.jensen.grade.mark;

import dev.jensen.argument.LineReport.Status;
import dev.jensen.grade.check.Checked;
import dev.jensen.grade.check.CheckedLine;
import dev.jensen.grade.task.Part;
import dev.jensen.grade.task.Task;
import dev.jensen.kernel.expr.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives the points of one problem for what was found, by its rubric. What was not decided counts
/// neither for nor against the student.
public final class Marking {
  private final Task task;
  private final Checked checked;
  private final boolean isAnswers;

  private Marking(Task task, Checked checked, boolean isAnswers) {
    this.task = task;
    this.checked = checked;
    this.isAnswers = isAnswers;
  }

  /// The mark for what was found in a file; `isAnswers` for answers, which have no steps and no
  /// conclusion.
  public static Mark mark(Task task, String file, Checked checked, boolean isAnswers) {
    return new Marking(task, checked, isAnswers).mark(file);
  }

  /// The mark where nothing could be graded, with the reasons.
  public static Mark none(Task task, List<String> why) {
    return new Mark(
        task,
        Points.rounded(Rational.ZERO),
        false,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        why);
  }

  private Mark mark(String file) {
    var parts = parts();
    var open =
        checked.ending().isOpen()
            || checked.lines().stream().anyMatch(CheckedLine::isOpen)
            || parts.stream().anyMatch(part -> part.share().isEmpty());
    return new Mark(
        task, points(parts), open, parts, Optional.of(file), Optional.of(checked), remarks());
  }

  private BigDecimal points(List<PartMark> parts) {
    var earned = Rational.ZERO;
    var whole = Rational.ZERO;
    for (var part : parts) {
      if (part.share().isPresent()) {
        earned = earned.plus(part.weight().times(part.share().get()));
        whole = whole.plus(part.weight());
      }
    }
    return Points.rounded(whole.isZero() ? Rational.ZERO : task.points().times(earned).over(whole));
  }

  private List<String> remarks() {
    return switch (checked.ending()) {
      case DONE -> List.of();
      case OTHER_PROBLEM ->
          List.of(
              "this is about another problem, '"
                  + checked.conclusion()
                  + "', and earns no points; what was asked is '"
                  + task.problem()
                  + "'");
      case UNREADABLE_PROBLEM -> List.of("the problem cannot be read: " + checked.conclusion());
      case TIME ->
          List.of("the check took too long and was stopped; your teacher has to look at it");
      case MEMORY ->
          List.of(
              "the check needed too much memory and was stopped; your teacher has to look at it");
      case FAULT -> List.of(checked.conclusion() + "; your teacher has to look");
    };
  }

  private List<PartMark> parts() {
    if (checked.ending() != Checked.Ending.DONE) {
      return List.of();
    }
    var parts = new ArrayList<PartMark>();
    for (var part : counted()) {
      var weight = task.rubric().weight(part);
      if (!weight.isZero()) {
        parts.add(new PartMark(part, weight, share(part)));
      }
    }
    return parts;
  }

  /// The verdict and the conclusion always count, of the means those that were used or are
  /// required; all of them where none was used.
  private Set<Part> counted() {
    var used = EnumSet.of(Part.VERDICT);
    var means = EnumSet.noneOf(Part.class);
    for (var part : Part.values()) {
      var isThere = !checked.lines(part).isEmpty();
      if (part.isMeans() && isThere) {
        means.add(part);
      }
      if (task.rubric().required().contains(part)) {
        used.add(part);
      }
    }
    if (!isAnswers) {
      used.add(Part.CONCLUSION);
    }
    used.addAll(
        !means.isEmpty()
            ? means
            : isAnswers
                ? EnumSet.of(Part.DERIVATIVES, Part.COUNTEREXAMPLE)
                : EnumSet.of(Part.DERIVATIVES, Part.SIGN, Part.COUNTEREXAMPLE));
    return used;
  }

  private Optional<Rational> share(Part part) {
    return switch (part) {
      case VERDICT -> verdict();
      case CONCLUSION -> conclusion();
      default -> steps(checked.lines(part));
    };
  }

  /// What was claimed, or else what was concluded, is true.
  private Optional<Rational> verdict() {
    var claims = checked.lines(Part.VERDICT);
    var said = claims.isEmpty() ? checked.lines(Part.CONCLUSION) : claims;
    if (said.stream().anyMatch(line -> isAgainst(line.status()))) {
      return Optional.of(Rational.ZERO);
    }
    return said.stream().anyMatch(CheckedLine::isOpen)
        ? Optional.empty()
        : Optional.of(said.isEmpty() ? Rational.ZERO : Rational.ONE);
  }

  private static boolean isAgainst(Status status) {
    return status == Status.WRONG || status == Status.UNREADABLE;
  }

  /// The last conclusion is true and follows. Where it does not follow but a line above was not
  /// decided, nobody knows whether it would.
  private Optional<Rational> conclusion() {
    var lines = checked.lines(Part.CONCLUSION);
    if (lines.isEmpty() || isAgainst(lines.getLast().status())) {
      return Optional.of(Rational.ZERO);
    }
    if (checked.follows()) {
      return Optional.of(Rational.ONE);
    }
    return checked.lines().stream().anyMatch(CheckedLine::isOpen)
        ? Optional.empty()
        : Optional.of(Rational.ZERO);
  }

  /// The share of the lines that hold; after the first wrong one they count less.
  private Optional<Rational> steps(List<CheckedLine> lines) {
    var decided = lines.stream().filter(line -> !line.isOpen()).toList();
    if (decided.isEmpty()) {
      return lines.isEmpty() ? Optional.of(Rational.ZERO) : Optional.empty();
    }
    var first = checked.firstWrongStep().map(CheckedLine::number).orElse(Integer.MAX_VALUE);
    var earned = Rational.ZERO;
    for (var line : decided) {
      if (line.status() == Status.HOLDS) {
        earned = earned.plus(line.number() < first ? Rational.ONE : task.rubric().later());
      }
    }
    return Optional.of(earned.over(Rational.of(decided.size())));
  }
}
