package dev.cachewarden.demo;

import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.key.ByteString;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A minimal pipelining RESP2 client for filling a server on loopback. Not for several threads at
 * once. Does not understand arrays in answers.
 *
 * @see <a href="https://redis.io/docs/latest/develop/reference/protocol-spec/">the protocol</a>
 */
public final class RespClient implements AutoCloseable {

    /** Outstanding replies, so that the server works while commands are prepared. */
    private static final int WINDOW = 4_000;

    private static final int BUFFER_BYTES = 1 << 18;
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final byte[] LINE_END = {'\r', '\n'};

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private int outstanding;

    private RespClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
        this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER_BYTES);
    }

    /** Connects to a server on this machine. */
    public static RespClient connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        return new RespClient(socket);
    }

    /** Connects to a server on this machine, and logs in. */
    public static RespClient connect(int port, Secret password) throws IOException {
        RespClient client = connect(port);
        try {
            client.ask("AUTH", password.reveal());
            return client;
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }

    /** Sends one command and waits for its answer, as text; "" for nil. */
    public String ask(String... command) throws IOException {
        ByteString[] words = new ByteString[command.length];
        for (int i = 0; i < command.length; i++) {
            words[i] = ByteString.utf8(command[i]);
        }
        finish();
        write(words);
        out.flush();
        return answer();
    }

    /**
     * Queues a command. Its answer is read later and only looked at for errors.
     *
     * @throws IOException if the connection is lost, or an earlier command was answered with an
     *     error
     */
    public void send(ByteString... command) throws IOException {
        write(command);
        outstanding++;
        if (outstanding >= WINDOW) {
            out.flush();
            readAnswers(WINDOW / 2);
        }
    }

    /** Waits until everything queued has been answered. */
    public void finish() throws IOException {
        out.flush();
        readAnswers(outstanding);
    }

    private void readAnswers(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            outstanding--;
            answer();
        }
    }

    private void write(ByteString... command) throws IOException {
        writeLength('*', command.length);
        for (ByteString word : command) {
            writeLength('$', word.length());
            out.write(word.toArray());
            out.write(LINE_END);
        }
    }

    private void writeLength(char kind, int length) throws IOException {
        out.write(kind);
        out.write(Integer.toString(length).getBytes(StandardCharsets.US_ASCII));
        out.write(LINE_END);
    }

    private String answer() throws IOException {
        String line = line();
        return switch (line.charAt(0)) {
            case '+', ':' -> line.substring(1);
            case '$' -> bulk(Integer.parseInt(line.substring(1)));
            case '-' -> throw new IOException("Redis answered: " + line.substring(1));
            default -> throw new IOException("An answer this client does not read: " + line);
        };
    }

    private String bulk(int length) throws IOException {
        if (length < 0) {
            return "";
        }
        String text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        line();
        return text;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next != '\r') {
            if (next < 0) {
                throw new EOFException("Redis closed the connection.");
            }
            line.append((char) next);
            next = in.read();
        }
        if (in.read() != '\n') {
            throw new IOException("Not a Redis server: a line ended without LF.");
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
