package dev.cachewarden.cli.watch;

import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.Announcer;
import dev.cachewarden.core.port.WatchHistory;
import dev.cachewarden.core.port.WatchMetrics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The ports of the watch command, in addition to the session and the ports of an audit.
 *
 * @param webhook announces findings at an address
 */
public record WatchParts(
        WatchHistory history,
        Function<Secret, Announcer> webhook,
        MetricsPlace<Path> metricsFile,
        MetricsPlace<Integer> metricsPort) {

    /** A place where figures can be published: a file, or a port of this computer. */
    @FunctionalInterface
    public interface MetricsPlace<P> {

        WatchMetrics open(P place) throws IOException;
    }
}
