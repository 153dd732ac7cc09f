package dev.cachewarden.core.audit;

import dev.cachewarden.core.key.ByteString;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Recognises whether a value is still the one that was seen, without keeping it: two checksums and
 * the length. Good against change, not against somebody who forges a value.
 *
 * @param checksums CRC-32C in the upper half, CRC-32 in the lower
 * @param length of the value, in bytes
 */
public record Fingerprint(long checksums, int length) {

    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{16})-([0-9]{1,9})");

    public static Fingerprint of(ByteString value) {
        CRC32C castagnoli = new CRC32C();
        value.addTo(castagnoli);
        CRC32 ethernet = new CRC32();
        value.addTo(ethernet);
        return new Fingerprint(castagnoli.getValue() << 32 | ethernet.getValue(), value.length());
    }

    /** {@code 00c0ffee00c0ffee-1204}, to be kept. */
    public String text() {
        return HexFormat.of().toHexDigits(checksums) + "-" + length;
    }

    /** Of its {@link #text}; empty if that is something else. */
    public static Optional<Fingerprint> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new Fingerprint(
                                HexFormat.fromHexDigitsToLong(matcher.group(1)),
                                Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
