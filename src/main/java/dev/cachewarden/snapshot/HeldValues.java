package dev.cachewarden.snapshot;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;

import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Compresses values, each by itself, so that any one can be read alone. Users of one cache are
 * alike, so the first ones serve all others as a dictionary: a value of 1.5 KB takes some 400
 * bytes. Safe for all threads.
 */
final class HeldValues implements AutoCloseable {

    /** Longer ones save little more and cost time with every value. */
    private static final int DICTIONARY = 1 << 13;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final Inflater inflater = new Inflater(true);
    private final byte[] dictionary;
    private boolean isClosed;
    private byte[] room = new byte[1 << 16];

    private HeldValues(byte[] dictionary) {
        this.dictionary = dictionary;
    }

    /** For values like these. */
    static HeldValues like(List<ByteString> examples) {
        byte[] dictionary = new byte[DICTIONARY];
        int length = 0;
        for (ByteString example : examples) {
            if (example.length() <= DICTIONARY - length) {
                example.copyTo(dictionary, length);
                length += example.length();
            }
        }
        return new HeldValues(Arrays.copyOf(dictionary, length));
    }

    /** Its bytes in fewer, or as they are where that is not shorter: never longer. */
    synchronized byte[] pack(ByteString value) {
        deflater.reset();
        deflater.setDictionary(dictionary);
        byte[] bytes = value.toArray();
        deflater.setInput(bytes);
        deflater.finish();
        if (room.length < bytes.length) {
            room = new byte[bytes.length];
        }
        int length = deflater.deflate(room, 0, bytes.length);
        return deflater.finished() && length < bytes.length ? Arrays.copyOf(room, length) : bytes;
    }

    /**
     * The value again.
     *
     * @param length of the value, in bytes
     * @throws CacheException if this is closed
     */
    synchronized ByteString unpack(byte[] packed, int length) {
        if (isClosed) {
            throw CacheException.notSent("The snapshot was closed. Open it again.");
        }
        if (packed.length == length) {
            return ByteString.wrap(packed);
        }
        byte[] value = new byte[length];
        try {
            inflater.reset();
            inflater.setDictionary(dictionary);
            inflater.setInput(packed);
            if (inflater.inflate(value) == length) {
                return ByteString.wrap(value);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("Packed by this program", e);
        }
        throw new IllegalStateException("Packed by this program, and shorter now");
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        deflater.end();
        inflater.end();
    }
}
