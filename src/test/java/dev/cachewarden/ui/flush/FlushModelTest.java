package dev.cachewarden.ui.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushScope;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.ConfirmedRun;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class FlushModelTest {

    private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final SampleCache cache = new SampleCache();

    @AfterEach
    void stop() {
        tasks.close();
    }

    @Test
    void namesItsActionWithTheCount() {
        FlushModel model = cache.model(cache.environment("development"), tasks);

        assertThat(plan(model).action()).isEqualTo("Flush 1,200 development keys");
        assertThat(model.run().whyDisabledProperty().get()).isEmpty();
        assertThat(model.run().names()).isEmpty();
        assertThat(model.waitingProperty().get())
                .isEqualTo("or wait: the last of these expires in 4:41");
    }

    @Test
    void theWaitingTimeCountsDown() {
        FlushModel model = cache.model(cache.environment("development"), tasks);
        cache.server.clock().forward(Duration.ofSeconds(41));

        model.tick();

        assertThat(model.waitingProperty().get()).endsWith("in 4:00");
    }

    @Test
    void offersEveryEnvironmentKnownOrNotAndAll() {
        FlushModel model = cache.model(cache.environment("development"), tasks);

        assertThat(model.choice().scopes())
                .hasSize(6)
                .contains(new FlushScope.One(new Section.NoEnvironment()), new FlushScope.All())
                .doesNotContainNull();
    }

    @Test
    void oneTypeCanBeChosen() {
        FlushModel model = cache.model(cache.environment("development"), tasks);
        assertThat(model.choice().types())
                .containsExactly(
                        Optional.empty(),
                        Optional.of(KeyType.ID),
                        Optional.of(KeyType.USERNAME),
                        Optional.of(KeyType.SESSION),
                        Optional.of(KeyType.OAUTH));

        model.choice().typeProperty().set(Optional.of(KeyType.USERNAME));

        assertThat(plan(model).action()).isEqualTo("Flush 500 development username keys");
    }

    @Test
    void anotherEnvironmentUnticksWhatWasTicked() {
        FlushModel model = cache.model(cache.environment("development"), tasks);
        model.choice().includesProperty(KeyType.SESSION).set(true);
        assertThat(plan(model).keys()).isEqualTo(1202);

        model.choice().scopeProperty().set(new FlushScope.All());

        assertThat(model.choice().includesProperty(KeyType.SESSION).get()).isFalse();
        assertThat(plan(model).keys()).isEqualTo(1902);
    }

    @Test
    void aProtectedEnvironmentNeedsItsExactName() {
        FlushModel model = cache.model(cache.environment("production"), tasks);
        assertThat(model.run().names()).hasSize(1);
        assertThat(model.run().whyDisabledProperty().get())
                .contains("Type “production” to confirm.");

        type(model, "Production");
        assertThat(model.run().whyDisabledProperty().get()).isPresent();
        model.run().start();
        assertThat(model.run().phaseProperty().get()).isEqualTo(ConfirmedRun.Phase.PLANNING);

        type(model, "production");
        assertThat(model.run().whyDisabledProperty().get()).isEmpty();
        model.run().start();
        assertThat(model.run().reportProperty().get().orElseThrow().counts().deleted())
                .isEqualTo(700);
    }

    @Test
    void allAsksForEveryProtectedName() {
        FlushModel model = cache.model(FlushTarget.all(), tasks);

        assertThat(model.run().names()).hasSize(1);
        assertThat(model.run().whyDisabledProperty().get()).isPresent();
    }

    @Test
    void nothingToFlushIsSaid() {
        FlushModel model = cache.model(cache.environment("test"), tasks);

        assertThat(model.run().whyDisabledProperty().get()).contains("There is nothing to flush.");
    }

    @Test
    void aReadOnlyConnectionIsSaid() {
        cache.server.readOnly();
        FlushModel model = cache.model(cache.environment("development"), tasks);

        assertThat(model.run().whyDisabledProperty().get().orElseThrow()).contains("read-only");
    }

    @Test
    void aLostConnectionDisablesUntilItIsBack() {
        FlushModel model = cache.model(cache.environment("development"), tasks);

        cache.server.become(ConnectionState.RECONNECTING);
        assertThat(model.run().whyDisabledProperty().get().orElseThrow()).contains("no connection");
        cache.server.become(ConnectionState.CONNECTED);
        assertThat(model.run().whyDisabledProperty().get()).isEmpty();
    }

    @Test
    void aRunEndsWithItsReport() {
        FlushModel model = cache.model(cache.environment("development"), tasks);
        List<FlushReport> told = new ArrayList<>();
        model.run().onFinished(told::add);

        model.run().start();

        assertThat(model.run().phaseProperty().get()).isEqualTo(ConfirmedRun.Phase.DONE);
        FlushReport report = model.run().reportProperty().get().orElseThrow();
        assertThat(report.status()).isEqualTo(FlushStatus.COMPLETE);
        assertThat(report.counts().deleted()).isEqualTo(1200);
        assertThat(report.isProven()).isTrue();
        assertThat(told).containsExactly(report);
        assertThat(model.run().progressProperty().get()).isPresent();
    }

    @Test
    void aRefusedRunIsASentenceAndDeletesNothing() {
        cache.journal.room = -1;
        FlushModel model = cache.model(cache.environment("development"), tasks);

        model.run().start();

        assertThat(model.run().phaseProperty().get()).isEqualTo(ConfirmedRun.Phase.PLANNING);
        assertThat(model.run().errorProperty().get()).endsWith("Nothing was deleted.");
        assertThat(cache.server.writer().unlinks()).isEmpty();
    }

    @Test
    void closingStopsTheRun() {
        FlushModel model = cache.model(cache.environment("development"), tasks);
        cache.server
                .scans()
                .page(
                        10,
                        page -> {
                            if (page == 100) {
                                model.close();
                            }
                        });

        model.run().start();

        assertThat(model.run().reportProperty().get().orElseThrow().status())
                .isEqualTo(FlushStatus.CANCELLED);
    }

    private static FlushPlan plan(FlushModel model) {
        return model.run().planProperty().get().orElseThrow();
    }

    private static void type(FlushModel model, String name) {
        model.run().names().getFirst().typedProperty().set(name);
    }
}
