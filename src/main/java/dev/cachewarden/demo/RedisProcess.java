package dev.cachewarden.demo;

import dev.cachewarden.core.connection.Secret;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A real Redis server for this process: on loopback, in memory only, in a private folder. Ended
 * with {@link #close()} or with this JVM, however that ends; see {@link Watchdog}. Uses {@code
 * redis-server} or {@code valkey-server} from the PATH, else the one that comes with the program.
 */
public final class RedisProcess implements AutoCloseable {

    private static final int PORT_ATTEMPTS = 5;
    private static final int KEPT_LINES = 20;

    private final Process process;
    private final ServerFolder folder;
    private final int port;
    private final Thread hook;

    private RedisProcess(Process process, ServerFolder folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
        this.hook = Thread.ofPlatform().unstarted(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts a server on a free port and waits until it accepts connections. Every user of this
     * computer can log in to it, unless the options say otherwise.
     *
     * @param options as on redis-server's command line, for example {@code --requirepass x}
     * @throws IOException with a sentence for the user, if there is no server or it does not start
     */
    public static RedisProcess start(String... options) throws IOException {
        return onFreePort(port -> startOn(port, options));
    }

    /** As {@link #start}, on that port: to bring a stopped server back under its old address. */
    public static RedisProcess startOn(int port, String... options) throws IOException {
        return start(port, folder -> ServerConfiguration.open(port, folder), options);
    }

    /**
     * As {@link #start}, for this user alone: with a password, and without the commands by which a
     * server writes files or loads code.
     */
    static RedisProcess startGuarded(Secret password) throws IOException {
        return onFreePort(port ->
                start(
                        port,
                        folder -> ServerConfiguration.guarded(port, folder, password.reveal())));
    }

    private interface Starting {
        RedisProcess on(int port) throws IOException;
    }

    private interface Configuring {
        String in(Path folder);
    }

    private static RedisProcess onFreePort(Starting starting) throws IOException {
        IOException last = null;
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            try {
                return starting.on(freePort());
            } catch (IOException e) {
                // Another process can take the free port before the server does.
                last = e;
            }
        }
        throw Objects.requireNonNull(last);
    }

    private static RedisProcess start(int port, Configuring configuring, String... options)
            throws IOException {
        ServerFolder folder = ServerFolder.create();
        try {
            Path configuration = folder.write("redis.conf", configuring.in(folder.path()));
            List<String> command =
                    new ArrayList<>(
                            List.of(
                                    RedisExecutable.find(folder.path()).toString(),
                                    configuration.toString()));
            command.addAll(Arrays.asList(options));
            return new RedisProcess(start(command, folder), folder, port);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static Process start(List<String> command, ServerFolder folder) throws IOException {
        boolean watched = Watchdog.isPossible();
        Process process =
                new ProcessBuilder(watched ? Watchdog.watching(command, folder.path()) : command)
                        .directory(folder.path().toFile())
                        .redirectErrorStream(true)
                        .start();
        var _ = process.onExit().thenRun(() -> ended(process, folder));
        try {
            if (!watched) {
                folder.write(ServerFolder.PID_FILE, process.pid() + "\n");
            }
            awaitReady(process);
            return process;
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Lets the watchdog go, after it can no more take another process for the server. */
    private static void ended(Process process, ServerFolder folder) {
        folder.serverEnded();
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it may write; removed with it. */
    Path folder() {
        return folder.path();
    }

    public int port() {
        return port;
    }

    /** Kills the server as a crash would, without a chance to say goodbye. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
        folder.close();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
        folder.close();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending: the hook runs anyway and finds the process gone.
            return;
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Reads the server's log until it says that it accepts connections, then keeps draining it. */
    private static void awaitReady(Process process) throws IOException {
        BufferedReader log = process.inputReader();
        Deque<String> lines = new ArrayDeque<>();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            if (line.contains("eady to accept connections")) {
                Thread.ofVirtual().name("redis-log").start(() -> drain(log));
                return;
            }
            lines.addLast(line);
            if (lines.size() > KEPT_LINES) {
                lines.removeFirst();
            }
        }
        throw new IOException("It ended with: " + String.join(" / ", lines));
    }

    private static void drain(BufferedReader log) {
        try {
            while (log.readLine() != null) {
                // A full pipe would stop the server.
            }
        } catch (IOException e) {
            // The process has ended; there is nothing left to drain.
            return;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
