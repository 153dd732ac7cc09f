package dev.cachewarden.app.flush;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.flush.FlushCost;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushVerification;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The second scan, for keys of the target that exist still or again. An entry written after the
 * run's start is recognised by its time to live: {@code written = now - (TTL of the app's writes -
 * PTTL)}.
 */
final class FlushVerifier {

    private final Workspace workspace;
    private final FlushPlan plan;
    private final long runStarted;
    private final RecentKeys recent = new RecentKeys();
    private final KeyIndex.Builder found;
    private long writtenSince;
    private long survivors;
    private long undated;

    FlushVerifier(Workspace workspace, FlushPlan plan, long runStarted) {
        this.workspace = workspace;
        this.plan = plan;
        this.runStarted = runStarted;
        this.found = new KeyIndex.Builder(workspace.grammar());
    }

    /**
     * Empty if it was cancelled.
     *
     * @throws CacheException if the server does not answer
     */
    Optional<FlushVerification> run(Runnable progress, Cancellation cancellation) {
        workspace
                .server()
                .scan(
                        plan.pattern(),
                        FlushCost.SCAN_COUNT,
                        keys -> {
                            date(keys.stream().filter(this::isLeft).toList());
                            progress.run();
                            return !cancellation.isCancelled();
                        });
        return cancellation.isCancelled()
                ? Optional.empty()
                : Optional.of(new FlushVerification(writtenSince, survivors, undated));
    }

    private boolean isLeft(ByteString key) {
        return workspace.grammar().parse(key).filter(plan.target()::covers).isPresent()
                && recent.isFirst(key);
    }

    private void date(List<ByteString> left) {
        if (!left.isEmpty()) {
            // A key whose time to live may not be read cannot be dated.
            List<Optional<Ttl>> ttls = ServerAnswers.await(workspace.server().ttls(left));
            for (int i = 0; i < left.size(); i++) {
                Ttl ttl = ttls.get(i).orElseGet(Ttl.None::new);
                if (!(ttl instanceof Ttl.Missing)) {
                    found.add(left.get(i));
                }
                date(ttl);
            }
        }
    }

    /** The keys that are left of the target, after a run that was not cancelled. */
    KeyIndex left() {
        return found.build();
    }

    private void date(Ttl ttl) {
        long now = workspace.clock().nanos();
        switch (ttl) {
            case Ttl.Missing() -> {
                // Expired between the scan and the reading.
            }
            case Ttl.None() -> undated++;
            case Ttl.Running running -> {
                Duration usual = workspace.layout().ttl();
                if (workspace.layout().isLonger(running.remaining(now))) {
                    undated++;
                } else if (running.remaining(runStarted).compareTo(usual) >= 0) {
                    writtenSince++;
                } else {
                    survivors++;
                }
            }
        }
    }
}
