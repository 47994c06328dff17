package dev.jensen.grade.hand;

/// A file is not read; the message is a sentence about it for the student.
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  Refused(String message) {
    super(message);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
