package dev.cachewarden.cli.connection;

import dev.cachewarden.cli.ConnectionOptions;
import dev.cachewarden.cli.TimeLimitOptions;
import dev.cachewarden.cli.TlsOptions;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Variables;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.ProfileAccess;
import dev.cachewarden.core.profile.ProfileColour;
import dev.cachewarden.core.profile.ProfileLayout;
import dev.cachewarden.core.profile.ProfileLook;
import dev.cachewarden.core.profile.ProfilePlace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The options that say what a saved connection is; those that are left out change nothing. */
final class ProfileOptions {

    @Mixin private ProfilePlaceOptions place = new ProfilePlaceOptions();
    @Mixin private PasswordOriginOptions password = new PasswordOriginOptions();
    @Mixin private TlsOptions tls = new TlsOptions();
    @Mixin private TimeLimitOptions limits = new TimeLimitOptions();

    @Option(names = "--group", paramLabel = "NAME", description = "Under which it is listed.")
    private @Nullable String group;

    @Option(
            names = "--colour",
            paramLabel = "NAME",
            description = "red, orange, yellow, green, blue, purple or grey.")
    private @Nullable String colour;

    @Option(names = "--note", paramLabel = "TEXT", description = "For people.")
    private @Nullable String note;

    @Option(
            names = "--read-only",
            negatable = true,
            description = "Send no command that changes anything.")
    private @Nullable Boolean readOnly;

    @Option(names = "--prefix", paramLabel = "NAME", description = "First segment of the keys.")
    private @Nullable String prefix;

    @Option(
            names = "--environments",
            paramLabel = "LIST",
            description = "Environments, ! after protected ones: production!,development.")
    private @Nullable String environments;

    @Option(
            names = "--ttl",
            paramLabel = "SECONDS",
            description = "Time to live that the app sets.")
    private @Nullable String ttl;

    ProfilePlaceOptions place() {
        return place;
    }

    PasswordOriginOptions password() {
        return password;
    }

    /**
     * What becomes of a connection at that place.
     *
     * @throws InvalidSettingsException naming the option that cannot be followed
     */
    ConnectionProfile over(ConnectionProfile before, ProfilePlace at) {
        return new ConnectionProfile(
                before.id(),
                before.name(),
                new ProfileLook(
                        given(group, before.look().group()),
                        colour == null ? before.look().colour() : Optional.of(colour(colour)),
                        note == null ? before.look().note() : note),
                at,
                new ProfileAccess(
                        readOnly == null ? before.access().readOnly() : readOnly,
                        tls.wanted().or(() -> before.access().tls()),
                        limits.over(before.access().limits())),
                new ProfileLayout(
                        prefix == null
                                ? before.layout().prefix()
                                : Optional.of(ConnectionOptions.prefix(prefix)),
                        environments == null
                                ? before.layout().environments()
                                : Optional.of(
                                        ConnectionOptions.of(
                                                "--environments",
                                                environments,
                                                Variables::environments)),
                        ttl == null
                                ? before.layout().ttl()
                                : Optional.of(ConnectionOptions.of("--ttl", ttl, Variables::ttl))));
    }

    private static Optional<String> given(@Nullable String text, Optional<String> before) {
        return text == null ? before : Optional.of(text);
    }

    private static ProfileColour colour(String label) {
        return ProfileColour.ofLabel(label)
                .orElseThrow(() ->
                        new InvalidSettingsException(
                                "--colour is one of "
                                        + Arrays.stream(ProfileColour.values())
                                                .map(ProfileColour::label)
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }
}
