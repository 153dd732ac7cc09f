package dev.cachewarden.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the benchmarks named by the first arguments (all by default) and prints each figure and its
 * reference.
 *
 * <p>{@code audit clerk endure index flush heap hold live memory opening people times undo window
 * --clerk-keys 1000000 --other-keys 4000000 --rounds 5}
 */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = new TreeMap<>();

    static {
        ALL.put("audit", new AuditBenchmark());
        ALL.put("clerk", new ClerkBenchmark());
        ALL.put("index", new IndexBenchmark());
        ALL.put("endure", new EnduranceBenchmark());
        ALL.put("flush", new FlushBenchmark());
        ALL.put("undo", new UndoBenchmark());
        ALL.put("heap", new HeapBenchmark());
        ALL.put("hold", new HoldBenchmark());
        ALL.put("live", new FollowBenchmark());
        ALL.put("memory", new MemoryBenchmark());
        ALL.put("opening", new OpeningBenchmark());
        ALL.put("people", new PeopleBenchmark());
        ALL.put("recall", new RecallBenchmark());
        ALL.put("times", new TimesBenchmark());
        ALL.put("window", new WindowBenchmark());
    }

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.parse(args);
        Report report = new Report();
        List<String> wanted =
                options.names().isEmpty() ? List.copyOf(ALL.keySet()) : options.names();
        for (String name : wanted) {
            Benchmark benchmark = ALL.get(name);
            if (benchmark == null) {
                System.err.println("No benchmark \"" + name + "\"; there are " + ALL.keySet());
                System.exit(2);
                return;
            }
            benchmark.run(options, report);
        }
        report.write(Path.of("target", "benchmarks.json"));
        System.exit(0);
    }

    /** One thing to measure. */
    interface Benchmark {

        void run(Options options, Report report) throws Exception;
    }
}
