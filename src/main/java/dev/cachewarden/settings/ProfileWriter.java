package dev.cachewarden.settings;

import dev.cachewarden.core.connection.Tls;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.ConnectionProfiles;
import dev.cachewarden.core.profile.PasswordOrigin;
import dev.cachewarden.core.profile.ProfileColour;
import dev.cachewarden.core.profile.ProfileLayout;
import dev.cachewarden.core.profile.ProfileLimits;
import dev.cachewarden.core.profile.ProfileLook;
import dev.cachewarden.core.profile.ProfilePlace;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Connections as JSON; what is as usual is left out. */
final class ProfileWriter {

    private ProfileWriter() {}

    static ObjectNode json(ConnectionProfiles profiles, ObjectNode root) {
        root.put(ProfileNames.VERSION, ProfileNames.VERSION_NUMBER);
        profiles.last().ifPresent(it -> root.put(ProfileNames.LAST, it.text()));
        ArrayNode all = root.putArray(ProfileNames.CONNECTIONS);
        profiles.all().forEach(it -> put(it, all.addObject()));
        return root;
    }

    private static void put(ConnectionProfile profile, ObjectNode object) {
        object.put(ProfileNames.ID, profile.id().text()).put(ProfileNames.NAME, profile.name());
        putLook(profile.look(), object);
        putPlace(profile.place(), object);
        if (profile.access().readOnly()) {
            object.put(ProfileNames.READ_ONLY, true);
        }
        profile.access().tls().ifPresent(it -> putTls(it, object.putObject(ProfileNames.TLS)));
        if (!profile.access().limits().equals(ProfileLimits.USUAL)) {
            putLimits(profile.access().limits(), object.putObject(ProfileNames.LIMITS));
        }
        putLayout(profile.layout(), object);
    }

    private static void putLook(ProfileLook look, ObjectNode object) {
        put(object, ProfileNames.GROUP, look.group());
        put(object, ProfileNames.COLOUR, look.colour().map(ProfileColour::label));
        put(object, ProfileNames.NOTE, Optional.of(look.note()).filter(it -> !it.isEmpty()));
    }

    private static void putPlace(ProfilePlace place, ObjectNode object) {
        switch (place) {
            case ProfilePlace.AtUrl at -> {
                object.put(ProfileNames.URL, at.url());
                putPassword(at.password(), object.putObject(ProfileNames.PASSWORD));
            }
            case ProfilePlace.InEnvFile in ->
                    object.put(ProfileNames.ENV_FILE, in.file().toString());
            case ProfilePlace.InVariables _ -> object.put(ProfileNames.VARIABLES, true);
        }
    }

    private static void putPassword(PasswordOrigin origin, ObjectNode object) {
        switch (origin) {
            case PasswordOrigin.None _ -> object.put(ProfileNames.FROM, ProfileNames.NONE);
            case PasswordOrigin.Kept _ -> object.put(ProfileNames.FROM, ProfileNames.KEPT);
            case PasswordOrigin.Asked _ -> object.put(ProfileNames.FROM, ProfileNames.ASKED);
            case PasswordOrigin.InVariable in ->
                    object.put(ProfileNames.FROM, ProfileNames.VARIABLE)
                            .put(ProfileNames.VARIABLE, in.name());
            case PasswordOrigin.Printed by ->
                    object.put(ProfileNames.FROM, ProfileNames.COMMAND)
                            .put(ProfileNames.COMMAND, by.command());
        }
    }

    private static void putTls(Tls tls, ObjectNode object) {
        put(object, ProfileNames.AUTHORITY, tls.authority());
        tls.client()
                .ifPresent(it -> {
                    object.put(ProfileNames.CERTIFICATE, it.certificate().toString());
                    object.put(ProfileNames.KEY, it.key().toString());
                });
        put(object, ProfileNames.SERVER_NAME, tls.serverName());
        if (!tls.verified()) {
            object.put(ProfileNames.VERIFIED, false);
        }
    }

    private static void putLimits(ProfileLimits limits, ObjectNode object) {
        put(object, ProfileNames.CONNECT, limits.connect().map(ProfileWriter::seconds));
        put(object, ProfileNames.SILENCE, limits.silence().map(ProfileWriter::seconds));
        put(object, ProfileNames.RECONNECT, limits.reconnect().map(ProfileWriter::seconds));
        put(
                object,
                ProfileNames.BUDGET,
                limits.hold().map(it -> plain(BigDecimal.valueOf(it.toNanos(), 6))));
    }

    private static String seconds(Duration duration) {
        return plain(BigDecimal.valueOf(duration.toMillis(), 3));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static void putLayout(ProfileLayout layout, ObjectNode object) {
        put(object, ProfileNames.PREFIX, layout.prefix());
        layout.environments()
                .ifPresent(all -> {
                    ArrayNode list = object.putArray(ProfileNames.ENVIRONMENTS);
                    all.forEach(it -> putEnvironment(it, list.addObject()));
                });
        put(object, ProfileNames.TTL, layout.ttl().map(Duration::toSeconds));
    }

    private static void putEnvironment(Environment environment, ObjectNode object) {
        object.put(ProfileNames.NAME, environment.name());
        if (environment.isProtected()) {
            object.put(ProfileNames.PROTECTED, true);
        }
    }

    private static void put(ObjectNode object, String name, Optional<?> value) {
        value.ifPresent(it -> object.put(name, it.toString()));
    }
}
