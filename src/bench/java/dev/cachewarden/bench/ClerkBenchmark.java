package dev.cachewarden.bench;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditRun;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.verify.Verification;
import dev.cachewarden.clerk.ClerkHttpConnector;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.diff.Differences;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.core.value.ValueFormats;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.json.StreamingFactsReader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A cache of 10,000 users of production verified with a Clerk that takes 50 ms for an answer and
 * has the limit of a production instance; and how long one user's answer takes from its arrival to
 * its tree, and to the frame that shows it.
 *
 * <p>The bound: 1,000 requests in 10 s, evenly spread as the product spends them, let one start
 * every 10 ms, so the last of n starts (n - 1) x 10 ms after the first, and its answer takes 50 ms
 * more. n is 102: 100 batches of users, the instance and how many users it has. The stub itself
 * sets no limit. Reading Redis, twice, is not in the bound. The first rounds, in which the code is
 * compiled, are printed and do not count.
 */
final class ClerkBenchmark implements Benchmarks.Benchmark {

    private static final int USERS = 10_000;
    private static final int REQUESTS = USERS / ClerkInstanceApi.MOST_PER_REQUEST + 2;
    private static final int SINGLE = 200;
    private static final int DRAWN = 30;
    private static final int COMPILING = 5;
    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final int LIMIT = 1_000;
    private static final double MOST = 1.2;
    private static final double MOST_MILLIS = 100;

    @Override
    public void run(Options options, Report report) throws Exception {
        try (SlowClerk clerk = new SlowClerk(LATENCY);
                RedisProcess redis = RedisProcess.start();
                Connection connection = Connection.open(redis.port(), UserCache.LAYOUT)) {
            fill(clerk, redis);
            verify(new Verified(clerk, parsing(connection.workspace())), options, report);
        }
        try (SlowClerk clerk = new SlowClerk(Duration.ZERO)) {
            single(clerk, report);
        }
        try (SlowClerk clerk = new SlowClerk(LATENCY);
                RedisProcess redis = RedisProcess.start()) {
            // The window closes what it has opened.
            Connection connection = Connection.open(redis.port(), UserCache.LAYOUT);
            drawn(clerk, redis, new Connection(parsing(connection.workspace())), report);
        }
    }

    private static void drawn(
            SlowClerk clerk, RedisProcess redis, Connection connection, Report report)
            throws Exception {
        ByteString key = ByteString.utf8("clerk:production:id:user_single");
        try (PlainSocket socket = new PlainSocket(redis.port())) {
            socket.send(bytes("SET"), key.toArray(), clerk.user("user_single"));
            socket.flush();
            socket.line();
        }
        CacheKey shown = connection.workspace().grammar().parse(key).orElseThrow();
        try (AnswersDrawn window =
                new AnswersDrawn(clerk, access(clerk, OptionalInt.of(LIMIT)), connection, shown)) {
            double[] millis = new double[DRAWN];
            for (int i = 0; i < COMPILING * DRAWN; i++) {
                window.millis();
            }
            long cpu = CpuTime.nanos();
            for (int i = 0; i < DRAWN; i++) {
                millis[i] = window.millis();
            }
            double cpuMillis = (CpuTime.nanos() - cpu) / 1e6 / DRAWN;
            double longest = Arrays.stream(millis).max().orElseThrow();
            report.say(
                    String.format(
                            Locale.ROOT,
                            "  %d drawn: p50 %.1f ms, longest %.1f ms (%.0f ms of processor time"
                                    + " each)",
                            DRAWN,
                            Report.median(millis),
                            longest,
                            cpuMillis));
            report.add(
                    new Report.Figure(
                            "one user, from its answer to the drawn frame",
                            "ms",
                            longest,
                            "bound",
                            MOST_MILLIS,
                            longest / MOST_MILLIS,
                            "at most 1",
                            longest <= MOST_MILLIS));
        }
    }

