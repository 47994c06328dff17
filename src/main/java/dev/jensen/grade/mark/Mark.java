package dev.jensen.grade.mark;

import dev.jensen.grade.check.Checked;
import dev.jensen.grade.task.Task;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a student has for one problem: the points, rounded to hundredths, what they are made of,
/// and what was found in which file; sentences about what could not be graded. `isOpen` when
/// someone has to look because something was not decided.
public record Mark(
    Task task,
    BigDecimal points,
    boolean isOpen,
    List<PartMark> parts,
    Optional<String> file,
    Optional<Checked> checked,
    List<String> remarks) {
  public Mark {
    parts = List.copyOf(parts);
    remarks = List.copyOf(remarks);
  }
}
