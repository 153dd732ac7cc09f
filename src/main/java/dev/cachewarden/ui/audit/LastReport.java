package dev.cachewarden.ui.audit;

import dev.cachewarden.app.audit.LatestAudit;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.ui.audit.ListedAudit.Audited;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.time.Instant;
import java.util.Optional;

/** What is known by the last audits, for views to observe. On the FX thread. */
final class LastReport {

    private final ReadOnlyObjectWrapper<Optional<AuditReport>> report =
            new ReadOnlyObjectWrapper<>(this, "report", Optional.empty());
    private final ReadOnlyObjectWrapper<FindingMarks> marks =
            new ReadOnlyObjectWrapper<>(this, "marks", FindingMarks.NONE);
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper(this, "outdated");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final ReadOnlyObjectWrapper<AuditDoubts> doubts =
            new ReadOnlyObjectWrapper<>(this, "doubts", AuditDoubts.NONE);
    private LatestAudit latest = LatestAudit.NONE;
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

    /** Why the report may be out of date. */
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
        error.set(why);
        publish(latest.failed(at, why), marks.get());
    }

    Optional<AuditReport> get() {
        return report.get();
    }

    void forget() {
        error.set("");
        publish(LatestAudit.NONE, FindingMarks.NONE);
    }

    void setOutdated() {
        if (!latest.outdated()) {
            publish(latest.changed(), marks.get());
        }
    }

    /** See {@link LatestAudit#followedBy}. */
    void show(Audited made, AuditSettings judging, AuditSettings now, boolean leavesOutdated) {
        error.set(made.report().failure().orElse(""));
        LatestAudit shown =
                latest.followedBy(made.report(), judging, now, leavesOutdated, Instant.now());
        boolean isAsMade = shown.report().equals(Optional.of(made.report()));
        publish(shown, isAsMade ? made.marks() : marks(shown));
    }

    /** Shows the same report by other mutes. */
    void judgeAgain(AuditSettings were, AuditSettings now) {
        LatestAudit judged = latest.judgedBy(now, were);
        publish(judged, marks(judged));
    }

    private static FindingMarks marks(LatestAudit of) {
        return of.report().map(FindingMarks::of).orElse(FindingMarks.NONE);
    }

    private void publish(LatestAudit wanted, FindingMarks places) {
        latest = wanted;
        outdated.set(wanted.outdated());
        marks.set(places);
        report.set(wanted.report());
        doubts.set(
                wanted.report().isEmpty()
                        ? AuditDoubts.NONE
                        : new AuditDoubts(wanted.outdated(), wanted.missed(), keys));
    }

    private void doubt() {
        publish(latest, marks.get());
    }
}
