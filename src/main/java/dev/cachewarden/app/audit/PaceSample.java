package dev.cachewarden.app.audit;

import dev.cachewarden.core.audit.ReadingPace;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.ByteBudget;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.CacheReader.EntrySink;
import dev.cachewarden.core.port.ReadEntry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Finds out how fast the values of a cache come: by what was read on the connection before, else by
 * reading at most a tenth of them, evenly between all. Where that is too few to measure, nothing is
 * known.
 */
final class PaceSample {

    /** Read first and not counted: the first commands of a JVM take many times a round trip. */
    private static final int WARMING_UP = 64;

    private static final int FIRST = 128;
    private static final int LARGEST = 1_024;

    /** A part that takes that long is not a matter of single round trips. */
    private static final Duration LONG_ENOUGH = Duration.ofMillis(100);

    /** In bytes: a longer value is not fetched, its length is in the estimate all the same. */
    private static final long LONGEST = 1 << 16;

    private final CacheReader server;

    PaceSample(CacheReader server) {
        this.server = server;
    }

    /** Blocking where nothing was read before. Empty where the server refuses. */
    Optional<ReadingPace> pace(AuditKeys keys) {
        if (server.pace().isEmpty()) {
            try {
                read(keys);
            } catch (CacheException e) {
                // The reading that follows meets the same, and says so.
                return server.pace();
            }
        }
        return server.pace();
    }

    private void read(AuditKeys keys) {
        int most = keys.count() / 10;
        int read = WARMING_UP;
        for (int size = FIRST; size <= LARGEST && read + size <= most; size *= 2) {
            if (size == FIRST) {
                read(keys, WARMING_UP);
            }
            read(keys, size);
            read += size;
            if (server.pace().filter(it -> it.took().compareTo(LONG_ENOUGH) > 0).isPresent()) {
                return;
            }
        }
    }

    private void read(AuditKeys keys, int size) {
        server.readAll(
                new BulkRequest(
                        size,
                        number -> keys.bytes((int) ((long) number * keys.count() / size)),
                        true,
                        LONGEST,
                        ByteBudget.usual()),
                new Passing());
    }

    private static final class Passing implements EntrySink {

        @Override
        public boolean accept(List<ReadEntry> entries) {
            return true;
        }

        @Override
        public boolean refused(List<Integer> indexes, CacheException why) {
            return true;
        }
    }
}
