package dev.cachewarden.ui.journal;

import dev.cachewarden.app.export.JournalCsv;
import dev.cachewarden.core.change.JournalWords;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The last changes of the journal that match a filter. On the FX thread. */
public final class JournalModel {

    private static final int MOST = 500;

    private final BackgroundTasks tasks;
    private final ChangeJournal journal;
    private final ZoneId zone;
    private final ObservableList<JournalRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<PersonNames> names =
            new SimpleObjectProperty<>(this, "names", PersonNames.NONE);
    private final ObjectProperty<Optional<String>> server =
            new SimpleObjectProperty<>(this, "server", Optional.empty());
    private final BooleanProperty onlyOpen = new SimpleBooleanProperty(this, "onlyOpen");
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper noRow =
            new ReadOnlyStringWrapper(this, "noRow", "The journal is being read.");
    private Optional<List<JournalledChange>> last = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private boolean reading;
    private boolean again;

    /**
     * @param tasks reads the journal in the background
     */
    public JournalModel(BackgroundTasks tasks, ChangeJournal journal, ZoneId zone) {
        this.tasks = tasks;
        this.journal = journal;
        this.zone = zone;
        filter.subscribe((_, _) -> show());
        onlyOpen.subscribe((_, _) -> show());
        server.subscribe((_, open) -> {
            onlyOpen.set(open.isPresent());
            show();
        });
        names.subscribe((was, is) -> {
            if (was.privacy() != is.privacy()) {
                show();
            }
        });
    }

    /** Those of the last 500 that match, latest first. */
    ObservableList<JournalRow> rows() {
        return rows;
    }

    /** How much of keys is shown. */
    public ObjectProperty<PersonNames> namesProperty() {
        return names;
    }

    /** The server of the open cache as the journal names it; empty if none is open. */
    public ObjectProperty<Optional<String>> serverProperty() {
        return server;
    }

    /** Whether changes of other servers are left out: as soon as a cache is open. */
    BooleanProperty onlyOpenProperty() {
        return onlyOpen;
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** How many are shown of how many. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Reads the journal in the background. */
    public void read() {
        if (reading) {
            // What is being read may be older than what is wanted.
            again = true;
            return;
        }
        reading = true;
        again = false;
        tasks.of(() -> journal.newest(MOST))
                .onSuccess(changes -> show(Optional.of(changes), Optional.empty()))
                .onError(failure -> show(Optional.empty(), Optional.of(Messages.of(failure))))
                .andFinally(this::afterReading)
                .start();
    }

    private void afterReading() {
        reading = false;
        if (again) {
            read();
        }
    }

    private void show(Optional<List<JournalledChange>> changes, Optional<String> why) {
        last = changes;
        problem = why;
        show();
    }

    private void show() {
        List<JournalledChange> changes = last.orElse(List.of());
        JournalWords words = new JournalWords(changes, zone);
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        List<JournalRow> wantedRows =
                changes.stream()
                        .map(change -> JournalRow.of(change, words, names.get()))
                        .filter(row -> !onlyOpen.get() || isOpen(row))
                        .filter(row -> row.has(wanted))
                        .toList();
        summary.set(last.map(it -> summary(wantedRows.size(), it.size())).orElse(""));
        noRow.set(whyNoRow());
        if (!rows.equals(wantedRows)) {
            rows.setAll(wantedRows);
        }
    }

    private static String summary(int shown, int all) {
        return Numbers.of(shown) + " of " + all(all);
    }

    private static String all(int all) {
        return all < MOST
                ? Numbers.of(all, "change") + " on record"
                : "the last " + Numbers.of(all, "change");
    }

    private boolean isOpen(JournalRow row) {
        return server.get().filter(row.server()::equals).isPresent();
    }

    /** Why no row is there, a sentence. */
    ReadOnlyStringProperty noRowProperty() {
        return noRow.getReadOnlyProperty();
    }

    private String whyNoRow() {
        if (last.isEmpty()) {
            return problem.orElse("The journal is being read.");
        }
        if (last.get().isEmpty()) {
            return "Nothing was changed from this computer yet, as far as is on record.";
        }
        return "None of "
                + all(last.get().size())
                + (onlyOpen.get() ? " was made on this cache" : "")
                + (onlyOpen.get() && !filter.get().isBlank() ? " and" : "")
                + (filter.get().isBlank() ? "" : " matches the filter")
                + ".";
    }

    /** Why a change cannot be undone here, a sentence; empty if it can. */
    Optional<String> whyNoUndo(JournalRow row) {
        return row.whyNoUndo()
                .or(() ->
                        isOpen(row)
                                ? Optional.empty()
                                : Optional.of(
                                        "It was made on " + row.server() + ": open that first."));
    }

    /** The command that undoes a change. */
    static String undoing(JournalRow row) {
        return "cachewarden undo " + row.id();
    }

    /** What rows are shown, as they are shown, for a spreadsheet. On any thread. */
    static String csv(List<JournalRow> shown) {
        return JournalCsv.of(
                Stream.concat(Stream.of("Change"), JournalRow.COLUMNS.stream()).toList(),
                shown.stream().map(JournalRow::withId).toList());
    }
}
