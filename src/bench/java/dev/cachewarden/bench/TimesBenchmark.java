package dev.cachewarden.bench;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.browse.TimesReading;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.CacheReader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Time to live and size of many keys, against a loop over a plain socket that asks the same. */
final class TimesBenchmark implements Benchmarks.Benchmark {

    private static final int KEYS = 100_000;

    private static final double MOST = 1.5;

    @Override
    public void run(Options options, Report report) throws IOException {
        try (BigCache cache = BigCache.fill(options);
                PlainSocket socket = new PlainSocket(cache.port());
                Connection connection = Connection.open(cache.port())) {
            List<ByteString> keys = keys(connection);
            List<byte[]> names = keys.stream().map(ByteString::toArray).toList();
            double[] ours = new double[options.rounds()];
            double[] reference = new double[options.rounds()];
            double[] ratios = new double[options.rounds()];
            for (int round = -1; round < options.rounds(); round++) {
                long started = System.nanoTime();
                socket.ask(names, "PTTL", "STRLEN");
                double plain = (System.nanoTime() - started) / 1e9;
                started = System.nanoTime();
                read(connection.workspace().server(), keys);
                double read = (System.nanoTime() - started) / 1e9;
                if (round >= 0) {
                    reference[round] = plain;
                    ours[round] = read;
                    ratios[round] = read / plain;
                }
            }
            double ratio = Report.median(ratios);
            report.add(
                    new Report.Figure(
                            String.format(Locale.ROOT, "TTL and size of %,d keys", keys.size()),
                            "s",
                            Report.median(ours),
                            "plain pipelined loop",
                            Report.median(reference),
                            ratio,
                            "at most " + MOST,
                            ratio <= MOST));
        }
    }

    private static void read(CacheReader server, List<ByteString> keys) {
        if (new TimesReading(server, keys::get, keys.size())
                .run(_ -> {}, new Cancellation())
                .isEmpty()) {
            throw new IllegalStateException("The reading was cut off");
        }
    }

    private static List<ByteString> keys(Connection connection) {
        KeyIndex index =
                new IndexScan(connection.workspace()).run(_ -> {}, new Cancellation()).index();
        List<ByteString> keys = new ArrayList<>();
        for (Section section : index.sections()) {
            for (Group group : index.groups(section)) {
                for (int i = 0; i < group.size() && keys.size() < KEYS; i++) {
                    keys.add(group.bytes(i));
                }
            }
        }
        return keys;
    }
}
