package dev.cachewarden.app.flush;

import dev.cachewarden.app.change.FlushSending;
import dev.cachewarden.app.change.Removal;
import dev.cachewarden.core.flush.FlushEvent;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Removes the keys of a batch one by one, where some of them are refused. Runs once. */
final class OneByOne {

    private final FlushSending sending;
    private final UnlinkBatch batch;
    private final List<String> refused = new ArrayList<>();
    private String reason = "";
    private long removed;

    OneByOne(FlushSending sending, UnlinkBatch batch) {
        this.sending = sending;
        this.batch = batch;
    }

    /**
     * Sends all before it waits for the first.
     *
     * @throws CacheException if an answer is something else than a removal or a refusal of the key
     */
    void run() {
        List<CacheKey> keys = batch.keys();
        List<CompletableFuture<Removal>> answers =
                keys.stream().map(key -> sending.again(List.of(key))).toList();
        for (int i = 0; i < keys.size(); i++) {
            settle(keys.get(i), answers.get(i));
        }
    }

    private void settle(CacheKey key, CompletableFuture<Removal> answer) {
        try {
            removed += ServerAnswers.await(answer).removed();
        } catch (CacheException e) {
            if (e.kind() != Kind.KEY_REFUSED) {
                throw e;
            }
            refused.add(key.toString());
            reason = String.valueOf(e.getMessage());
        }
    }

    List<FlushEvent> events(long number) {
        List<FlushEvent> events = new ArrayList<>();
        if (!refused.isEmpty()) {
            events.add(new FlushEvent.Left(number, reason, refused));
        }
        events.add(new FlushEvent.Answered(number, removed));
        return events;
    }
}
