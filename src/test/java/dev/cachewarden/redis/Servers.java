package dev.cachewarden.redis;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.Credentials;
import dev.cachewarden.core.connection.DatabaseAddress;
import dev.cachewarden.core.connection.Secret;

import java.util.Optional;

/** Settings of test servers on loopback. */
public final class Servers {

    private Servers() {}

    public static ConnectionSettings plain(int port) {
        return new ConnectionSettings(
                new DatabaseAddress("127.0.0.1", port, 0), Credentials.NONE, false);
    }

    public static ConnectionSettings withLogin(int port, String user, String password) {
        return new ConnectionSettings(
                new DatabaseAddress("127.0.0.1", port, 0),
                new Credentials(
                        Optional.of(user).filter(name -> !name.isEmpty()),
                        Optional.of(Secret.of(password))),
                false);
    }
}
