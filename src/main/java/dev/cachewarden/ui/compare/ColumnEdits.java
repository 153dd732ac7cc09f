package dev.cachewarden.ui.compare;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.edit.Edit;
import dev.cachewarden.app.edit.EntryEditor;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;

/** Changes the entry of a column. On the FX thread. */
final class ColumnEdits {

    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final EntryEditor editor;
    private final BiConsumer<ColumnModel, String> done;

    /**
     * @param journal keeps what was changed
     * @param done takes the column, which is to be read again, and what came of it in a sentence
     */
    ColumnEdits(
            Workspace workspace,
            RepairJournal journal,
            BackgroundTasks tasks,
            BiConsumer<ColumnModel, String> done) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.editor = new EntryEditor(workspace, journal);
        this.done = done;
    }

    /** Why the entry cannot be changed, or empty if it can. */
    Optional<String> whyNot(ColumnModel column) {
        if (workspace.server().facts().readOnly()) {
            return Optional.of(Messages.READ_ONLY);
        }
        if (workspace.server().state() != ConnectionState.CONNECTED) {
            return Optional.of(Messages.NO_CONNECTION);
        }
        return switch (column.state()) {
            case ColumnState.Present _ -> Optional.empty();
            case ColumnState.Missing _ -> Optional.of("There is no entry here to change.");
            case ColumnState.Expired _ -> Optional.of("The entry has expired.");
            case ColumnState.Reading _ -> Optional.of("The entry is still being read.");
            case ColumnState.Failed _ ->
                    Optional.of("The entry could not be read. Retry before changing it.");
        };
    }

    void delete(ColumnModel column, Confirmation confirmation) {
        carryOut(column, () -> editor.delete(column.key(), confirmation));
    }

    void setTtl(ColumnModel column, Duration ttl, Confirmation confirmation) {
        carryOut(column, () -> editor.setTtl(column.key(), ttl, confirmation));
    }

    void removeTtl(ColumnModel column, Confirmation confirmation) {
        carryOut(column, () -> editor.removeTtl(column.key(), confirmation));
    }

    private void carryOut(ColumnModel column, Callable<Edit> change) {
        tasks.<Edit>of(change)
                .onSuccess(edit -> done.accept(column, edit.sentence()))
                .onError(failure -> done.accept(column, Messages.of(failure)))
                .start();
    }
}
