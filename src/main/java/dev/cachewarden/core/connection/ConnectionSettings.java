package dev.cachewarden.core.connection;

import java.util.Optional;

/**
 * Where a Redis database is and how to log in.
 *
 * @param tls how the server is verified; empty for a connection in clear
 * @param readOnly whether this connection refuses to send commands that write
 * @param limits how long the server may take
 */
public record ConnectionSettings(
        DatabaseAddress address,
        Credentials credentials,
        Optional<Tls> tls,
        boolean readOnly,
        TimeLimits limits) {

    /** One that may write, trusts as the system does and has {@link TimeLimits#DEFAULT}. */
    public ConnectionSettings(DatabaseAddress address, Credentials credentials, boolean tls) {
        this(
                address,
                credentials,
                tls ? Optional.of(Tls.USUAL) : Optional.empty(),
                false,
                TimeLimits.DEFAULT);
    }

    /** Whether both lead to the same database over the same transport, as any user. */
    boolean isSamePlace(ConnectionSettings other) {
        return address.isSame(other.address) && tls.isPresent() == other.tls.isPresent();
    }

    /**
     * These settings, if one can log in with them.
     *
     * @throws InvalidSettingsException where a user is named and no password: one would be logged
     *     in as another user. The name is not repeated, it may be a password in the wrong place
     */
    public ConnectionSettings complete() {
        if (credentials.namesAUser() && !credentials.hasPassword()) {
            throw new InvalidSettingsException(
                    "A user is named but no password is given. Set CACHEWARDEN_PASSWORD or use"
                        + " --password-stdin; for a user who needs none write user:@host, and if it"
                        + " is a password and no user, :password@host.");
        }
        return this;
    }

    public ConnectionSettings withReadOnly(boolean wanted) {
        return new ConnectionSettings(address, credentials, tls, wanted, limits);
    }

    /**
     * These settings with another way to verify the server.
     *
     * @throws InvalidSettingsException where the connection has no TLS, so that what is asked for
     *     would have no effect, or it contradicts itself
     */
    public ConnectionSettings withTls(Tls wanted) {
        if (tls.isEmpty()) {
            throw new InvalidSettingsException(
                    "This connection has no TLS, so nothing would be verified or shown. Use"
                            + " rediss:// for TLS, or leave what is only about TLS out.");
        }
        wanted.requireSense();
        return new ConnectionSettings(address, credentials, Optional.of(wanted), readOnly, limits);
    }

    public ConnectionSettings withPassword(Optional<Secret> wanted) {
        return with(new Credentials(credentials.user(), wanted));
    }

    /** Whose password a command prints at each connecting. */
    public ConnectionSettings withPassword(PasswordCommand command) {
        return with(new Credentials(credentials.user(), new PasswordSource.Printed(command)));
    }

    ConnectionSettings with(Credentials wanted) {
        return new ConnectionSettings(address, wanted, tls, readOnly, limits);
    }

    public ConnectionSettings withLimits(TimeLimits wanted) {
        return new ConnectionSettings(address, credentials, tls, readOnly, wanted);
    }
}
