package dev.jensen.repl;

import dev.jensen.parse.Diagnostic;

/// What a session says, for whoever shows it.
public sealed interface Remark {
  /// An answer: lines, each ended, the first one the verdict.
  record Verdict(String text) implements Remark {}

  /// Text that was asked for: lines, each ended.
  record Text(String text) implements Remark {}

  /// A sentence that something was done, or what could be done next.
  record Note(String text) implements Remark {}

  /// The statement that comes next, where several were given at once.
  record Echo(String text) implements Remark {}

  /// The input is at fault at a place of `text`, which may be more than the statement.
  record Slip(Diagnostic diagnostic, String text) implements Remark {}

  /// A sentence on what went wrong.
  record Trouble(String text) implements Remark {}
}
