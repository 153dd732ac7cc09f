package dev.cachewarden.core.connection;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes what {@link ConnectionUrl} reads, without the password. */
public final class UrlText {

    private static final String UNRESERVED = "-._~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private UrlText() {}

    /** A URL of the same server, database and user; TLS that is not as usual is not in it. */
    public static String withoutPassword(ConnectionSettings settings) {
        String user = settings.credentials().user().map(it -> escaped(it) + "@").orElse("");
        DatabaseAddress address = settings.address();
        if (address.socket().isPresent()) {
            return "unix://"
                    + user
                    + escaped(address.host()).replace("%2F", "/")
                    + "?db="
                    + address.database();
        }
        return (settings.tls().isPresent() ? "rediss://" : "redis://") + user + address.place();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xff);
            if ((letter < 0x80 && Character.isLetterOrDigit(letter))
                    || UNRESERVED.indexOf(letter) >= 0) {
                escaped.append(letter);
            } else {
                escaped.append('%').append(HEX.toHexDigits(each));
            }
        }
        return escaped.toString();
    }
}
