package dev.cachewarden.app.browse;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Numbers texts in their order without keeping them: they are compared by four characters at a
 * time, and asked for again only where those are equal.
 */
final class TextRanks {

    private static final int CHUNK = 4;

    private final IntFunction<String> texts;
    private final long[] ranks;

    private TextRanks(IntFunction<String> texts, int count) {
        this.texts = texts;
        this.ranks = new long[count];
    }

    /**
     * Equal texts have equal numbers.
     *
     * @param texts the text of a number; empty where none is known
     */
    static long[] of(int count, IntFunction<String> texts) {
        TextRanks all = new TextRanks(texts, count);
        int[] numbers = new int[count];
        Arrays.setAll(numbers, it -> it);
        all.rank(numbers, 0, 0);
        return all.ranks;
    }

    /**
     * Numbers with texts that are equal up to a character; their ranks begin with {@code first}.
     */
    private void rank(int[] numbers, int at, long first) {
        long[] chunks = new long[numbers.length];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = chunk(texts.apply(numbers[i]), at);
        }
        long[] distinct = Arrays.stream(chunks).sorted().distinct().toArray();
        long[] order = new long[numbers.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) Arrays.binarySearch(distinct, chunks[i]) << Integer.SIZE | i;
        }
        Arrays.sort(order);
        int begin = 0;
        while (begin < order.length) {
            int group = (int) (order[begin] >>> Integer.SIZE);
            int end = begin;
            while (end < order.length && (int) (order[end] >>> Integer.SIZE) == group) {
                end++;
            }
            ofEqual(
                    numbers,
                    order,
                    begin,
                    end,
                    at,
                    distinct[group] ^ Long.MIN_VALUE,
                    first + begin);
            begin = end;
        }
    }

    private void ofEqual(
            int[] numbers, long[] order, int begin, int end, int at, long chunk, long first) {
        int[] same = new int[end - begin];
        for (int i = 0; i < same.length; i++) {
            same[i] = numbers[(int) order[begin + i]];
        }
        boolean isEnd = (chunk & Character.MAX_VALUE) == 0;
        if (same.length > 1 && !isEnd) {
            rank(same, at + CHUNK, first);
            return;
        }
        boolean isUnknown = at == 0 && chunk == 0;
        for (int number : same) {
            ranks[number] = isUnknown ? KeyOrder.UNKNOWN : first;
        }
    }

    /** Characters as one number that is ordered as they are; 0 where the text has ended. */
    private static long chunk(String text, int at) {
        long chunk = 0;
        for (int i = at; i < at + CHUNK; i++) {
            chunk = chunk << Character.SIZE | (i < text.length() ? text.charAt(i) : 0);
        }
        return chunk ^ Long.MIN_VALUE;
    }
}
