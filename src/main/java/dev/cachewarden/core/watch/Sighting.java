package dev.cachewarden.core.watch;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Fingerprint;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.watch.WatchEvent.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A finding over several audits.
 *
 * @param finding as it was last seen
 * @param firstSeen start of the first audit that had it
 * @param lastSeen start of the last audit that had it
 * @param missedAt start of the first audit that did not have it any more
 */
public record Sighting(
        Finding finding, Instant firstSeen, Instant lastSeen, Optional<Instant> missedAt) {

    /**
     * Rules whose findings say that somebody writes what nobody should: when the entry is written
     * again, that somebody is still at it.
     */
    private static final Set<RuleId> WRITTEN_WRONGLY =
            Set.of(
                    RuleId.LEGACY_KEY,
                    RuleId.UNKNOWN_ENVIRONMENT,
                    RuleId.FOREIGN_INSTANCE,
                    RuleId.PREDATES_INSTANCE,
                    RuleId.CROSS_ENVIRONMENT_ID);

    /** Two readings of one time to live differ by less: by network and by milliseconds. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    static Sighting first(Finding finding, Instant at) {
        return new Sighting(finding, at, at, Optional.empty());
    }

    Sighting again(Finding now, Instant at) {
        return new Sighting(now, firstSeen, at, Optional.empty());
    }

    Sighting seenAt(Instant at) {
        return new Sighting(finding, firstSeen, at, missedAt);
    }

    Sighting gone(Instant at) {
        return new Sighting(finding, firstSeen, lastSeen, Optional.of(at));
    }

    WatchEvent event(Kind kind, Optional<String> callout) {
        return new WatchEvent(kind, finding, firstSeen, lastSeen, callout);
    }

    /**
     * What it proves that this is back. An entry that was missed before it could expire was
     * deleted; one that could has perhaps only expired. Either way it was written since.
     */
    Optional<String> calloutOfReturn() {
        if (!isWrittenWrongly()) {
            return Optional.empty();
        }
        return Optional.of(
                wasDeleted()
                        ? "It was deleted and has come back: " + writer()
                        : "It was gone and has come back: " + writer());
    }

    private boolean wasDeleted() {
        return missedAt.isPresent()
                && finding.endsAt()
                        .map(end -> end.isAfter(missedAt.get().plus(TOLERANCE)))
                        .orElse(true);
    }

    /** What it proves that {@code now} has another time to live or value; empty if it has not. */
    Optional<String> calloutOfRewriting(Finding now) {
        boolean written = isWrittenWrongly() && (isRenewed(now) || hasAnotherValue(now));
        return written
                ? Optional.of("It has been written again since it was seen: " + writer())
                : Optional.empty();
    }

    private boolean isRenewed(Finding now) {
        return finding.endsAt().isPresent()
                && now.endsAt()
                        .filter(end -> end.isAfter(finding.endsAt().get().plus(TOLERANCE)))
                        .isPresent();
    }

    private boolean hasAnotherValue(Finding now) {
        Fingerprint before = finding.seen().get(finding.subject());
        Fingerprint after = now.seen().get(now.subject());
        return before != null && after != null && !before.equals(after);
    }

    private boolean isWrittenWrongly() {
        return WRITTEN_WRONGLY.contains(finding.rule().id());
    }

    private String writer() {
        return finding.rule().id() == RuleId.LEGACY_KEY
                ? "an old deployment still writes keys without environment."
                : "an old deployment still writes, or one with another environment's settings.";
    }
}
