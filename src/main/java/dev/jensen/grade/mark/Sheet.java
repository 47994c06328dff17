package dev.jensen.grade.mark;

import java.math.BigDecimal;
import java.util.List;

/// All marks of a student, in the order of the problems; `file` is a name for files about the
/// student, made of harmless characters and different from all others.
public record Sheet(String student, String file, List<String> remarks, List<Mark> marks) {
  public Sheet {
    remarks = List.copyOf(remarks);
    marks = List.copyOf(marks);
  }

  public BigDecimal total() {
    return marks.stream().map(Mark::points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// The ids of the problems that someone has to look at.
  public List<String> open() {
    return marks.stream().filter(Mark::isOpen).map(mark -> mark.task().id()).toList();
  }
}
