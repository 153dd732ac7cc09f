package dev.cachewarden.redis;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ReadEntry;

import io.lettuce.core.protocol.CommandType;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Decodes the answers of many commands, two for each key, straight into entries: what GETRANGE or
 * TYPE says, then what PTTL says. PTTL comes last: an entry that expires between the two reads as
 * missing, not as empty. Each entry comes with a value, a type, {@link #UNKNOWN_TYPE} or {@link
 * BulkEntries#REFUSED}. For one thread, Lettuce's.
 */
final class BulkAnswer extends SharedAnswer<ReadEntry> {

    private static final ByteString STRING = ByteString.utf8(ReadEntry.STRING);

    private final int first;
    private final boolean values;
    private final Clock clock;
    private @Nullable ByteString said;
    private @Nullable Ttl left;
    private boolean isRefused;

    /**
     * @param first index of the first key that was asked for
     * @param values whether GETRANGE is asked, or TYPE
     */
    BulkAnswer(int first, int count, boolean values, Clock clock) {
        super(count);
        this.first = first;
        this.values = values;
        this.clock = clock;
    }

    /** The type of an entry that is no string and has not been asked for its type. */
    static final String UNKNOWN_TYPE = "unknown";

    @Override
    public void set(@Nullable ByteBuffer bytes) {
        said = bytes == null ? ByteString.EMPTY : ByteStringCodec.copy(bytes);
    }

    @Override
    public void set(long timeToLive) {
        left = Ttl.ofPttl(timeToLive, clock.nanos());
    }

    @Override
    void otherType() {
        said = null;
    }

    @Override
    void refusedKey() {
        said = null;
        isRefused = true;
    }

    /** PTTL is the last that is asked of a key. */
    @Override
    void answered(CommandType type) {
        if (type == CommandType.PTTL) {
            endEntry();
        }
    }

    private void endEntry() {
        Ttl ttl = left;
        add(isRefused || ttl == null ? BulkEntries.refused(first + size()) : entry(ttl));
        said = null;
        left = null;
        isRefused = false;
    }

    private ReadEntry entry(Ttl ttl) {
        int index = first + size();
        ByteString text = said;
        if (ttl instanceof Ttl.Missing) {
            return BulkEntries.missing(index);
        }
        if (text == null) {
            return new ReadEntry(index, ttl, UNKNOWN_TYPE, 0, Optional.empty());
        }
        return values
                ? new ReadEntry(index, ttl, ReadEntry.STRING, text.length(), Optional.of(text))
                : BulkEntries.of(index, ttl, type(text), 0);
    }

    private static String type(ByteString text) {
        return text.equals(STRING) ? ReadEntry.STRING : text.toString();
    }
}
