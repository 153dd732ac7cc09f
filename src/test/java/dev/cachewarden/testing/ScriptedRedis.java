package dev.cachewarden.testing;

import java.io.BufferedInputStream;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server on loopback that speaks RESP2 and gives scripted answers to commands. It knows no ACL,
 * and answers OK to all other commands. For the answers of servers of other makers.
 */
public final class ScriptedRedis implements AutoCloseable {

    /** An answer that is none: the connection is closed. */
    public static final String HANG_UP = "";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<List<String>> received = new CopyOnWriteArrayList<>();

    public ScriptedRedis() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answer("ACL", "-ERR unknown command 'ACL'");
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /**
     * Sets an answer.
     *
     * @param command its name, and arguments if it is meant with these only
     * @param answer with RESP's type in front and without the line's end: {@code -ERR no}
     */
    public ScriptedRedis answer(String command, String answer) {
        answers.put(command.toUpperCase(Locale.ROOT), answer);
        return this;
    }

    /** All commands so far, each with its arguments. */
    public List<List<String>> received() {
        return List.copyOf(received);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                InputStream in = new BufferedInputStream(client.getInputStream());
                OutputStream out = client.getOutputStream()) {
            while (true) {
                List<String> command = command(in);
                received.add(command);
                String answer = answerTo(command);
                if (answer.equals(HANG_UP)) {
                    return;
                }
                out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private String answerTo(List<String> command) {
        String whole = String.join(" ", command).toUpperCase(Locale.ROOT);
        String name = command.getFirst().toUpperCase(Locale.ROOT);
        return answers.getOrDefault(whole, answers.getOrDefault(name, "+OK"));
    }

    private static List<String> command(InputStream in) throws IOException {
        int count = Integer.parseInt(line(in).substring(1));
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int length = Integer.parseInt(line(in).substring(1));
            words.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
            line(in);
        }
        return words;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
