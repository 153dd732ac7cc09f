package dev.cachewarden.ui.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.activity.Activity;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** Audits of the open cache, one at a time, and what the last one found. On the FX thread. */
public final class AuditModel {

    /** Up to so many keys an audit of the values follows each scan by itself. */
    public static final long SMALL = 20_000;

    private static final Duration PROGRESS_GAP = Duration.ofMillis(200);

    private final BackgroundTasks tasks;
    private final Auditor auditor;
    private final ActivityModel activities;
    private final ReadOnlyObjectWrapper<Optional<AuditReport>> report =
            new ReadOnlyObjectWrapper<>(this, "report", Optional.empty());
    private final ReadOnlyObjectWrapper<FindingMarks> marks =
            new ReadOnlyObjectWrapper<>(this, "marks", FindingMarks.NONE);
    private final ReadOnlyObjectWrapper<Optional<AuditProgress>> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", Optional.empty());
    private final ReadOnlyObjectWrapper<Map<Depth, AuditCost>> costs =
            new ReadOnlyObjectWrapper<>(this, "costs", Map.of());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper(this, "outdated");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final ObjectProperty<AuditSettings> settings =
            new SimpleObjectProperty<>(this, "settings", AuditSettings.DEFAULT);
    private Optional<Scanned> scanned = Optional.empty();
    private @Nullable Run current;

    /**
     * Keys that a scan brought.
     *
     * @param name of the cache, as the user calls it
     */
    public record Scanned(String name, Workspace workspace, KeyIndex index) {

        boolean isBilled() {
            return workspace.server().facts().isBilledPerCommand();
        }
    }

    public AuditModel(BackgroundTasks tasks, Auditor auditor, ActivityModel activities) {
        this.tasks = tasks;
        this.auditor = auditor;
        this.activities = activities;
        settings.subscribe((_, _) -> judgedOtherwise());
    }

    /** What the last audit brought, also one that did not come to its end. */
    public ReadOnlyObjectProperty<Optional<AuditReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    public Optional<AuditReport> report() {
        return report.get();
    }

    /** The findings of {@link #reportProperty()} by place; set before it. */
    public ReadOnlyObjectProperty<FindingMarks> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Of the audit under way; empty before its first step. */
    public ReadOnlyObjectProperty<Optional<AuditProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What an audit would cost; empty while that is not known. */
    public ReadOnlyObjectProperty<Map<Depth, AuditCost>> costsProperty() {
        return costs.getReadOnlyProperty();
    }

    /** Whether keys were read again, or rules changed, since the report was made. */
    public ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** Why the last audit failed, a sentence; empty if it did not. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** How findings are judged; another value calls for another audit. */
    public ObjectProperty<AuditSettings> settingsProperty() {
        return settings;
    }

    /** The keys that audits look at; empty before the first scan. */
    public Optional<Scanned> scanned() {
        return scanned;
    }

    /** Whether every command costs money, so that the user must be asked before. */
    public boolean asksFirst() {
        return scanned.filter(Scanned::isBilled).isPresent();
    }

    /** Another cache is open: what is known of the one before is forgotten. */
    public void startOver() {
        abandon();
        scanned = Optional.empty();
        costs.set(Map.of());
        outdated.set(false);
        error.set("");
        publish(Optional.empty(), FindingMarks.NONE);
    }

    /**
     * The keys were read. An audit follows by itself where that costs little, or was wanted before;
     * never where commands are billed.
     *
     * @param complete whether all keys are in the index
     */
    public void scanned(Scanned keys, boolean complete) {
        abandon();
        scanned = Optional.of(keys);
        outdated.set(report.get().isPresent());
        estimate(keys);
        boolean isSmall = complete && keys.index().size() <= SMALL;
        Optional<Depth> before = report.get().map(it -> it.scope().depth());
        if (!keys.isBilled() && (isSmall || before.isPresent())) {
            start(before.orElse(Depth.VALUES));
        }
    }

    /** Names were read again after a repair, whose entries are looked at by {@link #again}. */
    public void followed(Scanned keys) {
        scanned = Optional.of(keys);
        estimate(keys);
    }

    private void estimate(Scanned keys) {
        costs.set(Map.of());
        Auditor.Target target = target(keys);
        tasks.of(
                        () -> {
                            Map<Depth, AuditCost> known = new EnumMap<>(Depth.class);
                            for (Depth depth : Depth.values()) {
                                known.put(depth, auditor.cost(target, AuditScope.all(depth)));
                            }
                            return known;
                        })
                .onSuccess(
                        known -> {
                            if (scanned.equals(Optional.of(keys))) {
                                costs.set(Map.copyOf(known));
                            }
                        })
                .start();
    }

