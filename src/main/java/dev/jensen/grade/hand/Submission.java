package dev.jensen.grade.hand;

import java.util.List;

/// All that one student handed in, as far as it can be read, and a sentence about each thing that
/// cannot.
public record Submission(String student, List<Piece> pieces, List<String> remarks) {
  public Submission {
    pieces = List.copyOf(pieces);
    remarks = List.copyOf(remarks);
  }
}
