package dev.cachewarden.app.audit;

import dev.cachewarden.app.browse.KnownKeys.Missed;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Mute;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The latest audit of a cache, and why it may be out of date. An incomplete one never replaces a
 * complete one.
 *
 * @param outdated whether there was a change since that only another audit can judge
 * @param missed a later audit that did not come to its end
 * @param verified when the last verification of {@code report} came to its end
 */
public record LatestAudit(
        Optional<AuditReport> report,
        boolean outdated,
        Optional<Missed> missed,
        Optional<Instant> verified) {

    public static final LatestAudit NONE =
            new LatestAudit(Optional.empty(), false, Optional.empty(), Optional.empty());

    /** Keys or settings are others than those of the report, if there is one. */
    public LatestAudit changed() {
        return new LatestAudit(report, report.isPresent(), missed, verified);
    }

    /** An audit has failed before there was a report of it. */
    public LatestAudit failed(Instant at, String why) {
        return new LatestAudit(
                report, outdated, Optional.of(new Missed(at, Optional.of(why))), verified);
    }

    /**
     * Replaces the report; an incomplete one is merged into a complete one instead.
     *
     * @param judging the settings that {@code made} was judged by
     * @param now the current settings; findings that were muted meanwhile are left out
     * @param leavesOutdated whether it covers some entries only, while others are outdated
     * @param at when it ended
     */
    public LatestAudit followedBy(
            AuditReport made,
            AuditSettings judging,
            AuditSettings now,
            boolean leavesOutdated,
            Instant at) {
        Optional<AuditReport> whole = report.filter(AuditReport::complete);
        if (!made.complete() && whole.isPresent()) {
            return judged(
                    whole.get().joinedBy(made),
                    judging,
                    now,
                    outdated,
                    Optional.of(new Missed(made.startedAt(), made.failure())),
                    verified);
        }
        Optional<AuditReport> asked = report.filter(AuditReport::isVerified);
        if (made.isCutOff() && asked.isPresent() && verified.isPresent()) {
            return judged(
                    made.withVerificationOf(asked.get(), verified.get()),
                    judging,
                    now,
                    leavesOutdated,
                    Optional.of(new Missed(at, made.failure())),
                    verified);
        }
        // Values were read to the end, but Clerk was not asked about all users.
        Optional<Missed> unasked =
                made.failure()
                        .filter(_ -> made.complete())
                        .map(why -> new Missed(at, Optional.of(why)));
        return judged(
                made,
                judging,
                now,
                leavesOutdated,
                unasked,
                Optional.of(at).filter(_ -> made.isVerified()));
    }

    /** The same report by other mutes. */
    public LatestAudit judgedBy(AuditSettings now, AuditSettings before) {
        return report.map(it -> judged(it, before, now, outdated, missed, verified)).orElse(this);
    }

    private static LatestAudit judged(
            AuditReport made,
            AuditSettings judging,
            AuditSettings now,
            boolean isOutdated,
            Optional<Missed> missed,
            Optional<Instant> verified) {
        List<Mute> mutes = now.mutesSince(judging);
        if (mutes.isEmpty()) {
            boolean isOther = !judging.equals(now);
            return new LatestAudit(Optional.of(made), isOutdated || isOther, missed, verified);
        }
        AuditReport left = made.without(mutes);
        // Of what was only counted, no one knows whether it is muted.
        boolean isCut =
                left.results().stream()
                        .filter(result -> result.more() > 0)
                        .anyMatch(result ->
                                mutes.stream().anyMatch(mute -> mute.isOf(result.rule().id())));
        return new LatestAudit(Optional.of(left), isOutdated || isCut, missed, verified);
    }
}
