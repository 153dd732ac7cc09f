package dev.cachewarden.core.watch;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Fingerprint;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.watch.WatchEvent.Kind;

import java.time.Instant;
import java.util.Optional;

/** A line of the history of earlier watches, as it can be read back: private parts are masked. */
public sealed interface HistoryLine {

    /** When it was kept. */
    Instant at();

    /** Something about one finding. */
    record Event(Instant at, Kind kind, Instant firstSeen, Instant lastSeen, KeptFinding finding)
            implements HistoryLine {}

    /**
     * A finding, in the words in which it was kept.
     *
     * @param rule its name
     * @param key the text of the entry that is wrong
     * @param evidence why it was a finding when it was seen
     * @param endsAt when the entry would have expired, as it was seen
     * @param seen of the entry's value
     */
    record KeptFinding(
            String rule,
            Severity severity,
            String key,
            Evidence evidence,
            Optional<Instant> endsAt,
            Optional<Fingerprint> seen) {}

    /** Everything that was there before was still there. */
    record Unchanged(Instant at) implements HistoryLine {}
}
