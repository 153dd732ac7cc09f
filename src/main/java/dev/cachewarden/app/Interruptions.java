package dev.cachewarden.app;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a task that only reads does when the connection is lost on the way.
 *
 * @param limit how long it waits for the connection to come back; zero for not at all
 * @param told what it says meanwhile, sentences for the user; on the task's thread
 * @param command of a command, whose steps are one task that nobody begins again by hand: it waits
 *     also where the connection is lost before a step or between two
 */
public record Interruptions(
        Duration limit, Consumer<String> told, Optional<LastServerIdentity> command) {

    /** The first loss ends the task. */
    public static final Interruptions END = new Interruptions(Duration.ZERO, _ -> {});

    /** Of a window, where each task is begun by hand. */
    public Interruptions(Duration limit, Consumer<String> told) {
        this(limit, told, Optional.empty());
    }

    /** Of a command, from its connecting to its end. */
    public static Interruptions ofCommand(Duration limit, Consumer<String> told) {
        return new Interruptions(limit, told, Optional.of(new LastServerIdentity()));
    }
}
