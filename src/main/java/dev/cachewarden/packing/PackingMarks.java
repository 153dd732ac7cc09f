package dev.cachewarden.packing;

import dev.cachewarden.core.key.ByteString;

import java.util.Map;
import java.util.Optional;

/** How values begin. */
final class PackingMarks {

    /** Packings that are known by their marks and not unpacked. */
    private static final Map<ByteString, String> UNKNOWN =
            Map.of(
                    bytes(0x28, 0xb5, 0x2f, 0xfd), "Zstandard",
                    bytes(0x04, 0x22, 0x4d, 0x18), "LZ4",
                    bytes(0xff, 0x06, 0x00, 0x00, 0x73, 0x4e, 0x61, 0x50), "Snappy",
                    bytes(0xac, 0xed, 0x00, 0x05), "a serialised object of Java");

    private PackingMarks() {}

    /** The packing by whose mark it begins, which we do not unpack, in words. */
    static Optional<String> unknown(ByteString value) {
        return UNKNOWN.entrySet().stream()
                .filter(it -> value.startsWith(it.getKey()))
                .map(it -> it.getValue() + ", which this program does not unpack")
                .findFirst();
    }

    /** Whether text begins as a JSON object, array or string does. */
    static boolean beginsAsJson(ByteString text) {
        int from = 0;
        while (from < text.length() && text.at(from) >= 0 && text.at(from) <= ' ') {
            from++;
        }
        return from < text.length() && "{[\"".indexOf(text.at(from)) >= 0;
    }

    /** Whether there are control characters, as packed bytes have them that are text by chance. */
    static boolean hasControls(ByteString text) {
        for (int i = 0; i < text.length(); i++) {
            byte c = text.at(i);
            if (c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                return true;
            }
        }
        return false;
    }

    static ByteString bytes(int... unsigned) {
        byte[] bytes = new byte[unsigned.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) unsigned[i];
        }
        return ByteString.wrap(bytes);
    }
}
