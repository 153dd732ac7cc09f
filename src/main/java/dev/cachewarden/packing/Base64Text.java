package dev.cachewarden.packing;

import dev.cachewarden.core.key.ByteString;

import java.util.Base64;
import java.util.Optional;

/** Base64 (RFC 4648), of either alphabet, with padding or without, in lines or in one. */
final class Base64Text {

    /** Shorter words of letters are words. */
    private static final int SHORTEST = 16;

    /** So long a word without blanks is no word: something is encoded in it. */
    private static final int LONG = 64;

    private Base64Text() {}

    static boolean isLong(ByteString text) {
        return text.length() >= LONG;
    }

    static Optional<ByteString> decoded(ByteString text) {
        if (text.length() < SHORTEST || !isBase64(text)) {
            return Optional.empty();
        }
        String letters = text.text().orElseThrow().replaceAll("[\r\n]+", "").strip();
        boolean isForUrls = letters.indexOf('-') >= 0 || letters.indexOf('_') >= 0;
        try {
            return Optional.of(
                    ByteString.wrap(
                            (isForUrls ? Base64.getUrlDecoder() : Base64.getDecoder())
                                    .decode(letters)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static boolean isBase64(ByteString text) {
        for (int i = 0; i < text.length(); i++) {
            byte c = text.at(i);
            boolean isLetter =
                    (c >= 'A' && c <= 'Z')
                            || (c >= 'a' && c <= 'z')
                            || (c >= '0' && c <= '9')
                            || "+/-_=\r\n".indexOf(c) >= 0;
            if (!isLetter) {
                return false;
            }
        }
        return true;
    }
}
