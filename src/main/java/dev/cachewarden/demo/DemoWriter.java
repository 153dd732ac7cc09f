package dev.cachewarden.demo;

import dev.cachewarden.core.port.Clock;
import dev.cachewarden.demo.cache.DemoCache;
import dev.cachewarden.demo.cache.DemoEntry;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Plays the app that owns the cache: refills what expires, adds sign-ups, and lets an old
 * deployment write its keys again. Works on a virtual thread. A lost connection ends nothing: the
 * writer tries again until it is closed, as an app would.
 */
final class DemoWriter implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final DemoCache cache;
    private final Login login;
    private final Clock clock;
    private final WritePlan plan;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private long lookUps;
    private long incidentRounds;
    private int signUps;

    /** How to connect, again and again. */
    @FunctionalInterface
    interface Login {
        RespClient connect() throws IOException;
    }

    private DemoWriter(DemoCache cache, Login login, Clock clock) {
        this.cache = cache;
        this.login = login;
        this.clock = clock;
        this.plan = new WritePlan(cache.users());
        this.thread = Thread.ofVirtual().name("demo-writer").unstarted(this::run);
    }

    static DemoWriter start(DemoCache cache, Login login, Clock clock) {
        DemoWriter writer = new DemoWriter(cache, login, clock);
        writer.thread.start();
        return writer;
    }

    private void run() {
        long start = clock.nanos();
        boolean open = true;
        while (open) {
            try (RespClient client = login.connect()) {
                EntryWriter writer = new EntryWriter(client);
                do {
                    writeDue(writer, Duration.ofNanos(clock.nanos() - start));
                    client.finish();
                    open = pause();
                } while (open);
            } catch (IOException e) {
                // The server is away; what was due meanwhile is written when it is back.
                open = pause();
            }
        }
    }

    /** Answers false when the writer has been closed. */
    private boolean pause() {
        try {
            return !closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void writeDue(EntryWriter writer, Duration elapsed) throws IOException {
        Instant now = clock.now();
        while (lookUps < plan.lookUpsDue(elapsed)) {
            lookUp(writer, (int) (lookUps % cache.users()), now);
            lookUps++;
            if (lookUps % WritePlan.SIGN_UP_EVERY == 0) {
                writeAll(writer, cache.writtenForSignUp(signUps, now).stream());
                signUps++;
            }
        }
        while (incidentRounds < WritePlan.incidentRoundsDue(elapsed)) {
            incidentRounds++;
            writeAll(writer, cache.returning(now));
            refreshAll(writer, cache.lasting(now));
        }
    }

    /** A stale copy stays as it is, and away once it is deleted. */
    private void lookUp(EntryWriter writer, int number, Instant now) throws IOException {
        List<DemoEntry> entries = cache.writtenFor(number, now);
        if (!cache.isStale(number)) {
            writeAll(writer, entries.stream());
            return;
        }
        for (DemoEntry entry : entries) {
            writer.prolong(entry);
        }
    }

    private static void writeAll(EntryWriter writer, Stream<DemoEntry> entries) throws IOException {
        for (Iterator<DemoEntry> each = entries.iterator(); each.hasNext(); ) {
            writer.write(each.next());
        }
    }

    private static void refreshAll(EntryWriter writer, Stream<DemoEntry> entries)
            throws IOException {
        for (Iterator<DemoEntry> each = entries.iterator(); each.hasNext(); ) {
            writer.refresh(each.next());
        }
    }

    /** Returns when nothing more will be written. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
