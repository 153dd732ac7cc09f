package dev.cachewarden.cli.watch;

import dev.cachewarden.cli.Terminal;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.port.Announcer;
import dev.cachewarden.core.port.WatchMetrics;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options for how often to audit and whom to notify. A mixin. */
final class WatchOptions {

    static final String WEBHOOK = "CACHEWARDEN_WEBHOOK";

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(ms|s|m|h|)");
    private static final Duration SHORTEST = Duration.ofMillis(100);

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            defaultValue = "60s",
            description = "From the end of a round to the next: 500ms, 60s, 5m, 1h (default: 60s).")
    private String interval = "60s";

    @Option(
            names = "--once-per",
            paramLabel = "TIME",
            description =
                    "Announce the same finding through the webhook at most once in this time.")
    private @Nullable String oncePer;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "End after so many rounds (default: go on until Ctrl+C).")
    private @Nullable Long rounds;

    @Option(
            names = "--allow-unknown",
            description = "Exit with 0, not 4, where not everything is known of the last round.")
    private boolean allowUnknown;

    @Option(names = "--json", description = "Print a line of JSON for each event and round.")
    private boolean json;

    @Option(
            names = "--webhook-env",
            paramLabel = "NAME",
            description = {
                "The environment variable with the address of a Slack-compatible webhook (default: "
                        + WEBHOOK
                        + ", where that is set).",
                "The address is a secret and cannot stand on the command line."
            })
    private @Nullable String webhookVariable;

    @Option(
            names = "--webhook-file",
            paramLabel = "FILE",
            description = "A file with that address.")
    private @Nullable Path webhookFile;

    @ArgGroup(exclusive = true)
    private @Nullable Metrics metrics;

    /** One of these, or neither. */
    private static final class Metrics {

        @Option(
                names = "--metrics-file",
                paramLabel = "FILE",
                description = "Write Prometheus metrics there after every round.")
        private @Nullable Path file;

        @Option(
                names = "--metrics-port",
                paramLabel = "PORT",
                description = "Answer Prometheus at http://127.0.0.1:PORT/metrics; 0 for any port.")
        private @Nullable Integer port;
    }

    Duration interval() {
        return duration("--interval", interval);
    }

    Optional<Duration> oncePer() {
        return Optional.ofNullable(oncePer).map(text -> duration("--once-per", text));
    }

    private static Duration duration(String option, String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            Duration duration =
                    switch (matcher.group(2)) {
                        case "ms" -> Duration.ofMillis(number);
                        case "m" -> Duration.ofMinutes(number);
                        case "h" -> Duration.ofHours(number);
                        default -> Duration.ofSeconds(number);
                    };
            if (duration.compareTo(SHORTEST) >= 0) {
                return duration;
            }
        }
        throw new InvalidSettingsException(
                option + ": a time like 500ms, 60s, 5m or 1h, at least 100ms.");
    }

    long rounds() {
        if (rounds == null) {
            return Long.MAX_VALUE;
        }
        if (rounds < 1) {
            throw new InvalidSettingsException("--rounds: at least 1.");
        }
        return rounds;
    }

    /** How the watch ended where the last round ended so. */
    TaskOutcome accepted(TaskOutcome outcome) {
        return allowUnknown && outcome == TaskOutcome.UNANSWERED ? TaskOutcome.DONE : outcome;
    }

    boolean json() {
        return json;
    }

    /** The webhook, if one is named. */
    Optional<Announcer> webhook(Terminal terminal, WatchParts parts) {
        Optional<String> address =
                webhookFile == null ? variable(terminal.environment()) : file(webhookFile);
        Optional<Secret> secret = address.map(text -> Secret.of(text.strip()));
        secret.ifPresent(terminal.secrets()::learn);
        return secret.map(parts.webhook());
    }

    private Optional<String> variable(Map<String, String> environment) {
        String name = webhookVariable == null ? WEBHOOK : webhookVariable;
        Optional<String> address =
                Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
        if (address.isEmpty() && webhookVariable != null) {
            throw new InvalidSettingsException(
                    "--webhook-env: there is no such environment variable, or it is empty. It is"
                            + " the variable's name that is asked for, not the address.");
        }
        return address;
    }

    private static Optional<String> file(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw new InvalidSettingsException("--webhook-file: " + file + " cannot be read.", e);
        }
    }

    /** Where figures go, if they are asked for. */
    Optional<WatchMetrics> metrics(WatchParts parts) {
        if (metrics == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    metrics.file != null
                            ? parts.metricsFile().open(metrics.file)
                            : parts.metricsPort().open(checked(metrics.port)));
        } catch (IOException e) {
            throw new InvalidSettingsException(
                    "--metrics-port: the port cannot be listened on; it is in use or not allowed.",
                    e);
        }
    }

    private static int checked(@Nullable Integer port) {
        if (port == null || port < 0 || port > 65535) {
            throw new InvalidSettingsException("--metrics-port: a number from 0 to 65535.");
        }
        return port;
    }
}
