package dev.cachewarden.ui.audit;

import dev.cachewarden.app.audit.AuditTarget;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.app.audit.LaterChanges.Looked;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.app.watch.RoundAudit.Outcome;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.audit.ListedAudit.Audited;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.keys.ScannedKeys;
import dev.cachewarden.ui.support.BackgroundTasks;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Audits of the open cache, one at a time, and what the last one found. On the FX thread. */
public final class AuditModel {

    /** Up to this number of keys, each scan is followed by an audit of the values. */
    public static final long SMALL = 20_000;

    private final Audits audits;
    private final CurrentKeys keys;
    private final ActivityModel activities;
    private final AuditTask task;
    private final BackgroundRounds looks;
    private final AuditCosts costs;
    private final LastReport last = new LastReport();
    private final ObjectProperty<AuditSettings> settings =
            new SimpleObjectProperty<>(this, "settings", AuditSettings.DEFAULT);
    private final ObjectProperty<Optional<String>> hindrance =
            new SimpleObjectProperty<>(this, "hindrance", Optional.empty());
    private boolean followsByItself;
    private Supplier<Optional<ClerkEnvironments>> clerk = Optional::empty;

    public AuditModel(
            BackgroundTasks tasks, Audits audits, CurrentKeys keys, ActivityModel activities) {
        this.audits = audits;
        this.keys = keys;
        this.activities = activities;
        this.task = new AuditTask(tasks);
        this.looks = new BackgroundRounds(tasks, audits);
        this.costs = new AuditCosts(tasks, audits);
        settings.subscribe(this::judgedOtherwise);
    }

    /** The latest report; an incomplete one is merged into the complete one before it. */
    public ReadOnlyObjectProperty<Optional<AuditReport>> reportProperty() {
        return last.reportProperty();
    }

    public Optional<AuditReport> report() {
        return last.get();
    }

    /** The findings of {@link #reportProperty()} by place; set before it. */
    public ReadOnlyObjectProperty<FindingMarks> marksProperty() {
        return last.marksProperty();
    }

    /** Whether an audit is under way; the looks of a watch do not count. */
    public ReadOnlyBooleanProperty runningProperty() {
        return task.runningProperty();
    }

    /** Of the audit under way; empty before its first step. */
    public ReadOnlyObjectProperty<Optional<TaskProgress>> progressProperty() {
        return task.progressProperty();
    }

    /** What an audit would cost; empty while that is not known. */
    public ReadOnlyObjectProperty<Map<Depth, AuditCost>> costsProperty() {
        return costs.property();
    }

    /** Whether keys were read again, or rules changed, since the report was made. */
    public ReadOnlyBooleanProperty outdatedProperty() {
        return last.outdatedProperty();
    }

    /** Why the last audit failed, a sentence; empty if it did not. */
    public ReadOnlyStringProperty errorProperty() {
        return last.errorProperty();
    }

    /** Why the report may be out of date. */
    public ReadOnlyObjectProperty<AuditDoubts> doubtsProperty() {
        return last.doubtsProperty();
    }

    /** From when the keys are that are audited, a sentence; empty while they are current. */
    public void keysAre(String sentence) {
        last.keysAre(sentence);
    }

    /** How findings are judged; another value calls for another audit. */
    public ObjectProperty<AuditSettings> settingsProperty() {
        return settings;
    }

    /** Why the server is unavailable at present, a sentence; empty if it is available. */
    public ObjectProperty<Optional<String>> hindranceProperty() {
        return hindrance;
    }

    /** The keys that audits look at; empty before the first scan. */
    public Optional<ScannedKeys> scanned() {
        return keys.scanned();
    }

    /** Whether every command costs money, so that the user must be asked before. */
    public boolean asksFirst() {
        return scanned().filter(read -> read.agreement().isNeeded()).isPresent();
    }

    /** Another cache is open: what is known of the one before is forgotten. */
    public void startOver() {
        abandon();
        followsByItself = false;
        costs.forget();
        last.forget();
    }

    /**
     * All keys were read, and {@link #scanned()} has them. An audit follows by itself where that
     * costs little, or was wanted before; never where commands are billed.
     */
    public void keysRead() {
        ScannedKeys read = scanned().orElseThrow();
        abandon();
        last.setOutdated();
        costs.estimate(target(read));
        followsByItself = read.index().size() <= SMALL && read.agreement().readsByItself();
        Optional<Depth> before = report().map(it -> it.scope().depth());
        if (followsByItself || (before.isPresent() && read.agreement().readsByItself())) {
            start(before.orElse(Depth.VALUES));
        }
    }

