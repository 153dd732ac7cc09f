package dev.cachewarden.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A Clerk on loopback that has every user it is asked for, and takes its time. */
final class SlowClerk implements AutoCloseable {

    private static final String SAMPLE_ID = "user_2r0IWvElrv3rqOpxxZEA8sCFhgx";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration latency;

    /** The sample's text, split at its id. */
    private final List<byte[]> parts;

    private final Queue<Long> askedAt = new ConcurrentLinkedQueue<>();
    private final AtomicInteger singles = new AtomicInteger();
    private volatile long answeredAt;

    SlowClerk(Duration latency) throws IOException {
        this.latency = latency;
        try (InputStream in =
                Objects.requireNonNull(
                        SlowClerk.class.getResourceAsStream("/samples/api-user-alice.json"))) {
            String sample = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            this.parts = Arrays.stream(sample.split(SAMPLE_ID, -1)).map(SlowClerk::bytes).toList();
        }
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** When the last byte of the last answer was written, by {@link System#nanoTime}. */
    long answeredAt() {
        return answeredAt;
    }

    /** When each request for users came in since this was last asked. */
    List<Long> askedAt() {
        List<Long> all = new ArrayList<>();
        for (Long at = askedAt.poll(); at != null; at = askedAt.poll()) {
            all.add(at);
        }
        return all;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getRawQuery() != null) {
                askedAt.add(System.nanoTime());
            }
            Thread.sleep(latency);
            byte[] body = body(exchange.getRequestURI());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            answeredAt = System.nanoTime();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] body(URI uri) {
        if (uri.getPath().equals("/v1/instance")) {
            return bytes(
                    "{\"object\":\"instance\",\"id\":\"ins_benchmark\",\"environment_type\":\"production\"}");
        }
        if (uri.getPath().equals("/v1/users/count")) {
            return bytes("{\"object\":\"total_count\",\"total_count\":10000}");
        }
        if (uri.getRawQuery() == null) {
            return renamed(user(uri.getPath().substring("/v1/users/".length())));
        }
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        array.write('[');
        Arrays.stream(uri.getRawQuery().split("&", -1))
                .filter(pair -> pair.startsWith("user_id="))
                .forEach(pair -> {
                    if (array.size() > 1) {
                        array.write(',');
                    }
                    array.writeBytes(user(pair.substring("user_id=".length())));
                });
        array.write(']');
        return array.toByteArray();
    }

    /** A user who is requested alone has another name each time. */
    private byte[] renamed(byte[] user) {
        return bytes(
                new String(user, StandardCharsets.UTF_8)
                        .replace("\"Alice\"", "\"Alice" + singles.incrementAndGet() + "\""));
    }

    /** The first name of the user who is asked for alone next, in quotes. */
    String nextName() {
        return "\"Alice" + (singles.get() + 1) + "\"";
    }

    /** As the API answers. */
    byte[] user(String id) {
        ByteArrayOutputStream user = new ByteArrayOutputStream();
        user.writeBytes(parts.getFirst());
        for (byte[] part : parts.subList(1, parts.size())) {
            user.writeBytes(bytes(id));
            user.writeBytes(part);
        }
        return user.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
