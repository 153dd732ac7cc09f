package dev.cachewarden.app.connection;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.core.check.CheckStep;
import dev.cachewarden.core.check.CheckedStep;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.port.CacheConnector;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;

/** Tests a connection step by step. Changes nothing on the server. Safe for all threads. */
public final class ConnectionCheck {

    private final CacheConnector connector;
    private final Clock clock;

    public ConnectionCheck(CacheConnector connector, Clock clock) {
        this.connector = connector;
        this.clock = clock;
    }

    /**
     * Takes all steps, each of which also says why it was left out. Blocking.
     *
     * @param listener learns of each step as it ends, also on network threads, never of two at once
     * @param cancellation leaves out what has not begun
     * @throws dev.cachewarden.core.connection.InvalidSettingsException where a file that the
     *     settings name cannot be used
     */
    public List<CheckedStep> run(
            ConnectionSettings settings,
            CacheLayout layout,
            Consumer<CheckedStep> listener,
            Cancellation cancellation) {
        CheckReport report = new CheckReport(listener);
        ConnectingSteps connecting = new ConnectingSteps(settings, report, clock.now());
        try (CacheServer server = connector.connect(settings, connecting)) {
            ServerSteps steps = new ServerSteps(server, settings, layout);
            for (CheckStep step : EnumSet.range(CheckStep.LOGIN, CheckStep.DATABASES)) {
                if (cancellation.isCancelled()) {
                    break;
                }
                report.ended(step, steps.take(step));
            }
            report.leaveRest("The test was cancelled before it.");
        } catch (CacheException e) {
            report.failed(e);
        }
        return report.steps();
    }
}
