package dev.cachewarden.redis;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ReadEntry;

import io.lettuce.core.output.CommandOutput;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Decodes an answer of {@link BulkScripts} straight into entries. */
final class EntriesOutput extends CommandOutput<ByteString, ByteString, List<ReadEntry>>
        implements AnswerBegin {

    private final int first;
    private final Clock clock;
    private OptionalLong began = OptionalLong.empty();
    private @Nullable Ttl ttl;
    private boolean typeFollows;

    /**
     * @param first index of the first key that was asked for
     */
    EntriesOutput(int first, int count, Clock clock) {
        super(ByteStringCodec.INSTANCE, new ArrayList<>(count));
        this.first = first;
        this.clock = clock;
    }

    @Override
    public void multi(int count) {
        began = OptionalLong.of(clock.nanos());
    }

    @Override
    public OptionalLong nanos() {
        return began;
    }

    @Override
    public void set(long number) {
        if (ttl == null) {
            timeToLive(Ttl.ofPttl(number, began.orElseGet(clock::nanos)));
        } else if (number < 0) {
            typeFollows = true;
        } else {
            add(ttl, ReadEntry.STRING, number, Optional.empty());
        }
    }

    private void timeToLive(Ttl read) {
        if (read instanceof Ttl.Missing) {
            missing();
        } else {
            ttl = read;
        }
    }

    @Override
    public void set(@Nullable ByteBuffer bytes) {
        if (ttl == null || bytes == null) {
            missing();
        } else if (typeFollows) {
            typeFollows = false;
            String type = StandardCharsets.UTF_8.decode(bytes).toString();
            add(ttl, type, 0, Optional.empty());
        } else {
            ByteString value = ByteStringCodec.copy(bytes);
            add(ttl, ReadEntry.STRING, value.length(), Optional.of(value));
        }
    }

    private void missing() {
        output.add(BulkEntries.missing(first + output.size()));
        ttl = null;
    }

    private void add(Ttl left, String type, long length, Optional<ByteString> value) {
        output.add(new ReadEntry(first + output.size(), left, type, length, value));
        ttl = null;
    }
}
