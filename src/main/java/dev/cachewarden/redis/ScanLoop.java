package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheServer.ScanSink;
import dev.cachewarden.core.port.Clock;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One walk through all keys. A cursor loop cannot be pipelined; what hides the sink's work is that
 * the network thread asks for the next batch itself as soon as it knows the cursor, a few batches
 * ahead of the sink. Used once.
 */
final class ScanLoop {

    /** Batches asked for and not yet taken by the sink: absorbs a pause without piling up keys. */
    private static final int MOST_AHEAD = 8;

    private final CommandGate gate;
    private final ByteString pattern;
    private final Clock clock;
    private final ScanPace pace;
    private final BlockingQueue<CompletableFuture<ScanBatch>> answers = new LinkedBlockingQueue<>();

    private int ahead = 1;
    private @Nullable ByteString waiting;
    private boolean stopped;

    ScanLoop(CommandGate gate, ByteString pattern, int count, Clock clock) {
        this.gate = gate;
        this.pattern = pattern;
        this.clock = clock;
        this.pace = new ScanPace(count);
    }

    void run(ScanSink sink) {
        ask(ScanBatch.START);
        try {
            while (true) {
                ScanBatch batch = Answers.await(take());
                if (!sink.accept(batch.keys()) || batch.isLast()) {
                    return;
                }
                makeRoom();
            }
        } finally {
            stop();
        }
    }

    private void ask(ByteString cursor) {
        long sent = clock.nanos();
        CompletableFuture<ScanBatch> answer =
                gate.send(Requests.scan(cursor, pattern, pace.count()));
        var _ =
                answer.whenComplete(
                        (batch, failure) -> {
                            answers.add(answer);
                            if (failure == null) {
                                pace.answered(
                                        clock.nanos() - sent, gate.shortestRoundTrip().toNanos());
                                askNext(batch);
                            }
                        });
    }

    /** On a network thread. */
    private synchronized void askNext(ScanBatch batch) {
        if (batch.isLast() || stopped) {
            return;
        }
        if (ahead == MOST_AHEAD) {
            waiting = batch.cursor();
        } else {
            ahead++;
            ask(batch.cursor());
        }
    }

    private synchronized void makeRoom() {
        if (waiting == null) {
            ahead--;
        } else {
            ask(waiting);
            waiting = null;
        }
    }

    private synchronized void stop() {
        stopped = true;
    }

    /** Waits for an answer; each comes or times out, so an interrupt only has to be remembered. */
    private CompletableFuture<ScanBatch> take() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answers.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
