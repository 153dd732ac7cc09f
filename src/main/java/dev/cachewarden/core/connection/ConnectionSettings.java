package dev.cachewarden.core.connection;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a Redis database is and how to log in.
 *
 * @param user empty for Redis' {@code default} user
 * @param caCertificate PEM file with the authority to trust instead of the system's
 * @param readOnly whether this connection refuses to send commands that write
 */
public record ConnectionSettings(
        String host,
        int port,
        boolean tls,
        Optional<String> user,
        Optional<Secret> password,
        int database,
        Optional<Path> caCertificate,
        boolean readOnly) {

    /** {@code host:port}, and the database if it is not 0. Safe to show. */
    public String name() {
        return host + ":" + port + (database == 0 ? "" : "/" + database);
    }

    public ConnectionSettings withReadOnly(boolean wanted) {
        return new ConnectionSettings(
                host, port, tls, user, password, database, caCertificate, wanted);
    }

    public ConnectionSettings withCaCertificate(Optional<Path> wanted) {
        return new ConnectionSettings(host, port, tls, user, password, database, wanted, readOnly);
    }

    public ConnectionSettings withPassword(Optional<Secret> wanted) {
        return new ConnectionSettings(
                host, port, tls, user, wanted, database, caCertificate, readOnly);
    }
}
