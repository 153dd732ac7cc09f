package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.compare.Copy;
import dev.cachewarden.app.refetch.ClerkQuestion;
import dev.cachewarden.app.refetch.ClerkRepair;
import dev.cachewarden.app.refetch.ClerkRepair.Deed;
import dev.cachewarden.app.refetch.RepairByClerk;
import dev.cachewarden.core.clerk.diff.EntryLayout;
import dev.cachewarden.core.clerk.verdict.ClerkAnswers;
import dev.cachewarden.core.clerk.verdict.EntryVerdict;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.core.value.UserView;
import dev.cachewarden.ui.clerk.ClerkModel;
import dev.cachewarden.ui.compare.CompareModel;
import dev.cachewarden.ui.compare.ExternalColumn;
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

    private final ReadOnlyObjectWrapper<Optional<EntryVerdict>> verdict =
            new ReadOnlyObjectWrapper<>(this, "verdict", Optional.empty());
    private final ReadOnlyObjectWrapper<WriteBackPreview> writing =
            new ReadOnlyObjectWrapper<>(this, "writing", WriteBackPreview.UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<Environment>> keyMissing =
            new ReadOnlyObjectWrapper<>(this, "keyMissing", Optional.empty());
    private final BooleanProperty everything = new SimpleBooleanProperty(this, "everything");
    private final ClerkAnswering asking;
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
        this.asking = new ClerkAnswering(clerk, workspace.clock().ofWork(), tasks, this::assess);
        entries.selectedProperty().subscribe((was, is) -> forget());
        entries.copiesProperty().subscribe((was, is) -> assess());
        everything.subscribe((was, is) -> assess());
    }

    /** What Clerk's answers mean for the shown entry; empty if nobody was asked. */
    ReadOnlyObjectProperty<Optional<EntryVerdict>> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** The environment that was to be asked and has no key. */
    ReadOnlyObjectProperty<Optional<Environment>> keyMissingProperty() {
        return keyMissing.getReadOnlyProperty();
    }

    /** Whether what changes all the time, and what the entry does not hold, is shown as well. */
    BooleanProperty everythingProperty() {
        return everything;
    }

    /** Those who were asked, as ones who say no more than they said. */
    ClerkEnvironments said() {
        return asking.said();
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
                .flatMap(key ->
                        key.section() instanceof Section.Configured(var environment)
                                ? Optional.of(environment)
                                : Optional.empty());
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
        if (!asking.asked().isEmpty() || keyMissing.get().isPresent()) {
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
        asking.ask(keyed, question);
        assess();
        entries.reload();
    }

    /** Takes the answers away; late ones are dropped. */
    void forget() {
        asking.forget();
        keyMissing.set(Optional.empty());
        assess();
    }

    /** What is shown of an answer's meaning. */
    private record Shown(
            Optional<EntryVerdict> verdict,
            List<ExternalColumn> columns,
            WriteBackPreview writing) {

        static final Shown NOTHING =
                new Shown(Optional.empty(), List.of(), WriteBackPreview.UNKNOWN);
    }

    private void assess() {
        long question = ++assessing;
        Optional<CacheKey> key = entries.selectedProperty().get();
        if (asking.asked().isEmpty() || key.isEmpty()) {
            show(Shown.NOTHING);
            return;
        }
        AnswerColumns layout = new AnswerColumns(key.get(), copies(), everything.get(), zone);
        List<Environment> asked = asking.asked();
        ClerkAnswers answers = asking.answers();
        tasks.of(() -> judged(layout, asked, answers))
                .onSuccess(made -> {
                    if (question == assessing) {
                        show(made);
                    }
                })
                .start();
    }

    private Shown judged(AnswerColumns layout, List<Environment> asked, ClerkAnswers answers) {
        EntryVerdict made = EntryVerdict.of(layout.key(), layout.value(), answers, zone);
        return new Shown(
                Optional.of(made),
                layout.of(asked, answers),
                WriteBackPreview.of(layout.copy(), made.ownAnswer()));
    }

    private void show(Shown made) {
        writing.set(made.writing());
        verdict.set(made.verdict());
        if (made.columns().isEmpty()) {
            if (!entries.externalProperty().get().equals(ExternalColumns.NOTHING)) {
                entries.externalProperty().set(ExternalColumns.NOTHING);
            }
            return;
        }
        entries.externalProperty()
                .set(
                        new ExternalColumns(
                                made.columns(),
                                everything.get()
                                        ? UnaryOperator.identity()
                                        : EntryLayout::settled));
    }

    /** A sentence about the answers: of the users whom they know no more than may be seen. */
    String shown(String sentence) {
        List<Person> people =
                verdictProperty().get().stream()
                        .flatMap(it -> it.clerk().answers().stream())
                        .flatMap(answer -> answer.known().stream())
                        .map(user -> new UserView(user.json()).person())
                        .toList();
        return entries.masked(sentence, people);
    }

    /** Says what came of a repair, and reads the entry again. */
    public void tell(String sentence) {
        entries.tell(sentence);
        entries.reload();
    }

    /** Why the entry must not be repaired by what Clerk says, a sentence; empty if it may. */
    Optional<String> whyNoRepair() {
        return workspace
                .changes()
                .whyNot()
                .or(() ->
                        verdictProperty()
                                .get()
                                .map(RepairByClerk::whyNot)
                                .orElse(
                                        Optional.of(
                                                "Clerk has not answered for the entry's environment"
                                                        + " yet.")));
    }

    /**
     * A repair of the shown entry, to be confirmed; empty if it is not possible at present.
     *
     * @param onDone takes what came of it, on the FX thread
     */
    public Optional<RefetchRepairModel> repair(
            Deed deed, RepairJournal journal, Consumer<RepairResult> onDone) {
        WriteBackPreview shown = writing.get();
        if (whyNoRepair().isPresent()
                || shown.seen().isEmpty()
                || (deed == Deed.WRITE_BACK && shown.refusal().isPresent())) {
            return Optional.empty();
        }
        ClerkRepair repair =
                new ClerkRepair(
                        deed,
                        entries.selectedProperty().get().orElseThrow(),
                        shown.seen().get(),
                        verdict.get().flatMap(EntryVerdict::ownAnswer).orElseThrow());
        return Optional.of(new RefetchRepairModel(workspace, journal, tasks, repair, onDone));
    }
}
