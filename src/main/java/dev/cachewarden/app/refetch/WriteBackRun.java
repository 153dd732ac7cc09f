package dev.cachewarden.app.refetch;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.CacheChanges.OneStep;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.change.Step;
import dev.cachewarden.app.repair.ResultWords;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkAnswer.Outcome;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.render.WriteBack;
import dev.cachewarden.core.clerk.render.WriteBack.Rendering;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.core.repair.RepairResult.Status;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes what Clerk says of an entry's users into the entry, in the shape it has, if it still is
 * what was seen; with the time to live that the app sets. Blocking.
 */
public final class WriteBackRun {

    private final Workspace workspace;
    private final RepairJournal journal;

    public WriteBackRun(Workspace workspace, RepairJournal journal) {
        this.workspace = workspace;
        this.journal = journal;
    }

    /**
     * Why no repair of the entry may rest on the answer, a sentence; empty if it may. A key that
     * contradicts its environment, and one of another environment, prove nothing of the entry.
     */
    public static Optional<String> whyNot(CacheKey key, ClerkAnswer answer) {
        if (answer.contradiction().isPresent()) {
            return Optional.of(
                    answer.contradiction().get()
                            + " So nothing is repaired by what Clerk answers to it: configure the"
                            + " right key.");
        }
        return key.section() instanceof Section.Configured(Environment environment)
                        && environment.name().equals(answer.environment())
                ? Optional.empty()
                : Optional.of(
                        "What Clerk says of "
                                + Printable.ofText(answer.environment())
                                + " says nothing of an entry of another environment, or of none.");
    }

    /**
     * Runs it, and keeps a record.
     *
     * @param answer of the instance of the entry's environment
     * @throws ChangeRefusedException before anything is sent: the connection is read-only, the
     *     environment is protected and was not named, the answer must not be used, or no record can
     *     be kept
     */
    public RepairResult run(
            CacheKey key, SeenValue seen, ClerkAnswer answer, Confirmation confirmation) {
        whyNot(key, answer)
                .ifPresent(why -> {
                    throw new ChangeRefusedException(why);
                });
        if (answer.outcome() instanceof Outcome.Unknown(ClerkException reason)) {
            return leftAlone(key, String.valueOf(reason.getMessage()));
        }
        return switch (rendering(seen, answer.users())) {
            case Rendering.Refused(String why) -> leftAlone(key, why);
            case Rendering.Written(ByteString value) -> write(key, seen, value, confirmation);
        };
    }

    private static RepairResult leftAlone(CacheKey key, String why) {
        return new RepairResult(key, Status.NOT_TRIED, "was left alone. " + why);
    }

    private Rendering rendering(SeenValue seen, List<ClerkUser> live) {
        if (!seen.isString()) {
            return new Rendering.Refused("It is no string, so there is no user in it to write.");
        }
        StoredValue.Text text = new StoredValue.Text(seen.bytes(), seen.bytes().length());
        return WriteBack.render(
                workspace.formats().decoder(Set.of()).decode(text), seen.bytes(), live);
    }

    private RepairResult write(
            CacheKey key, SeenValue seen, ByteString value, Confirmation confirmation) {
        Change change = new Change.WriteBack(value, workspace.layout().ttl());
        OneStep written =
                workspace
                        .changes()
                        .change(
                                "Write 1 entry as Clerk tells it",
                                new Step(key, seen, change),
                                confirmation,
                                journal);
        return ResultWords.of(written);
    }
}
