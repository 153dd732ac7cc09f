package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.compare.Copy;
import dev.cachewarden.app.refetch.ClerkQuestion;
import dev.cachewarden.core.clerk.diff.EntryLayout;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.ui.clerk.ClerkModel;
import dev.cachewarden.ui.compare.CompareModel;
import dev.cachewarden.ui.compare.ExternalColumns;
import dev.cachewarden.ui.support.BackgroundTasks;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What Clerk says of the users of the entry that is shown. Asking, comparing and laying out happen
 * in the background; an answer to an older question is dropped. On the FX thread.
 */
public final class RefetchModel {

    private final Workspace workspace;
    private final CompareModel entries;
    private final ClerkModel clerk;
    private final BackgroundTasks tasks;
    private final ZoneId zone;

    private final ReadOnlyObjectWrapper<List<RefetchAssessment>> answers =
            new ReadOnlyObjectWrapper<>(this, "answers", List.of());
    private final ReadOnlyObjectWrapper<WriteBackPreview> writing =
            new ReadOnlyObjectWrapper<>(this, "writing", WriteBackPreview.UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<Environment>> keyMissing =
            new ReadOnlyObjectWrapper<>(this, "keyMissing", Optional.empty());
    private final BooleanProperty everything = new SimpleBooleanProperty(this, "everything");
    private final ClerkColumns columns;
    private List<Environment> wanted = List.of();
    private long assessing;

    public RefetchModel(
            Workspace workspace,
            CompareModel entries,
            ClerkModel clerk,
            BackgroundTasks tasks,
            ZoneId zone) {
        this.workspace = workspace;
        this.entries = entries;
        this.clerk = clerk;
        this.tasks = tasks;
        this.zone = zone;
        this.columns = new ClerkColumns(clerk, workspace.clock(), tasks, this::assess);
        entries.selectedProperty().subscribe((was, is) -> forget());
        entries.copiesProperty().subscribe((was, is) -> assess());
        everything.subscribe((was, is) -> assess());
    }

    /** What each environment that was asked says, in the layout's order. */
    ReadOnlyObjectProperty<List<RefetchAssessment>> answersProperty() {
        return answers.getReadOnlyProperty();
    }

    /** The environment that was to be asked and has no key. */
    ReadOnlyObjectProperty<Optional<Environment>> keyMissingProperty() {
        return keyMissing.getReadOnlyProperty();
    }

    /** Whether what changes all the time, and what the entry does not hold, is shown as well. */
    BooleanProperty everythingProperty() {
        return everything;
    }

    /** What would be written back. */
    ReadOnlyObjectProperty<WriteBackPreview> writingProperty() {
        return writing.getReadOnlyProperty();
    }

    CompareModel entries() {
        return entries;
    }

    ClerkModel clerk() {
        return clerk;
    }

    Workspace workspace() {
        return workspace;
    }

    private ClerkQuestion question(CacheKey key) {
        return ClerkQuestion.of(key, Optional.ofNullable(copies().get(key)).flatMap(Copy::value));
    }

    private Map<CacheKey, Copy> copies() {
        return entries.copiesProperty().get();
    }

    /** The environment whose entry is shown; empty where it has none. */
    Optional<Environment> own() {
        return entries.selectedProperty()
                .get()
                .flatMap(
                        key ->
                                key.section() instanceof Section.Configured(var environment)
                                        ? Optional.of(environment)
                                        : Optional.empty());
    }

    /** What the entry's own environment says. */
    Optional<RefetchAssessment> ownAnswer() {
        return answers.get().stream()
                .filter(it -> own().equals(Optional.of(it.column().environment())))
                .findFirst();
    }

    /** Asks the entry's environment; an entry without one is asked for everywhere. */
    public void ask() {
        own().ifPresentOrElse(it -> ask(List.of(it)), this::askAll);
    }

    /** Asks all environments that have a key. */
    public void askAll() {
        ask(clerk.all());
    }

    /** Asks once more what was asked before, for example with another key. */
    public void again() {
        if (!columns.all().isEmpty() || keyMissing.get().isPresent()) {
            ask(wanted);
        }
    }

    private void ask(List<Environment> all) {
        Optional<CacheKey> key = entries.selectedProperty().get();
        if (key.isEmpty() || question(key.get()) instanceof ClerkQuestion.Nothing) {
            return;
        }
        ClerkQuestion question = question(key.get());
        wanted = List.copyOf(all);
        List<Environment> keyed = all.stream().filter(it -> clerk.hasKey(it.name())).toList();
        keyMissing.set(
                own().or(() -> all.stream().findFirst())
                        .filter(it -> own().isPresent() || keyed.isEmpty())
                        .filter(it -> !clerk.hasKey(it.name())));
        columns.ask(keyed, question);
        assess();
        entries.reload();
    }

    /** Takes the answers away; late ones are dropped. */
    void forget() {
        columns.forget();
        keyMissing.set(Optional.empty());
        assess();
    }

    private record Assessed(List<RefetchAssessment> answers, WriteBackPreview writing) {}

    private void assess() {
        long question = ++assessing;
        Optional<CacheKey> key = entries.selectedProperty().get();
        if (columns.all().isEmpty() || key.isEmpty()) {
            show(new Assessed(List.of(), WriteBackPreview.UNKNOWN));
            return;
        }
        List<ClerkColumn> asked = columns.all();
        RefetchAssessment.Shown shown =
                new RefetchAssessment.Shown(key.get(), copies(), everything.get(), zone);
        tasks.of(
                        () ->
                                new Assessed(
                                        asked.stream()
                                                .map(it -> RefetchAssessment.of(it, shown))
                                                .toList(),
                                        WriteBackPreview.of(shown, asked)))
                .onSuccess(
                        made -> {
                            if (question == assessing) {
                                show(made);
                            }
                        })
                .start();
    }

    private void show(Assessed made) {
        writing.set(made.writing());
        answers.set(made.answers());
        if (made.answers().isEmpty()) {
            if (!entries.besideProperty().get().equals(ExternalColumns.NOTHING)) {
                entries.besideProperty().set(ExternalColumns.NOTHING);
            }
            return;
        }
        entries.besideProperty()
                .set(
                        new ExternalColumns(
                                made.answers().stream().map(RefetchAssessment::further).toList(),
                                everything.get()
                                        ? UnaryOperator.identity()
                                        : EntryLayout::settled));
    }

    /** Says what came of a repair, and reads the entry again. */
    public void tell(String sentence) {
        entries.tell(sentence);
        entries.reload();
    }

    /** Why the entry must not be repaired by what Clerk says, a sentence; empty if it may. */
    Optional<String> whyNoRepair() {
        return Repairability.whyNot(this);
    }

    /**
     * A repair of the shown entry, to be confirmed; empty if it is not possible at present.
     *
     * @param onDone takes what came of it, on the FX thread
     */
    public Optional<RefetchRepairModel> repair(
            RefetchRepairModel.Deed deed, RepairJournal journal, Consumer<RepairResult> onDone) {
        WriteBackPreview shown = writing.get();
        if (whyNoRepair().isPresent()
                || shown.seen().isEmpty()
                || (deed == RefetchRepairModel.Deed.WRITE_BACK && shown.refusal().isPresent())) {
            return Optional.empty();
        }
        RefetchRepairModel.Subject subject =
                new RefetchRepairModel.Subject(
                        entries.selectedProperty().get().orElseThrow(),
                        shown.seen().get(),
                        ownAnswer().flatMap(it -> it.column().answer()).orElseThrow());
        return Optional.of(
                new RefetchRepairModel(workspace, journal, tasks, deed, subject, onDone));
    }
}
