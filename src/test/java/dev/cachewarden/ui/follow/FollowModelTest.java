package dev.cachewarden.ui.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.app.change.ChangedKeys;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

final class FollowModelTest {

    private final ScheduledExecutorService fx = Executors.newSingleThreadScheduledExecutor();
    private final BackgroundTasks tasks = BackgroundTasks.virtual(fx);
    private final MemoryCache cache = new MemoryCache().with("clerk:test:id:a", "clerk:test:id:b");
    private final Workspace workspace = cache.workspace();
    private final CurrentKeys keys = new CurrentKeys();
    private final Counted counted = new Counted();
    private final FollowModel model = new FollowModel(tasks, keys, counted);

    /** Reads at once, and counts. */
    private final class Counted implements Readings {

        private int first;
        private int again;
        private int come;

        @Override
        public void readFirst() {
            first++;
            read();
        }

        @Override
        public void readNames() {
            again++;
            read();
        }

        private void read() {
            keys.know(
                    keys.known()
                            .after(
                                    new ScanResult(
                                            cache.index(workspace.grammar()),
                                            true,
                                            Optional.empty(),
                                            cache.clock().now(),
                                            cache.clock().nanos(),
                                            Duration.ZERO)));
        }

        @Override
        public void changed(ChangedKeys changed, long nanos) {
            come += changed.added().size();
        }
    }

    @AfterEach
    void end() {
        onFx(() -> model.close());
        tasks.close();
        fx.shutdownNow();
    }

    @Test
    void whatComesAndGoesIsKnownWithoutAReading() {
        openLive();
        cache.remove("clerk:test:id:a");
        cache.with("clerk:test:id:c", "clerk:test:id:d");
        cache.reports().changed("clerk:test:id:a", "clerk:test:id:c", "clerk:test:id:d");

        Await.until("three keys are known", () -> keys.index().size() == 3);

        assertThat(keys.index().sections()).hasSize(3);
        assertThat(counted.come).isEqualTo(2);
        assertThat(counted.again).isZero();
    }

    @Test
    void theFirstReadingBeginsOnceChangesAreFollowed() {
        cache.reports().offer();
        onFx(() -> open());
        Await.until("it is read", () -> counted.first == 1);

        assertThat(cache.reports().isFollowed()).isTrue();
    }

    @Test
    void whereNothingIsReportedTheKeysAreReadAllTheSameAndTheReasonIsSaid() {
        onFx(() -> open());
        Await.until("it is read", () -> counted.first == 1);

        assertThat(model.wantedProperty().get()).isEqualTo(Freshness.OFF);
        assertThat(model.sentence()).contains("does not report changes of keys.");
    }

    @Test
    void afterALossTheKeysAreThoseOfTheLastProof() {
        openLive();
        cache.clock().forward(Duration.ofSeconds(30));
        long now = cache.clock().nanos();
        Await.until(
                "that is proven",
                () ->
                        model.stateProperty().get()
                                        instanceof FollowState.Live(var _, var proven, var _)
                                && proven == now);
        cache.reports().lose();
        Await.until("it is lost", () -> model.stateProperty().get() instanceof FollowState.Lost);
        cache.clock().forward(Duration.ofSeconds(30));

        assertThat(keys.known().nanos()).isEqualTo(now);
        assertThat(keys.known().extent()).isEqualTo(KnownKeys.Extent.WHOLE);
    }

    @Test
    void anEmptiedDatabaseIsReadAgain() {
        openLive();
        cache.clear();
        cache.reports().anyChanged();

        Await.until("nothing is there", () -> keys.index().size() == 0);
        Await.until("it is live", () -> model.stateProperty().get() instanceof FollowState.Live);
    }

    @Test
    void namesAreReadAgainAfterTheChosenTimeAndNotWhileTheyCannotBe() {
        onFx(() -> open());
        Await.until("it is read", () -> counted.first == 1);
        onFx(() -> model.choose(Freshness.SECONDS_15));
        cache.clock().forward(Duration.ofSeconds(14));
        onFx(() -> model.tick(cache.clock().nanos(), true));
        assertThat(counted.again).isZero();
        cache.clock().forward(Duration.ofSeconds(1));
        onFx(() -> model.tick(cache.clock().nanos(), false));
        assertThat(counted.again).isZero();

        onFx(() -> model.tick(cache.clock().nanos(), true));

        assertThat(counted.again).isEqualTo(1);
        assertThat(model.price(Freshness.SECONDS_15)).isEqualTo("2 commands each time");
        assertThat(model.price(Freshness.OFF)).isEmpty();
    }

    @Test
    void whatIsTurnedOffIsNotFollowed() {
        openLive();
        onFx(() -> model.choose(Freshness.OFF));

        Await.until("the following has ended", () -> !cache.reports().isFollowed());
        assertThat(model.stateProperty().get()).isInstanceOf(FollowState.Off.class);
    }

    private void openLive() {
        cache.reports().offer();
        onFx(() -> open());
        Await.until("it is live", () -> model.stateProperty().get() instanceof FollowState.Live);
    }

    private void open() {
        keys.open("memory", workspace);
        model.open(workspace);
    }

    private void onFx(Runnable action) {
        try {
            fx.submit(action).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
