package dev.cachewarden.core.connection;

/** Where a Redis database is. */
public record DatabaseAddress(String host, int port, int database) {

    /** {@code host:port}. Safe to show. */
    public String server() {
        return host + ":" + port;
    }

    /** {@code host:port}, and the database if it is not 0. Safe to show. */
    public String name() {
        return server() + (database == 0 ? "" : "/" + database);
    }

    /** Host, port and database, each of them also where it is the usual one. Safe to show. */
    public String place() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port + "/" + database;
    }

    /** Whether both are one database, however the host is spelt. */
    boolean isSame(DatabaseAddress other) {
        return host.equalsIgnoreCase(other.host)
                && port == other.port
                && database == other.database;
    }
}
