package dev.cachewarden.core.connection;

import java.util.OptionalInt;

/** Host and port as a URL or a variable has them. */
record UrlAddress(String host, int port) {

    static final int DEFAULT_PORT = 6379;

    static final int HIGHEST_PORT = 65535;

    /** Reads {@code host}, {@code host:port} or {@code [IPv6]:port}. */
    static UrlAddress parse(String authority) {
        if (authority.indexOf(',') >= 0) {
            throw new InvalidSettingsException(
                    "The address names several hosts, and Cachewarden works on one server. Name"
                            + " the one that takes changes (the primary): redis://host:6379.");
        }
        int end = hostEnd(authority);
        return new UrlAddress(host(authority.substring(0, end)), port(authority.substring(end)));
    }

    /** Where the host ends and a port may follow; an IPv6 address contains colons. */
    private static int hostEnd(String authority) {
        if (authority.startsWith("[")) {
            int bracket = authority.indexOf(']');
            if (bracket < 0) {
                throw new InvalidSettingsException(
                        "The IPv6 address has no closing bracket: write [::1]:6379.");
            }
            return bracket + 1;
        }
        int colon = authority.indexOf(':');
        if (colon != authority.lastIndexOf(':')) {
            throw new InvalidSettingsException("An IPv6 address needs brackets: write [::1]:6379.");
        }
        return colon < 0 ? authority.length() : colon;
    }

    private static String host(String text) {
        String host = text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
        if (host.isBlank()) {
            throw new InvalidSettingsException(
                    "The address names no host: write redis://host:6379.");
        }
        if (!isHost(host)) {
            throw new InvalidSettingsException(
                    "The host name has a character that host names cannot have. If the"
                            + " password has special characters, write them percent-encoded.");
        }
        return host;
    }

    static boolean isHost(String text) {
        return !text.isEmpty() && text.chars().noneMatch(UrlAddress::isNoPartOfAHost);
    }

    private static boolean isNoPartOfAHost(int c) {
        return c <= ' ' || c == 0x7f || "%/?#@,\\\"'".indexOf(c) >= 0;
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

    /** The database that a URL's path names; empty where it names none. */
    static OptionalInt database(String path) {
        if (path.isEmpty()) {
            return OptionalInt.empty();
        }
        int database = number(path);
        if (database < 0) {
            throw new InvalidSettingsException(
                    "What follows the last slash must be the number of a database, for example"
                            + " /0.");
        }
        return OptionalInt.of(database);
    }

    /** -1 if it is no number of up to nine digits. */
    static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
