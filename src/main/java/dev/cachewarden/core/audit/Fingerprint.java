package dev.cachewarden.core.audit;

import dev.cachewarden.core.key.ByteString;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells whether a value is still the one that was seen, without keeping it: two checksums and the
 * length. Good against change, not against somebody who forges a value.
 *
 * @param checksums CRC-32C in the upper half, CRC-32 in the lower
 * @param length of the value, in bytes
 */
public record Fingerprint(long checksums, int length) {

    public static Fingerprint of(ByteString value) {
        CRC32C castagnoli = new CRC32C();
        value.addTo(castagnoli);
        CRC32 ethernet = new CRC32();
        value.addTo(ethernet);
        return new Fingerprint(castagnoli.getValue() << 32 | ethernet.getValue(), value.length());
    }
}
