package dev.cachewarden.ui.compare;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.edit.Edit;
import dev.cachewarden.app.edit.EntryEdit;
import dev.cachewarden.app.edit.EntryEditor;
import dev.cachewarden.app.edit.ValueText;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;
import java.util.function.BiConsumer;

/** Changes the entry of a column. On the FX thread. */
final class ColumnEdits {

    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final EntryEditor editor;
    private final BiConsumer<ColumnModel, Edit> done;
    private final ReadOnlyObjectWrapper<Optional<Edit.Conflict>> conflict =
            new ReadOnlyObjectWrapper<>(this, "conflict", Optional.empty());

    /**
     * @param journal keeps what was changed
     * @param done takes the column, which is to be read again, and what came of it
     */
    ColumnEdits(
            Workspace workspace,
            RepairJournal journal,
            BackgroundTasks tasks,
            BiConsumer<ColumnModel, Edit> done) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.editor = new EntryEditor(workspace, journal);
        this.done = done;
    }

    /** Why the entry cannot be changed, or empty if it can. */
    Optional<String> whyNot(ColumnModel column) {
        return workspace.changes().whyNot().or(() -> whyNot(column.state()));
    }

    /** Why the value of the entry cannot be edited as text, or empty if it can. */
    Optional<String> whyNoText(ColumnModel column) {
        return whyNot(column).or(() -> column.value().flatMap(ValueText::whyNot));
    }

    /** The text of the entry's value; empty where {@link #whyNoText} says why. */
    Optional<ValueText> text(ColumnModel column) {
        return column.value().flatMap(it -> ValueText.of(it, workspace.formats().json()));
    }

    /** Whether entries are kept before they are changed, unless that is declined. */
    boolean keepsEntries() {
        return workspace.changes().keepsEntries();
    }

    private static Optional<String> whyNot(ColumnState state) {
        return switch (state) {
            case ColumnState.Present _ -> Optional.empty();
            case ColumnState.Missing _ -> Optional.of("There is no entry here to change.");
            case ColumnState.Expired _ -> Optional.of("The entry has expired.");
            case ColumnState.Reading _ -> Optional.of("The entry is still being read.");
            case ColumnState.Failed _ ->
                    Optional.of("The entry could not be read. Retry before changing it.");
        };
    }

    /**
     * Edits the column's entry.
     *
     * @param shown what was shown of it when the edit was made
     */
    void edit(ColumnModel column, StoredEntry shown, EntryEdit edit, Confirmation confirmation) {
        conflict.set(Optional.empty());
        tasks.of(() -> editor.edit(column.key(), shown, edit, confirmation))
                .onSuccess(made -> ended(column, made))
                .onError(failure ->
                        ended(column, new Edit(false, Messages.of(failure), Optional.empty())))
                .start();
    }

    private void ended(ColumnModel column, Edit made) {
        done.accept(column, made);
        conflict.set(made.conflict());
    }

    /** Both texts of an entry that was rewritten before an edit of it; empty if none was. */
    ReadOnlyObjectProperty<Optional<Edit.Conflict>> conflictProperty() {
        return conflict.getReadOnlyProperty();
    }
}
