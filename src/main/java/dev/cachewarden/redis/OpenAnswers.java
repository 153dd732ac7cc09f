package dev.cachewarden.redis;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The answers that a connection owes us. Safe for all threads. */
final class OpenAnswers {

    private final Map<Long, CompletableFuture<?>> open = new ConcurrentHashMap<>();
    private final AtomicLong added = new AtomicLong();

    /** Counts as open until it completes, normally or with a failure. */
    void add(CompletableFuture<?> answer) {
        long number = added.incrementAndGet();
        open.put(number, answer);
        var _ = answer.whenComplete((value, failure) -> open.remove(number));
    }

    boolean areThere() {
        return !open.isEmpty();
    }

    /** Fails all open answers. A late reply changes nothing. */
    void fail(RuntimeException reason) {
        open.values().forEach(answer -> answer.completeExceptionally(reason));
    }
}
