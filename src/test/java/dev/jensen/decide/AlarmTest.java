package dev.jensen.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.refute.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What has no effect is noticed by the limit of time.
@Timeout(60)
class AlarmTest {
  private static void untilInterrupted() {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void ringsAndTakesItBack() {
    try (var _ = new Alarm(Deadline.in(20))) {
      untilInterrupted();
    }
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void whatIsClosedInTimeNeverRings() throws InterruptedException {
    try (var _ = new Alarm(Deadline.in(100))) {
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
    Thread.sleep(200);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aLimitInsideThatIsOverLeavesTimeForTheRest() {
    try (var _ = new Alarm(Deadline.in(60_000))) {
      try (var _ = new Alarm(Deadline.in(20))) {
        untilInterrupted();
      }
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  @Test
  void theLimitAroundAnotherIsNotLostWithIt() {
    try (var _ = new Alarm(Deadline.in(20))) {
      try (var _ = new Alarm(Deadline.in(0))) {
        untilInterrupted();
        // By now the outer one rings as well, and closing the inner one silences both.
        sleepThroughInterrupts(100);
      }
      untilInterrupted();
    }
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  private static void sleepThroughInterrupts(long milliseconds) {
    var end = System.nanoTime() + milliseconds * 1_000_000;
    while (System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }
  }
}
