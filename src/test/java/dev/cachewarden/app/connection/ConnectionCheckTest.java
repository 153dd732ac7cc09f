package dev.cachewarden.app.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.core.check.CheckResult;
import dev.cachewarden.core.check.CheckStep;
import dev.cachewarden.core.check.CheckedStep;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionUrl;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.port.CacheConnector;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.testing.MemoryCache;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class ConnectionCheckTest {

    private final List<CheckedStep> heard = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();

    private List<CheckedStep> check(CacheConnector connector) {
        return new ConnectionCheck(connector, Clock.system())
                .run(
                        ConnectionUrl.parse("redis://memory"),
                        CacheLayout.DEFAULT,
                        heard::add,
                        cancellation);
    }

    private static String label(List<CheckedStep> steps, CheckStep step) {
        return steps.get(step.place()).result().label();
    }

    @Test
    void whatTheServerCannotBeAskedIsNotKnownAndTheTestIsNotPassed() {
        List<CheckedStep> steps = check(_ -> new MemoryCache());
        for (CheckStep step :
                List.of(
                        CheckStep.NAME,
                        CheckStep.TLS,
                        CheckStep.LOGIN,
                        CheckStep.SERVER,
                        CheckStep.SCAN,
                        CheckStep.DELETE,
                        CheckStep.TRANSACTIONS,
                        CheckStep.DATABASES)) {
            assertThat(label(steps, step)).as(step.label()).isEqualTo("not known");
        }
        assertThat(CheckedStep.outcome(steps)).isNotEqualTo(TaskOutcome.DONE);
    }

    @Test
    void everyStepIsReportedOnceAndInOrder() {
        List<CheckedStep> steps = check(_ -> new MemoryCache());
        assertThat(heard).isEqualTo(steps);
        assertThat(steps).extracting(CheckedStep::step).containsExactly(CheckStep.values());
    }

    @Test
    void theServerIsClosedWhenTheTestEnds() {
        MemoryCache server = new MemoryCache();
        check(_ -> server);
        assertThat(server.isClosed()).isTrue();
    }

    @Test
    void whatComesAfterAFailureIsNotTried() {
        List<CheckedStep> steps =
                check(_ -> {
                    throw new CacheException(Kind.AUTHENTICATION, "Check the password.");
                });
        assertThat(steps.get(CheckStep.LOGIN.place()).result())
                .isEqualTo(new CheckResult.Failed("Check the password.", TaskOutcome.UNREACHABLE));
        assertThat(steps.subList(CheckStep.SERVER.place(), steps.size()))
                .allMatch(it -> it.result() instanceof CheckResult.NotTried);
        assertThat(CheckedStep.outcome(steps)).isEqualTo(TaskOutcome.UNREACHABLE);
    }

    @Test
    void aCancelledTestAsksNothingMore() {
        List<CheckedStep> steps =
                check(_ -> {
                    cancellation.cancel();
                    return new MemoryCache();
                });
        assertThat(steps.subList(CheckStep.LOGIN.place() + 1, steps.size()))
                .allMatch(it -> it.result() instanceof CheckResult.NotTried);
    }
}
