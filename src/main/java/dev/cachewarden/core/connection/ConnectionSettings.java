package dev.cachewarden.core.connection;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a Redis database is and how to log in.
 *
 * @param user empty for Redis' {@code default} user
 * @param password an empty text where the user needs none
 * @param caCertificate PEM file with the authority to trust instead of the system's
 * @param readOnly whether this connection refuses to send commands that write
 * @param limits how long the server may take
 */
public record ConnectionSettings(
        String host,
        int port,
        boolean tls,
        Optional<String> user,
        Optional<Secret> password,
        int database,
        Optional<Path> caCertificate,
        boolean readOnly,
        TimeLimits limits) {

    /** With {@link TimeLimits#DEFAULT}. */
    public ConnectionSettings(
            String host,
            int port,
            boolean tls,
            Optional<String> user,
            Optional<Secret> password,
            int database,
            Optional<Path> caCertificate,
            boolean readOnly) {
        this(
                host,
                port,
                tls,
                user,
                password,
                database,
                caCertificate,
                readOnly,
                TimeLimits.DEFAULT);
    }

    /** The user that a connection has without naming one. */
    public static final String DEFAULT_USER = "default";

    /** {@code host:port}, and the database if it is not 0. Safe to show. */
    public String name() {
        return host + ":" + port + (database == 0 ? "" : "/" + database);
    }

    /** Host, port and database, each of them also where it is the usual one. Safe to show. */
    public String place() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port + "/" + database;
    }

    /** Whether both lead to the same database over the same transport, as any user. */
    boolean isSamePlace(ConnectionSettings other) {
        return host.equalsIgnoreCase(other.host)
                && port == other.port
                && tls == other.tls
                && database == other.database;
    }

    /** Whether a user other than the one that everybody is without a login is asked for. */
    public boolean namesAUser() {
        return user.isPresent() && !user.get().equals(DEFAULT_USER);
    }

    /**
     * These settings, if one can log in with them.
     *
     * @throws InvalidSettingsException where a user is named and no password: one would be logged
     *     in as another user. The name is not repeated, it may be a password in the wrong place
     */
    public ConnectionSettings complete() {
        if (namesAUser() && password.isEmpty()) {
            throw new InvalidSettingsException(
                    "A user is named but no password is given. Set CACHEWARDEN_PASSWORD or use"
                        + " --password-stdin; for a user who needs none write user:@host, and if it"
                        + " is a password and no user, :password@host.");
        }
        return this;
    }

    public ConnectionSettings withReadOnly(boolean wanted) {
        return new ConnectionSettings(
                host, port, tls, user, password, database, caCertificate, wanted, limits);
    }

    public ConnectionSettings withCaCertificate(Optional<Path> wanted) {
        return new ConnectionSettings(
                host, port, tls, user, password, database, wanted, readOnly, limits);
    }

    public ConnectionSettings withPassword(Optional<Secret> wanted) {
        return withLogin(user, wanted);
    }

    ConnectionSettings withLogin(Optional<String> name, Optional<Secret> wanted) {
        return new ConnectionSettings(
                host, port, tls, name, wanted, database, caCertificate, readOnly, limits);
    }

    public ConnectionSettings withLimits(TimeLimits wanted) {
        return new ConnectionSettings(
                host, port, tls, user, password, database, caCertificate, readOnly, wanted);
    }
}
