package dev.cachewarden.core.profile;

import java.util.Optional;

/**
 * How a connection is shown among others.
 *
 * @param group under which it is listed
 * @param note for people, perhaps empty
 */
public record ProfileLook(Optional<String> group, Optional<ProfileColour> colour, String note) {

    public static final ProfileLook PLAIN = new ProfileLook(Optional.empty(), Optional.empty(), "");

    public ProfileLook {
        group = group.map(String::strip).filter(it -> !it.isEmpty());
        note = note.strip();
    }
}
