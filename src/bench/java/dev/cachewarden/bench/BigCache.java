package dev.cachewarden.bench;

import dev.cachewarden.demo.RedisProcess;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/**
 * A server with a large cache: a third of our keys in each of three environments, values of 1.5 KB,
 * five minutes to live prolonged to a day so that nothing expires while measuring, and other
 * tenants' small keys between them.
 */
final class BigCache implements AutoCloseable {

    static final int VALUE_BYTES = 1_500;

    private static final int PIPELINE = 1_000;
    private static final String[] ENVIRONMENTS = {"production", "development", "test"};
    private static final String BASE62 =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final RedisProcess server;

    private BigCache(RedisProcess server) {
        this.server = server;
    }

    static BigCache fill(Options options) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "Filling a server with %,d keys of ours and %,d of others …%n",
                options.clerkKeys(),
                options.otherKeys());
        BigCache cache = new BigCache(RedisProcess.start());
        try (PlainSocket socket = new PlainSocket(cache.port())) {
            new Filler(socket).fill(options);
        }
        return cache;
    }

    int port() {
        return server.port();
    }

    /** Writes one environment's keys again, for the next round of a flush. */
    void refill(String environment, Options options) throws IOException {
        try (PlainSocket socket = new PlainSocket(port())) {
            new Filler(socket).ours(options.clerkKeys(), environment);
        }
    }

    @Override
    public void close() {
        server.kill();
    }

    private static final class Filler {

        private final PlainSocket socket;
        private final byte[] value = "x".repeat(VALUE_BYTES).getBytes(StandardCharsets.US_ASCII);
        private int pending;

        Filler(PlainSocket socket) {
            this.socket = socket;
        }

        void fill(Options options) throws IOException {
            for (String environment : ENVIRONMENTS) {
                ours(options.clerkKeys(), environment);
            }
            byte[] small = "1".getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < options.otherKeys(); i++) {
                set("shop:cart:" + i, small);
            }
            drain();
        }

        /** The environment's share of {@code total} keys, the same at every call. */
        void ours(int total, String environment) throws IOException {
            int share =
                    total / ENVIRONMENTS.length
                            + (environment.equals("production") ? total % ENVIRONMENTS.length : 0);
            Random random = new Random(environment.hashCode());
            for (int i = 0; i < share; i++) {
                set("clerk:" + environment + ":id:user_" + base62(random), value);
            }
            drain();
        }

        private static String base62(Random random) {
            char[] id = new char[27];
            for (int i = 0; i < id.length; i++) {
                id[i] = BASE62.charAt(random.nextInt(BASE62.length()));
            }
            return new String(id);
        }

        private void set(String key, byte[] bytes) throws IOException {
            socket.send(
                    "SET".getBytes(StandardCharsets.US_ASCII),
                    key.getBytes(StandardCharsets.US_ASCII),
                    bytes,
                    "EX".getBytes(StandardCharsets.US_ASCII),
                    "86400".getBytes(StandardCharsets.US_ASCII));
            if (++pending == PIPELINE) {
                drain();
            }
        }

        private void drain() throws IOException {
            socket.flush();
            for (; pending > 0; pending--) {
                socket.line();
            }
        }
    }
}
