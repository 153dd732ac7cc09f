package dev.cachewarden.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * A way to a test server on which commands are refused with an error of the test's choice: for the
 * refusals that a real server cannot be brought to at a certain moment. A refused command never
 * reaches the server; a script that answers the error takes its place, so answers keep their order.
 */
public final class RefusingLink implements AutoCloseable {

    private static final byte[] ERROR_SCRIPT =
            "return redis.error_reply(ARGV[1])".getBytes(StandardCharsets.UTF_8);

    private final ServerSocket entrance;
    private final int target;
    private final AtomicReference<Optional<Refusal>> refusal =
            new AtomicReference<>(Optional.empty());

    private record Refusal(Predicate<String> command, AtomicInteger passes, String error) {

        boolean meets(String name) {
            return command.test(name) && passes.getAndDecrement() <= 0;
        }
    }

    private RefusingLink(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** One that refuses nothing. */
    public static RefusingLink to(int port) {
        try {
            return new RefusingLink(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /**
     * Refuses commands from now on.
     *
     * @param command which, by its name in capitals
     * @param passes how many of these still reach the server
     * @param error the error reply, its code first
     */
    public void refuse(Predicate<String> command, int passes, String error) {
        refusal.set(Optional.of(new Refusal(command, new AtomicInteger(passes), error)));
    }

    /** Lets all commands through from now on. */
    public void relent() {
        refusal.set(Optional.empty());
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.ofVirtual().start(() -> passCommands(client, server));
                Thread.ofVirtual().start(() -> passAnswers(server, client));
            } catch (IOException e) {
                // The entrance is closed: the test is over.
                return;
            }
        }
    }

    private static void passAnswers(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One end is gone; the other follows.
        }
    }

    private void passCommands(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = new BufferedInputStream(from.getInputStream());
            OutputStream out = new BufferedOutputStream(to.getOutputStream());
            while (true) {
                write(out, judged(command(in)));
                if (in.available() == 0) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            // One end is gone; the other follows.
        }
    }

    private List<byte[]> judged(List<byte[]> command) {
        String name = new String(command.getFirst(), StandardCharsets.UTF_8);
        Optional<Refusal> met = refusal.get().filter(it -> it.meets(name.toUpperCase(Locale.ROOT)));
        if (met.isEmpty()) {
            return command;
        }
        return List.of(
                "EVAL".getBytes(StandardCharsets.UTF_8),
                ERROR_SCRIPT,
                "0".getBytes(StandardCharsets.UTF_8),
                met.get().error().getBytes(StandardCharsets.UTF_8));
    }

    private static List<byte[]> command(InputStream in) throws IOException {
        int count = number(in);
        List<byte[]> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int length = number(in);
            words.add(in.readNBytes(length));
            in.skipNBytes(2);
        }
        return words;
    }

    private static int number(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            line.write(b);
        }
        return Integer.parseInt(line.toString(StandardCharsets.UTF_8).strip().substring(1));
    }

    private static void write(OutputStream out, List<byte[]> command) throws IOException {
        out.write(("*" + command.size() + "\r\n").getBytes(StandardCharsets.UTF_8));
        for (byte[] word : command) {
            out.write(("$" + word.length + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(word);
            out.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
