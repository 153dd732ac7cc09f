package dev.cachewarden.app;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a read-only task does when it loses the connection.
 *
 * @param limit how long it waits for the connection to come back; zero for not at all
 * @param notices takes sentences for the user about the wait; on the task's thread
 * @param command the server's identity for a CLI command. Its steps are one task that nobody starts
 *     again by hand, so it also waits where the connection is lost before a step or between two
 */
public record Interruptions(
        Duration limit, Consumer<String> notices, Optional<LastServerIdentity> command) {

    /** The first loss ends the task. */
    public static final Interruptions END = new Interruptions(Duration.ZERO, _ -> {});

    /** Of a window, where each task is begun by hand. */
    public Interruptions(Duration limit, Consumer<String> notices) {
        this(limit, notices, Optional.empty());
    }

    /** Of a command, from its connecting to its end. */
    public static Interruptions ofCommand(Duration limit, Consumer<String> notices) {
        return new Interruptions(limit, notices, Optional.of(new LastServerIdentity()));
    }
}
