package dev.cachewarden.core.connection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Reads {@code %NN}. Unlike {@code java.net.URLDecoder} it leaves a plus sign alone: tokens have
 * them.
 */
final class PercentDecoder {

    private PercentDecoder() {}

    static String decode(String text) {
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                out.write(in[i]);
            } else {
                out.write(escaped(in, i));
                i += 2;
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int escaped(byte[] in, int at) {
        if (at + 2 >= in.length
                || !HexFormat.isHexDigit(in[at + 1])
                || !HexFormat.isHexDigit(in[at + 2])) {
            throw new InvalidSettingsException(
                    "The user name or password has a % that is not followed by two hexadecimal"
                            + " digits: write %25 for a percent sign.");
        }
        return HexFormat.fromHexDigit(in[at + 1]) * 16 + HexFormat.fromHexDigit(in[at + 2]);
    }
}
