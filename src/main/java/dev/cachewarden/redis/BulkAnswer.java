package dev.cachewarden.redis;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ReadEntry;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.output.CommandOutput;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * Decodes the answers of many commands, two for each key, straight into entries: what GETRANGE or
 * TYPE says, then what PTTL says. PTTL comes last: an entry that expires between the two reads as
 * missing, not as empty. For one thread, Lettuce's.
 */
final class BulkAnswer extends CommandOutput<ByteString, ByteString, List<?>> {

    private static final ByteString STRING = ByteString.utf8(ReadEntry.STRING);
    private static final String NOT_A_STRING = "WRONGTYPE";

    private final int first;
    private final boolean values;
    private final Clock clock;
    private final List<ReadEntry> entries;
    private final CompletableFuture<List<ReadEntry>> future = new CompletableFuture<>();
    private @Nullable ByteString said;
    private @Nullable Ttl left;
    private boolean isRefused;
    private @Nullable String refusal;

    /**
     * @param first index of the first key that was asked for
     * @param values whether GETRANGE is asked, or TYPE
     */
    BulkAnswer(int first, int count, boolean values, Clock clock) {
        super(ByteStringCodec.INSTANCE, List.of());
        this.first = first;
        this.values = values;
        this.clock = clock;
        this.entries = new ArrayList<>(count);
    }

    /**
     * With a value, a type, {@link #UNKNOWN_TYPE} or {@link BulkEntries#REFUSED} for each, or
     * failed as Lettuce fails.
     */
    CompletableFuture<List<ReadEntry>> future() {
        return future;
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
    public void setError(ByteBuffer bytes) {
        setError(StandardCharsets.UTF_8.decode(bytes).toString());
    }

    /**
     * The error of GETRANGE on another type, or of a key that the user may not read; any other is a
     * failure.
     */
    @Override
    public void setError(String message) {
        said = null;
        if (Denial.of(message).filter(it -> it == Denial.KEY).isPresent()) {
            isRefused = true;
        } else if (!message.startsWith(NOT_A_STRING) && refusal == null) {
            refusal = message;
        }
    }

    /** Both answers of a key are there. */
    void endEntry() {
        Ttl ttl = left;
        entries.add(
                isRefused || ttl == null
                        ? BulkEntries.refused(first + entries.size())
                        : entry(ttl));
        said = null;
        left = null;
        isRefused = false;
    }

    private ReadEntry entry(Ttl ttl) {
        int index = first + entries.size();
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

    void end() {
        if (refusal == null) {
            future.complete(entries);
        } else {
            fail(new RedisCommandExecutionException(refusal));
        }
    }

    boolean fail(Throwable failure) {
        return future.completeExceptionally(failure);
    }

    void cancel() {
        fail(new CancellationException());
    }
}
