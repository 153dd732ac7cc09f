package dev.cachewarden.core.connection;

/** Where the password of a login comes from. */
public sealed interface PasswordSource {

    /** There is none. */
    record None() implements PasswordSource {}

    /**
     * It is known.
     *
     * @param secret an empty text where the user needs none
     */
    record Known(Secret secret) implements PasswordSource {}

    /** A command prints it, anew at each connecting: for tokens that are valid for minutes. */
    record Printed(PasswordCommand command) implements PasswordSource {}
}
