package dev.cachewarden.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The least code that speaks to Redis: the reference for everything that a client library adds.
 * RESP2.
 */
final class PlainSocket implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** Keys that are sent ahead of the answers. */
    private static final int STEP = 500;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    PlainSocket(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
    }

    void send(byte[]... words) throws IOException {
        out.write(("*" + words.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
        for (byte[] word : words) {
            out.write(("$" + word.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(word);
            out.write('\r');
            out.write('\n');
        }
    }

    void send(String... words) throws IOException {
        byte[][] bytes = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            bytes[i] = words[i].getBytes(StandardCharsets.UTF_8);
        }
        send(bytes);
    }

    void flush() throws IOException {
        out.flush();
    }

    /** Reads and drops a simple reply ({@code +}, {@code -}, {@code :}). */
    String line() throws IOException {
        StringBuilder line = new StringBuilder(16);
        for (int b = in.read(); b != '\r'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            line.append((char) b);
        }
        in.read();
        return line.toString();
    }

    /** Sends a command and reads its answer: texts, numbers as texts, lists of those. */
    Object ask(String... words) throws IOException {
        send(words);
        flush();
        return reply();
    }

    private Object reply() throws IOException {
        String line = line();
        String rest = line.substring(1);
        return switch (line.charAt(0)) {
            case '*' -> {
                List<Object> replies = new ArrayList<>();
                for (int i = Integer.parseInt(rest); i > 0; i--) {
                    replies.add(reply());
                }
                yield replies;
            }
            case '$' -> {
                byte[] bytes = in.readNBytes(Integer.parseInt(rest));
                in.read();
                in.read();
                yield new String(bytes, StandardCharsets.ISO_8859_1);
            }
            default -> rest;
        };
    }

    /** Scans to the end and answers how many keys there were: the minimal SCAN loop. */
    long scan(String pattern, int count) throws IOException {
        long keys = 0;
        String cursor = "0";
        do {
            send("SCAN", cursor, "MATCH", pattern, "COUNT", Integer.toString(count));
            flush();
            line();
            cursor = new String(bulk(), StandardCharsets.US_ASCII);
            int found = Integer.parseInt(line().substring(1));
            for (int i = 0; i < found; i++) {
                bulk();
            }
            keys += found;
        } while (!cursor.equals("0"));
        return keys;
    }

    /**
     * Sends these commands for every key and reads the answers: a loop that keeps the pipeline
     * full, so that neither side waits for the other.
     */
    void ask(List<byte[]> keys, String... commands) throws IOException {
        byte[][] words = new byte[commands.length][];
        for (int i = 0; i < commands.length; i++) {
            words[i] = commands[i].getBytes(StandardCharsets.US_ASCII);
        }
        int sent = 0;
        int answered = 0;
        while (answered < keys.size()) {
            int until = Math.min(keys.size(), answered + 2 * STEP);
            for (; sent < until; sent++) {
                for (byte[] word : words) {
                    send(word, keys.get(sent));
                }
            }
            flush();
            int read = Math.min(STEP, sent - answered) * words.length;
            for (int i = 0; i < read; i++) {
                answer();
            }
            answered += read / words.length;
        }
    }

    private void answer() throws IOException {
        String line = line();
        if (line.charAt(0) == '$') {
            in.readNBytes(Integer.parseInt(line.substring(1)));
            in.read();
            in.read();
        }
    }

    private byte[] bulk() throws IOException {
        int length = Integer.parseInt(line().substring(1));
        byte[] bytes = in.readNBytes(length);
        in.read();
        in.read();
        return bytes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
