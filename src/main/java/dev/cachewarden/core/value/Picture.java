package dev.cachewarden.core.value;

/** What the address of a user's picture says of the Clerk instance the user came from. */
public sealed interface Picture {

    /**
     * A default avatar that names this very user.
     *
     * @param instance the whole id, {@code ins_…}
     */
    record OfInstance(String instance) implements Picture {}

    /** Uploaded, or fetched from another service: says nothing. */
    record Uploaded() implements Picture {}

    /** There is none. */
    record None() implements Picture {}

    /** A default avatar of another user, or an address that is not Clerk's. */
    record Unrelated() implements Picture {}
}