    /** Starts an audit unless one is under way or there is nothing to audit. */
    public void start(Depth depth) {
        if (!running.get()) {
            scanned.ifPresent(
                    keys -> {
                        Run run = new Run("Audit of " + keys.name());
                        run.start(
                                () ->
                                        auditor.run(
                                                target(keys),
                                                AuditScope.all(depth),
                                                run::progressed,
                                                run.cancellation));
                    });
        }
    }

    /** Audits some entries of the last report again, after they were changed. */
    public void again(Collection<CacheKey> keys) {
        if (running.get() || scanned.isEmpty() || report.get().isEmpty()) {
            return;
        }
        Scanned known = scanned.get();
        AuditReport before = report.get().get();
        Auditor.Target target = target(known);
        Run run = new Run("Second look at what was repaired");
        run.leavesOutdated = outdated.get();
        run.start(() -> auditor.again(target, before, keys));
    }

    /** Stops the audit under way; what it found until then is kept. */
    public void cancel() {
        if (current != null) {
            current.cancellation.cancel();
        }
    }

    /**
     * Shows a report made of the last one, for example with some findings muted.
     *
     * @param isOutdated whether it is older than the last change
     */
    public void replace(AuditReport changed, boolean isOutdated) {
        outdated.set(isOutdated);
        publish(Optional.of(changed), FindingMarks.of(changed));
    }

    private void judgedOtherwise() {
        outdated.set(report.get().isPresent());
    }

    private Auditor.Target target(Scanned keys) {
        return new Auditor.Target(keys.workspace(), keys.index(), settings.get());
    }

    private void abandon() {
        if (current != null) {
            current.abandoned = true;
            current.cancellation.cancel();
            current = null;
            running.set(false);
            progress.set(Optional.empty());
        }
    }

    private void publish(Optional<AuditReport> wanted, FindingMarks places) {
        marks.set(places);
        report.set(wanted);
    }

    private record Audited(AuditReport report, FindingMarks marks) {}

    private final class Run {

        private final Cancellation cancellation = new Cancellation();
        private final Activity activity;
        private final AtomicReference<@Nullable AuditProgress> latest = new AtomicReference<>();
        private final Runnable update =
                FxThread.sampling(tasks.fx(), PROGRESS_GAP, this::showProgress);
        private final AuditSettings judging = settings.get();
        private boolean abandoned;
        private boolean leavesOutdated;

        Run(String title) {
            activity = activities.start(title, cancellation::cancel);
        }

        void start(Callable<AuditReport> work) {
            current = this;
            error.set("");
            progress.set(Optional.empty());
            running.set(true);
            tasks.of(
                            () -> {
                                AuditReport made = work.call();
                                return new Audited(made, FindingMarks.of(made));
                            })
                    .onSuccess(this::end)
                    .onError(this::fail)
                    .start();
        }

        /** On the audit's thread. */
        void progressed(AuditProgress made) {
            latest.set(made);
            update.run();
        }

        private void showProgress() {
            @Nullable AuditProgress made = latest.get();
            if (made == null || abandoned || current != this) {
                return;
            }
            progress.set(Optional.of(made));
            activity.progressProperty().set(made.share());
            activity.messageProperty().set(AuditWords.progress(made));
        }

        private void end(Audited audited) {
            AuditReport made = audited.report();
            activity.end(state(made), AuditWords.outcome(made));
            if (!abandoned) {
                finish();
                outdated.set(leavesOutdated || !judging.equals(settings.get()));
                error.set(made.failure().orElse(""));
                publish(Optional.of(made), audited.marks());
            }
        }

        private void fail(Throwable failure) {
            String sentence = Messages.of(failure);
            activity.end(Activity.State.FAILED, sentence);
            if (!abandoned) {
                finish();
                error.set(sentence);
            }
        }

        private void finish() {
            current = null;
            running.set(false);
            progress.set(Optional.empty());
        }

        private static Activity.State state(AuditReport made) {
            if (made.failure().isPresent()) {
                return Activity.State.FAILED;
            }
            return made.complete() ? Activity.State.DONE : Activity.State.CANCELLED;
        }
    }
}
