package dev.cachewarden.ui.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.repair.RepairProgress;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.ConfirmedRun;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class RepairModelTest {

    private static final CacheKey LEAKED = SampleAudit.key(SampleAudit.LEAKED);
    private static final CacheKey UNPROTECTED = SampleAudit.key("clerk:development:id:x");

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final MemoryCache server = new MemoryCache();
    private final FakeWork work = new FakeWork();

    private static RuntimeException lost() {
        return new CacheException(CacheException.Kind.UNREACHABLE, "The connection was lost.");
    }

    private RepairModel model(PlannedRepair... steps) {
        work.steps = List.of(steps);
        return work.model(server.workspace(), tasks);
    }

    @Test
    void aProtectedEnvironmentIsRepairedOnlyWithItsName() {
        RepairModel model = model(FakeWork.ready(LEAKED));
        assertThat(model.run().whyDisabledProperty().get())
                .contains("Type “production” to confirm.");

        model.run().start();
        assertThat(work.confirmed).isEmpty();
        model.run().names().getFirst().typedProperty().set("production");
        model.run().start();

        assertThat(work.confirmed).hasSize(1);
        assertThat(model.run().phaseProperty().get()).isEqualTo(ConfirmedRun.Phase.DONE);
    }

    @Test
    void elsewhereOneClickIsEnough() {
        RepairModel model = model(FakeWork.ready(UNPROTECTED));

        model.run().start();

        assertThat(model.run().names()).isEmpty();
        assertThat(model.run().reportProperty().get()).isPresent();
        assertThat(model.run().progressProperty().get()).contains(new RepairProgress(1, 1));
    }

    @Test
    void whoeverShowsFindingsIsToldOnce() {
        List<RepairReport> told = new ArrayList<>();
        RepairModel model = model(FakeWork.ready(UNPROTECTED));
        model.run().onFinished(told::add);

        model.run().start();
        model.run().start();

        assertThat(told).hasSize(1);
    }

    @Test
    void aPlanWithNothingToDoCannotBeRun() {
        RepairModel model =
                model(new PlannedRepair(LEAKED, Optional.empty(), new PlannedRepair.Gone()));

        assertThat(model.run().whyDisabledProperty().get())
                .contains("There is nothing left to repair here.");
    }

    @Test
    void aPlanThatCannotBeMadeSaysWhy() {
        work.planFails = Optional.of(lost());

        RepairModel model = model();

        assertThat(model.run().errorProperty().get()).isEqualTo("The connection was lost.");
        assertThat(model.run().whyDisabledProperty().get()).isPresent();
    }

    @Test
    void aRunThatFailsCanBeTriedAgain() {
        work.runFails = Optional.of(lost());
        RepairModel model = model(FakeWork.ready(UNPROTECTED));

        model.run().start();
        assertThat(model.run().phaseProperty().get()).isEqualTo(ConfirmedRun.Phase.PLANNING);
        assertThat(model.run().errorProperty().get()).isEqualTo("The connection was lost.");

        work.runFails = Optional.empty();
        model.run().start();
        assertThat(model.run().errorProperty().get()).isEmpty();
        assertThat(model.run().reportProperty().get()).isPresent();
    }

    @Test
    void readOnlyAndLostConnectionsRepairNothing() {
        RepairModel model = model(FakeWork.ready(UNPROTECTED));
        server.become(ConnectionState.RECONNECTING);
        assertThat(model.run().whyDisabledProperty().get())
                .hasValueSatisfying(why -> assertThat(why).startsWith("There is no connection"));
        server.become(ConnectionState.CONNECTED);
        assertThat(model.run().whyDisabledProperty().get()).isEmpty();

        server.readOnly();
        assertThat(model(FakeWork.ready(UNPROTECTED)).run().whyDisabledProperty().get())
                .contains("This connection is read-only. Open it for writing to change anything.");
    }
}
