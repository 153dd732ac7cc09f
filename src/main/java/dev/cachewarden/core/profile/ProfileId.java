package dev.cachewarden.core.profile;

import java.util.UUID;

/**
 * By which a connection's secrets are kept: it stays when the connection is renamed.
 *
 * @param text letters, digits and dashes
 */
public record ProfileId(String text) {

    public ProfileId {
        if (!text.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("An id has letters, digits and dashes only.");
        }
    }

    /** One that no other connection has. */
    public static ProfileId random() {
        return new ProfileId(UUID.randomUUID().toString());
    }
}
