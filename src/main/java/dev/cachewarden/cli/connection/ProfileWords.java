package dev.cachewarden.cli.connection;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.PasswordOrigin;
import dev.cachewarden.core.profile.ProfileColour;
import dev.cachewarden.core.profile.ProfilePlace;

import java.util.List;
import java.util.stream.Collectors;

/** Saved connections as text. */
final class ProfileWords {

    private ProfileWords() {}

    /** {@code rediss://alice@host:6380/0, password kept}. */
    static String place(ProfilePlace place) {
        return switch (place) {
            case ProfilePlace.AtUrl at -> Printable.ofText(at.url()) + password(at.password());
            case ProfilePlace.InEnvFile in -> "as " + Printable.ofText(in.file().toString());
            case ProfilePlace.InVariables _ -> "as the variables say";
        };
    }

    private static String password(PasswordOrigin origin) {
        return switch (origin) {
            case PasswordOrigin.None _ -> "";
            case PasswordOrigin.Kept _ -> ", password kept";
            case PasswordOrigin.Asked _ -> ", password asked for";
            case PasswordOrigin.InVariable in -> ", password in " + Printable.ofText(in.name());
            case PasswordOrigin.Printed _ -> ", password from a command";
        };
    }

    /** A line of a list. */
    static String line(ConnectionProfile profile) {
        StringBuilder line =
                new StringBuilder(Printable.ofText(profile.name()))
                        .append("  ")
                        .append(place(profile.place()));
        if (profile.access().readOnly()) {
            line.append(", read-only");
        }
        if (profile.access().tls().filter(it -> !it.verified()).isPresent()) {
            line.append(", certificate not verified");
        }
        List<String> guarded =
                profile.layout().environments().stream()
                        .flatMap(List::stream)
                        .filter(Environment::isProtected)
                        .map(it -> Printable.ofText(it.name()))
                        .toList();
        if (!guarded.isEmpty()) {
            line.append(guarded.stream().collect(Collectors.joining(", ", ", ", " protected")));
        }
        profile.look()
                .group()
                .ifPresent(it -> line.append("  [").append(Printable.ofText(it)).append(']'));
        return line.toString();
    }

    static Json json(ConnectionProfile profile, boolean isLast) {
        JsonFields fields = new JsonFields().put("name", profile.name());
        profile.look().group().ifPresent(it -> fields.put("group", it));
        profile.look().colour().map(ProfileColour::label).ifPresent(it -> fields.put("colour", it));
        return fields.put("note", profile.look().note())
                .put("where", place(profile.place()))
                .put("readOnly", profile.access().readOnly())
                .put("last", isLast)
                .object();
    }
}
