package dev.cachewarden.ui.audit;

import dev.cachewarden.app.browse.KnownKeys.Missed;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Mute;
import dev.cachewarden.ui.audit.ListedAudit.Audited;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the last audit brought, as it is judged by the mutes of the moment; one that did not come to
 * its end never takes the place of one that did. On the FX thread.
 */
final class LastReport {

    private final ReadOnlyObjectWrapper<Optional<AuditReport>> report =
            new ReadOnlyObjectWrapper<>(this, "report", Optional.empty());
    private final ReadOnlyObjectWrapper<FindingMarks> marks =
            new ReadOnlyObjectWrapper<>(this, "marks", FindingMarks.NONE);
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper(this, "outdated");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final ReadOnlyObjectWrapper<AuditDoubts> doubts =
            new ReadOnlyObjectWrapper<>(this, "doubts", AuditDoubts.NONE);
    private Optional<Missed> missed = Optional.empty();
    private String keys = "";

    ReadOnlyObjectProperty<Optional<AuditReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** The findings of the report by place; set before it. */
    ReadOnlyObjectProperty<FindingMarks> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** Whether something was changed since that only another audit can judge. */
    ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** Why the last audit failed, a sentence; empty if it did not. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Why the report may not tell how it is now. */
    ReadOnlyObjectProperty<AuditDoubts> doubtsProperty() {
        return doubts.getReadOnlyProperty();
    }

    /**
     * From when the keys are that audits look at.
     *
     * @param sentence empty while they are current
     */
    void keysAre(String sentence) {
        keys = sentence;
        doubt();
    }

    /** An audit has begun. */
    void begin() {
        error.set("");
    }

    /** An audit has failed before there was a report of it. */
    void fail(Instant at, String why) {
        missed = Optional.of(new Missed(at, Optional.of(why)));
        error.set(why);
        doubt();
    }

    private void doubt() {
        doubts.set(
                report.get().isEmpty()
                        ? AuditDoubts.NONE
                        : new AuditDoubts(outdated.get(), missed, keys));
    }

    Optional<AuditReport> get() {
        return report.get();
    }

    void forget() {
        outdated.set(false);
        error.set("");
        missed = Optional.empty();
        publish(Optional.empty(), FindingMarks.NONE);
    }

    void setOutdated() {
        outdated.set(report.get().isPresent());
        doubt();
    }

    /**
     * Shows a report, or beside a whole one what an unfinished one has found.
     *
     * @param judging the settings it was made with
     * @param now those of the moment; what was muted meanwhile is left out
     * @param isOutdated whether it was older than a change even before
     */
    void show(Audited made, AuditSettings judging, AuditSettings now, boolean isOutdated) {
        AuditReport latest = made.report();
        error.set(latest.failure().orElse(""));
        Optional<AuditReport> whole = get().filter(AuditReport::complete);
        if (!latest.complete() && whole.isPresent()) {
            missed = Optional.of(new Missed(latest.startedAt(), latest.failure()));
            AuditReport joined = whole.get().joinedBy(latest);
            judge(joined, FindingMarks.of(joined), judging, now, outdated.get());
        } else {
            // Values were read to the end, but Clerk was not asked about all users.
            missed =
                    latest.failure()
                            .filter(_ -> latest.complete())
                            .map(why -> new Missed(Instant.now(), Optional.of(why)));
            judge(latest, made.marks(), judging, now, isOutdated);
        }
    }

    /** Shows the same report by other mutes. */
    void judgeAgain(AuditSettings were, AuditSettings now) {
        get().ifPresent(shown -> judge(shown, marks.get(), were, now, outdated.get()));
    }

    private void judge(
            AuditReport made,
            FindingMarks places,
            AuditSettings judging,
            AuditSettings now,
            boolean isOutdated) {
        List<Mute> mutes = now.mutesSince(judging);
        if (mutes.isEmpty()) {
            outdated.set(isOutdated || !judging.equals(now));
            publish(Optional.of(made), places);
            return;
        }
        AuditReport left = made.without(mutes);
        // Of what was only counted, no one knows whether it is muted.
        boolean isCut =
                left.results().stream()
                        .filter(result -> result.more() > 0)
                        .anyMatch(
                                result ->
                                        mutes.stream()
                                                .anyMatch(mute -> mute.isOf(result.rule().id())));
        outdated.set(isOutdated || isCut);
        publish(Optional.of(left), FindingMarks.of(left));
    }

    private void publish(Optional<AuditReport> wanted, FindingMarks places) {
        marks.set(places);
        report.set(wanted);
        doubt();
    }
}
