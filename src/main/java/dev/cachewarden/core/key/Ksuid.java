package dev.cachewarden.core.key;

import java.time.Instant;
import java.util.Optional;

/**
 * What is behind the prefix of Clerk's ids: 27 characters of base 62, digits before upper case
 * before lower case, that hold 32 bits of seconds since 1400000000 and 128 random bits.
 *
 * @param seconds since 1400000000, unsigned
 * @param high the first half of the random bits
 * @param low the second half
 * @see <a href="https://github.com/segmentio/ksuid">the format</a>
 */
public record Ksuid(int seconds, long high, long low) {

    public static final int LENGTH = 27;

    private static final long EPOCH_SECONDS = 1_400_000_000L;
    private static final long WORD = 0xFFFF_FFFFL;
    private static final int WORDS = 5;
    private static final int BASE = 62;

    /** The id behind {@code prefix}, if {@code id} is one: {@code of("user_2aB…", "user_")}. */
    public static Optional<Ksuid> of(String id, String prefix) {
        return id.length() == prefix.length() + LENGTH && id.startsWith(prefix)
                ? decode(id, prefix.length())
                : Optional.empty();
    }

    private static Optional<Ksuid> decode(String id, int from) {
        long w0 = 0;
        long w1 = 0;
        long w2 = 0;
        long w3 = 0;
        long w4 = 0;
        for (int i = from; i < from + LENGTH; i++) {
            int digit = digit(id.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            long carry = w4 * BASE + digit;
            w4 = carry & WORD;
            carry = w3 * BASE + (carry >>> 32);
            w3 = carry & WORD;
            carry = w2 * BASE + (carry >>> 32);
            w2 = carry & WORD;
            carry = w1 * BASE + (carry >>> 32);
            w1 = carry & WORD;
            carry = w0 * BASE + (carry >>> 32);
            w0 = carry & WORD;
            if (carry >>> 32 != 0) {
                // 62 to the 27th is a little more than 2 to the 160th.
                return Optional.empty();
            }
        }
        return Optional.of(new Ksuid((int) w0, w1 << 32 | w2, w3 << 32 | w4));
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 10;
        }
        return c >= 'a' && c <= 'z' ? c - 'a' + 36 : -1;
    }

    /** When the id was made, to the second. */
    public Instant madeAt() {
        return Instant.ofEpochSecond(EPOCH_SECONDS + Integer.toUnsignedLong(seconds));
    }

    /** The 27 characters. */
    public String text() {
        long[] words = {
            Integer.toUnsignedLong(seconds), high >>> 32, high & WORD, low >>> 32, low & WORD
        };
        char[] text = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = character(divide(words));
        }
        return new String(text);
    }

    /** Divides the 160-bit number by 62 in place and answers the rest. */
    private static int divide(long[] words) {
        long rest = 0;
        for (int i = 0; i < WORDS; i++) {
            long part = rest << 32 | words[i];
            words[i] = part / BASE;
            rest = part % BASE;
        }
        return (int) rest;
    }

    private static char character(int digit) {
        if (digit < 10) {
            return (char) ('0' + digit);
        }
        return (char) (digit < 36 ? 'A' + digit - 10 : 'a' + digit - 36);
    }
}
