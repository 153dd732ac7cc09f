package dev.cachewarden.ui.checklist;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.RuleSettings;
import dev.cachewarden.core.checklist.Checklist;
import dev.cachewarden.core.checklist.OwnFlush;
import dev.cachewarden.core.checklist.Verdict;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.report.AuditDocument;
import dev.cachewarden.core.report.AuditedCache;
import dev.cachewarden.core.report.ChecklistMarkdown;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.keys.ScannedKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/** The answers that follow from the last audit and the last flush. On the FX thread. */
public final class ChecklistModel {

    private final BackgroundTasks tasks;
    private final AuditModel audit;
    private final Function<Workspace, FlushJournal> journals;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Optional<Answered>> answered =
            new ReadOnlyObjectWrapper<>(this, "answered", Optional.empty());
    private final ObjectProperty<PersonNames> names =
            new SimpleObjectProperty<>(this, "names", PersonNames.NONE);
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final StringProperty who =
            new SimpleStringProperty(this, "who", System.getProperty("user.name", ""));
    private int questions;

    /** Answers, and the audit that they follow from. */
    record Answered(Checklist checklist, AuditReport report, AuditedCache cache) {

        /** {@code 5 pass · 2 fail · 4 not proven}. */
        String figures() {
            return Numbers.of(checklist.count(Verdict.PASS))
                    + " pass · "
                    + Numbers.of(checklist.count(Verdict.FAIL))
                    + " fail · "
                    + Numbers.of(checklist.count(Verdict.NOT_PROVEN))
                    + " not proven";
        }
    }

    /**
     * @param journals where the flushes of a cache are kept; called on the FX thread
     */
    public ChecklistModel(
            BackgroundTasks tasks,
            AuditModel audit,
            Function<Workspace, FlushJournal> journals,
            ZoneId zone) {
        this.tasks = tasks;
        this.audit = audit;
        this.journals = journals;
        this.zone = zone;
        audit.reportProperty().subscribe(this::answer);
    }

    /** How much of keys and people is shown. */
    public ObjectProperty<PersonNames> namesProperty() {
        return names;
    }

    ReadOnlyObjectProperty<Optional<Answered>> answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /** Why there are no answers, a sentence; empty if there are, or nothing was audited. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Who signs. */
    StringProperty whoProperty() {
        return who;
    }

    ZoneId zone() {
        return zone;
    }

    /** Whether there are answers. {@link #title()} is another whenever answers are replaced. */
    public ObservableValue<Boolean> isAnswered() {
        return answered.map(Optional::isPresent);
    }

    /** Runs {@code action} whenever the answers are replaced. */
    public void onAnswers(Runnable action) {
        answered.subscribe(action);
    }

    /** The audit and its answers as one document, signed with the name that was entered. */
    public Optional<AuditDocument> document() {
        return answered.get().map(this::document);
    }

    private AuditDocument document(Answered made) {
        return new AuditDocument(
                made.report(),
                made.cache(),
                checklist(made),
                who.get().strip(),
                Instant.now(),
                zone,
                RuleSettings.KEPT);
    }

    /** {@code Checklist 5/10}; without numbers before the first audit. */
    public String title() {
        return answered.get().map(this::title).orElse("Checklist");
    }

    private String title(Answered made) {
        return "Checklist "
                + made.checklist().count(Verdict.PASS)
                + "/"
                + made.checklist().answers().size()
                + (doubt().isEmpty()
                        ? ""
                        : " as of " + Timestamps.timeOfDay(made.report().startedAt(), zone));
    }

    /** Why the answers may be others by now; empty if nothing speaks for it. */
    String doubt() {
        return audit.doubtsProperty().get().words(zone);
    }

    /** What was changed since without a doubt on the answers: entries have gone. */
    private String later() {
        return audit.doubtsProperty().get().note(zone);
    }

    /** What was changed since, and why the answers may be others by now; empty if nothing was. */
    String since() {
        return (doubt() + " " + later()).strip();
    }

    /** Runs {@code action} whenever {@link #doubt()} or {@link #since()} is another. */
    public void onDoubt(Runnable action) {
        audit.doubtsProperty().subscribe((_, _) -> action.run());
    }

    /** The answers, with what makes them doubtful at the moment. */
    Checklist checklist(Answered made) {
        return made.checklist().outdatedBecause(doubt()).withLater(later());
    }

    /** Answers again, for example after a flush. */
    public void answer() {
        int question = ++questions;
        Optional<AuditReport> report = audit.report();
        Optional<ScannedKeys> keys = audit.scanned();
        error.set("");
        if (report.isEmpty() || keys.isEmpty()) {
            answered.set(Optional.empty());
            return;
        }
        Workspace workspace = keys.get().workspace();
        FlushJournal journal = journals.apply(workspace);
        tasks.of(() ->
                        Checklist.of(
                                report.get(), workspace.layout(), lastFlush(journal, workspace)))
                .onSuccess(made -> {
                    if (question == questions) {
                        answered.set(
                                Optional.of(
                                        new Answered(
                                                made,
                                                report.get(),
                                                new AuditedCache(
                                                        keys.get().name(),
                                                        workspace.login(),
                                                        workspace.layout()))));
                    }
                })
                .onError(failure -> {
                    if (question == questions) {
                        answered.set(Optional.empty());
                        error.set(Messages.of(failure));
                    }
                })
                .start();
    }

    /** An unreadable report proves as little as none. */
    private static Optional<FlushReport> lastFlush(FlushJournal journal, Workspace workspace) {
        try {
            return OwnFlush.of(journal, workspace.server().facts().name(), workspace.layout());
        } catch (JournalException e) {
            return Optional.empty();
        }
    }

    /** The report, signed off if the checklist has no obstacles. On any thread. */
    static String document(
            Checklist checklist, Answered answered, String who, Instant at, ZoneId zone) {
        return ChecklistMarkdown.of(
                checklist,
                answered.report(),
                new ChecklistMarkdown.SignOff(who, at, answered.cache().server()),
                zone);
    }
}
