package dev.cachewarden.app.edit;

import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.CacheChanges.OneStep;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.change.Step;
import dev.cachewarden.app.change.StepResult;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.Change.Outcome;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.port.SeenValue;

import java.util.Optional;

/**
 * Changes one entry at a time, if it still is what was shown, and keeps a record of each change. In
 * a protected environment nothing is sent before its name was typed. Blocking, for a virtual
 * thread.
 */
public final class EntryEditor {

    private final Workspace workspace;
    private final RepairJournal journal;

    public EntryEditor(Workspace workspace, RepairJournal journal) {
        this.workspace = workspace;
        this.journal = journal;
    }

    /**
     * Edits an entry.
     *
     * @param shown what was shown of it when the edit was made
     * @throws ChangeRefusedException before anything is sent: the connection is read-only, the
     *     environment is protected and was not named, or no record can be kept
     * @throws TaskFailedException where Redis refuses or does not answer
     */
    public Edit edit(CacheKey key, StoredEntry shown, EntryEdit edit, Confirmation confirmation) {
        ShownEntry entry = new ShownEntry(workspace.server(), shown);
        try {
            Optional<SeenValue> seen = entry.content();
            return seen.isEmpty()
                    ? notAsShown(key, shown, entry, edit)
                    : change(key, shown, entry, edit, new Sending(seen.get(), confirmation));
        } catch (CacheException e) {
            throw new TaskFailedException(e.getMessage() + " Nothing was changed.", e);
        }
    }

    private record Sending(SeenValue seen, Confirmation confirmation) {}

    private Edit change(
            CacheKey key, StoredEntry shown, ShownEntry entry, EntryEdit edit, Sending sending) {
        OneStep made =
                workspace
                        .changes()
                        .change(
                                edit.action(),
                                new Step(key, sending.seen(), edit.change()),
                                sending.confirmation(),
                                journal);
        String unkept = made.unkept().map(why -> " " + why).orElse("");
        return switch (made.result()) {
            case StepResult.Answered(_, Outcome outcome) ->
                    switch (outcome) {
                        case DONE -> new Edit(true, edit.done(key) + unkept, Optional.empty());
                        case GONE -> gone(key);
                        case CHANGED, TAKEN -> notAsShown(key, shown, entry, edit);
                    };
            case StepResult.Failed(_, CacheException why) ->
                    throw new TaskFailedException(failed(key, why) + unkept, why);
            case StepResult.NotSent(_, String why) -> throw new ChangeRefusedException(why);
        };
    }

    private static Edit gone(CacheKey key) {
        return new Edit(
                false, "Nothing was changed: " + key + " is no longer there.", Optional.empty());
    }

    private static Edit notAsShown(
            CacheKey key, StoredEntry shown, ShownEntry entry, EntryEdit edit) {
        StoredEntry now = entry.now();
        if (now.value().isEmpty()) {
            return gone(key);
        }
        return new Edit(
                false,
                "Nothing was changed: " + key + " was rewritten since it was shown.",
                Optional.of(new Edit.Conflict(shown, now, edit)));
    }

    private static String failed(CacheKey key, CacheException failure) {
        return failure.getMessage()
                + (failure.isInDoubt()
                        ? " No answer came, so whether " + key + " was changed is not known."
                        : " Nothing was changed.");
    }
}
