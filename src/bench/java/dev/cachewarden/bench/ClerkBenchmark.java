package dev.cachewarden.bench;

import dev.cachewarden.clerk.ClerkHttpConnector;
import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.json.JacksonJsonParser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * 10,000 users asked for in batches of 100 from a Clerk with a latency of 50 ms and the limit of a
 * production instance; and how long one user's answer takes from its arrival to its tree.
 *
 * <p>The bound: the limit lets one request start every 10 ms, so the last of n starts (n - 1) x 10
 * ms after the first, and its answer takes 50 ms more. For that, 50 ms / 10 ms = 5 requests must be
 * under way at a time; {@value #AT_A_TIME} leave room for reading the answers.
 */
final class ClerkBenchmark implements Benchmarks.Benchmark {

    private static final int USERS = 10_000;
    private static final int AT_A_TIME = 8;
    private static final int SINGLE = 200;
    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final int LIMIT = 1_000;
    private static final double MOST = 1.2;
    private static final double MOST_MILLIS = 100;

    @Override
    public void run(Options options, Report report) throws Exception {
        try (SlowClerk clerk = new SlowClerk(LATENCY)) {
            batches(clerk, options, report);
        }
        try (SlowClerk clerk = new SlowClerk(Duration.ZERO)) {
            single(clerk, report);
        }
    }

    private static void batches(SlowClerk clerk, Options options, Report report) throws Exception {
        List<List<String>> batches = batchesOfIds();
        double bound = (batches.size() - 1) * 10.0 / LIMIT + LATENCY.toMillis() / 1_000.0;
        double[] seconds = new double[options.rounds()];
        for (int round = -1; round < options.rounds(); round++) {
            ClerkInstanceApi api = api(clerk, OptionalInt.of(LIMIT));
            long cpu = CpuTime.nanos();
            long started = System.nanoTime();
            int users = askAll(api, batches);
            double taken = (System.nanoTime() - started) / 1e9;
            if (users != USERS || api.requests() != batches.size()) {
                throw new IllegalStateException(users + " users, " + api.requests() + " requests");
            }
            report.say(
                    "  round %d: %.3f s (%.2f s of processor time, the stub's included)"
                            .formatted(round, taken, (CpuTime.nanos() - cpu) / 1e9));
            if (round >= 0) {
                seconds[round] = taken;
            }
        }
        double ours = Report.median(seconds);
        report.add(
                new Report.Figure(
                        "10,000 users from Clerk, 100 requests",
                        "s",
                        ours,
                        "rate limit and latency",
                        bound,
                        ours / bound,
                        "at most " + MOST,
                        ours / bound <= MOST));
    }

    private static int askAll(ClerkInstanceApi api, List<List<String>> batches)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (List<String> batch : batches) {
                answers.add(threads.submit(() -> api.users(batch).size()));
            }
            int users = 0;
            for (Future<Integer> answer : answers) {
                users += answer.get();
            }
            return users;
        }
    }

    private static void single(SlowClerk clerk, Report report) {
        ClerkInstanceApi api = api(clerk, OptionalInt.of(1_000_000));
        double[] millis = new double[SINGLE];
        for (int i = -SINGLE; i < SINGLE; i++) {
            if (api.user("user_single").isEmpty()) {
                throw new IllegalStateException("no answer");
            }
            if (i >= 0) {
                millis[i] = (System.nanoTime() - clerk.answeredAt()) / 1e6;
            }
        }
        double ours = Report.median(millis);
        report.add(
                new Report.Figure(
                        "one user, from its answer to its tree",
                        "ms",
                        ours,
                        "wanted on screen",
                        MOST_MILLIS,
                        ours / MOST_MILLIS,
                        "at most 1",
                        ours <= MOST_MILLIS));
    }

    private static ClerkInstanceApi api(SlowClerk clerk, OptionalInt limit) {
        return new ClerkHttpConnector(new JacksonJsonParser(), Clock.system())
                .connect(
                        new ClerkAccess(
                                "production",
                                Secret.of("sk_live_benchmark"),
                                clerk.url(),
                                ClerkAccess.DEFAULT_API_VERSION,
                                limit));
    }

    private static List<List<String>> batchesOfIds() {
        int most = ClerkInstanceApi.MOST_PER_REQUEST;
        return IntStream.range(0, USERS / most)
                .mapToObj(
                        batch ->
                                IntStream.range(batch * most, (batch + 1) * most)
                                        .mapToObj(number -> "user_%027d".formatted(number))
                                        .toList())
                .toList();
    }
}
