package dev.cachewarden.app.audit;

import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/** Estimates how many bytes values have from some that lie evenly between all keys. */
final class LengthSample {

    private static final int MOST = 100;

    private final CacheReader server;

    LengthSample(CacheReader server) {
        this.server = server;
    }

    /**
     * Of the values of all keys together; zero where the server refuses: the audit that follows
     * says why. Blocking.
     */
    long bytes(AuditKeys keys) {
        int size = Math.min(MOST, keys.count());
        List<ByteString> sample =
                IntStream.range(0, size)
                        .map(i -> (int) ((long) i * keys.count() / size))
                        .mapToObj(keys::bytes)
                        .toList();
        long bytes =
                lengths(sample).stream()
                        .filter(OptionalLong::isPresent)
                        .mapToLong(OptionalLong::getAsLong)
                        .sum();
        return size == 0 ? 0 : bytes * keys.count() / size;
    }

    private List<OptionalLong> lengths(List<ByteString> sample) {
        try {
            return server.lengths(sample).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CacheException) {
                return List.of();
            }
            throw e;
        }
    }
}