    private static void fill(SlowClerk clerk, RedisProcess redis) throws IOException {
        try (PlainSocket socket = new PlainSocket(redis.port())) {
            for (int number = 0; number < USERS; number++) {
                String id = String.format(Locale.ROOT, "user_%027d", number);
                socket.send(
                        bytes("SET"),
                        bytes("clerk:production:id:" + id),
                        clerk.user(id),
                        bytes("EX"),
                        bytes("86400"));
            }
            socket.flush();
            for (int number = 0; number < USERS; number++) {
                socket.line();
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Workspace parsing(Workspace workspace) {
        return new Workspace(
                workspace.server(),
                workspace.changes(),
                workspace.layout(),
                workspace.grammar(),
                new ValueFormats(new JacksonJsonParser(), workspace.formats().unpacker()),
                workspace.people(),
                workspace.clock(),
                workspace.interruptions(),
                workspace.source());
    }

    private static void verify(Verified cache, Options options, Report report) {
        double bound = (REQUESTS - 1) * 10.0 / LIMIT + LATENCY.toMillis() / 1_000.0;
        double[] seconds = new double[options.rounds()];
        for (int round = -COMPILING; round < options.rounds(); round++) {
            long cpu = CpuTime.nanos();
            double taken = cache.seconds(report);
            report.say(
                    String.format(
                            Locale.ROOT,
                            "  round %d: %.3f s (%.2f s of processor time, the stub's included)",
                            round,
                            taken,
                            (CpuTime.nanos() - cpu) / 1e9));
            if (round >= 0) {
                seconds[round] = taken;
            }
        }
        double ours = Report.median(seconds);
        report.say(
                String.format(
                        Locale.ROOT,
                        "  from %.3f to %.3f s",
                        Arrays.stream(seconds).min().orElseThrow(),
                        Arrays.stream(seconds).max().orElseThrow()));
        report.add(
                new Report.Figure(
                        String.format(
                                Locale.ROOT, "verification of 10,000 users, %d requests", REQUESTS),
                        "s",
                        ours,
                        "rate limit and latency",
                        bound,
                        ours / bound,
                        "at most " + MOST,
                        ours / bound <= MOST));
    }

    /** A cache that was audited, to be verified over and over. */
    private static final class Verified {

        private final SlowClerk clerk;
        private final Workspace workspace;
        private final KeyIndex index;
        private final AuditReport audited;

        Verified(SlowClerk clerk, Workspace workspace) {
            this.clerk = clerk;
            this.workspace = workspace;
            this.index = new IndexScan(workspace).run(_ -> {}, new Cancellation()).index();
            this.audited =
                    new AuditRun(
                                    workspace,
                                    new StreamingFactsReader(),
                                    AuditSettings.DEFAULT,
                                    KnownInstances.nothing(),
                                    List.of())
                            .run(index, AuditScope.all(Depth.VALUES), _ -> {}, new Cancellation());
        }

        /** With a limit that nothing was taken from, and a key of which nothing is known. */
        double seconds(Report say) {
            ClerkEnvironments environments =
                    new ClerkEnvironments(
                            List.of(api(clerk, OptionalInt.of(LIMIT))), workspace.layout());
            long started = System.nanoTime();
            AuditReport report =
                    new Verification(
                                    workspace,
                                    new StreamingFactsReader(),
                                    AuditSettings.DEFAULT,
                                    environments,
                                    (cached, live) -> Differences.of(cached, live, ZoneOffset.UTC))
                            .run(index, audited, _ -> {}, new Cancellation());
            double taken = (System.nanoTime() - started) / 1e9;
            List<Long> asked = clerk.askedAt();
            say.say(
                    String.format(
                            Locale.ROOT,
                            "  the stub was asked for users from %.0f ms to %.0f ms",
                            (asked.getFirst() - started) / 1e6,
                            (asked.getLast() - started) / 1e6));
            ClerkCoverage live = report.live().orElseThrow();
            if (live.verified() != USERS || live.requests() != REQUESTS) {
                throw new IllegalStateException(
                        live.verified() + " users, " + live.requests() + " requests");
            }
            return taken;
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
                .connect(access(clerk, limit));
    }

    private static ClerkAccess access(SlowClerk clerk, OptionalInt limit) {
        return new ClerkAccess(
                "production",
                Secret.of("sk_live_benchmark"),
                clerk.url(),
                ClerkAccess.DEFAULT_API_VERSION,
                limit);
    }
}
