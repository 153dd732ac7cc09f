package dev.cachewarden.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.port.CacheException;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;

final class BackgroundTasksTest {

    private final List<Object> seen = new ArrayList<>();

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();

    @Test
    void resultsAreDeliveredAndThenTheEnd() {
        tasks.of(() -> 7).onSuccess(seen::add).andFinally(() -> seen.add("end")).start();
        assertThat(seen).containsExactly(7, "end");
    }

    @Test
    void failuresAreDelivered() {
        IllegalStateException failure = new IllegalStateException("x");
        tasks.of(
                        () -> {
                            throw failure;
                        })
                .onError(seen::add)
                .start();
        assertThat(seen).containsExactly(failure);
    }

    @Test
    void whatRunsElsewhereComesBackThroughTheExecutor() throws InterruptedException {
        BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
        try (BackgroundTasks virtual = BackgroundTasks.virtual(fx::add)) {
            virtual.of(Thread::currentThread).onSuccess(seen::add).start();
            fx.take().run();
        }
        assertThat(seen).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void manyRequestsForAnUpdateAreOne() {
        List<Runnable> fx = new ArrayList<>();
        Runnable update = FxThread.coalescing(fx::add, () -> seen.add("update"));
        update.run();
        update.run();
        assertThat(fx).hasSize(1);
        fx.getFirst().run();
        update.run();
        assertThat(fx).hasSize(2);
        assertThat(seen).containsExactly("update");
    }

    @Test
    void aFailureOfRedisIsShownInItsOwnWords() {
        CacheException failure =
                new CacheException(CacheException.Kind.SERVER, "Redis is out of memory.");
        assertThat(Messages.of(new CompletionException(failure)))
                .isEqualTo("Redis is out of memory.");
        assertThat(Messages.of(new IllegalStateException("secret")))
                .doesNotContain("secret")
                .contains("IllegalStateException");
    }

    @Test
    void whatIsToWaitInAWindowThatHasClosedIsDropped() {
        BackgroundTasks tasks = BackgroundTasks.virtual(Runnable::run);
        tasks.close();

        tasks.debounced(
                        Duration.ofMillis(1),
                        () -> {
                            throw new AssertionError("Nobody sees it");
                        })
                .run();
    }
}
