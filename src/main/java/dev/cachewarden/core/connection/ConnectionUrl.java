package dev.cachewarden.core.connection;

import java.util.Locale;
import java.util.Optional;

/**
 * Reads {@code redis://[user[:password]@]host[:port][/database]}, {@code rediss://} with TLS. Read
 * by hand: {@code java.net.URI} refuses passwords and host names that occur, and quotes them in its
 * messages.
 */
public final class ConnectionUrl {

    public static final int DEFAULT_PORT = 6379;

    private static final int HIGHEST_PORT = 65535;

    private ConnectionUrl() {}

    /**
     * Reads a URL.
     *
     * @throws InvalidSettingsException with a sentence that does not repeat the password
     */
    public static ConnectionSettings parse(String url) {
        String trimmed = url.strip();
        int schemeEnd = trimmed.indexOf("://");
        if (schemeEnd < 0) {
            throw new InvalidSettingsException(
                    "The address must start with redis:// or, for TLS, rediss://.");
        }
        boolean tls = isTls(trimmed.substring(0, schemeEnd));
        String rest = trimmed.substring(schemeEnd + 3);
        // The last one: an unescaped @ in a password is a common mistake with one reading.
        int at = rest.lastIndexOf('@');
        Login login = at < 0 ? Login.NONE : Login.parse(rest.substring(0, at));
        Address address = Address.parse(rest.substring(at + 1));
        return new ConnectionSettings(
                address.host,
                address.port,
                tls,
                login.user,
                login.password,
                address.database,
                Optional.empty(),
                false);
    }

    private static boolean isTls(String scheme) {
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "redis", "valkey" -> false;
            case "rediss", "valkeys" -> true;
            case "http", "https" ->
                    throw new InvalidSettingsException(
                            "That is the address of a REST API. Give its host as"
                                    + " rediss://default:TOKEN@HOST:6379, or set"
                                    + " UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN.");
            default ->
                    throw new InvalidSettingsException(
                            "The address must start with redis:// or, for TLS, rediss://.");
        };
    }

    /** Without a colon the text is a password, as redis-cli reads it. */
    private record Login(Optional<String> user, Optional<Secret> password) {

        static final Login NONE = new Login(Optional.empty(), Optional.empty());

        static Login parse(String text) {
            int colon = text.indexOf(':');
            String user = PercentDecoder.decode(text.substring(0, Math.max(0, colon)));
            String password = PercentDecoder.decode(text.substring(colon + 1));
            return new Login(
                    Optional.of(user).filter(given -> !given.isEmpty()),
                    Optional.of(password).filter(given -> !given.isEmpty()).map(Secret::of));
        }
    }

    private record Address(String host, int port, int database) {

        static Address parse(String text) {
            String withoutOptions = text.split("[?#]", 2)[0];
            int slash = withoutOptions.indexOf('/');
            String hostAndPort = slash < 0 ? withoutOptions : withoutOptions.substring(0, slash);
            String path = slash < 0 ? "" : withoutOptions.substring(slash + 1);
            int hostEnd = hostEnd(hostAndPort);
            return new Address(
                    host(hostAndPort.substring(0, hostEnd)),
                    port(hostAndPort.substring(hostEnd)),
                    database(path));
        }

        /** Where the host ends and a port may follow; an IPv6 address has colons of its own. */
        private static int hostEnd(String hostAndPort) {
            if (hostAndPort.startsWith("[")) {
                int bracket = hostAndPort.indexOf(']');
                if (bracket < 0) {
                    throw new InvalidSettingsException(
                            "The IPv6 address has no closing bracket: write [::1]:6379.");
                }
                return bracket + 1;
            }
            int colon = hostAndPort.indexOf(':');
            if (colon != hostAndPort.lastIndexOf(':')) {
                throw new InvalidSettingsException(
                        "An IPv6 address needs brackets: write [::1]:6379.");
            }
            return colon < 0 ? hostAndPort.length() : colon;
        }

        private static String host(String text) {
            String host = text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
            if (host.isBlank()) {
                throw new InvalidSettingsException(
                        "The address names no host: write redis://host:6379.");
            }
            if (host.chars().anyMatch(c -> c <= ' ' || c == '%' || c == 0x7f)) {
                throw new InvalidSettingsException(
                        "The host name has a character that host names cannot have. If the"
                                + " password has special characters, write them percent-encoded.");
            }
            return host;
        }

        private static int port(String text) {
            if (text.isEmpty() || text.equals(":")) {
                return DEFAULT_PORT;
            }
            int port = text.startsWith(":") ? number(text.substring(1)) : -1;
            if (port < 1 || port > HIGHEST_PORT) {
                throw new InvalidSettingsException(
                        "The port must be a number from 1 to 65535, after a colon. If the password"
                                + " has special characters, write them percent-encoded.");
            }
            return port;
        }

        private static int database(String path) {
            if (path.isEmpty()) {
                return 0;
            }
            int database = number(path);
            if (database < 0) {
                throw new InvalidSettingsException(
                        "What follows the last slash must be the number of a database, for example"
                                + " /0.");
            }
            return database;
        }

        /** -1 for what is not a number. */
        private static int number(String text) {
            return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        }
    }
}
