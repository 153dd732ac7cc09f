package dev.cachewarden.packing;

import java.io.IOException;
import java.io.InputStream;

/**
 * How much a value may unpack to. A kilobyte can claim a gigabyte, and an audit meets a million
 * values: beyond this nothing is unpacked, and what is inside is not known.
 */
final class Bounds {

    static final int MOST_BYTES = 8 << 20;

    /** JSON of users shrinks to a fifth; a hundredth is what somebody made to explode. */
    private static final int MOST_TIMES = 100;

    private static final int ALWAYS_ALLOWED = 64 << 10;

    private Bounds() {}

    static int of(int packedBytes) {
        return (int)
                Math.min(MOST_BYTES, Math.max(ALWAYS_ALLOWED, (long) packedBytes * MOST_TIMES));
    }

    /**
     * All that {@code in} gives.
     *
     * @throws TooLarge if that is more than allowed
     */
    static byte[] read(InputStream in, int packedBytes) throws IOException {
        int most = of(packedBytes);
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new TooLarge();
        }
        return bytes;
    }

    /** More than is unpacked. Without a stack trace: a cache may hold a million of them. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
