package dev.cachewarden.core.index;

import dev.cachewarden.core.key.ByteString;

import java.util.List;

/** Consecutive identifiers in one array: no object per key, only a four-byte offset. Immutable. */
final class Block {

    private final byte[] bytes;
    private final int[] ends;

    /**
     * @param ends where each identifier ends in {@code bytes}; neither is to be changed afterwards
     */
    Block(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    static Block of(List<ByteString> identifiers) {
        int[] ends = new int[identifiers.size()];
        int length = 0;
        for (int i = 0; i < ends.length; i++) {
            length = Math.addExact(length, identifiers.get(i).length());
            ends[i] = length;
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < ends.length; i++) {
            identifiers.get(i).copyTo(bytes, i == 0 ? 0 : ends[i - 1]);
        }
        return new Block(bytes, ends);
    }

    /** The identifiers, one after the other. Not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** Where each identifier ends in {@link #bytes}. Not to be changed. */
    int[] ends() {
        return ends;
    }

    int size() {
        return ends.length;
    }

    int start(int position) {
        return position == 0 ? 0 : ends[position - 1];
    }

    /** Shares this block's array. */
    ByteString get(int position) {
        return ByteString.wrap(bytes).slice(start(position), ends[position]);
    }

    /**
     * The position of {@code identifier} among those from {@code from} on, which are sorted, or
     * {@code -(insertion point) - 1}.
     */
    int positionOf(ByteString identifier, int from) {
        int low = from;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int comparison = get(middle).compareTo(identifier);
            if (comparison == 0) {
                return middle;
            }
            if (comparison < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -(low + 1);
    }
}
