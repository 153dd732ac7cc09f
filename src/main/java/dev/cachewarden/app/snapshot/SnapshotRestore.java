package dev.cachewarden.app.snapshot;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.change.Intent;
import dev.cachewarden.app.change.RestoreSending;
import dev.cachewarden.app.undo.UndoPass;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.change.UndoAmount;
import dev.cachewarden.core.change.UndoCounts;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.port.SnapshotFiles.Opened;
import dev.cachewarden.core.snapshot.ContentMark;
import dev.cachewarden.core.snapshot.SavedEntry;
import dev.cachewarden.core.snapshot.SnapshotEntry;
import dev.cachewarden.core.snapshot.SnapshotSelection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Adds the entries of a snapshot to a cache, each with its original end of time: nothing whose time
 * has run out, and nothing where there is an entry. Blocking, for a virtual thread.
 */
public final class SnapshotRestore {

    private final Workspace workspace;
    private final SnapshotFiles files;

    public SnapshotRestore(Workspace workspace, SnapshotFiles files) {
        this.workspace = workspace;
        this.files = files;
    }

    /**
     * Reads the snapshot to its end and says what restoring it would do. Changes nothing.
     *
     * @throws ChangeRefusedException if it is not whole, or is of keys with another prefix
     * @throws JournalException if it cannot be read, or somebody has changed it
     * @throws dev.cachewarden.core.connection.InvalidSettingsException if an environment was
     *     selected that is neither configured nor carried by a key
     */
    public RestorePlan plan(RestorePlan.Source source) {
        try (Opened opened = open(source)) {
            Count count =
                    new Count(
                            new WantedPart(workspace.grammar(), source.part()),
                            workspace
                                    .server()
                                    .time()
                                    .orElseGet(workspace.clock()::now)
                                    .toEpochMilli());
            opened.read(entries -> entries.forEach(count::add));
            count.part.requireKnown();
            return new RestorePlan(
                    source,
                    opened.title(),
                    count.entries,
                    count.expired,
                    count.foreign,
                    List.copyOf(count.protectedEnvironments));
        }
    }

    private Opened open(RestorePlan.Source source) {
        Opened opened = files.open(source.file(), source.phrase());
        Optional<String> why = whyNot(opened);
        if (why.isPresent()) {
            opened.close();
            throw new ChangeRefusedException(source.file() + " " + why.get());
        }
        return opened;
    }

    private Optional<String> whyNot(Opened opened) {
        if (opened.counts().isEmpty()) {
            return Optional.of(
                    "ends early: what was cut off is not known, so nothing of it is restored.");
        }
        return opened.title().prefix().equals(workspace.layout().prefix())
                ? Optional.empty()
                : Optional.of(
                        "has keys with another prefix than this cache. Name it with --prefix to"
                                + " restore them.");
    }

    /**
     * Runs to the end, to the cancellation or as far as it can; what was done until then is in the
     * report.
     *
     * @param progress called on this thread after every batch of entries
     * @throws ChangeRefusedException before anything is sent: the connection is read-only, a
     *     protected environment was not named, or no record can be kept
     */
    public RestoreReport run(
            RestorePlan plan,
            Confirmation confirmation,
            Consumer<UndoCounts> progress,
            Cancellation cancellation) {
        Intent.Restore intent =
                new Intent.Restore(
                        plan.action(), plan.source().part(), plan.protectedEnvironments());
        try (Opened opened = open(plan.source());
                RestoreSending sending = workspace.changes().begin(intent, confirmation)) {
            UndoPass pass =
                    new UndoPass(
                            workspace,
                            new UndoAmount(plan.entries(), 0),
                            sending,
                            progress,
                            cancellation);
            pass.run(sink ->
                    opened.read(entries -> sink.accept(selected(entries, plan.source().part()))));
            return keep(
                    new RestoreReport(plan, pass.counts(), sending.undo(), pass.problem()),
                    sending);
        }
    }

    private List<SavedEntry> selected(List<SnapshotEntry> entries, SnapshotSelection.Part part) {
        return entries.stream()
                .filter(entry ->
                        workspace.grammar().parse(entry.key()).filter(part::covers).isPresent())
                .map(entry ->
                        new SavedEntry(
                                entry.key(), Optional.of(entry.content()), ContentMark.ABSENT))
                .toList();
    }

    private static RestoreReport keep(RestoreReport report, RestoreSending sending) {
        try {
            sending.finish(report.counts(), report.problem());
            return report;
        } catch (JournalException e) {
            return report.withProblem(String.valueOf(e.getMessage()));
        }
    }

    /** What is in a snapshot. */
    private final class Count {

        private final WantedPart part;
        private final long now;
        private final Set<Environment> protectedEnvironments = new LinkedHashSet<>();
        private long entries;
        private long expired;
        private long foreign;

        Count(WantedPart part, long now) {
            this.part = part;
            this.now = now;
        }

        void add(SnapshotEntry entry) {
            Optional<CacheKey> key = workspace.grammar().parse(entry.key());
            if (key.isEmpty()) {
                foreign++;
                return;
            }
            if (!part.covers(key.get())) {
                return;
            }
            entries++;
            if (entry.content().isExpired(now)) {
                expired++;
            } else {
                Intent.protecting(key.get()).ifPresent(protectedEnvironments::add);
            }
        }
    }
}
