package dev.cachewarden.bench;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.ui.shell.OpenCache;
import dev.cachewarden.ui.shell.WindowScene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long an entry takes from its selection to the frame in which the columns of all environments
 * are drawn, and a value of 10 MB to the frame with its first lines.
 */
final class OpeningBenchmark implements Benchmarks.Benchmark {

    private static final List<String> ENVIRONMENTS = List.of("production", "development", "test");
    private static final int USERS = 200;
    private static final int COMPILING = 100;
    private static final int LARGE = 6;
    private static final int LARGE_BYTES = 10_000_000;
    private static final int LONGEST_SECONDS = 60;
    private static final double MOST_MS = 50;
    private static final double MOST_LARGE_MS = 300;

    @Override
    public void run(Options options, Report report) throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                BenchWindow shown = BenchWindow.open()) {
            fill(redis);
            // The window closes what it has opened.
            open(shown.scene(), Connection.open(redis.port(), UserCache.LAYOUT));
            double[] users =
                    IntStream.range(0, USERS)
                            .mapToDouble(i -> millis(shown.scene(), user(i), markers(i)))
                            .toArray();
            add("from selecting a user to all columns drawn", users, COMPILING, MOST_MS, report);
            double[] large =
                    IntStream.range(0, LARGE)
                            .mapToDouble(i -> millis(shown.scene(), large(i), Set.of(first(i))))
                            .toArray();
            add("the same, first lines of 10 MB", large, LARGE / 2, MOST_LARGE_MS, report);
        }
    }

    private static void add(
            String name, double[] millis, int compiling, double most, Report report) {
        double[] warm = Arrays.copyOfRange(millis, compiling, millis.length);
        double longest = Arrays.stream(warm).max().orElseThrow();
        report.say(
                String.format(
                        Locale.ROOT,
                        "  first %.0f ms, then p50 %.1f, longest %.1f ms",
                        millis[0],
                        Report.median(warm),
                        longest));
        double ours = Report.median(warm);
        report.add(
                new Report.Figure(
                        name, "ms", ours, "bound", most, ours / most, "at most 1", ours <= most));
    }

    private static void open(WindowScene window, Connection connection) throws Exception {
        CompletableFuture<Boolean> scanned = new CompletableFuture<>();
        BenchWindow.onFx(() -> {
            window.model().open(new OpenCache("benchmark", connection.workspace()));
            window.model()
                    .scan()
                    .runningProperty()
                    .subscribe(running -> {
                        if (!running) {
                            scanned.complete(true);
                        }
                    });
            return true;
        });
        scanned.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    private static double millis(WindowScene window, String key, Set<String> texts) {
        try {
            CacheKey wanted = KeyGrammar.withDefaults().parse(ByteString.utf8(key)).orElseThrow();
            CompletableFuture<Long> drawn = new CompletableFuture<>();
            long selected =
                    BenchWindow.onFx(() -> {
                        new DrawnFrame(window.scene(), texts, drawn).start();
                        long now = System.nanoTime();
                        window.model().page().open(wanted);
                        return now;
                    });
            return (drawn.get(LONGEST_SECONDS, TimeUnit.SECONDS) - selected) / 1e6;
        } catch (Exception e) {
            throw new IllegalStateException("Not drawn: " + key, e);
        }
    }

    private static void fill(RedisProcess redis) throws IOException {
        try (PlainSocket socket = new PlainSocket(redis.port())) {
            for (int i = 0; i < USERS; i++) {
                for (String environment : ENVIRONMENTS) {
                    set(socket, user(i).replace("production", environment), json(i, environment));
                }
            }
            for (int i = 0; i < LARGE; i++) {
                set(socket, large(i), large(first(i)));
            }
        }
    }

    private static void set(PlainSocket socket, String key, String value) throws IOException {
        socket.send("SET", key, value, "EX", "86400");
        socket.flush();
        socket.line();
    }

    private static String user(int number) {
        return String.format(Locale.ROOT, "clerk:production:id:user_%027d", number);
    }

    private static String large(int number) {
        return "clerk:production:id:user_large" + number;
    }

    private static Set<String> markers(int number) {
        return ENVIRONMENTS.stream()
                .map(environment -> name(number, environment))
                .collect(Collectors.toSet());
    }

    private static String name(int number, String environment) {
        return environment + "Name" + number;
    }

    /** A user as Clerk's API gives it, 1.5 KB: with a name that is no other copy's. */
    private static String json(int number, String environment) {
        String others =
                IntStream.range(0, 40)
                        .mapToObj(i -> "\"field_" + i + "\":\"" + "v".repeat(20) + "\"")
                        .collect(Collectors.joining(","));
        return String.format(
                Locale.ROOT,
                """
                {"id":"user_%027d","object":"user","first_name":"%s","last_name":"Doe",\
                "username":"u%d","created_at":1714000000000,"updated_at":1714000000000,%s}\
                """,
                number,
                name(number, environment),
                number,
                others);
    }

    private static String first(int number) {
        return "Large" + number;
    }

    private static String large(String name) {
        byte[] filling = new byte[1_000];
        Arrays.fill(filling, (byte) 'x');
        String one = "\"" + new String(filling, StandardCharsets.US_ASCII) + "\"";
        return "{\"first_name\":\""
                + name
                + "\",\"object\":\"user\",\"public_metadata\":{\"list\":["
                + String.join(",", Collections.nCopies(LARGE_BYTES / one.length(), one))
                + "]}}";
    }
}
