package dev.cachewarden.settings;

import static dev.cachewarden.settings.Members.check;

import dev.cachewarden.core.connection.ClientCertificate;
import dev.cachewarden.core.connection.Tls;
import dev.cachewarden.core.connection.Variables;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.ConnectionProfiles;
import dev.cachewarden.core.profile.PasswordOrigin;
import dev.cachewarden.core.profile.ProfileAccess;
import dev.cachewarden.core.profile.ProfileColour;
import dev.cachewarden.core.profile.ProfileId;
import dev.cachewarden.core.profile.ProfileLayout;
import dev.cachewarden.core.profile.ProfileLimits;
import dev.cachewarden.core.profile.ProfileLook;
import dev.cachewarden.core.profile.ProfilePlace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Connections from JSON. What is wrong is an {@link IllegalArgumentException} or an {@code
 * InvalidSettingsException} with a sentence.
 */
final class ProfileReader {

    private ProfileReader() {}

    static ConnectionProfiles profiles(Members root) {
        return new ConnectionProfiles(
                root.objects(ProfileNames.CONNECTIONS, ProfileNames.CONNECTION).stream()
                        .map(ProfileReader::profile)
                        .toList(),
                root.optional(ProfileNames.LAST, ProfileId::new));
    }

    static ConnectionProfile profile(Members object) {
        return new ConnectionProfile(
                object.optional(ProfileNames.ID, ProfileId::new).orElseGet(ProfileId::random),
                object.text(ProfileNames.NAME),
                look(object),
                place(object),
                new ProfileAccess(
                        object.truth(ProfileNames.READ_ONLY, false),
                        object.optionalObject(ProfileNames.TLS, ProfileNames.OF_TLS)
                                .map(ProfileReader::tls),
                        object.optionalObject(ProfileNames.LIMITS, ProfileNames.OF_LIMITS)
                                .map(ProfileReader::limits)
                                .orElse(ProfileLimits.USUAL)),
                layout(object));
    }

    private static ProfileLook look(Members object) {
        return new ProfileLook(
                object.optionalText(ProfileNames.GROUP),
                object.optional(ProfileNames.COLOUR, ProfileReader::colour),
                object.text(ProfileNames.NOTE, ""));
    }

    private static ProfileColour colour(String label) {
        return ProfileColour.ofLabel(label)
                .orElseThrow(() -> new IllegalArgumentException("there is no such colour."));
    }

    private static ProfilePlace place(Members object) {
        boolean variables = object.truth(ProfileNames.VARIABLES, false);
        boolean url = object.has(ProfileNames.URL);
        boolean file = object.has(ProfileNames.ENV_FILE);
        check(
                (variables ? 1 : 0) + (url ? 1 : 0) + (file ? 1 : 0) == 1,
                "a connection needs one of “url”, “envFile” and “variables”.");
        if (variables) {
            return new ProfilePlace.InVariables();
        }
        return file
                ? new ProfilePlace.InEnvFile(Path.of(object.text(ProfileNames.ENV_FILE)))
                : new ProfilePlace.AtUrl(
                        object.text(ProfileNames.URL),
                        object.optionalObject(ProfileNames.PASSWORD, ProfileNames.OF_PASSWORD)
                                .map(ProfileReader::password)
                                .orElseGet(PasswordOrigin.None::new));
    }

    private static PasswordOrigin password(Members object) {
        String from = object.text(ProfileNames.FROM);
        return switch (from) {
            case ProfileNames.NONE -> new PasswordOrigin.None();
            case ProfileNames.KEPT -> new PasswordOrigin.Kept();
            case ProfileNames.ASKED -> new PasswordOrigin.Asked();
            case ProfileNames.VARIABLE ->
                    new PasswordOrigin.InVariable(object.text(ProfileNames.VARIABLE));
            case ProfileNames.COMMAND ->
                    new PasswordOrigin.Printed(object.text(ProfileNames.COMMAND));
            default ->
                    throw new IllegalArgumentException(
                            "“from” of “password” is not one of none, kept, asked, variable,"
                                    + " command.");
        };
    }

    private static Tls tls(Members object) {
        boolean certificate = object.has(ProfileNames.CERTIFICATE);
        check(
                certificate == object.has(ProfileNames.KEY),
                "“certificate” and “key” are needed together.");
        return new Tls(
                object.optional(ProfileNames.AUTHORITY, Path::of),
                certificate
                        ? Optional.of(
                                new ClientCertificate(
                                        Path.of(object.text(ProfileNames.CERTIFICATE)),
                                        Path.of(object.text(ProfileNames.KEY))))
                        : Optional.empty(),
                object.optionalText(ProfileNames.SERVER_NAME),
                object.truth(ProfileNames.VERIFIED, true));
    }

    private static ProfileLimits limits(Members object) {
        return new ProfileLimits(
                object.optional(ProfileNames.CONNECT, Variables::timeout),
                object.optional(ProfileNames.SILENCE, Variables::timeout),
                object.optional(ProfileNames.RECONNECT, Variables::timeout),
                object.optional(ProfileNames.BUDGET, Variables::budget));
    }

    private static ProfileLayout layout(Members object) {
        List<Environment> environments =
                object.objects(ProfileNames.ENVIRONMENTS, ProfileNames.OF_ENVIRONMENT).stream()
                        .map(it ->
                                new Environment(
                                        it.text(ProfileNames.NAME),
                                        it.truth(ProfileNames.PROTECTED, false)))
                        .toList();
        check(
                environments.stream().map(Environment::name).distinct().count()
                        == environments.size(),
                "an environment is there twice.");
        Optional<String> prefix = object.optionalText(ProfileNames.PREFIX);
        check(prefix.filter(String::isBlank).isEmpty(), "“prefix” is empty.");
        return new ProfileLayout(
                prefix,
                object.has(ProfileNames.ENVIRONMENTS)
                        ? Optional.of(environments)
                        : Optional.empty(),
                object.optional(ProfileNames.TTL, Variables::ttl));
    }
}
