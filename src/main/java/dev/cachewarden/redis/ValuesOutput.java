package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;

import io.lettuce.core.output.CommandOutput;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Values in the order of their keys, null for a missing key or another type. */
final class ValuesOutput extends CommandOutput<ByteString, ByteString, List<@Nullable ByteString>> {

    ValuesOutput(int count) {
        super(ByteStringCodec.INSTANCE, new ArrayList<>(count));
    }

    @Override
    public void set(@Nullable ByteBuffer bytes) {
        output.add(bytes == null ? null : ByteStringCodec.copy(bytes));
    }
}
