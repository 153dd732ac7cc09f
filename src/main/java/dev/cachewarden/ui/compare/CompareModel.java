package dev.cachewarden.ui.compare;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.compare.Copy;
import dev.cachewarden.app.compare.CopyPlaces;
import dev.cachewarden.app.compare.CopyReader;
import dev.cachewarden.app.compare.EntryPerson;
import dev.cachewarden.app.edit.Edit;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.compare.Arrangement.Order;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.people.Privacy;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.ui.audit.FindingMarks;
import dev.cachewarden.ui.privacy.PrivacyModel;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.ttl.EntryTimes;

import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One entry and its copies: what the compare view shows. Counts down by {@link #tick()}. On the FX
 * thread.
 */
public final class CompareModel {

    private final Workspace workspace;
    private final Supplier<KeyIndex> index;
    private final ColumnReads reads;
    private final ColumnEdits edits;
    private final DocumentModel document;

    private final ReadOnlyObjectWrapper<Optional<CacheKey>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private final ObservableList<ColumnModel> columns = FXCollections.observableArrayList();
    private final AlsoCached alsoCached;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyObjectWrapper<List<CacheKey>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", List.of());
    private final EvidenceLines evidence = new EvidenceLines();
    private final LongProperty now = new SimpleLongProperty(this, "now");
    private final ReadOnlyObjectWrapper<Map<CacheKey, Copy>> copies =
            new ReadOnlyObjectWrapper<>(this, "copies", Map.of());
    private final ObjectProperty<ExternalColumns> external =
            new SimpleObjectProperty<>(this, "beside", ExternalColumns.NOTHING);
    private final ObjectProperty<List<InstanceClaim>> instances =
            new SimpleObjectProperty<>(this, "instances", List.of());
    private final ObjectProperty<Order> order =
            new SimpleObjectProperty<>(this, "order", Order.READING);
    private final ObjectProperty<PersonNames> names =
            new SimpleObjectProperty<>(this, "names", PersonNames.NONE);
    private final TtlChecks ttlChecks;

    /** How another entry is opened: by the window, which knows what else shows the entry. */
    private Consumer<CacheKey> opening = this::show;

    /**
     * A model without a selection.
     *
     * @param index the present one, asked on the FX thread at every selection
     * @param journal keeps what is changed here
     * @param times of entries, which other views read as well
     */
    public CompareModel(
            Workspace workspace,
            Supplier<KeyIndex> index,
            RepairJournal journal,
            EntryTimes times,
            BackgroundTasks tasks) {
        this.workspace = workspace;
        this.index = index;
        CopyReader reader = new CopyReader(workspace, work -> tasks.of(() -> ran(work)).start());
        this.reads =
                new ColumnReads(
                        tasks, reader, workspace.clock(), times, columns, this::valuesChanged);
        this.edits = new ColumnEdits(workspace, journal, tasks, this::edited);
        this.document = new DocumentModel(tasks);
        this.alsoCached = new AlsoCached(tasks, index, workspace.grammar());
        this.ttlChecks = new TtlChecks(tasks, reader, times, columns, reads::read);
        external.subscribe((was, is) -> align());
        order.subscribe((was, is) -> align());
        names.subscribe((was, is) -> {
            if (was.privacy() != is.privacy()) {
                align();
            }
        });
        // For as long as the cache is open: its door ends with it.
        var changes = workspace.changes();
        var _ = changes.onChange(it -> tasks.fx().execute(() -> readAgain(it.touched()::contains)));
        var _ = changes.onFlush(it -> tasks.fx().execute(() -> readAgain(it::covers)));
    }

    private static boolean ran(Runnable work) {
        work.run();
        return true;
    }

    /** The entry that is shown. */
    public ReadOnlyObjectProperty<Optional<CacheKey>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The entries of the columns, those that are not cached included. */
    public ReadOnlyObjectProperty<List<CacheKey>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What was read of the entries of the columns that are cached, by entry. */
    public ReadOnlyObjectProperty<Map<CacheKey, Copy>> copiesProperty() {
        return copies.getReadOnlyProperty();
    }

    /** What others say of the entry, in further columns. */
    public ObjectProperty<ExternalColumns> externalProperty() {
        return external;
    }

    /** Says what came of something that was done to the entry. */
    public void tell(String sentence) {
        message.set(names.get().masked(shown.get(), sentence));
    }

    /** A whole value: where nobody may be named, none is shown, since names can be anywhere. */
    String value(String text) {
        return privacy() == Privacy.NAMES
                ? "Hidden in private mode: a value may name people."
                : document.shown(text);
    }

    /** A sentence about the entry and others whom it may name, as far as it may be seen. */
    public String masked(String sentence, List<Person> people) {
        return names.get().text(names.get().masked(shown.get(), sentence), people);
    }

    /** The findings whose evidence is marked in the lines. */
    public ObjectProperty<FindingMarks> marksProperty() {
        return evidence.marksProperty();
    }

    /** What is known of the environments' Clerk instances; empty before an audit. */
    public ObjectProperty<List<InstanceClaim>> instancesProperty() {
        return instances;
    }

    /** In which order, or form, values are shown. */
    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /** Shows of people what the window shows, and switches for the whole window. */
    public void follow(PrivacyModel privacy) {
        document.maskedProperty().bindBidirectional(privacy.fieldsMaskedProperty());
        names.bind(privacy.namesProperty());
    }

    /** The window shows another cache. */
    public void leave(PrivacyModel privacy) {
        document.maskedProperty().unbindBidirectional(privacy.fieldsMaskedProperty());
        names.unbind();
    }

    /** Who may be named, as in all views of the window. */
    public ReadOnlyObjectProperty<PersonNames> namesProperty() {
        return names;
    }

    /** What of people may be seen. */
    Privacy privacy() {
        return names.get().privacy();
    }

    /** Whom the entry is about, if its copy says so. */
    Optional<EntryPerson> person() {
        return selected.get().flatMap(key -> EntryPerson.of(copies.get(), key));
    }

    EvidenceLines evidence() {
        return evidence;
    }

    /** What came of the last change, in a sentence; empty before the first. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ObservableList<ColumnModel> columns() {
        return columns;
    }

    /** All columns in display order, further ones included. */
    List<DisplayColumn> displayed() {
        return DisplayColumn.of(columns, external.get().columns());
    }

    ObservableList<CacheKey> alsoCached() {
        return alsoCached.keys();
    }

    DocumentModel document() {
        return document;
    }

    Workspace workspace() {
        return workspace;
    }

    /** Changes with every tick: what counts down depends on it. */
    LongProperty nowProperty() {
        return now;
    }

    TtlReading ttl(ColumnModel column) {
        return TtlReading.of(
                column.ttl(), column.key().type(), workspace.layout(), workspace.clock());
    }

    /** Lets links to other entries be followed by what shows this one. */
    public void openBy(Consumer<CacheKey> window) {
        opening = window;
    }

    /** Follows a link to another entry. */
    void open(CacheKey key) {
        opening.accept(key);
    }

    /** Shows an entry and its copies; what was under way for another is dropped. */
    public void show(CacheKey key) {
        selected.set(Optional.of(key));
        message.set("");
        alsoCached.forget();
        document.startOver();
        copies.set(Map.of());
        columns.setAll(
                CopyPlaces.of(key, index.get(), workspace.grammar()).stream()
                        .map(ColumnModel::new)
                        .toList());
        shown.set(columns.stream().map(ColumnModel::key).toList());
        reads.read(List.copyOf(columns));
    }

    /** Reads all columns of the shown entry again. */
    public void reload() {
        reads.read(List.copyOf(columns));
    }

    /** Reads one column again, after it failed. */
    void retry(ColumnModel column) {
        column.setState(new ColumnState.Reading());
        reads.read(List.of(column));
    }

    /** Shown instead of lines: why there are none. */
    String whyNoLines() {
        return WhyNoLines.of(columns, document);
    }

    private void valuesChanged() {
        align();
        copies.set(present());
        alsoCached.find(selected.get().orElseThrow(), List.copyOf(columns));
    }

    private void align() {
        List<DisplayColumn> all = displayed();
        document.arrange(order.get(), privacy() == Privacy.NAMES);
        document.show(all, all.stream().map(this::content).toList());
    }

    private Content content(DisplayColumn shownIn) {
        return switch (shownIn) {
            case DisplayColumn.OfCopy(ColumnModel column) when order.get() == Order.RAW ->
                    column.raw();
            case DisplayColumn.OfCopy _ -> external.get().copies().apply(shownIn.content());
            case DisplayColumn.OfFurther _ -> shownIn.content();
        };
    }

    private Map<CacheKey, Copy> present() {
        Map<CacheKey, Copy> present = new LinkedHashMap<>();
        columns.forEach(column -> column.copy().ifPresent(copy -> present.put(column.key(), copy)));
        return Collections.unmodifiableMap(present);
    }

    /** To be called every second while shown. */
    void tick() {
        now.set(workspace.clock().nanos());
        reads.readExpired();
        ttlChecks.tick();
    }

    /** Keys have come or gone: others may hold the user. */
    public void keysChanged() {
        selected.get().ifPresent(key -> alsoCached.find(key, List.copyOf(columns)));
    }

    /** Changes the entries of columns. */
    ColumnEdits edits() {
        return edits;
    }

    private void edited(ColumnModel column, Edit made) {
        tell(made.sentence());
        if (!made.changed()) {
            reads.read(List.of(column));
        }
    }

    /** Reads those of the shown entries again that were changed here or elsewhere. */
    public void readAgain(Predicate<CacheKey> touched) {
        List<ColumnModel> changed =
                columns.stream().filter(column -> touched.test(column.key())).toList();
        if (!changed.isEmpty()) {
            reads.read(changed);
        }
    }
}
