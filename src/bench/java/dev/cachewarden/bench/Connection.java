package dev.cachewarden.bench;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.Credentials;
import dev.cachewarden.core.connection.DatabaseAddress;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.redis.LettuceConnector;

import java.util.Optional;

/** The product's own way to a server: what the window and the command line use. */
record Connection(Workspace workspace) implements AutoCloseable {

    static Connection open(int port) {
        return open(port, CacheLayout.DEFAULT);
    }

    static Connection open(int port, CacheLayout layout) {
        Clock clock = Clock.system();
        CacheServer server = new LettuceConnector(clock).connect(settings(port));
        return new Connection(new Workspace(server, layout, text -> Optional.empty(), clock));
    }

    static ConnectionSettings settings(int port) {
        return new ConnectionSettings(
                new DatabaseAddress("127.0.0.1", port, 0), Credentials.NONE, false);
    }

    @Override
    public void close() {
        workspace.server().close();
    }
}