    /** Names were changed with entries, which are looked at by {@link #again}. */
    public void keysFollowed() {
        target().ifPresent(costs::estimate);
    }

    /** All names were read again while nobody saw what others did: keys may have come. */
    public void keysCame() {
        last.setOutdated();
    }

    /** Takes what others change. */
    public ChangesElsewhere elsewhere() {
        return last;
    }

    /** Starts an audit unless one is under way or there is nothing to audit. */
    public void start(Depth depth) {
        if (!task.isRunning()) {
            scanned().ifPresent(it -> run(ReportJob.audit(audits, it.name(), depth, results())));
        }
    }

    private List<RuleResult> results() {
        return report().map(AuditReport::results).orElse(List.of());
    }

    /**
     * Asks Clerk for users; what it finds is shown as an audit's findings are.
     *
     * @param asked what is verified, and who is asked, of what would be audited now
     */
    public void verify(VerifyChoice chosen, UnaryOperator<AuditTarget> asked) {
        if (task.isRunning() || scanned().isEmpty()) {
            return;
        }
        run(ReportJob.verify(audits, chosen, asked, read(), last.isOutdatedOtherwise()));
    }

    /** What would be audited now; empty before the first scan. */
    public Optional<AuditTarget> target() {
        return scanned().map(this::target);
    }

    /** The last report, if values were read for it. */
    public Optional<AuditReport> read() {
        return report().filter(it -> it.scope().depth() == Depth.VALUES);
    }

    /** Where the instances of the open cache's environments can be asked for. */
    public void asks(Supplier<ClerkEnvironments> wanted) {
        clerk = () -> Optional.of(wanted.get());
    }

    /** Looks again at what was changed; see {@link Audits#again}. */
    public void again(Collection<CacheKey> changed) {
        if (!task.isRunning() && scanned().isPresent()) {
            boolean isOutdated = last.isOutdatedOtherwise();
            report().ifPresent(it -> run(ReportJob.again(audits, it, changed, isOutdated)));
        }
    }

    private void run(ReportJob job) {
        looks.stop();
        last.begin();
        AuditTarget target = target().orElseThrow();
        Looks looks = job.looks(Looked.now(target));
        task.start(
                new ListedAudit(
                        activities,
                        job.title(),
                        (progress, stop) -> job.run(target, progress, stop),
                        made -> last.show(made, target.settings(), settings.get(), looks),
                        why -> last.fail(Instant.now(), why)));
    }

    /**
     * Reads the keys again and audits them all, without progress: its findings are shown when it
     * has ended. Any audit that is started meanwhile cancels it.
     *
     * @param onEnd called before the report is shown, and shows the keys; a cancelled look shows
     *     nothing
     * @return false, and nothing is started, while an audit is under way or nothing was scanned
     */
    public boolean startRound(Depth depth, Consumer<Outcome> onEnd) {
        if (task.isRunning() || looks.isRunning() || scanned().isEmpty()) {
            return false;
        }
        AuditTarget target = target().orElseThrow();
        Looked from = Looked.now(target);
        looks.start(
                target,
                results(),
                depth,
                (seen, places) -> {
                    onEnd.accept(seen);
                    if (seen instanceof Outcome.Done(var scan, var report, var _)) {
                        costs.learn(report);
                        Audited made = new Audited(report, places);
                        Looks at = Looks.atAll(from.with(scan.index()));
                        last.show(made, target.settings(), settings.get(), at);
                    }
                });
        return true;
    }

    /** Stops a look under way, whose outcome is that it was cancelled. */
    public void stopLooking() {
        looks.stop();
    }

    /** Stops the audit under way; what it found until then is kept. */
    public void cancel() {
        task.cancel();
    }

    /**
     * Where an audit follows each scan by itself, it follows other settings too; but for mutes,
     * which need no entry to be read.
     */
    private void judgedOtherwise(AuditSettings were, AuditSettings are) {
        if (!are.mutesSince(were).isEmpty()) {
            last.judgeAgain(were, are);
            return;
        }
        last.setOutdated();
        report().filter(_ -> followsByItself)
                .ifPresent(before -> {
                    task.abandon();
                    start(before.scope().depth());
                });
    }

    private AuditTarget target(ScannedKeys read) {
        AuditTarget made = new AuditTarget(read.workspace(), read.index(), settings.get());
        return clerk.get().map(made::asking).orElse(made);
    }

    private void abandon() {
        task.abandon();
        looks.stop();
    }
}
