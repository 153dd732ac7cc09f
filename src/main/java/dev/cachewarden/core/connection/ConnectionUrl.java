package dev.cachewarden.core.connection;

import java.util.List;
import java.util.Locale;

/**
 * Reads {@code redis://[user[:password]@]host[:port][/database][?options]}, {@code rediss://} with
 * TLS, and {@link SocketUrl}s. Read by hand: {@code java.net.URI} refuses passwords and host names
 * that occur, and quotes them in its messages. Any part that is not understood is refused, because
 * ignoring it would connect otherwise than was meant.
 *
 * @param settings what it says, with the defaults for what it leaves out
 * @param unused names of options about how a client talks, which change nothing here
 */
public record ConnectionUrl(ConnectionSettings settings, List<String> unused) {

    public static final int DEFAULT_PORT = UrlAddress.DEFAULT_PORT;

    private static final String SCHEMES =
            "The address must start with redis:// or, for TLS, rediss://; for a Unix socket with"
                    + " unix://.";

    public ConnectionUrl {
        unused = List.copyOf(unused);
    }

    /** The settings alone; fails as {@link #read} does. */
    public static ConnectionSettings parse(String url) {
        return read(url).settings();
    }

    /**
     * Reads a URL.
     *
     * @throws InvalidSettingsException with a sentence that does not repeat the password
     */
    public static ConnectionUrl read(String url) {
        String trimmed = url.strip();
        int schemeEnd = trimmed.indexOf("://");
        if (schemeEnd < 0) {
            throw new InvalidSettingsException(SCHEMES);
        }
        if (SocketUrl.isOne(trimmed.substring(0, schemeEnd))) {
            return SocketUrl.read(trimmed.substring(schemeEnd + 3));
        }
        boolean tls = isTls(trimmed.substring(0, schemeEnd));
        String rest = trimmed.substring(schemeEnd + 3);
        int at = loginEnd(rest);
        Credentials login = at < 0 ? Credentials.NONE : Credentials.parse(rest.substring(0, at));
        Parts parts = Parts.of(rest.substring(at + 1));
        UrlAddress address = UrlAddress.parse(parts.authority());
        UrlOptions options = UrlOptions.parse(parts.query());
        return new ConnectionUrl(
                new ConnectionSettings(
                        new DatabaseAddress(
                                address.host(),
                                address.port(),
                                options.databaseOr(UrlAddress.database(parts.path()))),
                        new Credentials(
                                options.userOr(login.user()), options.passwordOr(login.password())),
                        options.tlsOr(tls)),
                options.unused());
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
            default -> throw new InvalidSettingsException(SCHEMES);
        };
    }

    /**
     * Where the login ends; -1 without one. It is the last @, because an unescaped one in a
     * password is a common mistake with one reading. By the standard the login ends before the
     * first slash, question mark or hash sign: where that reading leads to a server as well, there
     * are two, and neither is taken.
     */
    private static int loginEnd(String rest) {
        String authority = rest.split("[/?#]", 2)[0];
        int last = rest.lastIndexOf('@');
        if (last > authority.length() && leadsSomewhere(authority)) {
            throw new InvalidSettingsException(
                    "The address can be read in two ways, because an @ comes after a /, ? or #. If"
                        + " they belong to the password, write them percent-encoded: %40 for @, %2F"
                        + " for /, %3F for ?, %23 for #.");
        }
        return last;
    }

    private static boolean leadsSomewhere(String authority) {
        try {
            UrlAddress.parse(authority.substring(authority.lastIndexOf('@') + 1));
            return true;
        } catch (InvalidSettingsException e) {
            return false;
        }
    }

    private record Parts(String authority, String path, String query) {

        static Parts of(String text) {
            if (text.indexOf('#') >= 0) {
                throw new InvalidSettingsException(
                        "The address has a # and something after it, which means nothing to Redis:"
                                + " leave it out. If it belongs to the password, write %23.");
            }
            int question = text.indexOf('?');
            String before = question < 0 ? text : text.substring(0, question);
            int slash = before.indexOf('/');
            return new Parts(
                    slash < 0 ? before : before.substring(0, slash),
                    slash < 0 ? "" : before.substring(slash + 1),
                    question < 0 ? "" : text.substring(question + 1));
        }
    }
}
