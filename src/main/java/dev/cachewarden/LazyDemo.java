package dev.cachewarden;

import dev.cachewarden.cli.DemoOptions;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.demo.DemoServer;
import dev.cachewarden.demo.cache.DemoCache;
import dev.cachewarden.ui.shell.OpenCache;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** The demo server, started when it is first asked for. Safe for all threads. */
final class LazyDemo implements AutoCloseable {

    private final DemoOptions options;
    private final Wiring wiring;
    private final Consumer<DemoServer> started;
    private Optional<DemoServer> server = Optional.empty();
    private boolean closed;

    /**
     * @param started called once, on the first thread that needs the demo
     */
    LazyDemo(DemoOptions options, Wiring wiring, Consumer<DemoServer> started) {
        this.options = options;
        this.wiring = wiring;
        this.started = started;
        int users = options.users().orElse(DemoCache.DEFAULT_USERS);
        if (users < DemoCache.FEWEST_USERS) {
            throw new InvalidSettingsException(
                    "The demo needs at least " + DemoCache.FEWEST_USERS + " users.");
        }
    }

    /** Blocking. */
    OpenCache open() throws IOException {
        DemoServer demo = server();
        Wiring apart = apart();
        return new OpenCache(
                        "Demo",
                        apart.open(demo.settings(), CacheLayout.DEFAULT),
                        ClerkKeys.of(demo.clerk()))
                .keptIn(WindowRun.kept(apart));
    }

    /**
     * Where what is kept goes to a folder that is deleted with the demo: nobody can undo anything
     * in it then, and the user's journal is of caches that last. Blocking.
     */
    Wiring apart() throws IOException {
        return wiring.keepingIn(server().folder().resolve("state"));
    }

    /** Where the demo answers; starts it. Blocking. */
    ConnectionSettings settings() throws IOException {
        return server().settings();
    }

    private synchronized DemoServer server() throws IOException {
        if (closed) {
            throw new IOException("The program is ending.");
        }
        if (server.isEmpty()) {
            server =
                    Optional.of(
                            DemoServer.start(
                                    new DemoCache(
                                            options.seed().orElse(DemoCache.DEFAULT_SEED),
                                            options.users().orElse(DemoCache.DEFAULT_USERS))));
            started.accept(server.get());
        }
        return server.get();
    }

    @Override
    public synchronized void close() {
        closed = true;
        server.ifPresent(DemoServer::close);
        server = Optional.empty();
    }
}
