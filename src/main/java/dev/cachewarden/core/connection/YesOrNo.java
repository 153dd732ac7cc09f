package dev.cachewarden.core.connection;

import java.util.Locale;

/** The words with which addresses and variables say whether there is TLS. */
final class YesOrNo {

    private YesOrNo() {}

    static boolean ofTls(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default ->
                    throw new InvalidSettingsException(
                            "Whether there is TLS is said with true or false.");
        };
    }

    static boolean ofScheme(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "tls", "ssl", "rediss", "valkeys" -> true;
            case "tcp", "redis", "valkey" -> false;
            default ->
                    throw new InvalidSettingsException("The scheme is redis or, for TLS, rediss.");
        };
    }
}
