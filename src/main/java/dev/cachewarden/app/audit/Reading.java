package dev.cachewarden.app.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.FirstFailure;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.judge.Judge;
import dev.cachewarden.core.audit.judge.Shard;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.ByteBudget;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.ReadEntry;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Reads all entries once and has them judged beside the reading, on as many threads as there are
 * processors. What waits for a judge counts in the reading's budget, so that memory stays flat
 * whatever the entries are like.
 */
final class Reading {

    private final Workspace workspace;
    private final AuditKeys keys;
    private final Depth depth;
    private final Judge judge;
    private final Consumer<AuditProgress> progress;
    private final Cancellation cancellation;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final ByteBudget budget = ByteBudget.usual();
    private final Queue<Shard> idle = new ConcurrentLinkedQueue<>();
    private final FirstFailure mistake = new FirstFailure();
    private final Tally tally = new Tally();
    private long started;
    private long passed;

    Reading(
            Workspace workspace,
            AuditKeys keys,
            Depth depth,
            Judge judge,
            Consumer<AuditProgress> progress,
            Cancellation cancellation) {
        this.workspace = workspace;
        this.keys = keys;
        this.depth = depth;
        this.judge = judge;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /** Reads to the end, to the cancellation or to a failure, and waits for the judges. */
    Optional<CacheException> run() {
        started = workspace.clock().nanos();
        BulkRequest request =
                new BulkRequest(
                        keys.count(),
                        keys::bytes,
                        depth == Depth.VALUES,
                        BulkRequest.LONGEST,
                        budget);
        Optional<CacheException> failure = Optional.empty();
        ExecutorService judges =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().name("audit-", 0).daemon().factory());
        try (judges) {
            workspace.server().readAll(request, entries -> accept(entries, judges));
        } catch (CacheException e) {
            failure = Optional.of(e);
        }
        // Closing the executor has waited for what was handed over.
        mistake.rethrow();
        report();
        return failure;
    }

    /** Whether every key was passed to a judge. */
    boolean isComplete() {
        return passed == keys.count();
    }

    private boolean accept(List<ReadEntry> entries, ExecutorService judges) {
        if (cancellation.isCancelled() || mistake.isThere()) {
            return false;
        }
        long readAt = workspace.clock().nanos();
        long weight = entries.stream().mapToLong(ReadEntry::weight).sum();
        budget.keep(weight);
        judges.execute(
                () -> {
                    try {
                        judge(entries, readAt);
                    } finally {
                        budget.drop(weight);
                    }
                });
        passed += entries.size();
        report();
        return !cancellation.isCancelled();
    }

    private void judge(List<ReadEntry> entries, long readAtNanos) {
        Shard shard = Optional.ofNullable(idle.poll()).orElseGet(judge::shard);
        mistake.runOrKeep(
                () -> {
                    long bytesBefore = shard.bytes();
                    long foundBefore = shard.found();
                    entries.forEach(entry -> shard.judge(entry, readAtNanos));
                    tally.add(shard.bytes() - bytesBefore, shard.found() - foundBefore);
                });
        idle.add(shard);
    }

    private void report() {
        double seconds = (workspace.clock().nanos() - started) / 1e9;
        double rate = seconds > 0 ? passed / seconds : 0;
        progress.accept(
                new AuditProgress(passed, keys.count(), tally.bytes(), rate, tally.findings()));
    }

    /** What the judges have done so far. */
    private static final class Tally {

        private long bytes;
        private long findings;

        synchronized void add(long moreBytes, long moreFindings) {
            bytes += moreBytes;
            findings += moreFindings;
        }

        synchronized long bytes() {
            return bytes;
        }

        synchronized long findings() {
            return findings;
        }
    }
}
