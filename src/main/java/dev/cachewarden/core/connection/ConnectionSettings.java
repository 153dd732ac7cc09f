package dev.cachewarden.core.connection;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a Redis database is and how to log in.
 *
 * @param caCertificate PEM file with the authority to trust instead of the system's
 * @param readOnly whether this connection refuses to send commands that write
 * @param limits how long the server may take
 */
public record ConnectionSettings(
        DatabaseAddress address,
        Credentials credentials,
        boolean tls,
        Optional<Path> caCertificate,
        boolean readOnly,
        TimeLimits limits) {

    /** One that may write, trusts as the system does and has {@link TimeLimits#DEFAULT}. */
    public ConnectionSettings(DatabaseAddress address, Credentials credentials, boolean tls) {
        this(address, credentials, tls, Optional.empty(), false, TimeLimits.DEFAULT);
    }

    /** Whether both lead to the same database over the same transport, as any user. */
    boolean isSamePlace(ConnectionSettings other) {
        return address.isSame(other.address) && tls == other.tls;
    }

    /**
     * These settings, if one can log in with them.
     *
     * @throws InvalidSettingsException where a user is named and no password: one would be logged
     *     in as another user. The name is not repeated, it may be a password in the wrong place
     */
    public ConnectionSettings complete() {
        if (credentials.namesAUser() && credentials.password().isEmpty()) {
            throw new InvalidSettingsException(
                    "A user is named but no password is given. Set CACHEWARDEN_PASSWORD or use"
                        + " --password-stdin; for a user who needs none write user:@host, and if it"
                        + " is a password and no user, :password@host.");
        }
        return this;
    }

    public ConnectionSettings withReadOnly(boolean wanted) {
        return new ConnectionSettings(address, credentials, tls, caCertificate, wanted, limits);
    }

    public ConnectionSettings withCaCertificate(Optional<Path> wanted) {
        return new ConnectionSettings(address, credentials, tls, wanted, readOnly, limits);
    }

    public ConnectionSettings withPassword(Optional<Secret> wanted) {
        return with(new Credentials(credentials.user(), wanted));
    }

    ConnectionSettings with(Credentials wanted) {
        return new ConnectionSettings(address, wanted, tls, caCertificate, readOnly, limits);
    }

    public ConnectionSettings withLimits(TimeLimits wanted) {
        return new ConnectionSettings(address, credentials, tls, caCertificate, readOnly, wanted);
    }
}
