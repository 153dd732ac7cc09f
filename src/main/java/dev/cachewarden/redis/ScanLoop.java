package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheServer.ScanSink;
import dev.cachewarden.core.port.Clock;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;

/**
 * One walk through all keys. A cursor loop cannot be pipelined; what keeps it at the server's speed
 * is that the network thread itself sends the next call as soon as it has read a cursor, while the
 * sink works on earlier keys on its own thread. Runs once.
 */
final class ScanLoop {

    /** Batches that may wait for the sink: they smooth its pauses, and are lost when it stops. */
    private static final int AHEAD = 3;

    private final CommandGate gate;
    private final ByteString pattern;
    private final Clock clock;
    private final ScanPace pace;

    private int waiting;
    private @Nullable Link held;
    private boolean stopped;

    ScanLoop(CommandGate gate, ByteString pattern, int count, Clock clock) {
        this.gate = gate;
        this.pattern = pattern;
        this.clock = clock;
        this.pace = new ScanPace(count);
    }

    /** A batch and the way to the one after it. */
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

    private void send(ByteString cursor, CompletableFuture<Link> answer) {
        long sent = clock.nanos();
        var _ =
                gate.send(Requests.scan(cursor, pattern, pace.count()))
                        .whenComplete(
                                (batch, failure) -> {
                                    if (failure != null) {
                                        answer.completeExceptionally(failure);
                                    } else {
                                        answered(batch, clock.nanos() - sent, answer);
                                    }
                                });
    }

    /** On the network thread. */
    private void answered(ScanBatch batch, long took, CompletableFuture<Link> answer) {
        pace.answered(took, gate.shortestRoundTrip().toNanos());
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
