package dev.jensen.app;

import dev.jensen.inquiry.Inquiry;
import dev.jensen.inquiry.Which;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Other questions about a problem than whether it is convex.
final class InquiryOptions {
  @Option(
      names = "--which",
      description = "decide in which sets of the variables it is convex")
  private boolean asksWhich;

  /// The option that asks it.
  String name() {
    return "--which";
  }

  /// The question, if it is another one.
  Optional<Inquiry> inquiry() {
    return asksWhich ? Optional.of(Which::of) : Optional.empty();
  }
}
