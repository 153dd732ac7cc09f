package dev.cachewarden.clerk;

import dev.cachewarden.core.clerk.ClerkException;

import java.time.Duration;

/** How one attempt ended. What no further attempt would change is thrown. */
sealed interface Attempt {

    /** There is an answer to read. */
    record Answered(HttpAnswer answer) implements Attempt {}

    /** May go better in a moment. */
    record Failed(ClerkException failure) implements Attempt {}

    /** 429: may go better {@code after} that time, not before. */
    record Limited(ClerkException failure, Duration after) implements Attempt {}
}
