package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheReader.ScanSink;
import dev.cachewarden.core.port.Clock;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;

/**
 * One SCAN through all keys. A cursor loop cannot be pipelined, so to keep it at the server's speed
 * the network thread sends the next call as soon as it has read a cursor, while the sink works on
 * earlier keys on its own thread. Runs once.
 */
final class ScanLoop {

    /** Batches that may wait for the sink: they smooth its pauses, and are lost when it stops. */
    private static final int AHEAD = 3;

    /** Calls at the start before each of which the round trip is measured. */
    private static final int OFTEN = 3;

    /** Calls between two measurements of the round trip later on. */
    private static final int SELDOM = 16;

    private final CommandGate gate;
    private final ByteString pattern;
    private final Clock clock;
    private final CommandPace pace;
    private final boolean pings;

    private int calls;
    private int waiting;
    private @Nullable Link held;
    private boolean stopped;

    /**
     * @param pace of COUNT
     * @param pings whether the round trip may be measured with PING
     */
    ScanLoop(CommandGate gate, ByteString pattern, CommandPace pace, boolean pings, Clock clock) {
        this.gate = gate;
        this.pattern = pattern;
        this.pace = pace;
        this.pings = pings;
        this.clock = clock;
    }

    /** A batch and the future of the one after it. */
    private record Link(ScanBatch batch, CompletableFuture<Link> next) {}

    void run(ScanSink sink) {
        CompletableFuture<Link> next = new CompletableFuture<>();
        send(ScanBatch.START, next);
        try {
            while (true) {
                Link link = Answers.await(next);
                taken();
                if (!sink.accept(link.batch.keys()) || link.batch.isLast()) {
                    return;
                }
                next = link.next;
            }
        } finally {
            stop();
        }
    }

    /** On the calling thread for the first, or if the sink was behind; else on the network's. */
    private void send(ByteString cursor, CompletableFuture<Link> answer) {
        if (isWayDue()) {
            // A refused PING gives no round-trip time; the scan goes on all the same.
            var _ =
                    gate.send(Requests.ping())
                            .whenComplete((pong, refused) -> scan(cursor, answer));
        } else {
            scan(cursor, answer);
        }
    }

    /** Often at the start, seldom later, and only while the connection is idle. */
    private boolean isWayDue() {
        int call = calls++;
        return pings && (call < OFTEN || call % SELDOM == 0) && gate.isIdle();
    }

    private void scan(ByteString cursor, CompletableFuture<Link> answer) {
        int count = pace.size();
        var _ =
                gate.send(Requests.scan(cursor, pattern, count, clock), pace, count)
                        .whenComplete((batch, failure) -> {
                            if (failure != null) {
                                answer.completeExceptionally(failure);
                            } else {
                                answeredOrFailed(batch, answer);
                            }
                        });
    }

    /** An exception on the network thread would be lost, and the sink would wait for ever. */
    private void answeredOrFailed(ScanBatch batch, CompletableFuture<Link> answer) {
        try {
            answered(batch, answer);
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }

    private void answered(ScanBatch batch, CompletableFuture<Link> answer) {
        Link link = new Link(batch, new CompletableFuture<>());
        if (!batch.isLast() && mayGoOn(link)) {
            send(batch.cursor(), link.next);
        }
        answer.complete(link);
    }

    /** Whether the next call may be sent now; if the sink is too far behind, it is held back. */
    private synchronized boolean mayGoOn(Link link) {
        waiting++;
        if (waiting > AHEAD) {
            held = link;
        }
        return waiting <= AHEAD && !stopped;
    }

    private void taken() {
        @Nullable Link due;
        synchronized (this) {
            waiting--;
            due = held;
            held = null;
        }
        if (due != null) {
            send(due.batch.cursor(), due.next);
        }
    }

    private synchronized void stop() {
        stopped = true;
    }
}
