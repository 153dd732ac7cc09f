package dev.cachewarden.core.key;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Checksum;

/**
 * An immutable run of bytes. Redis keys and values are binary; text is only one way to look at
 * them. Ordered as unsigned bytes, the order in which Redis itself compares.
 *
 * <p>A slice shares its parent's array, so a small slice keeps the whole array in memory.
 */
public final class ByteString implements Comparable<ByteString> {

    public static final ByteString EMPTY = new ByteString(new byte[0], 0, 0);

    private final byte[] array;
    private final int offset;
    private final int length;

    private ByteString(byte[] array, int offset, int length) {
        this.array = array;
        this.offset = offset;
        this.length = length;
    }

    /** The bytes of {@code text} in UTF-8. */
    public static ByteString utf8(String text) {
        return wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy of {@code bytes}. */
    public static ByteString copyOf(byte[] bytes) {
        return wrap(bytes.clone());
    }

    /** {@code bytes} itself: the caller gives the array away. */
    public static ByteString wrap(byte[] bytes) {
        return new ByteString(bytes, 0, bytes.length);
    }

    public int length() {
        return length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    public byte at(int index) {
        if (index < 0 || index >= length) {
            throw new IndexOutOfBoundsException(index);
        }
        return array[offset + index];
    }

    /** Bytes {@code from} (inclusive) to the end, sharing the array. */
    public ByteString from(int from) {
        return slice(from, length);
    }

    /** Bytes {@code from} (inclusive) to {@code to} (exclusive), sharing the array. */
    public ByteString slice(int from, int to) {
        if (from < 0 || to > length || from > to) {
            throw new IndexOutOfBoundsException(from + ".." + to + " of " + length);
        }
        return new ByteString(array, offset + from, to - from);
    }

    public ByteString plus(ByteString other) {
        byte[] joined = Arrays.copyOfRange(array, offset, offset + length + other.length);
        System.arraycopy(other.array, other.offset, joined, length, other.length);
        return wrap(joined);
    }

    public boolean startsWith(ByteString prefix) {
        return length >= prefix.length
                && Arrays.equals(
                        array,
                        offset,
                        offset + prefix.length,
                        prefix.array,
                        prefix.offset,
                        prefix.offset + prefix.length);
    }

    /** Index of the first {@code wanted} at or after {@code from}, or -1. */
    public int indexOf(char wanted, int from) {
        for (int i = Math.max(0, from); i < length; i++) {
            if (array[offset + i] == (byte) wanted) {
                return i;
            }
        }
        return -1;
    }

    /** The parts between {@code separator}, perhaps empty, at least one; they share the array. */
    public List<ByteString> split(char separator) {
        List<ByteString> parts = new ArrayList<>();
        int from = 0;
        for (int at = indexOf(separator, 0); at >= 0; at = indexOf(separator, from)) {
            parts.add(slice(from, at));
            from = at + 1;
        }
        parts.add(from(from));
        return parts;
    }

    /** A copy of the bytes. */
    public byte[] toArray() {
        return Arrays.copyOfRange(array, offset, offset + length);
    }

    /** What reads bytes where they are, and changes none. */
    @FunctionalInterface
    public interface BytesReader<T> {

        T read(byte[] array, int offset, int length);
    }

    /** Has the bytes read where they are, without copying them. */
    public <T> T readBy(BytesReader<T> reader) {
        return reader.read(array, offset, length);
    }

    /** A read-only view of the bytes. */
    public ByteBuffer toBuffer() {
        return ByteBuffer.wrap(array, offset, length).slice().asReadOnlyBuffer();
    }

    /** Copies the bytes into {@code target} at {@code position}. */
    public void copyTo(byte[] target, int position) {
        System.arraycopy(array, offset, target, position, length);
    }

    /** Whether the bytes are valid UTF-8, so that {@link #text} has them. */
    public boolean isText() {
        return Utf8.isValid(array, offset, offset + length);
    }

    /** Feeds the bytes to a checksum, without copying them. */
    public void addTo(Checksum checksum) {
        checksum.update(array, offset, length);
    }

    /** Whether these are the bytes of {@code text} in UTF-8. */
    public boolean isText(String text) {
        if (text.length() > length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return equals(utf8(text));
            }
            if (array[offset + i] != (byte) c) {
                return false;
            }
        }
        return text.length() == length;
    }

    /** The text, if the bytes are valid UTF-8. */
    public java.util.Optional<String> text() {
        try {
            return java.util.Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            // Not read-only: the decoder is several times faster on an array.
                            .decode(ByteBuffer.wrap(array, offset, length))
                            .toString());
        } catch (CharacterCodingException e) {
            return java.util.Optional.empty();
        }
    }

    /** Safe to show anywhere: see {@link Printable}. */
    @Override
    public String toString() {
        return Printable.of(this);
    }

    @Override
    public int compareTo(ByteString other) {
        return Arrays.compareUnsigned(
                array,
                offset,
                offset + length,
                other.array,
                other.offset,
                other.offset + other.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteString that
                && Arrays.equals(
                        array,
                        offset,
                        offset + length,
                        that.array,
                        that.offset,
                        that.offset + that.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + array[i];
        }
        return hash;
    }
}
