package dev.cachewarden.cli.connection;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.text.Lists;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options that say where the cache of a saved connection is; one at most. */
final class ProfilePlaceOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = {
                "redis://[user@]host[:port][/database], or rediss:// for TLS.",
                "Leave the password out: other users of this computer can see the command line."
            })
    private @Nullable String url;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description =
                    "A .env file that is read at each connecting; nothing that is in it is saved.")
    private @Nullable Path envFile;

    @Option(
            names = "--variables",
            description = "The variables of the command that connects; none of them is saved.")
    private boolean variables;

    Optional<String> url() {
        return Optional.ofNullable(url);
    }

    Optional<Path> envFile() {
        return Optional.ofNullable(envFile);
    }

    boolean isVariables() {
        return variables;
    }

    /**
     * Whether there is one.
     *
     * @throws InvalidSettingsException if there are several
     */
    boolean isGiven() {
        List<String> given = new ArrayList<>();
        if (url != null) {
            given.add("--url");
        }
        if (envFile != null) {
            given.add("--env-file");
        }
        if (variables) {
            given.add("--variables");
        }
        if (given.size() > 1) {
            throw new InvalidSettingsException(
                    Lists.and(given) + " say different things about where the cache is: keep one.");
        }
        return !given.isEmpty();
    }
}
