package dev.cachewarden.core.connection;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a Redis database is.
 *
 * @param host its name, or the path of the Unix socket at which a server of this computer answers
 * @param port 0 for a socket
 */
public record DatabaseAddress(String host, int port, int database) {

    private static final int SOCKET = 0;

    /** Between the path of a socket and the number of the database. */
    private static final String DATABASE = "?db=";

    /** At a Unix socket. */
    static DatabaseAddress ofSocket(Path path, int database) {
        return new DatabaseAddress(path.toString(), SOCKET, database);
    }

    /** The Unix socket, if it is one. */
    public Optional<Path> socket() {
        return port == SOCKET ? Optional.of(Path.of(host)) : Optional.empty();
    }

    /** {@code host:port}, or the path of the socket. Safe to show. */
    public String server() {
        return port == SOCKET ? host : host + ":" + port;
    }

    /**
     * {@code host:port}, and the database if it is not 0: {@code host:port/2}, {@code
     * /run/redis.sock?db=2}. Safe to show.
     */
    public String name() {
        return server() + (database == 0 ? "" : (port == SOCKET ? DATABASE : "/") + database);
    }

    /** Host, port and database, each of them also where it is the usual one. Safe to show. */
    public String place() {
        return port == SOCKET
                ? host + DATABASE + database
                : (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port + "/" + database;
    }

    /** Whether both are one database, however the host is spelt. */
    boolean isSame(DatabaseAddress other) {
        return (port == SOCKET ? host.equals(other.host) : host.equalsIgnoreCase(other.host))
                && port == other.port
                && database == other.database;
    }
}
