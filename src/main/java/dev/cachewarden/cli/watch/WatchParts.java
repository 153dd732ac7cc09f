package dev.cachewarden.cli.watch;

import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.Announcer;
import dev.cachewarden.core.port.WatchHistory;
import dev.cachewarden.core.port.WatchMetrics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * What the watch needs from outside, besides a session and what an audit needs.
 *
 * @param webhook the way to the people behind an address
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
