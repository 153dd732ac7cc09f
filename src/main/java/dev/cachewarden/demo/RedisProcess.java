package dev.cachewarden.demo;

import redis.embedded.core.ExecutableProvider;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real Redis server of our own: on loopback, in memory only, ended with {@link #close()} or with
 * this JVM. Uses {@code redis-server} or {@code valkey-server} from the PATH, else the one that
 * comes with the program.
 */
public final class RedisProcess implements AutoCloseable {

    private static final int PORT_ATTEMPTS = 5;
    private static final int KEPT_LINES = 20;

    private final Process process;
    private final int port;
    private final Thread hook;

    private RedisProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        this.hook = Thread.ofPlatform().unstarted(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts a server on a free port and waits until it accepts connections.
     *
     * @param options as on redis-server's command line, for example {@code --requirepass x}
     * @throws IOException with a sentence for the user, if there is no server or it does not start
     */
    public static RedisProcess start(String... options) throws IOException {
        IOException last = null;
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            try {
                return startOn(freePort(), options);
            } catch (IOException e) {
                // Another process can take the free port before the server does.
                last = e;
            }
        }
        throw java.util.Objects.requireNonNull(last);
    }

    /** As {@link #start}, on that port: to bring a stopped server back under its old address. */
    public static RedisProcess startOn(int port, String... options) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                executable().toString(),
                                "--port",
                                Integer.toString(port),
                                "--bind",
                                "127.0.0.1",
                                "--save",
                                "",
                                "--appendonly",
                                "no"));
        command.addAll(Arrays.asList(options));
        Process process =
                new ProcessBuilder(command)
                        .directory(new File(System.getProperty("java.io.tmpdir")))
                        .redirectErrorStream(true)
                        .start();
        try {
            awaitReady(process);
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
        return new RedisProcess(process, port);
    }

    public int port() {
        return port;
    }

    /** Kills the server as a crash would, without a chance to say goodbye. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
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

    private static Path executable() throws IOException {
        Optional<Path> installed = onPath("redis-server").or(() -> onPath("valkey-server"));
        return installed.isPresent() ? installed.get() : embedded();
    }

    private static Optional<Path> onPath(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path embedded() throws IOException {
        try {
            return ExecutableProvider.newJarResourceProvider().get().toPath();
        } catch (RuntimeException e) {
            throw new IOException(
                    "No Redis server comes with Cachewarden for this system: install redis-server"
                            + " or valkey-server so that it is found on the PATH.",
                    e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Whether something answers on the port, for those who wait for a server to be back. */
    public boolean isReachable() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
