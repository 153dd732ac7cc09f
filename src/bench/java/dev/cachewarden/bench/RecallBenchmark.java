package dev.cachewarden.bench;

import dev.cachewarden.app.audit.PlantedAudit;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.planted.PlantedCache;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How many of the planted faults of all rules an audit finds, and how many of its findings were
 * planted: on 200,000 entries, one in a hundred of them wrong.
 */
final class RecallBenchmark implements Benchmarks.Benchmark {

    private static final int ENTRIES = 200_000;
    private static final long SEED = 41;

    @Override
    public void run(Options options, Report report) throws Exception {
        System.out.printf(Locale.ROOT, "Writing %,d entries with planted faults …%n", ENTRIES);
        try (PlantedAudit audit = PlantedAudit.of(new PlantedCache(SEED, ENTRIES))) {
            AuditReport found = audit.run(PlantedAudit.settings(), Depth.VALUES);
            Set<String> planted = audit.expectation().findings();
            Set<String> findings = PlantedAudit.findings(found);
            Set<String> hits = new HashSet<>(findings);
            hits.retainAll(planted);
            share(report, "recall", hits.size(), planted.size(), "planted");
            share(report, "precision", hits.size(), found.total(), "found");
            boolean same = PlantedAudit.users(found).equals(audit.expectation().users());
            share(report, "users proven or not as planted", same ? 1 : 0, 1, "all");
        }
    }

    private static void share(Report report, String name, long part, long whole, String of) {
        double percent = 100.0 * part / whole;
        report.add(
                new Report.Figure(
                        name, "%", percent, of, whole, percent / 100, "1.00", part == whole));
    }
}
