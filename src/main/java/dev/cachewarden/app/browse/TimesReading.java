package dev.cachewarden.app.browse;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheReader;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Reads times to live and sizes of many entries, some batches ahead of what was answered, so that
 * neither side waits for the other and what is under way stays small.
 */
public final class TimesReading {

    private static final int BATCH = 1000;
    private static final int AHEAD = 3;

    /** Time to live and length are a command each. */
    private static final int COMMANDS = 2;

    private final CacheReader server;
    private final IntFunction<ByteString> keys;
    private final int count;

    /**
     * @param keys the name of the entry of a number, 0 to {@code count} - 1
     */
    public TimesReading(CacheReader server, IntFunction<ByteString> keys, int count) {
        this.server = server;
        this.keys = keys;
        this.count = count;
    }

    private record Batch(
            int from,
            CompletableFuture<List<Optional<Ttl>>> ttls,
            CompletableFuture<List<OptionalLong>> lengths) {}

    /** How many commands that many keys take. */
    public static long commands(int keys) {
        return (long) COMMANDS * keys;
    }

    /**
     * Blocking.
     *
     * @param progress takes how many have been read, on this thread
     * @return empty if it was cancelled
     * @throws dev.cachewarden.core.port.CacheException at the first failure
     */
    public Optional<TimesAndSizes> run(IntConsumer progress, Cancellation cancellation) {
        TimesAndSizes read = new TimesAndSizes(count);
        Queue<Batch> underWay = new ArrayDeque<>();
        int asked = 0;
        while (asked < count || !underWay.isEmpty()) {
            if (cancellation.isCancelled()) {
                return Optional.empty();
            }
            if (asked < count && underWay.size() < AHEAD) {
                int end = Math.min(count, asked + BATCH);
                underWay.add(ask(asked, end));
                asked = end;
            } else {
                progress.accept(take(underWay.remove(), read));
            }
        }
        return Optional.of(read);
    }

    private Batch ask(int from, int to) {
        List<ByteString> names = IntStream.range(from, to).mapToObj(keys).toList();
        return new Batch(from, server.ttls(names), server.lengths(names));
    }

    private static int take(Batch batch, TimesAndSizes read) {
        List<Optional<Ttl>> ttls = joined(batch.ttls());
        List<OptionalLong> lengths = joined(batch.lengths());
        for (int i = 0; i < ttls.size(); i++) {
            read.set(batch.from() + i, ttls.get(i), lengths.get(i));
        }
        return batch.from() + ttls.size();
    }

    private static <T> T joined(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }
}
