package dev.cachewarden.cli;

import dev.cachewarden.core.connection.TimeLimits;
import dev.cachewarden.core.connection.Variables;
import dev.cachewarden.core.profile.ProfileLimits;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** The options that say how long a server may take. They weigh more than the variables. */
public final class TimeLimitOptions {

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

    @Option(
            names = "--server-budget",
            paramLabel = "MS",
            description =
                    "Ask for less at once where a command keeps the server from answering others"
                            + " for longer (default: 2, or CACHEWARDEN_SERVER_BUDGET).")
    private @Nullable String hold;

    TimeLimits over(TimeLimits limits) {
        return new TimeLimits(
                or("--connect-timeout", connect, Variables::timeout, limits.connect()),
                or("--silence-timeout", silence, Variables::timeout, limits.silence()),
                or("--reconnect-timeout", reconnect, Variables::timeout, limits.reconnect()),
                or("--server-budget", hold, Variables::budget, limits.hold()));
    }

    /** The limits of a saved connection, those that are given in the place of what it has. */
    public ProfileLimits over(ProfileLimits limits) {
        return new ProfileLimits(
                given("--connect-timeout", connect, Variables::timeout).or(limits::connect),
                given("--silence-timeout", silence, Variables::timeout).or(limits::silence),
                given("--reconnect-timeout", reconnect, Variables::timeout).or(limits::reconnect),
                given("--server-budget", hold, Variables::budget).or(limits::hold));
    }

    private static Duration or(
            String option,
            @Nullable String given,
            Function<String, Duration> reading,
            Duration instead) {
        return given(option, given, reading).orElse(instead);
    }

    private static Optional<Duration> given(
            String option, @Nullable String given, Function<String, Duration> reading) {
        return Optional.ofNullable(given).map(it -> ConnectionOptions.of(option, it, reading));
    }
}
