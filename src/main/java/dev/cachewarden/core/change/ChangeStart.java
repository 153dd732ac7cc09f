package dev.cachewarden.core.change;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a change before anything is sent.
 *
 * @param id see {@link ChangeId}
 * @param at by this machine's clock
 * @param server {@code host:port/2}
 * @param action {@code Flush development}
 * @param undo whether it can be undone, or undoes another
 * @param report where its details are written, for the user; empty if nowhere
 */
public record ChangeStart(
        String id,
        Instant at,
        String server,
        String action,
        Undoing undo,
        Optional<String> report) {}
