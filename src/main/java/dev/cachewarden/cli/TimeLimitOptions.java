package dev.cachewarden.cli;

import dev.cachewarden.core.connection.TimeLimits;
import dev.cachewarden.core.connection.Variables;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.Duration;

/** The options that say how long a server may take. They weigh more than the variables. */
final class TimeLimitOptions {

    @Option(
            names = "--connect-timeout",
            paramLabel = "SECONDS",
            description =
                    "Most time to connect and log in (default: 5, or CACHEWARDEN_CONNECT_TIMEOUT).")
    private @Nullable String connect;

    @Option(
            names = "--silence-timeout",
            paramLabel = "SECONDS",
            description = {
                "Give up when nothing at all comes for so long while an answer is awaited (default:"
                        + " 10, or CACHEWARDEN_SILENCE_TIMEOUT).",
                "A slow connection that still brings something is waited for."
            })
    private @Nullable String silence;

    @Option(
            names = "--reconnect-timeout",
            paramLabel = "SECONDS",
            description =
                    "Wait so long for a lost connection to come back, and go on then (default: 60,"
                            + " or CACHEWARDEN_RECONNECT_TIMEOUT).")
    private @Nullable String reconnect;

    TimeLimits over(TimeLimits limits) {
        return new TimeLimits(
                or("--connect-timeout", connect, limits.connect()),
                or("--silence-timeout", silence, limits.silence()),
                or("--reconnect-timeout", reconnect, limits.reconnect()));
    }

    private static Duration or(String option, @Nullable String given, Duration instead) {
        return given == null ? instead : ConnectionOptions.of(option, given, Variables::timeout);
    }
}
