package dev.cachewarden.app.edit;

import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.port.RepairJournal.RepairRecord;
import dev.cachewarden.core.text.Durations;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Changes one entry at a time, and keeps a record of each change. In a protected environment
 * nothing is sent before its name was typed. Blocking, for a virtual thread.
 */
public final class EntryEditor {

    private static final String GONE = "Nothing was changed: the entry is no longer there.";

    private final Workspace workspace;
    private final RepairJournal journal;

    public EntryEditor(Workspace workspace, RepairJournal journal) {
        this.workspace = workspace;
        this.journal = journal;
    }

    /** The protected environment whose name has to be typed before this entry is changed. */
    public static Optional<Environment> guarding(CacheKey key) {
        return key.section() instanceof Section.Configured(Environment environment)
                        && environment.isProtected()
                ? Optional.of(environment)
                : Optional.empty();
    }

    /**
     * Deletes with UNLINK.
     *
     * @throws TaskFailedException where Redis refuses or does not answer, also on a read-only
     *     connection
     */
    public Edit delete(CacheKey key, Confirmation confirmation) {
        return change(
                key,
                confirmation,
                "Delete 1 entry",
                () ->
                        workspace
                                .server()
                                .unlink(List.of(key.bytes()))
                                .thenApply(
                                        deleted ->
                                                done(deleted > 0, "Deleted " + key + ".", GONE)));
    }

    /**
     * Lets the entry expire after {@code ttl}, at least a millisecond, with PEXPIRE: zero would
     * delete it.
     *
     * @throws TaskFailedException where Redis refuses or does not answer, also on a read-only
     *     connection
     */
    public Edit setTtl(CacheKey key, Duration ttl, Confirmation confirmation) {
        if (ttl.toMillis() < 1) {
            throw new IllegalArgumentException("A time to live is at least 1 ms, not " + ttl);
        }
        String then = Durations.countdown(ttl);
        return change(
                key,
                confirmation,
                "Let 1 entry expire in " + then,
                () ->
                        workspace
                                .server()
                                .expire(key.bytes(), ttl)
                                .thenApply(
                                        there ->
                                                done(
                                                        there,
                                                        key + " expires in " + then + ".",
                                                        GONE)));
    }

    /**
     * Lets the entry stay for ever, with PERSIST.
     *
     * @throws TaskFailedException where Redis refuses or does not answer, also on a read-only
     *     connection
     */
    public Edit removeTtl(CacheKey key, Confirmation confirmation) {
        return change(
                key,
                confirmation,
                "Keep 1 entry until it is deleted",
                () ->
                        workspace
                                .server()
                                .persist(key.bytes())
                                .thenApply(
                                        changed ->
                                                done(
                                                        changed,
                                                        key + " does not expire any more.",
                                                        "Nothing was changed: the entry is no"
                                                            + " longer there or had no expiry.")));
    }

    private Edit change(
            CacheKey key,
            Confirmation confirmation,
            String action,
            Supplier<CompletableFuture<Edit>> sending) {
        Optional<Environment> guard = guarding(key);
        if (guard.isPresent() && !confirmation.missingFor(List.of(guard.get())).isEmpty()) {
            return new Edit(
                    false,
                    "Nothing was changed: %s is protected, and its name was not typed."
                            .formatted(Printable.ofText(guard.get().name())));
        }
        try (RepairRecord record = begin(key, action)) {
            return kept(record, key, sending);
        } catch (JournalException e) {
            return new Edit(false, e.getMessage() + " Nothing was changed.");
        }
    }

    private RepairRecord begin(CacheKey key, String action) {
        return journal.begin(
                workspace.clock().now(),
                workspace.server().facts().name(),
                action,
                List.of(key.toString()));
    }

    private static Edit kept(
            RepairRecord record, CacheKey key, Supplier<CompletableFuture<Edit>> sending) {
        Edit edit;
        try {
            edit = sending.get().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CacheException failure) {
                String how = failure.isInDoubt() ? "IN_DOUBT" : "FAILED";
                ended(record, key, how, Optional.ofNullable(failure.getMessage()));
                throw new TaskFailedException(told(key, failure), failure);
            }
            ended(record, key, "FAILED", Optional.ofNullable(e.getMessage()));
            throw e;
        }
        return ended(record, key, edit.changed() ? "DONE" : "GONE", Optional.empty())
                .map(unkept -> new Edit(edit.changed(), edit.sentence() + " " + unkept))
                .orElse(edit);
    }

    private static String told(CacheKey key, CacheException failure) {
        return failure.getMessage()
                + (failure.isInDoubt()
                        ? " No answer came, so whether " + key + " was changed is not known."
                        : " Nothing was changed.");
    }

    /** Why the end could not be recorded; what was done was done. */
    private static Optional<String> ended(
            RepairRecord record, CacheKey key, String outcome, Optional<String> failure) {
        try {
            record.add(key.toString(), outcome);
            record.finish(failure.isEmpty(), failure);
            return Optional.empty();
        } catch (JournalException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private static Edit done(boolean changed, String sentence, String otherwise) {
        return new Edit(changed, changed ? sentence : otherwise);
    }
}
