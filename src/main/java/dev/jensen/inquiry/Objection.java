package dev.jensen.inquiry;

/// The question cannot be asked of this problem; the message says why and what could be asked.
public final class Objection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Objection(String message) {
    super(message);
  }
}
