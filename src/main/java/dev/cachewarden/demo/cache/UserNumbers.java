package dev.cachewarden.demo.cache;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds a user's number by a name, in 8 bytes a user: the name's hash and the number. Of names that
 * share a hash the right one is found by computing the users again.
 */
final class UserNumbers {

    private final long[] sorted;

    private UserNumbers(long[] sorted) {
        this.sorted = sorted;
    }

    /** Gathers entries of {@link #entry}, in any order. */
    static UserNumbers of(long[] entries) {
        long[] sorted = entries.clone();
        Arrays.sort(sorted);
        return new UserNumbers(sorted);
    }

    static long entry(String name, int number) {
        return ((long) name.hashCode() << 32) | Integer.toUnsignedLong(number);
    }

    /** Numbers of the users that may be called so, the smallest first. */
    IntStream candidates(String name) {
        long lowest = entry(name, 0);
        int found = Arrays.binarySearch(sorted, lowest);
        int from = found < 0 ? -found - 1 : found;
        return Arrays.stream(sorted, from, sorted.length)
                .takeWhile(entry -> (int) (entry >> 32) == name.hashCode())
                .mapToInt(entry -> (int) entry);
    }
}
