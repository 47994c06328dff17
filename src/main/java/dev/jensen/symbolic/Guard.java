package dev.jensen.symbolic;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs computations that may hang, overflow the stack or fail in any other way.
///
/// Each runs on a daemon thread of its own. One that exceeds its time is told to stop and then
/// abandoned; it keeps its permit until it really ends, so that runaway threads cannot accumulate:
/// when all permits are held, further computations wait for one within their own time limit.
final class Guard {
  static final String THREAD_NAME = "computer-algebra";
  static final int MOST_THREADS = 8;

  private static final ScopedValue<Cancellation> CURRENT = ScopedValue.newInstance();
  private static final long STACK_BYTES = 32L << 20;
  private static final Semaphore PERMITS = new Semaphore(MOST_THREADS, true);

  private Guard() {}

  /// Something to compute; it may throw anything, which counts as no answer.
  interface Computation<T> {
    T compute(Cancellation cancellation) throws Exception;
  }

  /// The result, or empty when there is none within the limit, for whatever reason.
  static <T> Optional<T> run(Duration limit, Computation<T> computation) {
    var deadline = System.nanoTime() + limit.toNanos();
    try {
      if (!PERMITS.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    return new Run<T>(computation).await(deadline);
  }

  /// Throws when the computation that this thread is running is to stop.
  ///
  /// The interrupt status would not do: JAS clears it when it notices.
  static void check() {
    if (CURRENT.isBound()) {
      CURRENT.get().check();
    }
  }

  /// True on a thread on which a computation runs.
  static boolean isComputing() {
    return CURRENT.isBound();
  }

  private static final class Run<T> {
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final Cancellation cancellation = new Cancellation();
    private final Thread thread;

    Run(Computation<T> computation) {
      thread =
          Thread.ofPlatform()
              .daemon()
              .name(THREAD_NAME)
              .stackSize(STACK_BYTES)
              .unstarted(() -> compute(computation));
    }

    private void compute(Computation<T> computation) {
      try {
        result.complete(
            ScopedValue.where(CURRENT, cancellation).call(() -> computation.compute(cancellation)));
      } catch (Throwable failure) {
        result.completeExceptionally(failure);
      } finally {
        PERMITS.release();
      }
    }

    Optional<T> await(long deadline) {
      try {
        start();
        return Optional.of(result.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
      } catch (ExecutionException | TimeoutException noAnswer) {
        return Optional.empty();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      } finally {
        stop();
      }
    }

    private void start() {
      try {
        thread.start();
      } catch (OutOfMemoryError noThread) {
        PERMITS.release();
        result.completeExceptionally(noThread);
      }
    }

    private void stop() {
      if (!result.isDone()) {
        cancellation.cancel();
        thread.interrupt();
      }
    }
  }
}
