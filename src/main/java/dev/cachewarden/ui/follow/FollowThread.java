package dev.cachewarden.ui.follow;

import dev.cachewarden.app.follow.FollowedRound;
import dev.cachewarden.app.follow.KeyFollower;
import dev.cachewarden.core.port.CacheException;

import java.time.Duration;
import java.util.function.Consumer;

/** Looks at what was reported, ten times a second, on a thread that ends with the following. */
final class FollowThread implements AutoCloseable {

    /** Reports of this time are looked at together. */
    private static final Duration GAP = Duration.ofMillis(100);

    private final KeyFollower follower;
    private final Consumer<FollowedRound> onRound;
    private final Consumer<CacheException> onRefusal;
    private volatile boolean ended;

    /**
     * @param onRound takes each round, on this thread
     * @param onRefusal takes why there are no more of them
     */
    FollowThread(
            KeyFollower follower,
            Consumer<FollowedRound> onRound,
            Consumer<CacheException> onRefusal) {
        this.follower = follower;
        this.onRound = onRound;
        this.onRefusal = onRefusal;
    }

    void start() {
        Thread.ofVirtual().name("key-follower").start(this::run);
    }

    private void run() {
        try {
            while (!ended) {
                onRound.accept(follower.round());
                Thread.sleep(GAP);
            }
        } catch (CacheException e) {
            onRefusal.accept(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            follower.close();
        }
    }

    /** The round under way is the last. */
    @Override
    public void close() {
        ended = true;
    }
}
