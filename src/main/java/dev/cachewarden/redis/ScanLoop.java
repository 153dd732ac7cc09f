package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheServer.ScanSink;
import dev.cachewarden.core.port.Clock;

import java.util.concurrent.CompletableFuture;

/**
 * One walk through all keys. A cursor loop cannot be pipelined; what hides the sink's work is that
 * the next call is under way while the sink looks at the last one's keys.
 */
final class ScanLoop {

    private final CommandGate gate;
    private final ByteString pattern;
    private final Clock clock;
    private final ScanPace pace;

    ScanLoop(CommandGate gate, ByteString pattern, int count, Clock clock) {
        this.gate = gate;
        this.pattern = pattern;
        this.clock = clock;
        this.pace = new ScanPace(count);
    }

    void run(ScanSink sink) {
        CompletableFuture<ScanBatch> next = send(ScanBatch.START);
        while (true) {
            ScanBatch batch = Answers.await(next);
            if (batch.isLast()) {
                sink.accept(batch.keys());
                return;
            }
            next = send(batch.cursor());
            if (!sink.accept(batch.keys())) {
                return;
            }
        }
    }

    private CompletableFuture<ScanBatch> send(ByteString cursor) {
        long sent = clock.nanos();
        return Answers.map(
                gate.send(Requests.scan(cursor, pattern, pace.count())),
                batch -> {
                    pace.answered(clock.nanos() - sent, gate.shortestRoundTrip().toNanos());
                    return batch;
                });
    }
}
