package dev.cachewarden.app;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * What a task that only reads does when the connection is lost on the way.
 *
 * @param limit how long it waits for the connection to come back; zero for not at all
 * @param told what it says meanwhile, sentences for the user; on the task's thread
 */
public record Interruptions(Duration limit, Consumer<String> told) {

    /** The first loss ends the task. */
    public static final Interruptions END = new Interruptions(Duration.ZERO, _ -> {});
}
