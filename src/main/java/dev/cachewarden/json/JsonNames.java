package dev.cachewarden.json;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds names of members among the known ones by their bytes, without making a text. Bytes are
 * compared eight together.
 */
final class JsonNames {

    /** Of a name that is none of the known ones. */
    static final int UNKNOWN = -1;

    private static final int SLOTS = 512;
    private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(SLOTS);

    private final byte[][] names;
    private final long[] firsts;
    private final long[] lasts;
    private final short[] slots = new short[SLOTS];
    private final Map<String, Integer> byText = new HashMap<>();

    /**
     * @param known fewer than half of the slots; identified by their index
     */
    JsonNames(List<String> known) {
        names = new byte[known.size()][];
        firsts = new long[known.size()];
        lasts = new long[known.size()];
        for (int i = 0; i < names.length; i++) {
            byte[] name = known.get(i).getBytes(StandardCharsets.UTF_8);
            names[i] = name;
            firsts[i] = first(name, 0, name.length);
            lasts[i] = last(name, 0, name.length);
            byText.put(known.get(i), i);
            int slot = slot(firsts[i], lasts[i], name.length);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (SLOTS - 1);
            }
            slots[slot] = (short) (i + 1);
        }
    }

    /** The place of a name among the known ones. */
    int find(String name) {
        return byText.getOrDefault(name, UNKNOWN);
    }

    /** The same of a name in UTF-8. */
    int find(byte[] bytes, int from, int to) {
        long first = first(bytes, from, to);
        long last = last(bytes, from, to);
        for (int slot = slot(first, last, to - from);
                slots[slot] != 0;
                slot = (slot + 1) & (SLOTS - 1)) {
            int i = slots[slot] - 1;
            if (firsts[i] == first && lasts[i] == last && isSame(names[i], bytes, from, to)) {
                return i;
            }
        }
        return UNKNOWN;
    }

    /** Whether the bytes between the first and the last eight are the same, too. */
    private static boolean isSame(byte[] name, byte[] bytes, int from, int to) {
        if (name.length != to - from) {
            return false;
        }
        for (int i = Long.BYTES; i < name.length - Long.BYTES; i += Long.BYTES) {
            if (JsonStrings.word(name, i) != JsonStrings.word(bytes, from + i)) {
                return false;
            }
        }
        return true;
    }

    private static int slot(long first, long last, int length) {
        long mixed = (first ^ Long.rotateLeft(last, 29) ^ length) * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> SHIFT);
    }

    private static long first(byte[] bytes, int from, int to) {
        return to - from >= Long.BYTES ? JsonStrings.word(bytes, from) : fewer(bytes, from, to);
    }

    private static long last(byte[] bytes, int from, int to) {
        return to - from >= Long.BYTES ? JsonStrings.word(bytes, to - Long.BYTES) : 0;
    }

    private static long fewer(byte[] bytes, int from, int to) {
        long word = 0;
        for (int i = from; i < to; i++) {
            word = (word << Byte.SIZE) | (bytes[i] & 0xff);
        }
        return word;
    }
}
