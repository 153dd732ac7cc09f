package dev.cachewarden.redis;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.ReadEntry;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Makes entries of the single answers of a bulk reading. */
final class BulkEntries {

    private static final String NONE = "none";

    /** The type of an entry that the user may not read. */
    static final String REFUSED = "refused";

    private BulkEntries() {}

    static ReadEntry missing(int index) {
        return new ReadEntry(index, new Ttl.Missing(), NONE, 0, Optional.empty());
    }

    /** Never passed on as an entry: nothing else is known of it. */
    static ReadEntry refused(int index) {
        return new ReadEntry(index, new Ttl.Missing(), REFUSED, 0, Optional.empty());
    }

    static boolean isRefused(ReadEntry entry) {
        return entry.type().equals(REFUSED);
    }

    /** Of PTTL and TYPE, either of which can be the first to see that an entry has gone. */
    static ReadEntry of(int index, Ttl ttl, String type, long length) {
        return ttl instanceof Ttl.Missing || type.equals(NONE)
                ? missing(index)
                : new ReadEntry(index, ttl, type, length, Optional.empty());
    }

    /**
     * @param value empty where the entry has gone, or holds no string any more
     */
    static ReadEntry with(ReadEntry entry, @Nullable ByteString value) {
        return value == null
                ? missing(entry.index())
                : new ReadEntry(
                        entry.index(),
                        entry.ttl(),
                        ReadEntry.STRING,
                        value.length(),
                        Optional.of(value));
    }
}
