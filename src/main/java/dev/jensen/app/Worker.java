package dev.jensen.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs a task on a thread of its own with a large stack, for a limited time. When the time is up
/// the thread is interrupted; a task that does not react is left behind. When the waiting thread is
/// interrupted, so is the task.
public final class Worker {
  private static final long STACK_BYTES = 512L << 20;
  private static final Duration TO_REACT = Duration.ofMillis(150);

  private Worker() {}

  /// How a task ended.
  public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record OutOfTime<T>() implements Outcome<T> {}

    /// The stack or the memory was too small, in words.
    record OutOfSpace<T>(String what) implements Outcome<T> {}

    record Failed<T>(Throwable cause) implements Outcome<T> {}
  }

  /// Waits for the task for that time, and a moment more after the interrupt.
  public static <T> Outcome<T> run(Callable<T> task, Duration limit) throws InterruptedException {
    var future = new FutureTask<>(task);
    var thread = new Thread(null, future, "jensen-worker", STACK_BYTES);
    thread.setDaemon(true);
    try {
      thread.start();
    } catch (OutOfMemoryError noThread) {
      return new Outcome.OutOfSpace<>(Faults.shortage(noThread));
    }
    try {
      return await(future, limit);
    } catch (TimeoutException late) {
      thread.interrupt();
    } catch (InterruptedException stopped) {
      thread.interrupt();
      throw stopped;
    }
    try {
      // Whatever an interrupted task throws, it ran out of time.
      return await(future, TO_REACT) instanceof Outcome.Done<T> done
          ? done
          : new Outcome.OutOfTime<>();
    } catch (TimeoutException stuck) {
      return new Outcome.OutOfTime<>();
    } finally {
      // Later steps of a task that does not react see that nobody waits.
      thread.interrupt();
    }
  }

  private static <T> Outcome<T> await(FutureTask<T> future, Duration time)
      throws InterruptedException, TimeoutException {
    try {
      return new Outcome.Done<>(future.get(Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS));
    } catch (CancellationException impossible) {
      return new Outcome.Failed<>(impossible);
    } catch (ExecutionException thrown) {
      var cause = thrown.getCause();
      return switch (cause) {
        case StackOverflowError deep -> new Outcome.OutOfSpace<>(Faults.shortage(deep));
        case OutOfMemoryError large -> new Outcome.OutOfSpace<>(Faults.shortage(large));
        case null, default -> new Outcome.Failed<>(cause == null ? thrown : cause);
      };
    }
  }
}
