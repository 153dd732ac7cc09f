package dev.cachewarden.testing;

import dev.cachewarden.core.connection.ConnectionSettings;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A second, independent way to a test server: RESP2 over a socket, so that tests do not prepare and
 * judge with what they test.
 */
public final class RawRedis implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    public RawRedis(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A way to the server of {@code settings}, logged in as they say. */
    public static RawRedis of(ConnectionSettings settings) {
        RawRedis raw = new RawRedis(settings.address().port());
        settings.credentials()
                .password()
                .ifPresent(password -> raw.call("AUTH", password.reveal()));
        return raw;
    }

    /**
     * Sends a command and answers its reply as text, arrays with their elements joined by spaces.
     *
     * @param parts {@code byte[]} as they are, anything else as UTF-8 text
     */
    public String call(Object... parts) {
        try {
            ByteArrayOutputStream command = new ByteArrayOutputStream();
            write(command, "*" + parts.length + "\r\n");
            for (Object part : parts) {
                byte[] bytes =
                        part instanceof byte[] raw
                                ? raw
                                : part.toString().getBytes(StandardCharsets.UTF_8);
                write(command, "$" + bytes.length + "\r\n");
                command.writeBytes(bytes);
                write(command, "\r\n");
            }
            out.write(command.toByteArray());
            out.flush();
            return reply();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ByteArrayOutputStream command, String text) {
        command.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private String reply() throws IOException {
        String line = line();
        String rest = line.substring(1);
        return switch (line.charAt(0)) {
            case '$' -> bulk(Integer.parseInt(rest));
            case '*' -> array(Integer.parseInt(rest));
            default -> rest;
        };
    }

    private String bulk(int length) throws IOException {
        if (length < 0) {
            return "(nil)";
        }
        String text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        in.skipNBytes(2);
        return text;
    }

    private String array(int length) throws IOException {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < length; i++) {
            joined.append(i == 0 ? "" : " ").append(reply());
        }
        return joined.toString();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\r'; b = in.read()) {
            if (b < 0) {
                throw new IOException("The server ended the connection");
            }
            line.append((char) b);
        }
        in.skipNBytes(1);
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
