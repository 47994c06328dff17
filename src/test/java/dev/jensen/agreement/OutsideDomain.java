package dev.jensen.agreement;

/// An expression has no value at a point.
final class OutsideDomain extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutsideDomain(String message) {
    super(message, null, false, false);
  }
}
