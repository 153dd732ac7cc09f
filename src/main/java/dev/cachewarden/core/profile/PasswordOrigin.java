package dev.cachewarden.core.profile;

/** Where the password of a connection comes from. */
public sealed interface PasswordOrigin {

    /** The user needs none. */
    record None() implements PasswordOrigin {}

    /** Kept with this user's secrets, under the profile's id. */
    record Kept() implements PasswordOrigin {}

    /** Typed at each connecting. */
    record Asked() implements PasswordOrigin {}

    /**
     * In a variable of the process that connects.
     *
     * @param name {@code REDIS_PASSWORD}
     */
    record InVariable(String name) implements PasswordOrigin {}

    /**
     * What a command prints, for credentials that are valid for a short time only.
     *
     * @param command as it would be typed
     */
    record Printed(String command) implements PasswordOrigin {}
}
