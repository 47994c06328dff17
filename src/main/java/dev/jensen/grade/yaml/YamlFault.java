package dev.jensen.grade.yaml;

/// A document, or what stands in it, is at fault; the message says in which line and why.
public final class YamlFault extends Exception {
  private static final long serialVersionUID = 1L;

  public YamlFault(int line, String message) {
    super("line " + line + ": " + message);
  }

  /// The message, which is always there.
  public String reason() {
    return String.valueOf(getMessage());
  }
}
