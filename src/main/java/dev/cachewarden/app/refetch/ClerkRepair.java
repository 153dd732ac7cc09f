package dev.cachewarden.app.refetch;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.change.Intent;
import dev.cachewarden.app.change.Step;
import dev.cachewarden.app.repair.ResultWords;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.repair.RepairResult;

import java.util.List;
import java.util.Optional;

/**
 * A repair of one entry by what Clerk says of its users. It is changed only if it still is what was
 * seen.
 *
 * @param seen exactly what was shown, or compared
 * @param answer of the instance of the entry's environment
 */
public record ClerkRepair(Deed deed, CacheKey key, SeenValue seen, ClerkAnswer answer) {

    /** What is done. */
    public enum Deed {
        DELETE,
        WRITE_BACK
    }

    /** Why it must not rest on the answer, a sentence; empty if it may. */
    public Optional<String> whyNot() {
        return WriteBackRun.whyNot(key, answer);
    }

    /** For the judgement: what is written in place of the entry changes nothing about it. */
    public Intent.Steps intent() {
        return new Intent.Steps("Repair 1 entry", List.of(deletion()));
    }

    private Step deletion() {
        return new Step(key, seen, new Change.Delete());
    }

    /**
     * Carries it out, and keeps a record. Blocking.
     *
     * @throws ChangeRefusedException before anything is sent: the connection is read-only, the
     *     environment is protected and was not named, the answer must not be used, or no record can
     *     be kept
     */
    public RepairResult run(Workspace workspace, RepairJournal journal, Confirmation confirmation) {
        return switch (deed) {
            case DELETE -> delete(workspace, journal, confirmation);
            case WRITE_BACK ->
                    new WriteBackRun(workspace, journal).run(key, seen, answer, confirmation);
        };
    }

    private RepairResult delete(
            Workspace workspace, RepairJournal journal, Confirmation confirmation) {
        whyNot().ifPresent(why -> {
            throw new ChangeRefusedException(why);
        });
        return ResultWords.of(
                workspace.changes().change("Delete 1 entry", deletion(), confirmation, journal));
    }
}
