package dev.cachewarden.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A Clerk on loopback that has every user it is asked for, and takes its time. */
final class SlowClerk implements AutoCloseable {

    private static final String SAMPLE_ID = "user_2r0IWvElrv3rqOpxxZEA8sCFhgx";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration latency;
    private final String sample;
    private volatile long answeredAt;

    SlowClerk(Duration latency) throws IOException {
        this.latency = latency;
        try (InputStream in =
                Objects.requireNonNull(
                        SlowClerk.class.getResourceAsStream("/samples/api-user-alice.json"))) {
            this.sample = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
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

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Thread.sleep(latency);
            byte[] body = body(exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            answeredAt = System.nanoTime();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String body(URI uri) {
        if (uri.getPath().equals("/v1/instance")) {
            return "{\"object\":\"instance\",\"id\":\"ins_benchmark\",\"environment_type\":\"production\"}";
        }
        if (uri.getPath().equals("/v1/users/count")) {
            return "{\"object\":\"total_count\",\"total_count\":10000}";
        }
        if (uri.getRawQuery() == null) {
            return user(uri.getPath().substring("/v1/users/".length()));
        }
        return Arrays.stream(uri.getRawQuery().split("&", -1))
                .filter(pair -> pair.startsWith("user_id="))
                .map(pair -> user(pair.substring("user_id=".length())))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** As the API answers. */
    String user(String id) {
        return sample.replace(SAMPLE_ID, id);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
