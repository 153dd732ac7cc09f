package dev.cachewarden.core.watch;

import dev.cachewarden.core.audit.Finding;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a round of a watch found out about one finding.
 *
 * @param finding as the last round that had it found it
 * @param firstSeen start of the first audit that had it
 * @param lastSeen start of the last audit that had it
 * @param callout what this proves beyond the finding, one sentence
 */
public record WatchEvent(
        Kind kind, Finding finding, Instant firstSeen, Instant lastSeen, Optional<String> callout) {

    /** What has happened to the finding. */
    public enum Kind {
        /** Seen for the first time. */
        NEW,
        /** It was gone in at least one round and is there again. */
        RETURNED,
        /** It was there all the time, but its entry has been written again. */
        REWRITTEN,
        /** It is not there any more. */
        CLEARED;

        /** {@code returned}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
