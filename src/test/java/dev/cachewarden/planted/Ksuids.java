package dev.cachewarden.planted;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Random;

/** Ids as Clerk makes them: 27 base62 digits of 4 bytes of time and 16 random bytes. */
final class Ksuids {

    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(62);
    private static final long EPOCH_SECONDS = 1_400_000_000;
    private static final int LENGTH = 27;

    private Ksuids() {}

    /**
     * @param seconds since 1970
     */
    static String of(String prefix, long seconds, Random random) {
        byte[] payload = new byte[16];
        random.nextBytes(payload);
        byte[] all =
                ByteBuffer.allocate(20)
                        .putInt((int) (seconds - EPOCH_SECONDS))
                        .put(payload)
                        .array();
        char[] text = new char[LENGTH];
        BigInteger rest = new BigInteger(1, all);
        for (int i = LENGTH - 1; i >= 0; i--) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            text[i] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return prefix + "_" + new String(text);
    }
}
