package dev.cachewarden.app.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.CostAgreement;
import dev.cachewarden.app.FirstFailure;
import dev.cachewarden.app.Resumption;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.ByteBudget;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.CacheReader.EntrySink;
import dev.cachewarden.core.port.ReadEntry;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads all entries once and judges them in parallel, on all processors but one, which is left to
 * the reading and to a server on this machine. Entries that wait for a judge count in the reading's
 * budget, so that memory stays bounded for entries of any size.
 */
public final class EntryReading {

    private final Workspace workspace;
    private final AuditKeys keys;
    private final Depth depth;
    private final Supplier<EntryTaker> takers;
    private final Consumer<AuditProgress> progress;
    private final Cancellation cancellation;
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private final ByteBudget budget = ByteBudget.usual();
    private final Queue<EntryTaker> idle = new ConcurrentLinkedQueue<>();
    private final FirstFailure mistake = new FirstFailure();
    private final Tally tally = new Tally();
    private long started;
    private long passed;
    private Optional<CacheException> doubt = Optional.empty();

    /**
     * @param keys all that are read
     * @param takers makes what takes entries, one for each thread
     * @param progress called now and then, on the thread that runs it
     */
    public EntryReading(
            Workspace workspace,
            AuditKeys keys,
            Depth depth,
            Supplier<EntryTaker> takers,
            Consumer<AuditProgress> progress,
            Cancellation cancellation) {
        this.workspace = workspace;
        this.keys = keys;
        this.depth = depth;
        this.takers = takers;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /**
     * What reading all values of {@code keys} would send; the bytes, 0 where nothing is known, are
     * estimated from a hundred entries, and the time from what was read before or from some of the
     * values. Where each command is billed nothing is asked for that. Blocking.
     */
    public static AuditCost costOfValues(Workspace workspace, AuditKeys keys) {
        CacheReader server = workspace.server();
        long commands = server.commandsToReadAll(keys.count(), true);
        return CostAgreement.of(workspace).readsByItself()
                ? new AuditCost(commands, new LengthSample(server).bytes(keys))
                        .at(new PaceSample(server).pace(keys), keys.count())
                : new AuditCost(commands, 0).at(server.pace(), keys.count());
    }

    /**
     * Reads to the end, to the cancellation or to a failure, and waits for the judges. After a lost
     * connection it goes on with what has not been answered, if it is the same server.
     */
    public Optional<CacheException> run() {
        started = workspace.clock().ofWork().nanos();
        Optional<CacheException> failure = Optional.empty();
        ExecutorService judges =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().name("audit-", 0).daemon().factory());
        try (judges) {
            read(judges);
        } catch (CacheException e) {
            failure = Optional.of(e);
        }
        // Closing the executor waits for the tasks.
        mistake.rethrow();
        report();
        return failure.or(() -> doubt);
    }

    private void read(ExecutorService judges) {
        Resumption resumption = Resumption.following(workspace, cancellation);
        goOn(resumption.first());
        while (true) {
            int from = Math.toIntExact(passed);
            try {
                workspace.server().readAll(request(from), new Handing(judges, from));
                return;
            } catch (CacheException lost) {
                if (passed > from) {
                    resumption.progressed();
                }
                goOn(resumption.await(lost));
            }
        }
    }

    private BulkRequest request(int from) {
        return new BulkRequest(
                keys.count() - from,
                number -> keys.bytes(from + number),
                depth == Depth.VALUES,
                BulkRequest.LONGEST,
                budget);
    }

    private void goOn(Resumption.Met met) {
        doubt = doubt.or(() -> doubt(met));
        if (met == Resumption.Met.ANOTHER) {
            throw doubt.orElseThrow();
        }
    }

    /** Why values from before a loss may be out of date. */
    private static Optional<CacheException> doubt(Resumption.Met met) {
        return switch (met) {
            case THE_SAME -> Optional.empty();
            case ANOTHER ->
                    Optional.of(
                            lost(
                                    "the server was restarted meanwhile or is another one: what was"
                                            + " read before says nothing of what it holds now."));
            case UNKNOWN ->
                    Optional.of(
                            lost(
                                    "the server does not tell whether it is still the same one (it"
                                            + " refuses INFO): what was read before may say nothing"
                                            + " of what it holds now."));
        };
    }

    private static CacheException lost(String why) {
        return new CacheException(
                Kind.CONNECTION_LOST,
                "The connection was lost on the way, and " + why + " Audit it again.");
    }

    /** Whether every key was passed to a judge. */
    public boolean isComplete() {
        return passed == keys.count();
    }

    /** Passes entries, and refused keys, to the judges. */
    private final class Handing implements EntrySink {

        private final ExecutorService judges;
        private final int from;

        /**
         * @param from number of the first key that is asked for
         */
        Handing(ExecutorService judges, int from) {
            this.judges = judges;
            this.from = from;
        }

        @Override
        public boolean accept(List<ReadEntry> entries) {
            long weight = entries.stream().mapToLong(ReadEntry::weight).sum();
            return hand(
                    entries,
                    weight,
                    (shard, entry, at) -> shard.take(entry.withIndex(from + entry.index()), at));
        }

        @Override
        public boolean refused(List<Integer> indexes, CacheException why) {
            return hand(
                    indexes,
                    ReadEntry.weight(0) * indexes.size(),
                    (shard, index, at) -> shard.refuse(from + index, at));
        }

        private <T> boolean hand(List<T> entries, long weight, Judging<T> judging) {
            if (cancellation.isCancelled() || mistake.isThere()) {
                return false;
            }
            long readAt = workspace.clock().nanos();
            budget.keep(weight);
            judges.execute(() -> {
                try {
                    judge(entries, judging, readAt);
                } finally {
                    budget.drop(weight);
                }
            });
            passed += entries.size();
            report();
            return !cancellation.isCancelled();
        }
    }

    private interface Judging<T> {

        void judge(EntryTaker shard, T entry, long readAtNanos);
    }

    private <T> void judge(List<T> entries, Judging<T> judging, long readAtNanos) {
        EntryTaker shard = Optional.ofNullable(idle.poll()).orElseGet(takers);
        mistake.runOrKeep(() -> {
            long bytesBefore = shard.bytes();
            long foundBefore = shard.found();
            entries.forEach(entry -> judging.judge(shard, entry, readAtNanos));
            tally.add(shard.bytes() - bytesBefore, shard.found() - foundBefore);
        });
        idle.add(shard);
    }

    private void report() {
        double seconds = (workspace.clock().ofWork().nanos() - started) / 1e9;
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
