package dev.jensen.mutants;

import dev.jensen.kernel.RuleViolation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs the kernel on something that may be absurd: on a deep stack, for a limited time.
final class Trial {
  private static final long STACK = 256L << 20;
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private Trial() {}

  /// The result; empty where the kernel refused. Throws `TimeoutException` where it was stopped,
  /// and whatever else the kernel let out as the cause of an `IllegalStateException`.
  static <T> Optional<T> of(Callable<T> task) throws TimeoutException {
    var future = new FutureTask<>(task);
    var thread = new Thread(null, future, "trial", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuleViolation) {
        return Optional.empty();
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    } finally {
      thread.interrupt();
    }
  }
}
