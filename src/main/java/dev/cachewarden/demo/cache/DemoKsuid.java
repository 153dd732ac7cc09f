package dev.cachewarden.demo.cache;

import java.math.BigInteger;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Clerk's ids behind their prefix: 27 characters of base 62 that hold 32 bits of seconds since
 * 1400000000 and 128 random bits.
 */
final class DemoKsuid {

    private static final long EPOCH_SECONDS = 1_400_000_000L;
    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 27;
    private static final int WORDS = 5;

    private DemoKsuid() {}

    /** An id made at {@code epochMillis}. */
    static String at(long epochMillis, RandomGenerator random) {
        int[] words = new int[WORDS];
        words[0] = (int) (epochMillis / 1000 - EPOCH_SECONDS);
        for (int i = 1; i < WORDS; i++) {
            words[i] = random.nextInt();
        }
        char[] text = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt(divide(words));
        }
        return new String(text);
    }

    /** Divides the 160-bit number by 62 in place and answers the rest. */
    private static int divide(int[] words) {
        long rest = 0;
        for (int i = 0; i < WORDS; i++) {
            long part = (rest << 32) | Integer.toUnsignedLong(words[i]);
            words[i] = (int) (part / DIGITS.length());
            rest = part % DIGITS.length();
        }
        return (int) rest;
    }

    /** When the id, without its prefix, was made; to the second. */
    static Instant time(String ksuid) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < ksuid.length(); i++) {
            number =
                    number.multiply(BigInteger.valueOf(DIGITS.length()))
                            .add(BigInteger.valueOf(DIGITS.indexOf(ksuid.charAt(i))));
        }
        int seconds = number.shiftRight(128).intValue();
        return Instant.ofEpochSecond(EPOCH_SECONDS + Integer.toUnsignedLong(seconds));
    }
}
