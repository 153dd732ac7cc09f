package dev.cachewarden.app;

import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.core.text.Durations;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets one task that only reads take up again after a lost connection. Other servers can be found
 * behind the same address: one that was restarted, perhaps empty, or another replica. What was read
 * before says nothing of them. For the task's thread.
 */
public final class Resumption {

    /** Consecutive losses without any progress after which the task gives up. */
    private static final int MOST_IN_VAIN = 5;

    private static final Duration BACK_OFF = Duration.ofMillis(50);

    private static final Duration LOADING_PAUSE = Duration.ofMillis(250);

    private final CacheReader server;
    private final Interruptions interruptions;
    private final Cancellation cancellation;
    private final Semaphore changes = new Semaphore(0);
    private final boolean waits;
    private boolean hasMet;
    private Optional<String> identity = Optional.empty();
    private Met first = Met.THE_SAME;
    private int inVain;

    /** Which server a task meets after the connection is back. */
    public enum Met {
        THE_SAME,
        /** The server was restarted, or it is another one. */
        ANOTHER,
        /** The server does not identify itself. */
        UNKNOWN
    }

    /**
     * Begins a task; asks the server who it is. A task that somebody begins without a connection is
     * not waited for: it can be begun again. Blocking.
     *
     * @throws CacheException if there is no connection, or none comes back
     */
    public Resumption(Workspace workspace, Cancellation cancellation) {
        this(workspace, cancellation, Optional.empty());
    }

    private Resumption(
            Workspace workspace, Cancellation cancellation, Optional<LastServerIdentity> before) {
        this.server = workspace.server();
        this.interruptions = workspace.interruptions();
        this.cancellation = cancellation;
        this.waits =
                interruptions.limit().isPositive()
                        && (interruptions.command().isPresent()
                                || server.state() == ConnectionState.CONNECTED);
        before.ifPresent(it -> meet(it.identity()));
        if (waits) {
            identify();
        }
    }

    /**
     * Begins a step that works on what the step before it has read. As the constructor, and {@link
     * #first} says whether it still is the same server.
     *
     * @throws CacheException if there is no connection, or none comes back
     */
    public static Resumption following(Workspace workspace, Cancellation cancellation) {
        return new Resumption(workspace, cancellation, workspace.interruptions().command());
    }

    private void identify() {
        try {
            Optional<String> now = server.identity();
            boolean isKnown = identity.isPresent() && now.isPresent();
            first = isKnown && !identity.equals(now) ? Met.ANOTHER : Met.THE_SAME;
            meet(now);
        } catch (CacheException e) {
            boolean isFollowing = hasMet;
            Met met = await(e);
            first = isFollowing ? met : Met.THE_SAME;
        }
    }

    /** Which server the step met at its beginning. */
    public Met first() {
        return first;
    }

    /** Something was read that remains valid. */
    public void progressed() {
        inVain = 0;
    }

    /**
     * Waits until the connection is back, and the server has loaded its data: after a restart it
     * takes connections at once, and answers later.
     *
     * @throws CacheException {@code failure} if it is about something else, or one that says how
     *     long was waited in vain
     */
    public Met await(CacheException failure) {
        boolean isLoading = failure.kind() == Kind.LOADING;
        boolean isPassing = isLoading || failure.kind() == Kind.CONNECTION_LOST;
        if (!isPassing || !waits || cancellation.isCancelled()) {
            throw failure;
        }
        if (++inVain > MOST_IN_VAIN) {
            throw given(failure, "It broke " + inVain + " times in a row, so this was given up.");
        }
        interruptions
                .notices()
                .accept(
                        (isLoading ? "" : "The connection to ")
                                + server.facts().name()
                                + (isLoading ? " is loading its data" : " was lost")
                                + "; waiting up to "
                                + Durations.limit(interruptions.limit())
                                + " to go on…");
        awaitConnection(failure, isLoading);
        return meet();
    }

    private void awaitConnection(CacheException failure, boolean isLoading) {
        cancellation.onCancel(changes::release);
        try (Listening _ = server.onStateChange(changes::release)) {
            long until = System.nanoTime() + interruptions.limit().toNanos();
            backOff();
            while (server.state() != ConnectionState.CONNECTED || (isLoading && isLoading())) {
                boolean isOver = !pauseUntil(until, isLoading);
                if (cancellation.isCancelled() || server.state() == ConnectionState.CLOSED) {
                    throw failure;
                }
                if (isOver) {
                    throw given(
                            failure,
                            (isLoading ? "It was not done within " : "It did not come back within ")
                                    + Durations.limit(interruptions.limit())
                                    + ".");
                }
            }
        }
    }

    /**
     * A connection that has just broken can still look whole, and one that has just come back can
     * break at once; the more often, the longer.
     */
    private void backOff() {
        changes.drainPermits();
        var _ = pause(BACK_OFF.toNanos() << inVain);
    }

    /** Asked with a command that a server refuses until it has all of its data. */
    private boolean isLoading() {
        try {
            server.databaseSize();
            return false;
        } catch (CacheException e) {
            return e.kind() == Kind.LOADING || e.kind() == Kind.CONNECTION_LOST;
        }
    }

    /** A server does not announce the end of loading, so it is polled. */
    private boolean pauseUntil(long until, boolean isAsked) {
        long left = until - System.nanoTime();
        if (!isAsked) {
            return pause(left);
        }
        var _ = pause(Math.min(left, LOADING_PAUSE.toNanos()));
        return left > 0;
    }

    /** Answers whether the state may have changed. */
    private boolean pause(long nanos) {
        try {
            return changes.tryAcquire(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            // An interrupt is a request to stop, like a cancel.
            Thread.currentThread().interrupt();
            cancellation.cancel();
            return true;
        }
    }

    private Met meet() {
        Optional<String> now;
        try {
            now = server.identity();
        } catch (CacheException e) {
            return await(e);
        }
        Met met = met(now);
        interruptions
                .notices()
                .accept(
                        switch (met) {
                            case THE_SAME, UNKNOWN -> "The connection is back; going on.";
                            case ANOTHER ->
                                    "The connection is back, but the server was restarted"
                                            + " meanwhile or is another one.";
                        });
        return met;
    }

    private Met met(Optional<String> now) {
        if (!hasMet) {
            meet(now);
            return Met.THE_SAME;
        }
        interruptions.command().ifPresent(it -> it.keep(now));
        if (identity.isEmpty() || now.isEmpty()) {
            return Met.UNKNOWN;
        }
        return identity.equals(now) ? Met.THE_SAME : Met.ANOTHER;
    }

    private void meet(Optional<String> first) {
        hasMet = true;
        identity = first;
        interruptions.command().ifPresent(it -> it.keep(first));
    }

    private static CacheException given(CacheException failure, String why) {
        return new CacheException(failure.kind(), failure.getMessage() + " " + why, failure);
    }
}
