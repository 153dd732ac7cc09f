package dev.cachewarden.ui.audit;

import dev.cachewarden.app.audit.ChangesSince;
import dev.cachewarden.app.audit.LaterChanges;
import dev.cachewarden.app.audit.LatestAudit;
import dev.cachewarden.app.change.ChangedKeys;
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
import java.util.OptionalLong;

/** What is known by the last audits, for views to observe. On the FX thread. */
final class LastReport implements ChangesElsewhere {

    private final ReadOnlyObjectWrapper<Optional<AuditReport>> report =
            new ReadOnlyObjectWrapper<>(this, "report", Optional.empty());
    private final ReadOnlyObjectWrapper<FindingMarks> marks =
            new ReadOnlyObjectWrapper<>(this, "marks", FindingMarks.NONE);
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper(this, "outdated");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final ReadOnlyObjectWrapper<AuditDoubts> doubts =
            new ReadOnlyObjectWrapper<>(this, "doubts", AuditDoubts.NONE);
    private final LaterChanges later = new LaterChanges();
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

    @Override
    public void followedFrom(OptionalLong nanos) {
        later.followedFrom(nanos);
        doubt();
    }

    /** Where it is not known what else they did, all is in doubt. */
    @Override
    public void changed(ChangedKeys changed, long nanos) {
        later.found(changed.removed(), false, nanos);
        later.found(changed.added(), true, nanos);
        boolean isKnown = !(later.since() instanceof ChangesSince.Unknown);
        publish(isKnown || changed.added().isEmpty() ? latest : latest.changed(), marks.get());
    }

    /** Whether there was a change other than those of others that were seen. */
    boolean isOutdatedOtherwise() {
        return latest.outdated();
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
        later.forget();
        publish(LatestAudit.NONE, FindingMarks.NONE);
    }

    void setOutdated() {
        if (!latest.outdated()) {
            publish(latest.changed(), marks.get());
        }
    }

    /**
     * See {@link LatestAudit#followedBy}.
     *
     * @param looked at what it looked, and when
     */
    void show(Audited made, AuditSettings judging, AuditSettings now, Looks looked) {
        error.set(made.report().failure().orElse(""));
        looked.count(made.report(), latest.report(), later);
        LatestAudit shown =
                latest.followedBy(
                        made.report(), judging, now, looked.leavesOutdated(), Instant.now());
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
        ChangesSince since = later.since();
        outdated.set(wanted.outdated() || since.isUnchecked());
        marks.set(places);
        report.set(wanted.report());
        doubts.set(
                wanted.report().isEmpty()
                        ? AuditDoubts.NONE
                        : new AuditDoubts(
                                wanted.outdated(),
                                wanted.missed(),
                                keys,
                                since,
                                wanted.report().map(AuditReport::startedAt)));
    }

    private void doubt() {
        publish(latest, marks.get());
    }
}
