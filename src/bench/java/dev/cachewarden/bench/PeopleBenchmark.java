package dev.cachewarden.bench;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.EntryReading;
import dev.cachewarden.app.audit.EntryTaker;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.people.PeopleFinder;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.people.PeopleFound;
import dev.cachewarden.core.people.PeopleIndex;
import dev.cachewarden.core.people.PeopleSearch;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.json.StreamingFactsReader;

import java.io.IOException;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * People of a cache: how long the first hits of a search by address and by name take, how much
 * memory a user needs, and how much longer values take to read if it is noted whom they hold.
 */
final class PeopleBenchmark implements Benchmarks.Benchmark {

    private static final double MOST_MILLIS = 100;
    private static final double MOST_BYTES = 120;
    private static final double MOST_RATIO = 1.1;

    private static final int SHOWN = 200;

    @Override
    public void run(Options options, Report report) throws IOException {
        try (UserCache cache = UserCache.fill(options.clerkKeys());
                Connection connection = Connection.open(cache.port(), UserCache.LAYOUT)) {
            Workspace workspace = connection.workspace();
            KeyIndex index = new IndexScan(workspace).run(_ -> {}, new Cancellation()).index();
            double took = seconds(() -> lookedInto(workspace, index));
            report.say(
                    String.format(
                            Locale.ROOT, "  looked into %,d values in %.2f s", index.size(), took));
            PeopleIndex people = workspace.people();
            bytes(people, options, report);
            String last = "user" + (options.clerkKeys() - 2) + "@example.com";
            search("address", last, people, index, options, report);
            search("name", "user" + (options.clerkKeys() - 2), people, index, options, report);
            search("name that nobody has", "zoë zzz", people, index, options, report);
            noting(workspace, index, options, report);
        }
    }

    private static void bytes(PeopleIndex people, Options options, Report report) {
        double each = (double) people.bytes() / options.clerkKeys();
        report.add(figure("people, a user", "bytes", each, MOST_BYTES));
    }

    private static void search(
            String what,
            String text,
            PeopleIndex people,
            KeyIndex index,
            Options options,
            Report report) {
        double[] millis = new double[options.rounds()];
        for (int round = -3; round < options.rounds(); round++) {
            long started = System.nanoTime();
            PeopleFound found = PeopleSearch.find(people, index, text, SHOWN, () -> false);
            double took = (System.nanoTime() - started) / 1e6;
            if (!what.endsWith("has") && found.hits().isEmpty()) {
                throw new IllegalStateException(text + " was not found");
            }
            if (round >= 0) {
                millis[round] = took;
            }
        }
        report.add(figure("search by " + what, "ms", Report.median(millis), MOST_MILLIS));
    }

    /**
     * Reads and parses all values, once without an index of people, once into one that is empty.
     */
    private static void noting(Workspace opened, KeyIndex index, Options options, Report report) {
        double[] ratios = new double[options.rounds()];
        double[] with = new double[options.rounds()];
        double[] without = new double[options.rounds()];
        for (int round = -1; round < options.rounds(); round++) {
            double plain = seconds(() -> parsed(opened, index));
            double noted = seconds(() -> lookedInto(forgetful(opened), index));
            report.say(
                    String.format(
                            Locale.ROOT,
                            "  round %d: without people %.2f s, with %.2f s",
                            round,
                            plain,
                            noted));
            if (round >= 0) {
                without[round] = plain;
                with[round] = noted;
                ratios[round] = noted / plain;
            }
        }
        double ratio = Report.median(ratios);
        report.add(
                new Report.Figure(
                        String.format(Locale.ROOT, "reading %,d values with people", index.size()),
                        "s",
                        Report.median(with),
                        "without",
                        Report.median(without),
                        ratio,
                        "at most " + MOST_RATIO,
                        ratio <= MOST_RATIO));
    }

    private static double seconds(BooleanSupplier reading) {
        long started = System.nanoTime();
        if (!reading.getAsBoolean()) {
            throw new IllegalStateException("not every value was read");
        }
        return (System.nanoTime() - started) / 1e9;
    }

    /** The same cache, of which nobody is known. */
    private static Workspace forgetful(Workspace opened) {
        return new Workspace(
                opened.server(),
                opened.changes(),
                opened.layout(),
                opened.grammar(),
                opened.formats(),
                new PeopleIndex(),
                opened.clock(),
                opened.interruptions(),
                opened.source());
    }

    private static boolean lookedInto(Workspace workspace, KeyIndex index) {
        return new PeopleFinder(StreamingFactsReader::new)
                .reading(workspace, index, _ -> true)
                .run(_ -> {}, new Cancellation())
                .complete();
    }

    private static boolean parsed(Workspace workspace, KeyIndex index) {
        EntryReading reading =
                new EntryReading(
                        workspace,
                        new AuditKeys(index, _ -> true),
                        Depth.VALUES,
                        () -> new Parser(new StreamingFactsReader()),
                        _ -> {},
                        new Cancellation());
        return reading.run().isEmpty() && reading.isComplete();
    }

    /** Reads values as an audit does, and keeps nothing of them. */
    private record Parser(FactsReader facts) implements EntryTaker {

        @Override
        public void take(ReadEntry entry, long readAtNanos) {
            entry.value().ifPresent(facts::read);
        }

        @Override
        public void refuse(int number, long readAtNanos) {
            throw new IllegalStateException("may not be read");
        }

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public long found() {
            return 0;
        }
    }

    private static Report.Figure figure(String name, String unit, double ours, double most) {
        return new Report.Figure(
                name, unit, ours, "bound", most, ours / most, "at most 1", ours <= most);
    }
}
