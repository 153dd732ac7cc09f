package dev.cachewarden.ui.audit;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Mute;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;

/** What the last audit brought, as it is judged by the mutes of the moment. On the FX thread. */
final class LastReport {

    private final ReadOnlyObjectWrapper<Optional<AuditReport>> report =
            new ReadOnlyObjectWrapper<>(this, "report", Optional.empty());
    private final ReadOnlyObjectWrapper<FindingMarks> marks =
            new ReadOnlyObjectWrapper<>(this, "marks", FindingMarks.NONE);
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper(this, "outdated");

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

    Optional<AuditReport> get() {
        return report.get();
    }

    void forget() {
        outdated.set(false);
        publish(Optional.empty(), FindingMarks.NONE);
    }

    void setOutdated() {
        outdated.set(report.get().isPresent());
    }

    /**
     * Shows a report.
     *
     * @param places its findings by place
     * @param judging the settings it was made with
     * @param now those of the moment; what was muted meanwhile is left out
     * @param isOutdated whether it was older than a change even before
     */
    void show(
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
                mutes.stream()
                        .flatMap(mute -> left.result(mute.rule()).stream())
                        .anyMatch(result -> result.more() > 0);
        outdated.set(isOutdated || isCut);
        publish(Optional.of(left), FindingMarks.of(left));
    }

    private void publish(Optional<AuditReport> wanted, FindingMarks places) {
        marks.set(places);
        report.set(wanted);
    }
}
