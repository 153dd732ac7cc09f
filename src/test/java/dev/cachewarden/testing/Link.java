package dev.cachewarden.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A proxy to a test server, with the faults of real links: it can be slow, fall silent, break, or
 * lead to another server. Forwards bytes between a port on loopback and that server's.
 */
public final class Link implements AutoCloseable {

    private static final int STEP = 1 << 12;
    private static final int SYSTEM_BUFFER = 1 << 14;
    private static final int MOST_UNDER_WAY = 1 << 10;

    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicReference<Runnable> once = new AtomicReference<>(() -> {});
    private volatile int target;
    private volatile long bytesPerSecond = Long.MAX_VALUE;
    private volatile long onceAt = Long.MAX_VALUE;
    private volatile long delayNanos;
    private volatile boolean silent;

    private Link(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** A link that is as fast as loopback. */
    public static Link to(int port) {
        try {
            return new Link(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Answers come at that speed from now on. */
    public Link slow(long bytes) {
        bytesPerSecond = bytes;
        return this;
    }

    /** What is sent from now on arrives that much later, in both directions. */
    public Link late(Duration delay) {
        delayNanos = delay.toNanos();
        return this;
    }

    /** Nothing comes through from now on, in neither direction; connections stay open. */
    public void fallSilent() {
        silent = true;
    }

    /** What was held back comes through, and all that follows. */
    public void speakAgain() {
        silent = false;
    }

    /** As {@link #speakAgain}, but what was held back is lost, and the connections with it. */
    public void forget() {
        breakOff();
        silent = false;
    }

    /** Connections made from now on lead to that port. */
    public void leadTo(int port) {
        target = port;
    }

    /** Ends all connections. New ones can be made. */
    public void breakOff() {
        List<Socket> now = List.copyOf(sockets);
        now.forEach(Link::close);
    }

    /** Bytes of answers that have come through. */
    public long answeredBytes() {
        return answered.get();
    }

    /**
     * Runs {@code action} once {@code bytes} more of answers have come through, before any other.
     */
    public void afterBytes(long bytes, Runnable action) {
        once.set(action);
        onceAt = answered.get() + bytes;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = keep(entrance.accept());
                client.setSendBufferSize(SYSTEM_BUFFER);
                connect(client);
            } catch (IOException e) {
                // The entrance is closed: the test is over.
                return;
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket server = new Socket();
            server.setReceiveBufferSize(SYSTEM_BUFFER);
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            keep(server);
            Thread.ofVirtual().start(() -> pass(client, server, false));
            Thread.ofVirtual().start(() -> pass(server, client, true));
        } catch (IOException e) {
            // As a server that is not there looks from the other end of a proxy.
            close(client);
        }
    }

    private Socket keep(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    /** Bytes on their way, or none where the sender has ended. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Sent(byte[] bytes, long dueNanos) {}

    private void pass(Socket from, Socket to, boolean isAnswer) {
        BlockingQueue<Sent> under = new ArrayBlockingQueue<>(MOST_UNDER_WAY);
        Thread.ofVirtual().start(() -> arrive(under, from, to, isAnswer));
        byte[] buffer = new byte[STEP];
        try {
            InputStream in = from.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                put(under, Arrays.copyOf(buffer, read));
            }
        } catch (IOException e) {
            // One end is gone; the other follows.
        }
        put(under, new byte[0]);
    }

    private void put(BlockingQueue<Sent> under, byte[] bytes) {
        try {
            under.put(new Sent(bytes, System.nanoTime() + delayNanos));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void arrive(BlockingQueue<Sent> under, Socket from, Socket to, boolean isAnswer) {
        try {
            OutputStream out = to.getOutputStream();
            for (Sent sent = under.take(); sent.bytes().length > 0; sent = under.take()) {
                LockSupport.parkNanos(sent.dueNanos() - System.nanoTime());
                if (isAnswer) {
                    take(sent.bytes().length);
                }
                while (silent && !from.isClosed()) {
                    LockSupport.parkNanos(1_000_000);
                }
                out.write(sent.bytes());
            }
        } catch (IOException e) {
            // One end is gone; the other follows.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        close(from);
        close(to);
        under.clear();
    }

    private void take(int bytes) {
        if (answered.addAndGet(bytes) >= onceAt) {
            onceAt = Long.MAX_VALUE;
            once.get().run();
        }
        long speed = bytesPerSecond;
        if (speed < Long.MAX_VALUE) {
            LockSupport.parkNanos(bytes * 1_000_000_000L / speed);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone in any case.
        }
    }

    @Override
    public void close() {
        close(entrance);
        breakOff();
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone in any case.
        }
    }
}
