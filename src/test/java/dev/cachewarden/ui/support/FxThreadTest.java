package dev.cachewarden.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

final class FxThreadTest {

    @Test
    void theLastProgressIsShownWhenNothingFollowsIt() throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        BlockingQueue<Integer> shown = new LinkedBlockingQueue<>();
        Runnable update =
                FxThread.sampling(
                        Runnable::run, Duration.ofMillis(50), () -> shown.add(made.get()));

        for (int i = 1; i <= 1_000; i++) {
            made.set(i);
            update.run();
        }

        int last = 0;
        while (last < 1_000) {
            last = shown.take();
        }
        assertThat(shown).isEmpty();
    }
}
