package dev.jensen.decide;

import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Statement;
import dev.jensen.prove.Search;

/// Where certificates come from. It may be wrong.
@FunctionalInterface
public interface Strategy {
  /// A certificate for the statement, whose conditions and natural domain are the context.
  Certificate certificate(Statement statement, Context context, Search search);
}
