package dev.cachewarden.app.watch;

import dev.cachewarden.core.watch.WatchEvent;

import java.time.Instant;
import java.util.Optional;

/**
 * A watch's mark on a present finding.
 *
 * @param kind why it is marked; never {@link WatchEvent.Kind#CLEARED}
 * @param firstSeen start of the first audit that had it
 * @param lastSeen start of the last audit that had it
 * @param callout what it proves beyond the finding, one sentence
 */
public record WatchMark(
        WatchEvent.Kind kind, Instant firstSeen, Instant lastSeen, Optional<String> callout) {

    /** The text of the tag, such as {@code new}. */
    public String label() {
        return kind == WatchEvent.Kind.REWRITTEN ? "written again" : kind.label();
    }
}
