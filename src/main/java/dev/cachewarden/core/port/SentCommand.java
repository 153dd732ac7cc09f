package dev.cachewarden.core.port;

import dev.cachewarden.core.key.ByteString;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Commands of one kind that were sent together. Of what they carried only keys are kept: no value,
 * no other argument and no secret.
 *
 * @param number counts up from 1 on a connection
 * @param at when they were sent
 * @param took until the last answer came; empty while one is awaited
 * @param command its name, {@code PTTL}
 * @param count how many, at least 1
 * @param keys those that are named; empty where none is
 */
public record SentCommand(
        long number,
        Instant at,
        Optional<Duration> took,
        String command,
        int count,
        Optional<Keys> keys) {

    /**
     * The keys of commands, of which one is kept.
     *
     * @param first empty where it is too long to be kept
     * @param count of all, at least 1
     */
    public record Keys(Optional<ByteString> first, int count) {}

    /** The one key that is all these name; empty if there are others, or none. */
    public Optional<ByteString> onlyKey() {
        return keys.filter(named -> named.count() == 1).flatMap(Keys::first);
    }
}
