package dev.cachewarden.ui.journal;

import dev.cachewarden.app.export.JournalCsv;
import dev.cachewarden.app.export.JournalJson;
import dev.cachewarden.app.undo.RecordedChanges;
import dev.cachewarden.core.change.JournalWords;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The changes of the journal that are wanted. On the FX thread. */
public final class JournalModel {

    private final BackgroundTasks tasks;
    private final Callable<RecordedChanges> journal;
    private final ZoneId zone;
    private final ObservableList<JournalRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<PersonNames> names =
            new SimpleObjectProperty<>(this, "names", PersonNames.NONE);
    private final ObjectProperty<Optional<String>> server =
            new SimpleObjectProperty<>(this, "server", Optional.empty());
    private final JournalChoice choice = new JournalChoice();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper noRow =
            new ReadOnlyStringWrapper(this, "noRow", "The journal is being read.");
    private final ReadOnlyStringWrapper remarks = new ReadOnlyStringWrapper(this, "remarks", "");
    private Optional<List<JournalRow>> last = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private boolean reading;
    private boolean again;

    /**
     * @param tasks reads the journal in the background
     * @param journal reads every change on record
     */
    public JournalModel(BackgroundTasks tasks, Callable<RecordedChanges> journal, ZoneId zone) {
        this.tasks = tasks;
        this.journal = journal;
        this.zone = zone;
        choice.onChange(this::show);
        server.subscribe((_, open) -> {
            choice.onlyOpenProperty().set(open.isPresent());
            show();
        });
        names.subscribe((was, is) -> {
            if (was.privacy() != is.privacy()) {
                rows.clear();
                last = Optional.empty();
                read();
            }
        });
    }

    /** Those that are wanted, the latest first. */
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

    /** Which are wanted: those of the open cache, as soon as one is open. */
    JournalChoice choice() {
        return choice;
    }

    /** What of the record could not be read and is left out; empty if nothing is. */
    ReadOnlyStringProperty remarksProperty() {
        return remarks.getReadOnlyProperty();
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
        PersonNames shown = names.get();
        tasks.of(() -> Read.of(journal.call(), zone, shown))
                .onSuccess(it -> show(it, shown))
                .onError(failure -> show(Optional.empty(), Optional.of(Messages.of(failure))))
                .andFinally(this::afterReading)
                .start();
    }

    /** A record in words: of thousands of changes, so they are not made on the FX thread. */
    private record Read(List<JournalRow> rows, String remarks) {

        static Read of(RecordedChanges recorded, ZoneId zone, PersonNames names) {
            JournalWords words = new JournalWords(recorded.states(), zone);
            return new Read(
                    recorded.changes().stream()
                            .map(change -> JournalRow.of(change, words, names))
                            .toList(),
                    String.join(" ", recorded.remarks()));
        }
    }

    /** What was put in words before less was to be seen is not shown. */
    private void show(Read read, PersonNames shown) {
        if (shown.privacy() != names.get().privacy()) {
            return;
        }
        remarks.set(read.remarks());
        choice.offer(read.rows());
        show(Optional.of(read.rows()), Optional.empty());
    }

    private void afterReading() {
        reading = false;
        if (again) {
            read();
        }
    }

    private void show(Optional<List<JournalRow>> read, Optional<String> why) {
        last = read;
        problem = why;
        show();
    }

    private void show() {
        List<JournalRow> wanted =
                last.orElse(List.of()).stream().filter(choice.wanted(server.get())).toList();
        summary.set(last.map(it -> summary(wanted.size(), it.size())).orElse(""));
        noRow.set(whyNoRow());
        if (!rows.equals(wanted)) {
            rows.setAll(wanted);
        }
    }

    private static String summary(int shown, int all) {
        return Numbers.of(shown) + " of " + all(all);
    }

    private static String all(int all) {
        return Numbers.of(all, "change") + " on record";
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
        boolean onlyOpen = choice.onlyOpenProperty().get();
        return "None of "
                + all(last.get().size())
                + (onlyOpen ? " was made on this cache" : "")
                + (onlyOpen && choice.isNarrow() ? " and" : "")
                + (choice.isNarrow() ? " matches the filter" : "")
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

    /** As {@link #csv}, for a program. */
    static String json(List<JournalRow> shown) {
        return JournalJson.of(
                Stream.concat(Stream.of("Change"), JournalRow.COLUMNS.stream()).toList(),
                shown.stream().map(JournalRow::withId).toList());
    }
}
