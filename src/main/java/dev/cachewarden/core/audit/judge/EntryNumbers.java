package dev.cachewarden.core.audit.judge;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Numbers of entries, four bytes each, perhaps repeated. For one thread. */
final class EntryNumbers {

    private int[] numbers = new int[8];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    void addAll(EntryNumbers other) {
        for (int i = 0; i < other.size; i++) {
            add(other.numbers[i]);
        }
    }

    /** In the order in which they were added. */
    IntStream stream() {
        return Arrays.stream(numbers, 0, size);
    }

    /** How many different ones {@code wanted} accepts. */
    long count(IntPredicate wanted) {
        return Arrays.stream(numbers, 0, size).filter(wanted).distinct().count();
    }
}
