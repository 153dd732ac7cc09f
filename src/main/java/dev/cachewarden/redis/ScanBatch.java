package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.Clock;

import io.lettuce.core.output.CommandOutput;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * One answer of SCAN.
 *
 * @param cursor to continue with
 */
record ScanBatch(ByteString cursor, List<ByteString> keys) {

    static final ByteString START = ByteString.utf8("0");

    boolean isLast() {
        return cursor.equals(START);
    }

    /**
     * Decodes straight into the list that is handed on: a scan of a million keys spends its time
     * here.
     */
    static final class Output extends CommandOutput<ByteString, ByteString, ScanBatch>
            implements AnswerBegin {

        private final List<ByteString> keys = new ArrayList<>();
        private final Clock clock;
        private OptionalLong began = OptionalLong.empty();

        Output(Clock clock) {
            super(ByteStringCodec.INSTANCE, null);
            this.clock = clock;
        }

        @Override
        public OptionalLong nanos() {
            return began;
        }

        @Override
        public void set(ByteBuffer bytes) {
            ByteString value = ByteStringCodec.copy(bytes);
            if (output == null) {
                began = OptionalLong.of(clock.nanos());
                output = new ScanBatch(value, keys);
            } else {
                keys.add(value);
            }
        }
    }
}
