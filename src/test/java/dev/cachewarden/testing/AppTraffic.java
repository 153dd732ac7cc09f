package dev.cachewarden.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * An app that writes to a test server all the time, five thousand commands a second: pipelined over
 * a bare socket, on its thread until it is closed.
 */
public final class AppTraffic implements AutoCloseable {

    private static final int BATCH = 50;
    private static final long PAUSE_NANOS = 10_000_000;

    private final Socket socket;
    private final IntFunction<String> command;
    private final Thread thread;
    private volatile boolean closed;
    private final AtomicInteger written = new AtomicInteger();

    /**
     * @param command the n-th, its words separated by spaces; answered by a single line
     */
    public AppTraffic(int port, IntFunction<String> command) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.command = command;
        this.thread = Thread.ofPlatform().name("app").start(this::run);
    }

    /** How many commands were answered. */
    public int written() {
        return written.get();
    }

    private void run() {
        try {
            InputStream answers = new BufferedInputStream(socket.getInputStream());
            for (long next = System.nanoTime(); !closed; next += PAUSE_NANOS) {
                StringBuilder batch = new StringBuilder();
                for (int i = 0; i < BATCH; i++) {
                    batch.append(command.apply(written.get() + i)).append("\r\n");
                }
                socket.getOutputStream().write(batch.toString().getBytes(StandardCharsets.UTF_8));
                skipLines(answers);
                written.addAndGet(BATCH);
                LockSupport.parkNanos(next + PAUSE_NANOS - System.nanoTime());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void skipLines(InputStream answers) throws IOException {
        for (int lines = 0; lines < BATCH; ) {
            int read = answers.read();
            if (read < 0) {
                throw new IOException("The server has gone");
            }
            lines += read == '\n' ? 1 : 0;
        }
    }

    /** Ends it after what was sent is answered. */
    @Override
    public void close() throws IOException {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        socket.close();
    }
}
